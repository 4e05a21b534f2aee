"""Remarks as they stand before one person."""

from typing import NamedTuple

from django import template
from django.conf import settings

from .. import rules
from ..queries.remarks import Thread

register = template.Library()


class Line(NamedTuple):
    """One thread, and whether the person may say that it is dealt with, or is not after all."""

    thread: Thread
    may_resolve: bool


@register.simple_tag(takes_context=True)
def conversation(context, threads):
    """The threads as lines for whoever looks; none where there are none."""
    person = context["request"].user
    return [Line(thread, rules.resolving_refusal(person, thread.remark) is None) for thread in threads or ()]


@register.simple_tag
def csrf_cookie_name():
    """Where a script finds the token of the newest sign-in, which may have been in another tab."""
    return settings.CSRF_COOKIE_NAME
