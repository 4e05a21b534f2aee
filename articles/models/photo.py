from django.db import models
from django.utils.translation import gettext_lazy as _
from imagefield.fields import ImageField

from ..imaging.renditions import FORMATS
from .columns import column, columns


class Photo(models.Model):
    """A picture of the office's library, taken in by `actions.photos` and never as it came."""

    image = ImageField(_("picture"), upload_to="photos/%Y/%m/", auto_add_fields=True, formats=FORMATS)
    alt = models.CharField(
        _("description for those who do not see it"), max_length=300, null=True, blank=True
    )
    caption = models.CharField(_("caption"), max_length=500, null=True, blank=True)
    photographer = models.ForeignKey(
        "Person", models.PROTECT, null=True, blank=True, verbose_name=_("photographer")
    )
    rights = models.CharField(_("rights"), max_length=200, blank=True)
    added_at = models.DateTimeField(_("added"), auto_now_add=True)

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["-added_at", "-id"]

    def __str__(self):
        texts = (getattr(self, name) for field in ("alt", "caption") for name in columns(field))
        return next(filter(None, texts), f"#{self.pk}")

    def alt_in(self, language):
        return getattr(self, column("alt", language)) or ""

    def caption_in(self, language):
        return getattr(self, column("caption", language)) or ""
