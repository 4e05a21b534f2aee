"""Who may do what: state × move × role, as one table."""

from datetime import timedelta

import pytest

from articles import rules
from articles.actions import publish, review
from articles.errors import Conflict, Refused
from articles.vocabulary import Impact, Move, Role, State
from articles.workflow import MOVES
from tests.factories import NOON, approve, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db


def in_state(state):
    if state == State.DRAFT:
        return save(begin())
    if state == State.IN_REVIEW:
        edition = save(begin())
        writer = staff(Role.EDITOR)
        review.submit(edition, revision=edition.working, by=writer, at=NOON)
        return fresh(edition)
    if state == State.PUBLISHED:
        return published()
    edition = approve(save(begin()))
    if state == State.SCHEDULED:
        chief = staff(Role.CHIEF_EDITOR)
        publish.schedule(
            edition, revision=edition.working, by=chief, at=NOON, release_at=NOON + timedelta(days=1)
        )
    return fresh(edition)


OPEN = {
    (State.DRAFT, Move.SUBMIT): {Role.REPORTER, Role.EDITOR},
    (State.DRAFT, Move.PUBLISH_UNREVIEWED): {Role.CHIEF_EDITOR},
    (State.IN_REVIEW, Move.SEND_BACK): {Role.EDITOR},
    (State.IN_REVIEW, Move.APPROVE): {Role.EDITOR},
    (State.IN_REVIEW, Move.PUBLISH_UNREVIEWED): {Role.CHIEF_EDITOR},
    (State.APPROVED, Move.PUBLISH): {Role.CHIEF_EDITOR},
    (State.APPROVED, Move.SCHEDULE): {Role.CHIEF_EDITOR},
    (State.APPROVED, Move.REVISE): {Role.REPORTER, Role.EDITOR},
    (State.SCHEDULED, Move.PUBLISH): {Role.CHIEF_EDITOR},
    (State.SCHEDULED, Move.UNSCHEDULE): {Role.CHIEF_EDITOR},
    (State.SCHEDULED, Move.REVISE): {Role.REPORTER, Role.EDITOR},
    (State.PUBLISHED, Move.REVISE): {Role.REPORTER, Role.EDITOR},
    (State.PUBLISHED, Move.WITHDRAW): {Role.CHIEF_EDITOR},
}


@pytest.mark.parametrize("state", State)
def test_a_move_is_open_to_the_roles_of_the_table_and_to_nobody_else(state):
    edition = in_state(state)
    answers = {
        (move, role): rules.refusal(staff(role, language="zh-hans"), move, edition, at=NOON) is None
        for move in Move
        for role in Role
    }
    expected = {(move, role): role in OPEN.get((state, move), ()) for move in Move for role in Role}
    assert answers == expected


@pytest.mark.parametrize("role", Role)
def test_a_role_in_one_language_opens_nothing_in_another(role):
    edition = in_state(State.IN_REVIEW)
    person = staff(role, language="en")
    assert [move for move in Move if rules.refusal(person, move, edition, at=NOON) is None] == []


def test_translations_are_written_by_translators_and_not_by_reporters():
    edition = translate(published())
    assert rules.may_write(staff(Role.TRANSLATOR, language="en"), edition) is True
    assert rules.may_write(staff(Role.REPORTER, language="en"), edition) is False
    assert rules.may_write(staff(Role.TRANSLATOR, language="zh-hans"), edition) is False


def test_someone_who_may_not_sign_in_holds_no_role():
    gone = staff(Role.EDITOR, is_active=False)
    assert gone.holds(Role.EDITOR) is False
    assert gone.has_module_perms("articles") is False


def test_every_move_in_the_wrong_state_is_refused_with_the_sentence_of_its_row():
    edition = save(begin())
    anybody = staff(*Role)
    wrong = [move for move, step in MOVES.items() if State.DRAFT not in step.sources]
    assert {move: rules.refusal(anybody, move, edition, at=NOON) for move in wrong} == {
        move: MOVES[move].otherwise for move in wrong
    }


def test_nobody_approves_what_they_wrote():
    writer = staff(Role.EDITOR)
    edition = save(begin(), by=writer)
    review.submit(edition, revision=edition.working, by=staff(Role.REPORTER), at=NOON)
    assert (
        rules.refusal(writer, Move.APPROVE, fresh(edition), at=NOON)
        == "You wrote or submitted this text: a second person must approve it."
    )


def test_nobody_approves_what_they_submitted():
    submitter = staff(Role.EDITOR)
    edition = save(begin())
    review.submit(edition, revision=edition.working, by=submitter, at=NOON)
    with pytest.raises(Refused, match="a second person must approve"):
        review.approve(edition, revision=edition.working, by=submitter, at=NOON)


def test_who_wrote_an_earlier_draft_of_the_text_cannot_approve_it_after_somebody_touched_it():
    first, second = staff(Role.EDITOR), staff(Role.EDITOR)
    edition = save(begin(), by=first)
    edition = save(edition, by=second, body="<p>大桥今天正式通车。</p>")
    review.submit(edition, revision=edition.working, by=second, at=NOON)
    edition = fresh(edition)
    assert rules.refusal(first, Move.APPROVE, edition, at=NOON)
    assert rules.refusal(staff(Role.EDITOR), Move.APPROVE, edition, at=NOON) is None


