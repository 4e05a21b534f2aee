from django.db import models
from django.utils.translation import gettext_lazy as _


class FormerAddress(models.Model):
    """A path at which an edition could once be read. It answers 301 for ever."""

    path = models.CharField(_("old address"), max_length=400, unique=True)
    edition = models.ForeignKey(
        "Edition", models.PROTECT, related_name="former_addresses", verbose_name=_("edition")
    )

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        ordering = ["path"]

    def __str__(self):
        return self.path
