"""What people did, in words for readers."""

from django import template
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ..vocabulary import CreditRole
from .names import named

register = template.Library()

DOERS = {
    CreditRole.AUTHOR: _("Writers"),
    CreditRole.PHOTOGRAPHER: _("Photographers"),
    CreditRole.TRANSLATOR: _("Translators"),
    CreditRole.EDITOR: _("Editors"),
    CreditRole.RESPONSIBLE_EDITOR: _("Responsible editors"),
}
DID = {
    CreditRole.AUTHOR: pgettext_lazy("what a person did", "Written"),
    CreditRole.PHOTOGRAPHER: pgettext_lazy("what a person did", "Photographed"),
    CreditRole.TRANSLATOR: pgettext_lazy("what a person did", "Translated"),
    CreditRole.EDITOR: pgettext_lazy("what a person did", "Edited"),
    CreditRole.RESPONSIBLE_EDITOR: pgettext_lazy("what a person did", "Responsible editor"),
}
WORK_OF = {
    None: "{name}",
    CreditRole.AUTHOR: _("Written by {name}"),
    CreditRole.PHOTOGRAPHER: _("Photographed by {name}"),
    CreditRole.TRANSLATOR: _("Translated by {name}"),
    CreditRole.EDITOR: _("Edited by {name}"),
    CreditRole.RESPONSIBLE_EDITOR: _("{name} as responsible editor"),
}


@register.filter
def doers(role):
    """Those who do it: Translators."""
    return DOERS[role]


@register.filter
def did(role):
    """What is done: Translated."""
    return DID[role]


@register.simple_tag
def work_of(person, role, language):
    """The heading of a list of somebody's work: of all of it their name, of one thing a sentence with it."""
    return format_html(WORK_OF[role], name=named(person, language))
