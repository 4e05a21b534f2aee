from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..vocabulary import CreditRole
from .columns import Named


class Person(Named):
    """Somebody named in bylines: the same person in every language."""

    name = models.CharField(_("name"), max_length=120, null=True, blank=True)
    staff = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="person",
        verbose_name=_("staff account"),
    )

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["id"]

    def address_in(self, language, role=None):
        """Where readers find what this person did, all of it or one thing."""
        if role is None:
            return reverse("public:person", args=[language, self.pk])
        return reverse("public:person_role", args=[language, self.pk, role])


class Outlet(Named):
    """The body a text comes from, such as a daily paper."""

    name = models.CharField(_("name"), max_length=120, null=True, blank=True)
    url = models.URLField(_("web address"), blank=True)

    class Meta:
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")
        ordering = ["id"]

    def address_in(self, language):
        return reverse("public:outlet", args=[language, self.pk])


class Credit(models.Model):
    """What one person did for one edition, as it stands at the desk."""

    edition = models.ForeignKey("Edition", models.CASCADE, related_name="credits", verbose_name=_("edition"))
    person = models.ForeignKey(Person, models.PROTECT, related_name="credits", verbose_name=_("person"))
    role = models.CharField(_("role"), max_length=20, choices=CreditRole)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("credit")
        verbose_name_plural = _("credits")
        ordering = ["edition", "order", "id"]
        constraints = [
            models.UniqueConstraint("edition", "person", "role", name="one_credit_per_person_and_role"),
            models.CheckConstraint(
                condition=models.Q(role__in=CreditRole.values), name="credit_role_is_known"
            ),
        ]

    def __str__(self):
        return f"{self.get_role_display()} · {self.person}"


class LiveCredit(models.Model):
    """What one person did for one edition, by the credits of its live revision.

    Readers see whether the edition is public; the desk's own credits are `Credit`. Written wherever `live` is.
    """

    edition = models.ForeignKey(
        "Edition", models.CASCADE, related_name="live_credits", verbose_name=_("edition")
    )
    person = models.ForeignKey(Person, models.PROTECT, related_name="live_credits", verbose_name=_("person"))
    role = models.CharField(_("role"), max_length=20, choices=CreditRole)

    class Meta:
        verbose_name = _("credit that is live")
        verbose_name_plural = _("credits that are live")
        indexes = [models.Index("person", "role", "edition", name="what_a_person_did")]
        constraints = [
            models.UniqueConstraint("edition", "person", "role", name="one_live_credit_per_person_and_role"),
            models.CheckConstraint(
                condition=models.Q(role__in=CreditRole.values), name="live_credit_role_is_known"
            ),
        ]

    def __str__(self):
        return f"{self.get_role_display()} · {self.person}"