def test_who_wrote_a_text_that_was_approved_may_approve_what_others_change_in_it_later():
    first, second = staff(Role.EDITOR), staff(Role.EDITOR)
    edition = published(save(begin(), by=first))
    edition = save(edition, by=second, body="<p>大桥昨天通车。</p>")
    review.submit(edition, revision=edition.working, by=second, at=NOON)
    assert rules.refusal(first, Move.APPROVE, fresh(edition), at=NOON) is None


def test_a_decision_on_a_text_that_has_moved_on_is_a_conflict_and_changes_nothing():
    edition = in_state(State.IN_REVIEW)
    seen = edition.working
    edition = save(edition, body="<p>大桥明天通车。</p>")
    with pytest.raises(Conflict):
        review.approve(edition, revision=seen, by=staff(Role.EDITOR), at=NOON)
    assert fresh(edition).state == State.IN_REVIEW


def test_sending_back_needs_a_reason():
    edition = in_state(State.IN_REVIEW)
    with pytest.raises(Refused, match="Give the reason"):
        review.send_back(edition, revision=edition.working, by=staff(Role.EDITOR), at=NOON, comment="  ")


def test_a_translation_of_a_source_that_moved_on_is_neither_approved_nor_published():
    original = published()
    english = approve(translate(original))
    chief = staff(Role.CHIEF_EDITOR)
    assert rules.refusal(chief, Move.PUBLISH, english, at=NOON) is None
    published(save(original, body="<p>大桥投资120亿元。</p>"))
    assert rules.refusal(chief, Move.PUBLISH, english, at=NOON) == (
        "The source has changed since this text was written: bring the text up to it first."
    )


def test_a_minor_change_of_the_source_holds_no_translation_up():
    original = published(save(begin(), body="<p>投资100亿元。</p>"))
    english = translate(original, body="<p>It cost 10 billion yuan.</p>")
    published(save(original, body="<p>投资100亿元！</p>", impact=Impact.MINOR))
    english = approve(english)
    assert rules.refusal(staff(Role.CHIEF_EDITOR), Move.PUBLISH, english, at=NOON) is None
    publish.publish(english, revision=english.working, by=staff(Role.CHIEF_EDITOR), at=NOON)
    english = fresh(english)
    assert rules.refusal(staff(Role.EDITOR), Move.CONFIRM_CURRENT, english, at=NOON) is None


def test_a_source_being_redrafted_does_not_stop_the_translation_of_what_readers_see():
    original = published()
    english = approve(translate(original))
    save(original, body="<p>大桥投资120亿元。</p>")
    assert rules.refusal(staff(Role.CHIEF_EDITOR), Move.PUBLISH, english, at=NOON) is None


def test_nothing_under_embargo_is_published_before_its_time():
    edition = approve(save(begin(embargo_until=NOON + timedelta(hours=2))))
    chief = staff(Role.CHIEF_EDITOR)
    assert "under embargo" in rules.refusal(chief, Move.PUBLISH, edition, at=NOON)
    assert rules.refusal(chief, Move.PUBLISH, edition, at=NOON + timedelta(hours=2)) is None


def test_open_moves_give_each_move_of_the_state_with_its_reason():
    edition = in_state(State.IN_REVIEW)
    assert rules.open_moves(staff(Role.EDITOR), edition, at=NOON) == [
        (Move.SEND_BACK, None),
        (Move.APPROVE, None),
        (Move.PUBLISH_UNREVIEWED, "Only a chief editor of this language can do this."),
    ]


def test_an_edition_without_a_text_has_no_move():
    assert (
        rules.refusal(staff(*Role), Move.SUBMIT, begin(), at=NOON)
        == "Only a draft can be submitted for review."
    )


DETAILS = {
    Role.REPORTER: (True, False),
    Role.TRANSLATOR: (False, False),
    Role.EDITOR: (True, True),
    Role.CHIEF_EDITOR: (True, True),
    Role.ADMINISTRATOR: (False, False),
}


@pytest.mark.parametrize("role", Role)
def test_what_all_languages_share_is_an_editors_once_readers_see_it(role):
    draft, live = save(begin()).article, published().article
    person = staff(role, language="zh-hans")
    answers = tuple(rules.details_refusal(person, article, at=NOON) is None for article in (draft, live))
    assert answers == DETAILS[role]


def test_records_are_kept_by_the_roles_of_the_table_and_unknown_kinds_by_nobody():
    administrator = staff(Role.ADMINISTRATOR)
    assert {
        kind for kind in (*rules.KEEPERS, "article", "revision") if rules.may_keep(administrator, kind)
    } == {
        "category",
        "tag",
        "person",
        "outlet",
        "formeraddress",
        "standingpage",
        "siteprofile",
        "staffmember",
        "assignment",
        "glossaryterm",
    }
