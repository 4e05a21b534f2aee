from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Remark(models.Model):
    """An internal note on an edition, pinned to a paragraph or not; open until somebody resolves it.

    `place` names the paragraph as findings do; `quote` is how that paragraph began when the remark was
    written, so that it stays understandable when the text moves on. An answer belongs to its remark.
    """

    edition = models.ForeignKey("Edition", models.PROTECT, related_name="remarks", verbose_name=_("edition"))
    revision = models.ForeignKey(
        "Revision", models.PROTECT, null=True, related_name="+", verbose_name=_("revision")
    )
    answers = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="replies", verbose_name=_("answers")
    )
    place = models.CharField(max_length=8, blank=True)
    quote = models.CharField(_("beginning of the paragraph"), max_length=200, blank=True)
    text = models.TextField(_("remark"))
    mentioned = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="mentions", verbose_name=_("mentioned")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="remarks", verbose_name=_("by")
    )
    at = models.DateTimeField(_("at"))
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("resolved by"),
    )
    resolved_at = models.DateTimeField(_("resolved"), null=True, blank=True)

    class Meta:
        verbose_name = _("remark")
        verbose_name_plural = _("remarks")
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="a_remark_says_something"),
            models.CheckConstraint(
                condition=Q(resolved_by=None, resolved_at=None)
                | Q(resolved_by__isnull=False, resolved_at__isnull=False),
                name="resolved_by_somebody_at_some_time",
            ),
        ]

    def __str__(self):
        return self.text[:60]
