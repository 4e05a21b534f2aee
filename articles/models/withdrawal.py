from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .revision import AppendOnly


class Withdrawal(AppendOnly):
    """That readers no longer get an edition, and the reason they are told. Append-only."""

    edition = models.ForeignKey(
        "Edition", models.PROTECT, related_name="withdrawals", verbose_name=_("edition")
    )
    reason = models.TextField(_("reason that readers are told"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    by_name = models.CharField(_("name as it stood"), max_length=150)
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ["-at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="a_withdrawal_gives_its_reason"),
        ]

    def __str__(self):
        return self.reason[:60]
