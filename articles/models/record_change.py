from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .revision import AppendOnly


class RecordChange(AppendOnly):
    """What a notice, a standing page or the site profile said from one moment on, and by whose hand. Append-only.

    `said` holds every column, by name; empty where the record was deleted.
    """

    kind = models.CharField(max_length=20)
    record = models.BigIntegerField()
    said = models.JSONField(default=dict)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("by")
    )
    by_name = models.CharField(_("name as it stood"), max_length=150, blank=True)
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("change of a record")
        verbose_name_plural = _("changes of records")
        ordering = ["-at", "-id"]
        indexes = [models.Index("kind", "record", name="changes_of_one_record")]

    def __str__(self):
        return f"{self.kind} {self.record} · {self.by_name}"
