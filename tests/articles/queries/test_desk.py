from datetime import datetime, timedelta

import pytest

from articles.models import DailyViews
from articles.queries import desk
from articles.queries.desk_search import MISSING, Wanted
from articles.vocabulary import Role
from tests.factories import NOON, OFFICE_TIME, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db


def test_a_row_says_how_each_language_stands_who_has_it_and_how_often_it_was_read():
    reporter = staff(Role.REPORTER, full_name="Tang Yuxin")
    original = published(save(begin(), by=reporter), at=NOON)
    DailyViews.objects.create(edition=original, day=NOON.date(), n=7)
    translation = translate(original, by=staff(Role.TRANSLATOR, full_name="Jiang Yifan"))
    DailyViews.objects.create(edition=translation, day=NOON.date(), n=5)
    [row] = desk.rows([original.article_id], at=NOON + timedelta(hours=1))
    assert (row.title, row.title_language, row.views, row.date, row.is_published) == (
        "新桥通车",
        "zh-hans",
        12,
        NOON,
        True,
    )
    assert [(one.language, one.state, one.is_public) for one in row.standings] == [
        ("zh-hans", "published", True),
        ("en", "draft", False),
    ]
    assert [person.full_name for person in row.holders] == ["Tang Yuxin", "Jiang Yifan"]


def test_a_row_marks_a_translation_behind_its_source():
    original = published()
    translation = published(translate(original))
    published(save(fresh(original), title="新桥正式通车"))
    [row] = desk.rows([translation.article_id], at=NOON)
    assert [one.is_stale for one in row.standings] == [False, True]


def test_a_row_without_any_text_says_missing():
    edition = begin()
    [row] = desk.rows([edition.article_id], at=NOON)
    assert [one.state for one in row.standings] == [MISSING, MISSING]
    assert (row.title, row.holders, row.date) == ("", [], NOON)


def test_pages_lie_within_what_there_is(monkeypatch):
    monkeypatch.setattr(desk, "ROWS_PER_PAGE", 2)
    for _ in range(5):
        begin()
    person = staff(Role.EDITOR)
    for asked, given, rows in [(1, 1, 2), (3, 3, 1), (10**8, 3, 1), (0, 1, 2)]:
        page = desk.desk_page(person, Wanted(), asked, at=NOON)
        assert (page.number, page.pages, page.count, len(page.rows), page.goes_on) == (
            given,
            3,
            5,
            rows,
            False,
        )


def test_the_list_ends_at_its_reach_and_says_so(monkeypatch):
    monkeypatch.setattr(desk, "REACH", 3)
    monkeypatch.setattr(desk, "ROWS_PER_PAGE", 2)
    for _ in range(5):
        begin()
    page = desk.desk_page(staff(Role.EDITOR), Wanted(), 2, at=NOON)
    assert (page.count, page.pages, len(page.rows), page.goes_on) == (3, 2, 1, True)


def test_the_rows_of_a_page_cost_the_same_whatever_their_number(django_assert_num_queries):
    person = staff(Role.EDITOR)
    for _ in range(3):
        translate(published())
    with django_assert_num_queries(5):
        assert len(desk.desk_page(person, Wanted(), 1, at=NOON).rows) == 3


def test_the_oldest_year_is_that_of_the_first_publication():
    assert desk.first_year() is None
    published(at=datetime(2019, 1, 1, 0, 30, tzinfo=OFFICE_TIME))
    published()
    assert desk.first_year() == 2019
