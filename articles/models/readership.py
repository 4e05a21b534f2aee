from django.db import models
from django.utils.translation import gettext_lazy as _


class DailyViews(models.Model):
    """How often one edition was displayed on one day of the office's calendar."""

    edition = models.ForeignKey(
        "Edition", models.PROTECT, related_name="daily_views", verbose_name=_("edition")
    )
    day = models.DateField(_("day"))
    n = models.PositiveIntegerField(_("views"), default=0)

    class Meta:
        verbose_name = _("views of a day")
        verbose_name_plural = _("views by day")
        ordering = ["-day", "edition"]
        indexes = [models.Index("day", "edition", name="views_of_a_day")]
        constraints = [models.UniqueConstraint("edition", "day", name="one_row_per_edition_and_day")]

    def __str__(self):
        return f"{self.day} · {self.n}"


class RecentView(models.Model):
    """A display counted in the last moments, known only by a salted key, so that it counts once."""

    key = models.CharField(max_length=64, unique=True)
    seen_at = models.DateTimeField(db_index=True)

    def __str__(self):
        return self.key


class DaySalt(models.Model):
    """The random salt of one day's keys. Deleted when the day is over."""

    day = models.DateField(unique=True)
    salt = models.BinaryField(max_length=32)

    def __str__(self):
        return str(self.day)
