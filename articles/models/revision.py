from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..vocabulary import Impact


class ImmutableRow(TypeError):
    """Somebody tried to change a row that history rests on. A programming error, not a person's."""


class AppendOnlyQuerySet(models.QuerySet):
    def update(self, **changes):
        raise ImmutableRow(f"{self.model.__name__} rows are never changed.")

    def delete(self):
        raise ImmutableRow(f"{self.model.__name__} rows are never deleted.")


class AppendOnly(models.Model):
    """A row that is written once and never changes."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise ImmutableRow(f"{type(self).__name__} rows are never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise ImmutableRow(f"{type(self).__name__} rows are never deleted.")


class Revision(AppendOnly):
    """What an edition said at one moment. Immutable: a change is a new row."""

    edition = models.ForeignKey(
        "Edition", models.PROTECT, related_name="revisions", verbose_name=_("edition")
    )
    number = models.PositiveIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=settings.TITLE_LENGTH, blank=True)
    summary = models.TextField(_("summary"), blank=True)
    body = models.TextField(_("text"), blank=True)
    credits = models.JSONField(_("credits"), default=list)
    digest = models.CharField(max_length=64)
    paragraph_digests = models.JSONField(default=list)
    alignment = models.JSONField(
        null=True,
        blank=True,
        help_text=_("How many paragraphs render each paragraph of the source, where the translator said so."),
    )
    source_revision = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="renderings",
        verbose_name=_("source revision it renders"),
    )
    impact = models.CharField(_("impact"), max_length=10, choices=Impact, default=Impact.MATERIAL)
    change_note = models.CharField(_("note on the change"), max_length=300, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="revisions_written",
        verbose_name=_("written by"),
    )
    written_at = models.DateTimeField(_("written"))

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["edition", "-number"]
        constraints = [
            models.UniqueConstraint("edition", "number", name="revisions_are_numbered_once"),
            models.CheckConstraint(condition=models.Q(impact__in=Impact.values), name="impact_is_known"),
        ]

    def __str__(self):
        return f"{self.number} · {self.title}"
