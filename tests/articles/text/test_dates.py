import datetime

import pytest

from articles.text.dates import long_date, long_moment, month_alone, month_name, number, year_name

DAY = datetime.date(2022, 11, 14)
MOMENT = datetime.datetime(2022, 11, 4, 9, 5, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("language", "date", "moment"),
    [
        ("en", "14 November 2022", "4 November 2022, 09:05"),
        ("zh-hans", "2022年11月14日", "2022年11月4日 09:05"),
        ("ja", "14 November 2022", "4 November 2022, 09:05"),
    ],
)
def test_dates_are_printed_in_the_language_of_the_page(language, date, moment):
    assert (long_date(DAY, language), long_moment(MOMENT, language)) == (date, moment)


def test_numbers_are_grouped():
    assert [number(n, "en") for n in (0, 999, 1284, 10_000_000)] == ["0", "999", "1,284", "10,000,000"]
    assert number(1284, "zh-hans") == "1,284"


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ("November 2022", "November", "2022")),
        ("zh-hans", ("2022年11月", "11月", "2022年")),
        ("ja", ("November 2022", "November", "2022")),
    ],
)
def test_months_and_years_are_named_in_the_language_of_the_page(language, names):
    assert (month_name(DAY, language), month_alone(DAY, language), year_name(2022, language)) == names
