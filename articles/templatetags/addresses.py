from django import template

from ..exchange.site_address import SiteAddress

register = template.Library()


@register.simple_tag(takes_context=True)
def absolute(context, path):
    """A path as a whole address: of the site as settings name it, else of the host that was asked."""
    return site_of(context).whole(path)


def site_of(context):
    return SiteAddress.asked_at(context["request"].build_absolute_uri("/"))


@register.filter
def is_web_address(address):
    """Whether a link may be made of it; anything but http and https is shown as plain text."""
    return address.lower().startswith(("https://", "http://"))
