from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..vocabulary import TermKind, Use


class GlossaryTerm(models.Model):
    """One thing with an official name: a leader, an office, a place, a slogan, a term.

    Its wordings in each language are its renderings. `rank` is the order in which leaders are named.
    """

    kind = models.CharField(_("kind"), max_length=10, choices=TermKind, default=TermKind.TERM)
    rank = models.PositiveIntegerField(
        _("order among the leaders"),
        null=True,
        blank=True,
        help_text=_("For leaders: 1 is named first. Leave it empty where no order is kept."),
    )
    note = models.TextField(_("note"), blank=True)
    source = models.CharField(
        _("source"), max_length=300, blank=True, help_text=_("Where the official name is laid down.")
    )
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("changed by"),
    )
    changed_at = models.DateTimeField(_("last change"))

    class Meta:
        verbose_name = _("official name")
        verbose_name_plural = _("official names")
        ordering = ["kind", "rank", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=TermKind.values), name="kind_of_term_is_known"
            ),
        ]

    def __str__(self):
        texts = [one.text for one in self.renderings.all() if one.use == Use.APPROVED]
        return " · ".join(texts) or f"#{self.pk}"


class Rendering(models.Model):
    """One wording of an official name in one language, how it may be used, and from when to when.

    Outside its dates an approved wording counts as an old name.
    """

    term = models.ForeignKey(
        GlossaryTerm, models.CASCADE, related_name="renderings", verbose_name=_("official name")
    )
    language = models.CharField(_("language"), max_length=12)
    text = models.CharField(_("wording"), max_length=200)
    use = models.CharField(_("use"), max_length=10, choices=Use, default=Use.APPROVED)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True)

    class Meta:
        verbose_name = _("wording")
        verbose_name_plural = _("wordings")
        ordering = ["term", "language", "use", "id"]
        indexes = [models.Index("language", "text", name="wordings_by_text")]
        constraints = [
            models.UniqueConstraint("term", "language", "text", name="one_wording_of_each_kind"),
            models.CheckConstraint(condition=models.Q(use__in=Use.values), name="use_is_known"),
            models.CheckConstraint(
                condition=models.Q(valid_from=None)
                | models.Q(valid_to=None)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="wording_ends_after_it_begins",
            ),
        ]

    def __str__(self):
        return self.text


class Recheck(models.Model):
    """A change of the register whose texts are still to be looked at again, by the clerk.

    `words` are the wordings that were or are in the changed entry, as pairs of a language and a text;
    `done_to` is the id of the last edition looked at, so that a long round goes on where it stopped.
    """

    words = models.JSONField(default=list)
    requested_at = models.DateTimeField()
    done_to = models.BigIntegerField(default=0)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return f"{self.requested_at:%Y-%m-%d %H:%M}"
