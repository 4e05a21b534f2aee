from django import template
from django.utils.safestring import mark_safe

register = template.Library()


@register.simple_tag
def body(page):
    """The text of an `ArticlePage`, as HTML.

    The only text that goes out unescaped: every Revision was cleaned by `text.sanitise` before it was
    saved, is never changed afterwards, and is cut between whole elements.
    """
    return mark_safe(page.body)
