"""Keeping the register of official names."""

from datetime import date, timedelta

import pytest

from articles.actions import glossary
from articles.errors import Conflict, Refused
from articles.exchange.register_draft import Draft
from articles.models import GlossaryTerm, Recheck, Rendering
from articles.text.wordings import Worded
from articles.vocabulary import Role, TermKind, Use
from tests.factories import NOON, official_name, staff

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(hours=1)
MAYOR = [Worded("zh-hans", " 市长 "), Worded("en", "Mayor"), Worded("en", "", Use.FORBIDDEN)]


def add(by=None, renderings=MAYOR, **details):
    return glossary.save_term(
        None, **{"kind": TermKind.TITLE, "renderings": renderings, "by": by, "at": NOON, **details}
    )


def stored(term):
    return [
        (row.language, row.text, row.use, row.valid_from, row.valid_to)
        for row in Rendering.objects.filter(term=term).order_by("language", "text")
    ]


def words():
    return [change.words for change in Recheck.objects.all()]


@pytest.mark.parametrize("role", list(Role))
def test_editors_and_administrators_keep_the_register(role):
    keeper = staff(role, language="en")
    if role in (Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR):
        term = add(keeper)
        assert (term.changed_by, term.changed_at) == (keeper, NOON)
        glossary.delete_term(term, by=keeper, at=NOON)
        return
    term = add()
    deeds = [
        lambda: add(keeper),
        lambda: glossary.delete_term(term, by=keeper, at=NOON),
        lambda: glossary.take_in([Draft("row 2", renderings=MAYOR)], by=keeper, at=NOON),
    ]
    for deed in deeds:
        with pytest.raises(Refused, match="Only editors and administrators keep the register"):
            deed()
    assert GlossaryTerm.objects.count() == 1


def test_a_new_name_is_kept_with_its_wordings_and_followed_up():
    term = add(note=" See the decree.\r\n", source=" Gazette ", rank=3)
    assert (term.kind, term.rank, term.note, term.source) == ("title", 3, "See the decree.", "Gazette")
    assert stored(term) == [
        ("en", "Mayor", "approved", None, None),
        ("zh-hans", "市长", "approved", None, None),
    ]
    assert words() == [[["en", "Mayor"], ["zh-hans", "市长"]]]


def test_a_change_keeps_what_stays_and_follows_up_what_was_and_what_is():
    term = add()
    kept = Rendering.objects.get(text="市长").pk
    change = [Worded("zh-hans", "市长"), Worded("en", "Lord Mayor", valid_from=date(2026, 1, 1))]
    glossary.save_term(term, kind=TermKind.TITLE, renderings=change, by=None, at=LATER)
    assert stored(term) == [
        ("en", "Lord Mayor", "approved", date(2026, 1, 1), None),
        ("zh-hans", "市长", "approved", None, None),
    ]
    assert Rendering.objects.get(text="市长").pk == kept
    assert words()[1:] == [[["en", "Lord Mayor"], ["en", "Mayor"], ["zh-hans", "市长"]]]


def test_what_changes_nothing_leaves_no_trace_and_a_note_alone_needs_no_following_up():
    term = add()
    glossary.save_term(term, kind=TermKind.TITLE, renderings=MAYOR, by=None, at=LATER)
    assert GlossaryTerm.objects.get().changed_at == NOON
    glossary.save_term(term, kind=TermKind.TITLE, note="New", renderings=MAYOR, by=None, at=LATER)
    assert GlossaryTerm.objects.get().changed_at == LATER
    assert len(words()) == 1
    glossary.save_term(term, kind=TermKind.TERM, note="New", renderings=MAYOR, by=None, at=LATER)
    assert len(words()) == 2


def test_two_people_at_one_name_do_not_overwrite_each_other():
    term = add()
    change = {"kind": TermKind.TITLE, "by": None, "seen": NOON}
    glossary.save_term(term, renderings=[Worded("en", "Chief")], at=LATER, **change)
    with pytest.raises(Conflict, match="Somebody else changed this official name"):
        glossary.save_term(term, renderings=[Worded("en", "Head")], at=LATER, **change)
    assert [row[1] for row in stored(term)] == ["Chief"]
    glossary.delete_term(term, by=None, at=LATER)
    with pytest.raises(Conflict, match="Somebody else has deleted this official name"):
        glossary.save_term(GlossaryTerm(pk=term.pk), renderings=MAYOR, at=LATER, **change)


def test_a_deleted_name_is_followed_up():
    glossary.delete_term(add(), by=None, at=LATER)
    assert not Rendering.objects.exists()
    assert words() == [[["en", "Mayor"], ["zh-hans", "市长"]]] * 2


@pytest.mark.parametrize(
    ("details", "sentence"),
    [
        ({"renderings": []}, "Write at least one approved wording."),
        ({"renderings": [Worded("en", "Mayor", Use.SHORT)]}, "Write at least one approved wording."),
        ({"renderings": [Worded("en", "A"), Worded("en", "A ")]}, "“A” stands twice in one language"),
        ({"renderings": [Worded("fr", "Maire")]}, "“fr” is no language of this office"),
        ({"renderings": [Worded("en", "M" * 201)]}, "has at most 200 characters"),
        ({"renderings": [Worded("en", "M\x00")]}, "This text contains broken characters"),
        (
            {"renderings": [Worded("en", "M", Use.APPROVED, date(2026, 2, 1), date(2026, 1, 1))]},
            "“M” ends before it begins",
        ),
        ({"kind": "river"}, "“river” is no kind of official name"),
        ({"rank": 0}, "is a number from 1 to 10000"),
        ({"source": "s" * 301}, "The source has 301 characters"),
    ],
)
def test_what_cannot_be_an_official_name_is_refused_with_a_sentence(details, sentence):
    with pytest.raises(Refused, match=sentence):
        add(**details)
    assert not GlossaryTerm.objects.exists()


def test_a_file_is_taken_in_whole():
    term = add()
    same = official_name(("en", "Same"))
    drafts = [
        Draft("row 2", kind="title", renderings=[Worded("en", "Mayor"), Worded("en", "mayor", Use.SHORT)]),
        Draft("row 4", renderings=[Worded("en", "Same")]),
        Draft("row 5", kind="place", rank=2, note="N", source="S", renderings=[Worded("en", "Lanzhu")]),
    ]
    steps = glossary.take_in(drafts, by=None, at=LATER)
    assert [(step.outcome, step.term) for step in steps] == [
        ("changed", term),
        ("same", same),
        ("new", None),
    ]
    assert [row[1] for row in stored(term)] == ["Mayor", "mayor"]
    new = GlossaryTerm.objects.get(kind="place")
    assert (new.rank, new.note, new.source, new.changed_at) == (2, "N", "S", LATER)
    assert [row[1] for row in stored(new)] == ["Lanzhu"]
    assert words()[2:] == [[["en", "Lanzhu"], ["en", "Mayor"], ["en", "mayor"], ["zh-hans", "市长"]]]


def test_of_a_file_with_one_bad_entry_nothing_is_taken_in():
    drafts = [Draft("row 2", renderings=[Worded("en", "Good")]), Draft("row 3")]
    with pytest.raises(Refused, match="Mend the refused entries in the file first"):
        glossary.take_in(drafts, by=None, at=NOON)
    with pytest.raises(Refused, match="This file holds no official name"):
        glossary.take_in([], by=None, at=NOON)
    assert not GlossaryTerm.objects.exists()
