"""Role × deed × state × kind of text × language: the table, and the rules asked for every one of its cells."""

from datetime import timedelta

import pytest

from articles import rules
from articles.actions import publish, review
from articles.authority import DEEDS, Kind, roles_of, table
from articles.vocabulary import Move, Role, State
from articles.workflow import MOVES
from tests.factories import NOON, approve, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db

ANY = "draft in_review approved scheduled published"
EVERYBODY = "reporter translator editor chief_editor administrator"
# deed: on an original, on a translation, in which states
EXPECTED = {
    "read": (EVERYBODY, EVERYBODY, ANY),
    "remark": (EVERYBODY, EVERYBODY, ANY),
    "write": ("reporter editor", "translator editor", ANY),
    "take": ("", "translator editor", ANY),
    "assign": ("editor chief_editor", "editor chief_editor", ANY),
    "waive": ("editor", "editor", ANY),
    "submit": ("reporter editor", "translator editor", "draft"),
    "send_back": ("editor", "editor", "in_review"),
    "approve": ("editor", "editor", "in_review"),
    "publish": ("chief_editor", "chief_editor", "approved scheduled"),
    "correct": ("chief_editor", "chief_editor", "approved"),
    "schedule": ("chief_editor", "chief_editor", "approved"),
    "unschedule": ("chief_editor", "chief_editor", "scheduled"),
    "publish_unreviewed": ("chief_editor", "chief_editor", "draft in_review"),
    "sign": ("editor", "editor", ANY),
    "revise": ("reporter editor", "translator editor", "approved scheduled published"),
    "take_over": ("chief_editor", "chief_editor", "draft"),
    "confirm_current": ("", "editor", "published"),
    "withdraw": ("chief_editor", "chief_editor", ANY),
    "reinstate": ("chief_editor", "chief_editor", ANY),
}


def in_state(kind, state):
    """A text of this kind in this state: what was published is live, what was scheduled is due tomorrow."""
    original = save(begin())
    edition = original if kind is Kind.ORIGINAL else translate(published(original))
    if state == State.DRAFT:
        return fresh(edition)
    if state == State.IN_REVIEW:
        review.submit(edition, revision=edition.working, by=staff(Role.EDITOR), at=NOON)
        return fresh(edition)
    if state == State.PUBLISHED:
        return published(edition)
    edition = approve(edition)
    if state == State.SCHEDULED:
        tomorrow = NOON + timedelta(days=1)
        chief = staff(Role.CHIEF_EDITOR)
        publish.schedule(edition, revision=edition.working, by=chief, at=NOON, release_at=tomorrow)
    return fresh(edition)


def may_move(move):
    def asked(person, edition):
        fits = move != Move.CONFIRM_CURRENT or not edition.is_original
        return (
            fits
            and edition.state in MOVES[move].sources
            and rules.role_refusal(person, move, edition) is None
        )

    return asked


class AnyFault:
    """A finding that can be waived."""

    class check:
        waivable = True


ASK = {
    "read": lambda person, edition: person.has_module_perms("articles"),
    "remark": lambda person, edition: rules.remark_refusal(person) is None,
    "write": rules.may_write,
    "take": lambda person, edition: not edition.is_original and rules.may_translate(person, edition.language),
    "assign": lambda person, edition: rules.assigning_refusal(person, edition.language) is None,
    "waive": lambda person, edition: rules.waiver_refusal(person, edition, AnyFault) is None,
    **{move.value: may_move(move) for move in Move},
}


def test_the_table_is_the_one_that_the_office_agreed_on():
    def roles(deed, kind):
        found = {role for state in State for role in roles_of(deed, kind, state)}
        return " ".join(sorted(found, key=list(Role).index))

    told = {deed.name: (*(roles(deed, kind) for kind in Kind), " ".join(deed.states)) for deed in DEEDS}
    assert told == EXPECTED


def test_the_table_has_a_cell_for_every_question():
    cells = [(c.role, c.deed, c.state, c.kind, c.own_language) for c in table()]
    assert len(cells) == len(set(cells)) == len(Role) * len(DEEDS) * len(State) * len(Kind) * 2
    assert {deed.name for deed in DEEDS} == set(ASK) == set(EXPECTED)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("kind", Kind)
def test_the_rules_answer_every_cell_as_the_table_says(kind, state):
    edition = in_state(kind, state)
    other = "en" if edition.language == "zh-hans" else "zh-hans"
    people = {
        (role, own): staff(role, language=edition.language if own else other)
        for role in Role
        for own in (True, False)
    }
    cells = [cell for cell in table() if (cell.kind, cell.state) == (kind, state)]
    wrong = [
        cell
        for cell in cells
        if bool(ASK[cell.deed](people[cell.role, cell.own_language], edition)) != cell.may
    ]
    assert wrong == []


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("kind", Kind)
def test_a_role_in_all_languages_counts_in_each(kind, state):
    edition = in_state(kind, state)
    everywhere = {role: staff(role) for role in Role}
    wrong = [
        cell
        for cell in table()
        if (cell.kind, cell.state, cell.own_language) == (kind, state, True)
        and bool(ASK[cell.deed](everywhere[cell.role], edition)) != cell.may
    ]
    assert wrong == []
