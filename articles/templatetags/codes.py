"""Addresses as pictures that a telephone reads."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from ..imaging.qr import qr_svg

register = template.Library()


@register.simple_tag
def qr(address, label):
    """A QR code of a whole address; `label` says what it is to those who do not see it."""
    return format_html(
        '<span class="qr" role="img" aria-label="{}">{}</span>', label, mark_safe(qr_svg(address))
    )
