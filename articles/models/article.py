from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .columns import column


class Article(models.Model):
    """The story, whatever the language.

    Title, summary and body are the desk's working copy, one column per language. Readers never see
    them: they read the revision that an edition points to as live.
    """

    source_language = models.CharField(_("original language"), max_length=12)
    title = models.CharField(_("title"), max_length=settings.TITLE_LENGTH, null=True, blank=True)
    summary = models.TextField(_("summary"), null=True, blank=True)
    body = models.TextField(_("text"), null=True, blank=True)

    category = models.ForeignKey(
        "Category", models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("category")
    )
    tags = models.ManyToManyField("Tag", blank=True, related_name="articles", verbose_name=_("tags"))
    lead_photo = models.ForeignKey(
        "Photo", models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("lead photo")
    )
    outlet = models.ForeignKey(
        "Outlet", models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("outlet")
    )
    original_url = models.URLField(_("address where it first appeared"), blank=True)
    original_date = models.DateField(_("date when it first appeared"), null=True, blank=True)
    event_date = models.DateField(_("date of the event"), null=True, blank=True)
    embargo_until = models.DateTimeField(_("embargo until"), null=True, blank=True)
    featured = models.BooleanField(_("on the front page"), default=False)

    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="articles_begun",
        verbose_name=_("begun by"),
    )
    created_at = models.DateTimeField(_("begun"))
    changed_at = models.DateTimeField(_("last change"))
    lock_version = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-changed_at", "-id"]
        indexes = [
            models.Index("changed_at", "id", name="last_changed_first"),
            models.Index("category", "changed_at", "id", name="last_changed_in_category"),
        ]

    def __str__(self):
        for language in (self.source_language, *(code for code, _name in settings.LANGUAGES)):
            if title := getattr(self, column("title", language), None):
                return title
        return f"#{self.pk}"

    def text_in(self, language):
        """The working copy in one language, as title, summary and body; empty strings where nothing is."""
        return tuple(getattr(self, column(field, language)) or "" for field in ("title", "summary", "body"))
