"""The tally: how often each edition was displayed on each day, added to by many processes at once.

The statements are written out because the ORM's upsert can neither add to a value nor ask a condition;
they are the same on SQLite and PostgreSQL. A transaction first waits for the reader's keys, then takes
outdated keys that nobody holds, and last waits for the edition's day, which all readers of an edition share
and nobody may hold for long. In that order no two processes can wait for each other.
"""

from datetime import timedelta
from typing import NamedTuple

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q, Sum

from ..models import DailyViews, RecentView
from . import salts
from .days import office_day

REMEMBER_KEY = """
    INSERT INTO articles_recentview (key, seen_at) VALUES (%s, %s)
    ON CONFLICT (key) DO UPDATE SET seen_at = excluded.seen_at
    WHERE articles_recentview.seen_at <= %s OR articles_recentview.seen_at >= %s
"""
ADD_ONE = """
    INSERT INTO articles_dailyviews (edition_id, day, n) VALUES (%s, %s, 1)
    ON CONFLICT (edition_id, day) DO UPDATE SET n = articles_dailyviews.n + 1
"""
SWEPT_AT_ONCE = 100


class Total(NamedTuple):
    """An edition's views: those counted here, and apart from them those that the old site claimed."""

    counted: int
    baseline: int


def count(edition_id, *, key, at, former_key=None):
    """Add one view and give the edition's total with it; None where the key was counted moments ago.

    `former_key` is what yesterday's salt makes of the same reader, given in the first moments after
    midnight: whoever was counted under it just before is not counted again under today's.
    """
    keys = (key,) if former_key is None else (former_key, key)
    with transaction.atomic():
        if not all(_is_first_in_a_while(one, at) for one in keys):
            return None
        _forget_keys(at, most=SWEPT_AT_ONCE)
        with connection.cursor() as cursor:
            cursor.execute(ADD_ONE, [edition_id, connection.ops.adapt_datefield_value(office_day(at))])
    return _counted(edition_id, at)


def total(edition, at):
    """The views of an edition up to a moment."""
    return Total(counted=_counted(edition.pk, at), baseline=edition.baseline_views)


def repeat_window():
    """How long a repeated display by the same browser is not counted: the double-click rule of COUNTER."""
    return timedelta(seconds=settings.REPEAT_VIEW_SECONDS)


@transaction.atomic
def forget(at):
    """Forget the keys that no longer matter, and the salts of days that are over.

    The clerk calls it every minute, so that nothing of a reader outlasts a quiet night.
    """
    _forget_keys(at)
    salts.forget_before(office_day(at - _kept()))


def _kept():
    """A key is kept for a minute: twice the window in which it is asked for."""
    return 2 * repeat_window()


def _is_first_in_a_while(key, at):
    """Whether the key was not counted within the window around a moment; it then is remembered as counted.

    A time ahead of the window comes from a clock that was put back, and does not silence the reader.
    """
    moment = connection.ops.adapt_datetimefield_value
    window = repeat_window()
    with connection.cursor() as cursor:
        cursor.execute(REMEMBER_KEY, [key, *map(moment, (at, at - window, at + window))])
        return cursor.rowcount == 1


def _forget_keys(at, most=None):
    """Delete outdated keys, passing over those that another process holds, so that nobody waits for it."""
    outdated = RecentView.objects.filter(Q(seen_at__lt=at - _kept()) | Q(seen_at__gt=at + _kept()))
    free = outdated.select_for_update(skip_locked=True).values("pk")[:most]
    RecentView.objects.filter(pk__in=free).delete()


def _counted(edition_id, at):
    days = DailyViews.objects.filter(edition=edition_id, day__lte=office_day(at))
    return days.aggregate(total=Sum("n"))["total"] or 0
