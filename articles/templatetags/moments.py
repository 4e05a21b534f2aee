"""Dates, times and numbers on the page, in the office's time zone and the page's language."""

from datetime import datetime

from django import template
from django.utils.html import format_html
from django.utils.timezone import get_default_timezone, localtime

from ..text import dates

register = template.Library()


def office_time(value):
    return localtime(value, get_default_timezone())


@register.simple_tag
def moment(value, language, hook=""):
    """`<time>` with date and time, exact for machines; `hook` is a `data-` name by which a script finds it."""
    local = office_time(value)
    return _time(local, dates.long_moment(local, language), hook)


@register.simple_tag
def day(value, language):
    """`<time>` with the date alone, of a moment or a date."""
    local = office_time(value) if isinstance(value, datetime) else value
    return _time(local, dates.long_date(local, language))


@register.simple_tag
def month(value, language, alone=False):
    """`<time>` with the month that a day lies in, `alone` where its year stands beside it."""
    text = dates.month_alone(value, language) if alone else dates.month_name(value, language)
    return format_html('<time datetime="{}">{}</time>', f"{value:%Y-%m}", text)


@register.filter
def year(number, language):
    return dates.year_name(number, language)


@register.simple_tag
def weekday(value):
    """The day of the week, in the active language."""
    return template.defaultfilters.date(office_time(value), "l")


@register.filter
def grouped(n, language):
    return dates.number(n, language)


def _time(value, text, hook=""):
    exact = value.isoformat(timespec="seconds") if isinstance(value, datetime) else value.isoformat()
    if hook:
        return format_html('<time datetime="{}" data-{}>{}</time>', exact, hook, text)
    return format_html('<time datetime="{}">{}</time>', exact, text)
