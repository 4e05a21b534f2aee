from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..imaging.logo import HEIGHT as LOGO_HEIGHT
from .columns import Named, column

POLICE_RECORDS = "https://beian.mps.gov.cn/#/query/webSearch?code="


class SiteProfile(Named):
    """Who publishes this site: one row, edited in the admin."""

    name = models.CharField(_("name of the site"), max_length=120, null=True, blank=True)
    tagline = models.CharField(_("line below the name"), max_length=200, null=True, blank=True)
    organiser = models.CharField(_("organiser"), max_length=200, null=True, blank=True)
    contact = models.CharField(_("contact"), max_length=300, null=True, blank=True)
    address = models.CharField(_("postal address"), max_length=300, null=True, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    telephone = models.CharField(_("telephone"), max_length=40, blank=True)
    report_address = models.CharField(_("where errors are reported"), max_length=300, blank=True)
    security_contact = models.CharField(_("where security holes are reported"), max_length=300, blank=True)
    social_address = models.CharField(_("account on a social network"), max_length=300, blank=True)
    site_code = models.CharField(_("site identification code"), max_length=20, blank=True)
    icp_number = models.CharField(_("ICP number"), max_length=60, blank=True)
    public_security_number = models.CharField(_("public security record"), max_length=60, blank=True)
    logo = models.ImageField(
        _("logo"),
        upload_to="site/",
        blank=True,
        width_field="logo_width",
        height_field="logo_height",
    )
    logo_width = models.PositiveIntegerField(null=True, blank=True, editable=False)
    logo_height = models.PositiveIntegerField(null=True, blank=True, editable=False)
    colour = models.CharField(_("main colour"), max_length=7, blank=True)

    class Meta:
        verbose_name = _("site profile")
        verbose_name_plural = _("site profile")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_site_profile")]

    @classmethod
    def of_the_office(cls):
        """The one row there is; an empty one where nobody filled it in yet. One query."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)

    def text_in(self, field, language):
        return getattr(self, column(field, language)) or ""

    @property
    def colours_address(self):
        """Where the style sheet of the office's own colour lies; "" where it has none."""
        return reverse("public:colours", args=[self.colour[1:]]) if self.colour else ""

    @property
    def report_link(self):
        """Where a reader who found an error is led; "" where the office named nothing."""
        return as_link(self.report_address)

    @property
    def public_security_address(self):
        """The entry of this site in the police's public register."""
        return POLICE_RECORDS + "".join(filter(str.isdecimal, self.public_security_number))

    @property
    def logo_sides(self):
        """Width and height at which the logo is shown: half of what is stored, for sharp screens."""
        if not self.logo or not self.logo_height:
            return None
        shown = min(self.logo_height, LOGO_HEIGHT // 2)
        return max(1, round(self.logo_width * shown / self.logo_height)), shown


def as_link(address):
    """A web or mail address as a link carries it."""
    return f"mailto:{address}" if "@" in address and "://" not in address else address
