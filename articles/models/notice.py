from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils.translation import gettext_lazy as _

from ..vocabulary import Urgency
from .columns import column, columns


class NoticeQuerySet(models.QuerySet):
    def in_force(self, at, language):
        """What stands above every page of a language at a moment: the gravest first, then the latest.

        A notice stands only where it speaks the language of the page.
        """
        grave = Case(*(When(severity=word, then=Value(place)) for place, word in enumerate(Urgency)))
        return (
            self.filter(
                Q(withdrawn_at=None) | Q(withdrawn_at__gt=at),
                starts_at__lte=at,
                ends_at__gt=at,
                **{f"{column('title', language)}__gt": ""},
            )
            .annotate(grave=grave)
            .order_by("grave", "-starts_at", "-id")
        )


class Notice(models.Model):
    """What all readers must know at once: it stands above every page, from its beginning to its end."""

    severity = models.CharField(_("urgency"), max_length=12, choices=Urgency, default=Urgency.INFORMATION)
    title = models.CharField(_("title"), max_length=120, null=True, blank=True)
    text = models.TextField(_("text"), max_length=600, null=True, blank=True)
    link = models.CharField(_("where more can be read"), max_length=300, null=True, blank=True)
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"))
    withdrawn_at = models.DateTimeField(_("taken down"), null=True, blank=True, editable=False)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("changed by"),
    )
    changed_at = models.DateTimeField(_("last change"), editable=False)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-starts_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(severity__in=Urgency.values), name="urgency_is_known"),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="a_notice_ends_after_it_begins"
            ),
        ]

    def __str__(self):
        return next(filter(None, (getattr(self, name) for name in columns("title"))), f"#{self.pk}")

    def text_in(self, field, language):
        return getattr(self, column(field, language)) or ""

    def languages(self):
        """The languages in which it speaks."""
        return [code for code, _own_name in settings.LANGUAGES if self.text_in("title", code)]

    def is_in_force(self, at):
        """The same question as `in_force`, whatever the language, asked of one notice already at hand."""
        return self.starts_at <= at < self.ends_at and not self.is_withdrawn(at)

    def is_withdrawn(self, at):
        return self.withdrawn_at is not None and self.withdrawn_at <= at
