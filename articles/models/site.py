from django.db import models
from django.utils.translation import gettext_lazy as _

from .columns import Named, column


class SiteProfile(Named):
    """Who publishes this site: one row, edited in the admin."""

    name = models.CharField(_("name of the site"), max_length=120, null=True, blank=True)
    tagline = models.CharField(_("line below the name"), max_length=200, null=True, blank=True)
    organiser = models.CharField(_("organiser"), max_length=200, null=True, blank=True)
    contact = models.CharField(_("contact"), max_length=300, null=True, blank=True)
    site_code = models.CharField(_("site identification code"), max_length=20, blank=True)
    icp_number = models.CharField(_("ICP number"), max_length=60, blank=True)
    public_security_number = models.CharField(_("public security record"), max_length=60, blank=True)

    class Meta:
        verbose_name = _("site profile")
        verbose_name_plural = _("site profile")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_site_profile")]

    def text_in(self, field, language):
        return getattr(self, column(field, language)) or ""
