from datetime import UTC, date, datetime

from django.utils import translation

from articles.templatetags import moments

LATE = datetime(2022, 11, 13, 16, 5, tzinfo=UTC)


def test_moments_are_the_office_s():
    assert moments.moment(LATE, "en") == (
        '<time datetime="2022-11-14T00:05:00+08:00">14 November 2022, 00:05</time>'
    )
    assert moments.moment(LATE, "zh-hans") == (
        '<time datetime="2022-11-14T00:05:00+08:00">2022年11月14日 00:05</time>'
    )


def test_a_script_can_find_a_moment():
    assert moments.moment(LATE, "en", "views-as-of") == (
        '<time datetime="2022-11-14T00:05:00+08:00" data-views-as-of>14 November 2022, 00:05</time>'
    )


def test_days_are_those_of_the_office_or_dates_as_they_are():
    assert moments.day(LATE, "en") == '<time datetime="2022-11-14T00:05:00+08:00">14 November 2022</time>'
    assert moments.day(date(2022, 11, 14), "zh-hans") == '<time datetime="2022-11-14">2022年11月14日</time>'


def test_the_day_of_the_week_is_the_office_s():
    with translation.override("en"):
        assert moments.weekday(LATE) == "Monday"
    with translation.override("zh-hans"):
        assert moments.weekday(LATE) == "星期一"


def test_numbers_are_grouped():
    assert moments.grouped(1234567, "en") == "1,234,567"


def test_a_month_is_named_with_its_year_or_beside_it():
    day = date(2022, 11, 1)
    assert moments.month(day, "en") == '<time datetime="2022-11">November 2022</time>'
    assert moments.month(day, "zh-hans", alone=True) == '<time datetime="2022-11">11月</time>'
    assert moments.year(2022, "zh-hans") == "2022年"
