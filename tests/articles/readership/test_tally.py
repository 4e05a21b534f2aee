from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction

from articles.models import DailyViews, DaySalt, RecentView
from articles.readership import salts, tally
from tests.factories import published

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
MIDNIGHT = datetime(2026, 3, 3, 0, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def after(seconds, of=NOON):
    return of + timedelta(seconds=seconds)


def rows(edition):
    return list(edition.daily_views.order_by("day").values_list("day", "n"))


@pytest.mark.parametrize(
    ("seconds", "total"),
    [
        ([0], 1),
        ([0, 10], 1),
        ([0, 29.999], 1),
        ([0, 30], 2),
        ([0, 35], 2),
        ([0, 20, 40], 2),
        ([0, 20, 40, 60, 80], 3),
        ([0, -10], 1),
        ([0, -3600], 2),
        ([0, -3600, -3590], 2),
    ],
)
def test_a_repeat_within_thirty_seconds_of_a_counted_view_is_not_counted(edition, seconds, total):
    answers = [tally.count(edition.pk, key="k", at=after(moment)) for moment in seconds]
    assert sum(answer is not None for answer in answers) == total
    assert rows(edition) == [(date(2026, 3, 2), total)]


def test_the_window_is_the_offices_to_set(edition, settings):
    settings.REPEAT_VIEW_SECONDS = 5
    assert tally.count(edition.pk, key="k", at=NOON) == 1
    assert tally.count(edition.pk, key="k", at=after(5)) == 2


def test_different_keys_count_each(edition):
    assert [tally.count(edition.pk, key=f"k{n}", at=NOON) for n in range(5)] == [1, 2, 3, 4, 5]


def test_a_day_ends_at_midnight_in_shanghai(edition):
    for n, seconds in enumerate((-1, 0, 8 * 3600 - 1, 8 * 3600, 24 * 3600)):
        tally.count(edition.pk, key=f"k{n}", at=after(seconds, MIDNIGHT))
    assert rows(edition) == [(date(2026, 3, 2), 1), (date(2026, 3, 3), 3), (date(2026, 3, 4), 1)]


def test_the_total_is_the_sum_of_the_days_and_leaves_the_baseline_apart(edition):
    edition.baseline_views = 1204
    other = published()
    for n in range(6):
        tally.count(edition.pk, key=f"k{n}", at=after(n * 12 * 3600))
    tally.count(other.pk, key="k", at=NOON)
    assert tally.total(edition, after(6 * 12 * 3600)) == tally.Total(counted=6, baseline=1204)
    assert sum(n for _day, n in rows(edition)) == 6
    assert tally.total(edition, after(24 * 3600)).counted == 3
    assert tally.total(other, NOON) == tally.Total(counted=1, baseline=0)


def test_an_edition_without_views_has_none(edition):
    assert tally.total(edition, NOON) == tally.Total(counted=0, baseline=0)


class TestMidnight:
    """Just after midnight a reader has two keys: today's, and the one that yesterday's salt makes."""

    def test_a_reload_across_midnight_counts_once(self, edition):
        assert tally.count(edition.pk, key="old", at=after(-5, MIDNIGHT)) == 1
        assert tally.count(edition.pk, key="new", former_key="old", at=after(5, MIDNIGHT)) is None

    def test_reloads_after_midnight_count_once(self, edition):
        assert tally.count(edition.pk, key="new", former_key="old", at=after(5, MIDNIGHT)) == 1
        assert tally.count(edition.pk, key="new", former_key="old", at=after(20, MIDNIGHT)) is None
        assert tally.count(edition.pk, key="new", at=after(32, MIDNIGHT)) is None
        assert tally.count(edition.pk, key="new", at=after(40, MIDNIGHT)) == 2

    def test_a_reader_who_comes_back_after_the_window_counts_on_both_days(self, edition):
        tally.count(edition.pk, key="old", at=after(-20, MIDNIGHT))
        tally.count(edition.pk, key="new", former_key="old", at=after(15, MIDNIGHT))
        assert rows(edition) == [(date(2026, 3, 2), 1), (date(2026, 3, 3), 1)]


def test_keys_older_than_a_minute_go_with_the_next_view(edition):
    tally.count(edition.pk, key="a", at=NOON)
    tally.count(edition.pk, key="b", at=after(59))
    assert set(RecentView.objects.values_list("key", flat=True)) == {"a", "b"}
    tally.count(edition.pk, key="c", at=after(61))
    assert set(RecentView.objects.values_list("key", flat=True)) == {"b", "c"}


def test_the_clerk_forgets_keys_and_salts_when_nobody_reads(edition):
    salts.salt_of(date(2026, 3, 2))
    tally.count(edition.pk, key="a", at=after(-1, MIDNIGHT))

    tally.forget(after(30, MIDNIGHT))
    assert (RecentView.objects.count(), DaySalt.objects.count()) == (1, 1)

    tally.forget(after(60, MIDNIGHT))
    assert (RecentView.objects.count(), DaySalt.objects.count()) == (0, 0)
    assert tally.total(edition, MIDNIGHT).counted == 1


def test_a_clock_put_back_leaves_no_key_behind(edition):
    tally.count(edition.pk, key="a", at=after(3600))
    tally.forget(NOON)
    assert not RecentView.objects.exists()


def test_key_and_count_stand_or_fall_together(edition, monkeypatch):
    monkeypatch.setattr(tally, "ADD_ONE", "INSERT INTO nowhere VALUES (%s, %s)")
    with pytest.raises(Exception, match="nowhere"), transaction.atomic():
        tally.count(edition.pk, key="a", at=NOON)
    monkeypatch.undo()
    assert not RecentView.objects.exists()
    assert tally.count(edition.pk, key="a", at=after(1)) == 1


def test_one_row_an_edition_and_day(edition):
    for n in range(20):
        tally.count(edition.pk, key=f"k{n}", at=after(n))
    assert DailyViews.objects.count() == 1
