from datetime import timedelta

import pytest

from articles.actions import publish, withdraw
from articles.errors import Refused
from articles.models import Edition, Notification
from articles.vocabulary import Event, Move, Role, State
from tests.factories import NOON, approve, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db


def withdrawn(edition, by=None, comment="The figures were wrong."):
    by = by or staff(Role.CHIEF_EDITOR)
    withdraw.withdraw(edition, revision=edition.live, by=by, at=NOON, comment=comment)
    return fresh(edition)


def test_readers_no_longer_get_a_withdrawn_text_and_the_reason_is_kept():
    edition = withdrawn(published())
    assert list(Edition.objects.public(NOON)) == []
    assert list(Edition.objects.withdrawn(NOON)) == [edition]
    assert (edition.state, edition.withdrawal.reason, edition.is_public(NOON)) == (
        State.PUBLISHED,
        "The figures were wrong.",
        False,
    )
    assert edition.decisions.first().move == Move.WITHDRAW


def test_a_withdrawal_without_a_reason_is_refused():
    with pytest.raises(Refused, match="Give the reason"):
        withdrawn(published(), comment="  ")


def test_what_nobody_sees_cannot_be_withdrawn():
    edition = approve(save(begin()))
    with pytest.raises(Refused):
        withdraw.withdraw(
            edition, revision=edition.working, by=staff(Role.CHIEF_EDITOR), at=NOON, comment="Why"
        )


@pytest.mark.parametrize("role", [Role.REPORTER, Role.TRANSLATOR, Role.EDITOR, Role.ADMINISTRATOR])
def test_only_a_chief_editor_withdraws(role):
    with pytest.raises(Refused, match="chief editor"):
        withdrawn(published(), by=staff(role))


def test_a_withdrawn_text_is_not_published_again_but_reinstated():
    edition = withdrawn(published())
    edition = approve(save(edition, body="<p>大桥今天正式通车。</p>"))
    chief = staff(Role.CHIEF_EDITOR)
    with pytest.raises(Refused, match="reinstate it first"):
        publish.publish(edition, revision=edition.working, by=chief, at=NOON)
    withdraw.reinstate(edition, revision=edition.live, by=chief, at=NOON, comment="The figures are right.")
    assert list(Edition.objects.public(NOON)) == [edition]


def test_the_people_at_its_translations_are_told_at_once_and_the_translation_cannot_go_out():
    original = published()
    translator, editor = staff(Role.TRANSLATOR, language="en"), staff(Role.EDITOR, language="en")
    stranger = staff(Role.EDITOR, language="zh-hans")
    english = approve(translate(original, by=translator))
    Notification.objects.all().delete()
    withdrawn(original)
    told = set(Notification.objects.filter(event=Event.SOURCE_WITHDRAWN).values_list("to", flat=True))
    assert {translator.pk, editor.pk} <= told
    assert stranger.pk not in told
    with pytest.raises(Refused, match="source is withdrawn"):
        publish.publish(english, revision=english.working, by=staff(Role.CHIEF_EDITOR), at=NOON)


def scheduled(edition, in_minutes):
    edition, chief = approve(edition), staff(Role.CHIEF_EDITOR)
    release_at = NOON + timedelta(minutes=in_minutes)
    publish.schedule(edition, revision=edition.working, by=chief, at=NOON, release_at=release_at)
    return fresh(edition)


def test_its_scheduled_translation_does_not_go_out():
    original = published()
    english = scheduled(translate(original), in_minutes=30)
    chief = staff(Role.CHIEF_EDITOR)
    withdrawn(original, by=chief)
    english = fresh(english)
    last = english.decisions.first()
    assert (english.state, english.release_at, english.live) == (State.APPROVED, None, None)
    assert (last.move, last.by, last.comment) == (Move.UNSCHEDULE, chief, "The source was withdrawn")
    publish.release_due(at=NOON + timedelta(hours=1))
    assert list(Edition.objects.public(NOON + timedelta(hours=1))) == []


def test_what_readers_of_a_translation_have_already_is_not_taken_from_them():
    original = published()
    english = scheduled(translate(original), in_minutes=30)
    late = NOON + timedelta(minutes=31)
    withdraw.withdraw(
        original,
        revision=original.live,
        by=staff(Role.CHIEF_EDITOR),
        at=late,
        comment="The figures were wrong.",
    )
    assert list(Edition.objects.public(late)) == [english]
    publish.release_due(at=late)
    assert (fresh(english).state, list(Edition.objects.public(late))) == (State.PUBLISHED, [english])
