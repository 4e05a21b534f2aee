from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .revision import AppendOnly


class Correction(AppendOnly):
    """The note by which readers are told what was wrong, with the revision that puts it right. Append-only."""

    edition = models.ForeignKey(
        "Edition", models.PROTECT, related_name="corrections", verbose_name=_("edition")
    )
    revision = models.ForeignKey(
        "Revision", models.PROTECT, related_name="corrections", verbose_name=_("revision")
    )
    note = models.TextField(_("note that readers are told"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    by_name = models.CharField(_("name as it stood"), max_length=150)
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(note=""), name="a_correction_says_what_was_wrong"),
        ]

    def __str__(self):
        return self.note[:60]
