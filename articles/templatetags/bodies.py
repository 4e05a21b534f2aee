"""The only texts that go out unescaped.

Every Revision was cleaned by `text.sanitise` before it was saved, is never changed afterwards, and is cut between
whole elements.
"""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

register = template.Library()

TABLE = re.compile(r"<table[\s>].*?</table>", re.DOTALL)


@register.simple_tag
def body(page):
    """The text of an `ArticlePage`, as HTML."""
    return ready(page.body)


@register.simple_tag
def paragraphs(pair, side):
    """What stands on one side, `here` or `there`, of a `Pair` of two texts, as HTML."""
    return ready(getattr(pair, side))


@register.simple_tag
def standing_body(shown):
    """The text of a standing page, as HTML: stored or built in, it was cleaned the same way."""
    return ready(shown.body)


def ready(html):
    """Cleaned text as it goes out: a wide table moves sideways in a box of its own, which the keyboard reaches."""
    box = f'<div class="body-table" role="group" tabindex="0" aria-label="{escape(_("Table"))}">'
    return mark_safe(TABLE.sub(lambda table: f"{box}{table[0]}</div>", html))
