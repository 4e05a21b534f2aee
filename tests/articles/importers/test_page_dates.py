import datetime

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from articles.importers.page_dates import OLD_SITE_CLOCK, has_date, read_date


@pytest.fixture(autouse=True)
def in_english():
    """The sentences are asserted as they are written."""
    with translation.override("en"):
        yield


FEBRUARY = datetime.date(2017, 2, 3)
MARCH = datetime.date(2017, 3, 2)


@pytest.mark.parametrize(
    ("text", "date", "time"),
    [
        ("2022-11-14", (2022, 11, 14), None),
        ("２０２２－１１－１４", (2022, 11, 14), None),
        ("2016/11/11 9:37:15", (2016, 11, 11), (9, 37, 15)),
        ("2022.1.4 09：05", (2022, 1, 4), (9, 5, 0)),
        ("2022年11月14日 9时5分", (2022, 11, 14), None),
        ("2022年11月14日 09时05分", (2022, 11, 14), (9, 5, 0)),
        ("13/02/2017", (2017, 2, 13), None),
        ("02/13/2017", (2017, 2, 13), None),
        ("03/03/2017", (2017, 3, 3), None),
        ("November 14, 2022", (2022, 11, 14), None),
        ("14th Nov. 2022 23:59", (2022, 11, 14), (23, 59, 0)),
        ("2022-11-14 25:61", (2022, 11, 14), None),
        ("2024-02-29", (2024, 2, 29), None),
    ],
)
def test_a_date_with_one_reading_is_read(text, date, time):
    day = datetime.date(*date)
    moment = datetime.datetime.combine(day, datetime.time(*time), OLD_SITE_CLOCK) if time else None
    assert read_date(text, None) == (day, moment, [])


@pytest.mark.parametrize(
    "text",
    ["2022-02-30", "13/13/2020", "0000-00-00", "32/01/2020", "2999-01-01", "01/01/0001", "1066-10-14", "yesterday", "",
     "03/02/17", "Foobruary 3, 2017", "2022-13-01", "30/02/2022", "February 30, 2022", "31 April 2022"],
)  # fmt: skip
def test_an_impossible_date_is_a_question(text):
    assert read_date(text, None) == (
        None,
        None,
        [f'The date "{text}" is not possible. When was this page published?'],
    )
    assert read_date(text, FEBRUARY) == (
        None,
        None,
        [f'The date "{text}" is not possible; the old address says 3 February 2017. Is that the right one?'],
    )


def test_a_date_after_the_last_possible_day_is_a_question():
    assert read_date("2022-11-15", None, datetime.date(2022, 11, 14)).date is None
    assert read_date("2022-11-14", None, datetime.date(2022, 11, 14)).date == datetime.date(2022, 11, 14)


def test_an_ambiguous_date_is_a_question_that_names_both_readings():
    question = 'The date "03/02/2017" is either 3 February 2017 or 2 March 2017. Which one is right?'
    assert read_date("03/02/2017", None) == (None, None, [question])
    assert read_date("03/02/2017", datetime.date(2017, 9, 9)) == (None, None, [question])
    with translation.override("zh-hans"):
        assert "2017年2月3日" in read_date("03/02/2017", None).warnings[0]


@pytest.mark.parametrize(("day", "printed"), [(FEBRUARY, "3 February 2017"), (MARCH, "2 March 2017")])
def test_the_old_address_settles_an_ambiguous_date(day, printed):
    warning = f'The date "03/02/2017" has two readings; {printed} was taken, because the old address says so.'
    assert read_date("03/02/2017", day) == (day, None, [warning])


def test_a_contradicting_address_is_told():
    assert read_date("2022-11-14", datetime.date(2022, 11, 13)) == (
        datetime.date(2022, 11, 14),
        None,
        [
            "The page says 14 November 2022, its old address 13 November 2022. The page was believed; is it right?"
        ],
    )


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("2022-11-14", True),
        ("2022年11月14日 09:05", True),
        ("on 2022-11-14 we met", False),
        ("", False),
        ("12:30", False),
    ],
)
def test_a_date_by_itself_is_told_from_a_sentence(text, answer):
    assert has_date(text) is answer


@given(st.text(), st.one_of(st.none(), st.dates()))
def test_any_text_gives_a_date_or_a_question(text, day):
    dated = read_date(text, day)
    assert dated.date or dated.warnings
