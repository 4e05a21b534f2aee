"""Where readers who found an error turn."""

from urllib.parse import quote, urlsplit

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _

from .addresses import site_of

register = template.Library()


@register.simple_tag(takes_context=True)
def report_link(context, about=""):
    """A mail that names the page, the office's own form for errors, or the page with the office's addresses."""
    shell = context["shell"]
    link = shell.site.report_link
    if link.startswith("mailto:"):
        return f"{link}?{_mail(context, about)}"
    if link and urlsplit(link).scheme in ("http", "https"):
        return link
    contact = reverse("public:page", args=[shell.language, "contact"])
    return contact if contact in {page.address for page in shell.pages} else ""


def _mail(context, about):
    here = site_of(context).whole(context["request"].path)
    subject = _("Error on the page: %(title)s") % {"title": about or here}
    return f"subject={quote(subject)}&body={quote(here)}"
