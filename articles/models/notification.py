from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..vocabulary import Event


class Notification(models.Model):
    """A message of the office to one of its members, kept in the admin and sent by e-mail as they wish."""

    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="notifications", verbose_name=_("to")
    )
    event = models.CharField(_("event"), max_length=20, choices=Event)
    edition = models.ForeignKey("Edition", models.CASCADE, related_name="+", verbose_name=_("edition"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("by")
    )
    by_name = models.CharField(_("name as it stood"), max_length=150, blank=True)
    text = models.TextField(_("remark"), blank=True)
    at = models.DateTimeField(_("at"))
    read_at = models.DateTimeField(_("read"), null=True, blank=True)
    mailed_at = models.DateTimeField(_("mailed"), null=True, blank=True)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-at", "-id"]
        indexes = [
            models.Index("to", "at", name="messages_by_reader"),
            models.Index("to", name="messages_unread", condition=models.Q(read_at=None)),
            models.Index("at", name="messages_not_mailed", condition=models.Q(mailed_at=None)),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(event__in=Event.values), name="event_is_known"),
        ]

    def __str__(self):
        return f"{self.get_event_display()} · {self.to}"
