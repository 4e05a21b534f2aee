"""The office's calendar: a day ends at midnight in the office's own time zone."""

from django.utils import timezone


def office_day(at):
    """The date at the office at a moment."""
    return timezone.localdate(at, timezone.get_default_timezone())
