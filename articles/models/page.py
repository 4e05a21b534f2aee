from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .columns import column, columns


class StandingPage(models.Model):
    """A page that stands beside the news, such as who we are: in each language for itself, where it has a text.

    The pages of `queries.standing_pages.BUILT_IN` are there without a row; whoever saves one takes it over whole.
    """

    slug = models.SlugField(_("address"), max_length=60, unique=True)
    title = models.CharField(_("title"), max_length=120, null=True, blank=True)
    body = models.TextField(_("text"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    in_footer = models.BooleanField(_("listed at the foot of every page"), default=True)
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

    class Meta:
        verbose_name = _("standing page")
        verbose_name_plural = _("standing pages")
        ordering = ["order", "id"]

    def __str__(self):
        return next(filter(None, (getattr(self, name) for name in columns("title"))), self.slug)

    def text_in(self, field, language):
        return getattr(self, column(field, language)) or ""

    def address_in(self, language):
        return reverse("public:page", args=[language, self.slug])
