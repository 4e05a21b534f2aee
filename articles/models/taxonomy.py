from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .columns import Named


class Category(Named):
    """A column of the paper: each article stands in one."""

    name = models.CharField(_("name"), max_length=80, null=True, blank=True)
    slug = models.SlugField(_("address"), max_length=60, unique=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["order", "id"]

    def address_in(self, language):
        return reverse("public:category", args=[language, self.slug])


class Tag(Named):
    """A subject that articles of several categories share."""

    name = models.CharField(_("name"), max_length=80, null=True, blank=True)
    slug = models.SlugField(_("address"), max_length=60, unique=True)

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["slug"]

    def address_in(self, language):
        return reverse("public:tag", args=[language, self.slug])
