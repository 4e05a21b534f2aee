from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..vocabulary import Move, State
from .revision import AppendOnly


class Decision(AppendOnly):
    """The record of one move: who, in which role, on which text, and why. Append-only."""

    edition = models.ForeignKey(
        "Edition", models.PROTECT, related_name="decisions", verbose_name=_("edition")
    )
    revision = models.ForeignKey(
        "Revision", models.PROTECT, related_name="decisions", verbose_name=_("revision")
    )
    digest = models.CharField(max_length=64)
    move = models.CharField(_("move"), max_length=20, choices=Move)
    from_state = models.CharField(_("from"), max_length=12, choices=State)
    to_state = models.CharField(_("to"), max_length=12, choices=State)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="decisions",
        verbose_name=_("by"),
        help_text=_("Empty where the clock acted on a scheduled edition."),
    )
    by_name = models.CharField(_("name as it stood"), max_length=150, blank=True)
    by_role = models.CharField(_("role as it stood"), max_length=20, blank=True)
    writer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("who wrote the revision"),
    )
    source_revision = models.ForeignKey(
        "Revision",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source revision it was judged against"),
    )
    comment = models.TextField(_("remark"), blank=True)
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(move__in=[Move.APPROVE, Move.SIGN]) | Q(writer=None) | ~Q(by=F("writer")),
                name="nobody_approves_what_they_wrote",
            ),
            models.CheckConstraint(
                condition=~Q(
                    move__in=[
                        Move.SEND_BACK,
                        Move.PUBLISH_UNREVIEWED,
                        Move.CORRECT,
                        Move.WITHDRAW,
                        Move.REINSTATE,
                    ]
                )
                | ~Q(comment=""),
                name="sending_back_and_haste_give_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(by__isnull=False) | Q(move__in=[Move.PUBLISH, Move.UNSCHEDULE]),
                name="only_the_clock_acts_unnamed",
            ),
        ]

    def __str__(self):
        return f"{self.get_move_display()} · {self.by_name}"
