from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from articles import rules
from articles.actions import review
from articles.actions.correct import correct
from articles.actions.withdraw import withdraw
from articles.errors import Conflict, Refused
from articles.models import Correction
from articles.queries.corrections import corrections_of
from articles.vocabulary import Move, Role, State
from tests.factories import NOON, approve, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(hours=3)
NOTE = "大桥长860米，原文误为680米。"


def corrected_text(edition=None, body="<p>大桥长860米。</p>"):
    """A published text whose next revision is approved."""
    return approve(save(edition or published(body="<p>大桥长680米。</p>"), body=body))


def put_right(edition, by=None, note=NOTE, at=LATER):
    return correct(edition, revision=edition.working, by=by or staff(Role.CHIEF_EDITOR), at=at, comment=note)


def test_readers_get_the_text_and_the_note():
    chief = staff(Role.CHIEF_EDITOR, full_name="Zhong Yunhe")
    put_right(corrected_text(), by=chief, note=f" {NOTE}\u200b ")
    edition = fresh(Correction.objects.get().edition)
    assert (
        edition.state,
        edition.live.body,
        edition.corrected_at,
        edition.updated_at,
        edition.published_at,
    ) == (
        State.PUBLISHED,
        "<p>大桥长860米。</p>",
        LATER,
        LATER,
        NOON,
    )
    told = [(one.note, one.revision, one.by_name, one.at) for one in corrections_of(edition)]
    assert told == [(NOTE, edition.live, "Zhong Yunhe", LATER)]
    decision = edition.decisions.get(move=Move.CORRECT)
    assert (decision.comment, decision.from_state, decision.to_state, decision.by) == (
        NOTE,
        State.APPROVED,
        State.PUBLISHED,
        chief,
    )


def test_a_later_correction_stands_before_an_earlier_one():
    put_right(corrected_text())
    edition = fresh(Correction.objects.get().edition)
    put_right(
        corrected_text(edition, body="<p>大桥长861米。</p>"), note="是861米。", at=LATER + timedelta(hours=1)
    )
    assert [one.note for one in corrections_of(edition)] == ["是861米。", NOTE]


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        (" \u200b", "Write the note by which readers are told"),
        ("The bridge is 860 metres long.", "in the language of this edition"),
    ],
)
def test_a_note_is_needed_in_the_language_of_the_readers(note, sentence):
    with pytest.raises(Refused, match=sentence):
        put_right(corrected_text(), note=note)
    assert not Correction.objects.exists()


def test_the_note_of_an_english_edition_is_english():
    english = published(translate(published()))
    english = corrected_text(english, body="<p>It opened on time.</p>")
    with pytest.raises(Refused, match="in the language of this edition"):
        put_right(english, note="大桥按时通车。")
    put_right(english, note="The bridge (大桥) opened on time.")
    assert fresh(english).corrected_at == LATER


def test_a_first_publication_is_no_correction():
    with pytest.raises(Refused, match="Readers have not had this text before"):
        put_right(approve(save(begin(), body="<p>一</p>")))


def test_the_very_text_that_readers_have_corrects_nothing():
    edition = published()
    review.revise(edition, revision=edition.working, by=staff(Role.EDITOR), at=NOON)
    with pytest.raises(Refused, match="Readers have this very text"):
        put_right(approve(edition))


def test_only_an_approved_text_is_a_correction():
    edition = save(published(), body="<p>改</p>")
    with pytest.raises(Refused, match="Only an approved text can be published as a correction"):
        put_right(edition)


def test_only_a_chief_editor_of_the_language_corrects():
    edition = corrected_text()
    for person in (staff(Role.EDITOR), staff(Role.CHIEF_EDITOR, language="en")):
        with pytest.raises(Refused, match="Only a chief editor of this language"):
            put_right(edition, by=person)


def test_a_withdrawn_text_is_reinstated_first():
    edition = published()
    withdraw(edition, revision=edition.live, by=staff(Role.CHIEF_EDITOR), at=NOON, comment="有误")
    with pytest.raises(Refused, match="reinstate it first"):
        put_right(corrected_text(fresh(edition)))


def test_what_was_saved_meanwhile_is_not_published_unread():
    edition = corrected_text()
    seen = edition.working
    approve(save(edition, body="<p>另</p>"))
    with pytest.raises(Conflict):
        correct(edition, revision=seen, by=staff(Role.CHIEF_EDITOR), at=LATER, comment=NOTE)


def test_the_button_stands_only_where_there_is_something_to_correct():
    chief = staff(Role.CHIEF_EDITOR)
    offered = {
        name: Move.CORRECT in dict(rules.open_moves(chief, edition, at=LATER))
        for name, edition in (("first", approve(save(begin()))), ("again", corrected_text()))
    }
    assert offered == {"first": False, "again": True}


def test_the_database_refuses_a_correction_without_its_note():
    edition = published()
    with pytest.raises(IntegrityError), transaction.atomic():
        Correction.objects.create(
            edition=edition, revision=edition.live, note="", by=staff(), by_name="x", at=NOON
        )
