from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..vocabulary import Severity
from .revision import AppendOnly


class Finding(models.Model):
    """What a check found on a revision. Made anew whenever the checks look at it again.

    The sentence is kept as its code and what fills it, so that everybody reads it in their own language.
    `place` is where in the translation it belongs: "title", "summary", the number of a paragraph from 0,
    or empty for the whole text.
    """

    revision = models.ForeignKey(
        "Revision", models.CASCADE, related_name="findings", verbose_name=_("revision")
    )
    check_name = models.CharField(_("check"), max_length=40)
    code = models.CharField(max_length=40)
    severity = models.CharField(_("severity"), max_length=10, choices=Severity)
    place = models.CharField(max_length=8, blank=True)
    params = models.JSONField(default=dict)
    fingerprint = models.CharField(max_length=64)
    found_at = models.DateTimeField(_("found"))

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ["revision", "id"]
        constraints = [
            models.UniqueConstraint("revision", "fingerprint", name="each_finding_once"),
            models.CheckConstraint(
                condition=models.Q(severity__in=Severity.values), name="severity_is_known"
            ),
        ]

    def __str__(self):
        return f"{self.check_name} · {self.code}"


class Waiver(AppendOnly):
    """An editor's word that a finding is no fault, with the reason. Append-only.

    It holds for exactly the facts in its fingerprint, and falls away by itself when one of them changes.
    """

    edition = models.ForeignKey("Edition", models.PROTECT, related_name="waivers", verbose_name=_("edition"))
    revision = models.ForeignKey(
        "Revision", models.PROTECT, related_name="waivers", verbose_name=_("revision")
    )
    fingerprint = models.CharField(max_length=64)
    check_name = models.CharField(_("check"), max_length=40)
    code = models.CharField(max_length=40)
    params = models.JSONField(default=dict)
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="waivers", verbose_name=_("by")
    )
    by_name = models.CharField(_("name as it stood"), max_length=150)
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("waiver")
        verbose_name_plural = _("waivers")
        ordering = ["-at", "-id"]
        constraints = [
            models.UniqueConstraint("edition", "fingerprint", name="each_finding_waived_once"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="a_waiver_gives_its_reason"),
        ]

    def __str__(self):
        return f"{self.check_name} · {self.by_name}"
