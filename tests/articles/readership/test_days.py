from datetime import UTC, date, datetime

import pytest

from articles.readership.days import office_day


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 3, 2, 15, 59, 59, tzinfo=UTC), date(2026, 3, 2)),
        (datetime(2026, 3, 2, 16, 0, 0, tzinfo=UTC), date(2026, 3, 3)),
        (datetime(2026, 3, 3, 0, 0, 0, tzinfo=UTC), date(2026, 3, 3)),
        (datetime(2026, 12, 31, 16, 0, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_the_day_changes_at_midnight_in_shanghai(at, day):
    assert office_day(at) == day


def test_the_day_follows_the_office_elsewhere(settings):
    settings.TIME_ZONE = "UTC"
    assert office_day(datetime(2026, 3, 2, 23, 59, 59, tzinfo=UTC)) == date(2026, 3, 2)
