from django import template
from django.conf import settings
from django.utils.encoding import iri_to_uri

register = template.Library()


@register.simple_tag(takes_context=True)
def absolute(context, path):
    """A path as a whole address: of the site as settings name it, else of the host that was asked."""
    if settings.PUBLIC_URL:
        return iri_to_uri(settings.PUBLIC_URL.rstrip("/") + path)
    return context["request"].build_absolute_uri(path)


@register.filter
def is_web_address(address):
    """Whether a link may be made of it; anything but http and https is shown as plain text."""
    return address.lower().startswith(("https://", "http://"))
