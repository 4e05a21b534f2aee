"""The register of official names as the desk asks it."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import checks
from articles.actions import glossary
from articles.models import GlossaryTerm
from articles.queries import register_kept
from articles.queries.register import (
    OLD_NAMES,
    Hint,
    hints,
    old_wordings,
    register,
    still_using_old,
    used_in,
)
from articles.text.wordings import Worded
from articles.vocabulary import TermKind, Use
from tests.factories import NOON, begin, fresh, official_name, published, save, translate

pytestmark = pytest.mark.django_db
TOMORROW = NOON + timedelta(days=1)


def texts(known, term, language="en"):
    return [one.text for one in known.wordings(term.pk, language)]


def test_the_register_is_read_once_until_something_in_it_changes(django_assert_num_queries):
    term = official_name(("en", "Lanzhu"))
    known = register(NOON)
    with django_assert_num_queries(2):
        assert register(NOON) is known
    glossary.save_term(
        term, kind=TermKind.PLACE, renderings=[Worded("en", "Lanzhu City")], by=None, at=TOMORROW
    )
    assert texts(register(NOON), term) == ["Lanzhu City"]
    glossary.delete_term(term, by=None, at=TOMORROW)
    assert not register(NOON)


def test_only_the_names_that_changed_are_read_again(django_assert_num_queries):
    first, second = official_name(("en", "First")), official_name(("en", "Second"))
    before = register(NOON)
    assert len(before.every("First, Second, Third", "en")) == 2
    glossary.save_term(
        second,
        kind=TermKind.TERM,
        note="See there.",
        renderings=[Worded("en", "Third")],
        by=None,
        at=TOMORROW,
    )
    with django_assert_num_queries(6), CaptureQueriesContext(connection) as asked:
        after = register(NOON)
    assert [len(after.every("First, Second, Third", "en")), after.notes] == [2, {second.pk: "See there."}]
    assert [texts(after, term) for term in (first, second)] == [["First"], ["Third"]]
    assert [texts(before, term) for term in (first, second)] == [["First"], ["Second"]]
    everything = [one["sql"] for one in asked if "valid_from" in one["sql"] and " IN " not in one["sql"]]
    assert everything == []


def test_after_many_changes_at_once_the_register_is_read_anew(monkeypatch):
    first, second = official_name(("en", "First")), official_name(("en", "Second"))
    register(NOON)
    monkeypatch.setattr(register_kept, "MOST_CHANGED", 1)
    for term, text in ((first, "Third"), (second, "Fourth")):
        glossary.save_term(term, kind=TermKind.TERM, renderings=[Worded("en", text)], by=None, at=TOMORROW)
    assert [texts(register(NOON), term) for term in (first, second)] == [["Third"], ["Fourth"]]


def test_a_change_with_an_earlier_time_that_is_stored_later_is_seen_as_well():
    first, second = official_name(("en", "First"), at=TOMORROW), official_name(("en", "Second"), at=NOON)
    register(NOON)
    glossary.save_term(second, kind=TermKind.TERM, renderings=[Worded("en", "Third")], by=None, at=NOON)
    assert [texts(register(NOON), term) for term in (first, second)] == [["First"], ["Third"]]


def test_the_day_decides_what_is_in_force():
    term = official_name(("en", "Old", Use.APPROVED, None, NOON.date()), ("en", "New"))
    assert register(NOON).approved(term.pk, "en") == ["Old", "New"]
    assert register(TOMORROW).approved(term.pk, "en") == ["New"]


def test_hints_give_each_name_of_a_text_once_with_its_renderings():
    mayor = official_name(("zh-hans", "市长"), ("en", "Mayor"), kind=TermKind.TITLE)
    city = official_name(
        ("zh-hans", "岚渚市"),
        ("en", "Lanzhu"),
        ("en", "Lan", Use.SHORT),
        ("en", "Lanzhu City", Use.ADMITTED),
        ("en", "Lan Zhu", Use.FORBIDDEN),
        ("en", "Lanchu", Use.APPROVED, None, date(2020, 1, 1)),
        kind=TermKind.PLACE,
        note="See the decree.",
    )
    text = "岚渚市市长在岚渚市。"
    assert hints(text, "zh-hans", "en", at=NOON) == [
        Hint(
            city.pk,
            "place",
            "岚渚市",
            ["Lanzhu"],
            ["Lanzhu City"],
            ["Lan"],
            ["Lan Zhu"],
            "See the decree.",
        ),
        Hint(mayor.pk, "title", "市长", ["Mayor"], [], [], [], ""),
    ]
    assert [hint.approved for hint in hints("the mayor", "en", "zh-hans", at=NOON)] == [["市长"]]
    assert hints(text, "en", "zh-hans", at=NOON) == []


def test_published_texts_with_a_forbidden_or_an_old_wording_are_listed_newest_first():
    old = official_name(("zh-hans", "旧称", Use.APPROVED, None, date(2025, 1, 1)), ("zh-hans", "新称"))
    bad = official_name(("zh-hans", "好词"), ("zh-hans", "坏词", Use.FORBIDDEN))
    first = published(save(begin(), body="<p>旧称</p>"))
    published(save(begin(), body="<p>新称</p>"))
    save(begin(), body="<p>旧称</p>")
    assert list(still_using_old(at=NOON)) == [first]
    assert list(still_using_old("zh-hans", at=NOON, term=old.pk)) == [first]
    assert list(still_using_old(at=NOON, term=bad.pk)) == []
    assert list(still_using_old("en", at=NOON)) == []
    told = old_wordings([first])
    assert [checks.told(finding) for finding in told[first.pk]] == [
        "“旧称” is an old name: it is “新称” now."
    ]


def test_the_checks_that_the_list_rests_on_are_there():
    assert set(OLD_NAMES) <= set(checks.BY_NAME)


def test_the_texts_that_use_a_name_are_found_whatever_its_wording(django_assert_max_num_queries):
    term = official_name(("zh-hans", "市长"), ("en", "Smith & Sons"), ("en", "mayor", Use.ADMITTED))
    save(begin(), body="<p>南京市长江大桥</p>")
    original = save(begin(), title="市长说")
    edition = translate(original, body="<p>Smith &amp; Sons and the <b>Mayor</b></p>")
    with django_assert_max_num_queries(3):
        found = used_in(GlossaryTerm.objects.get(pk=term.pk), at=NOON)
    assert [(one.edition, one.wordings) for one in found] == [
        (fresh(edition), ["Smith & Sons", "mayor"]),
        (fresh(original), ["市长"]),
    ]
