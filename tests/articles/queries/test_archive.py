"""The months are those of the office's calendar, wherever the server stands."""

from datetime import date, datetime, timedelta

import pytest

from articles.queries.archive import month_page, years
from tests.articles.public import rows

pytestmark = pytest.mark.django_db


def at(year, month, day=1, hour=0, minute=0):
    return datetime(year, month, day, hour, minute, tzinfo=rows.OFFICE_TIME)


def archive(language="en"):
    return [
        (year.number, year.count, [(month.first_day, month.count) for month in year.months])
        for year in years(language, rows.NOW)
    ]


def month(first_day, language="en", number=1):
    found = month_page(language, rows.NOW, first_day, number)
    return found and (
        [edition.live.title for edition in found.page.editions],
        found.languages,
        found.earlier,
        found.later,
    )


def test_an_office_that_has_published_nothing_has_no_years():
    assert archive() == []
    assert month(date(2026, 3, 1)) is None


def test_each_moment_belongs_to_the_month_of_the_office():
    rows.edition(title="Last minute", published_at=at(2025, 12, 31, 23, 59))
    rows.edition(title="First minute", published_at=at(2026, 1, 1))
    rows.edition(title="Old", published_at=at(2022, 11, 14))
    rows.edition(language="zh-hans", title="别的", published_at=at(2026, 1, 2))
    rows.edition(title="Later", published_at=rows.NOW + timedelta(days=40))
    rows.edition(title="Expired", published_at=at(2024, 5), expires_at=rows.BEFORE)
    assert archive() == [
        (2026, 1, [(date(2026, 1, 1), 1)]),
        (2025, 1, [(date(2025, 12, 1), 1)]),
        (2022, 1, [(date(2022, 11, 1), 1)]),
    ]
    assert month(date(2026, 1, 1)) == (["First minute"], {"en", "zh-hans"}, date(2025, 12, 1), None)
    assert month(date(2025, 12, 1)) == (["Last minute"], {"en"}, date(2022, 11, 1), date(2026, 1, 1))
    assert month(date(2022, 11, 1)) == (["Old"], {"en"}, None, date(2025, 12, 1))


@pytest.mark.parametrize(
    "first_day", [date(2025, 11, 1), date(2024, 5, 1), date(2026, 4, 1), date(2999, 12, 1)]
)
def test_a_month_without_articles_is_none(first_day):
    rows.edition(published_at=at(2025, 12, 31))
    rows.edition(published_at=at(2024, 5), expires_at=rows.BEFORE)
    rows.edition(published_at=at(2026, 4))
    assert month(first_day) is None


def test_a_month_has_its_pages(settings):
    settings.ARTICLES_PER_PAGE = 2
    for number in range(3):
        rows.edition(title=f"Story {number}", published_at=at(2026, 2, 1, number))
    assert month(date(2026, 2, 1), number=2) == (["Story 0"], {"en"}, None, None)
    assert month(date(2026, 2, 1), number=3) is None
