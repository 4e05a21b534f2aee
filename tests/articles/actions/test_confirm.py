from datetime import timedelta

import pytest

from articles.actions import confirm
from articles.errors import Conflict, Refused
from articles.models import Decision
from articles.queries.translation import pin, source_moved_on, source_of, stale_editions
from articles.vocabulary import Impact, Move, Role, State
from tests.factories import NOON, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(days=3)


@pytest.fixture
def stale():
    """A published translation whose source has since said another figure."""
    original = published(save(begin(), body="<p>投资100亿元。</p>"))
    english = published(translate(original, body="<p>It cost 10 billion yuan.</p>"))
    original = published(save(original, body="<p>投资100亿元。明年完工。</p>"), at=LATER)
    return original, fresh(english)


def confirmed(original, english, by, source=None):
    return confirm.confirm_current(
        english,
        revision=english.live,
        source_revision=source or original.live,
        by=by,
        at=LATER,
        comment="The added sentence is in the English already.",
    )


def test_a_confirmed_text_is_no_longer_behind_its_source_and_stays_as_it_was(stale):
    original, english = stale
    assert list(stale_editions()) == [english]
    english = confirmed(original, english, staff(Role.EDITOR))
    assert list(stale_editions()) == []
    assert not source_moved_on(fresh(english), source_of(english))
    assert (english.state, english.live.number, english.confirmed_source) == (
        State.PUBLISHED,
        1,
        original.live,
    )


def test_the_confirmation_is_recorded_with_its_name_and_the_source_it_was_given_for(stale):
    original, english = stale
    editor = staff(Role.EDITOR, full_name="Ada North")
    confirmed(original, english, editor)
    decision = Decision.objects.get(move=Move.CONFIRM_CURRENT)
    assert (decision.by, decision.by_name, decision.source_revision, decision.revision, decision.comment) == (
        editor,
        "Ada North",
        original.live,
        english.live,
        "The added sentence is in the English already.",
    )


def test_it_holds_for_exactly_the_source_that_was_compared(stale):
    original, english = stale
    seen = original.live
    original = published(save(original, body="<p>投资120亿元。明年完工。</p>"), at=LATER)
    with pytest.raises(Conflict, match="changed again"):
        confirmed(original, english, staff(Role.EDITOR), source=seen)
    confirmed(original, english, staff(Role.EDITOR))
    published(save(original, body="<p>投资130亿元。明年完工。</p>"), at=LATER)
    assert list(stale_editions()) == [english]


def test_a_later_text_begins_from_the_source_that_was_confirmed(stale):
    original, english = stale
    confirmed(original, english, staff(Role.EDITOR))
    english = save(english, body="<p>It costs 10 billion yuan.</p>")
    assert english.working.source_revision == original.live
    assert not source_moved_on(english, source_of(english))


def test_another_live_text_needs_its_own_word(stale):
    original, english = stale
    confirmed(original, english, staff(Role.EDITOR))
    english = published(save(fresh(english), body="<p>It costs 10 billion yuan.</p>"), at=LATER)
    assert (english.confirmed_source, pin(english, english.live)) == (None, original.live)


@pytest.mark.parametrize("role", [Role.REPORTER, Role.TRANSLATOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR])
def test_only_an_editor_confirms(stale, role):
    with pytest.raises(Refused, match="Only an editor"):
        confirmed(*stale, staff(role))


def test_what_is_up_with_its_source_needs_no_confirmation():
    original = published(save(begin()))
    english = published(translate(original))
    with pytest.raises(Refused, match="whose source has changed"):
        confirmed(original, english, staff(Role.EDITOR))


def test_a_change_of_a_figure_is_material_whatever_its_editor_says():
    original = published(save(begin(), body="<p>投资100亿元。</p>"))
    minor = {"impact": Impact.MINOR}
    assert save(original, body="<p>投资120亿元。</p>", **minor).working.impact == Impact.MATERIAL
    assert (
        save(original, title="大桥通车", body="<p>投资120亿元。</p>", **minor).working.impact
        == Impact.MATERIAL
    )
    assert (
        save(original, title="大桥通车", body="<p>共投资120亿元。</p>", **minor).working.impact
        == Impact.MINOR
    )
