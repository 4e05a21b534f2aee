"""Names of things and languages; what is in another language than the page is marked as such."""

from django import template
from django.conf import settings
from django.utils.html import format_html

from ..models.columns import column

register = template.Library()


@register.filter
def language_tag(code):
    """A language of the settings as HTML writes it: `zh-hans` is `zh-Hans`, `pt-br` is `pt-BR`."""
    first, *rest = code.split("-")
    return "-".join([first, *(part.title() if len(part) == 4 else part.upper() for part in rest)])


@register.filter
def own_name(code):
    """What a language calls itself."""
    return dict(settings.LANGUAGES).get(code, code)


@register.filter
def marked_own_name(code):
    """The same as an element, marked with that language, for the middle of a sentence."""
    return format_html('<span lang="{}">{}</span>', language_tag(code), own_name(code))


@register.filter
def name_in(thing, language):
    """The name of a category, tag, outlet, person or site as plain text, in another language where need be."""
    return thing.name_in(language)[0]


@register.filter
def name_only_in(thing, language):
    """The name in this language, or nothing."""
    return getattr(thing, column("name", language)) or ""


@register.filter
def text_of(site, language):
    """The texts of the site profile, for `{% with %}`: tagline, organiser, contact, address."""
    return {field: site.text_in(field, language) for field in ("tagline", "organiser", "contact", "address")}


@register.simple_tag
def named(thing, language):
    """The name, inside an element with its own `lang` where that is not the page's."""
    name, of_language = thing.name_in(language)
    if of_language == language:
        return name
    return format_html('<span lang="{}">{}</span>', language_tag(of_language), name)


@register.simple_tag
def linked(thing, language):
    """The same as a link to the list of what readers find under the name."""
    return format_html('<a href="{}">{}</a>', thing.address_in(language), named(thing, language))
