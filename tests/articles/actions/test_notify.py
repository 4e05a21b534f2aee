"""Who is told of what: by what they did, by their roles and languages, and never of their own deeds."""

from datetime import timedelta

import pytest

from articles.actions import publish, review
from articles.actions.notify import mark_read, notify
from articles.models import Notification
from articles.vocabulary import Event, Impact, Move, Role, State
from tests.factories import NOON, approve, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(hours=3)


@pytest.fixture
def people():
    return {
        "translator": staff(Role.TRANSLATOR, language="en"),
        "second translator": staff(Role.TRANSLATOR, language="en"),
        "editor": staff(Role.EDITOR, language="en"),
        "second editor": staff(Role.EDITOR, language="en"),
        "editor of the original": staff(Role.EDITOR, language="zh-hans"),
        "chief": staff(Role.CHIEF_EDITOR),
        "gone": staff(Role.EDITOR, language="en", is_active=False),
    }


def told(people, event):
    names = {person.pk: name for name, person in people.items()}
    found = Notification.objects.filter(event=event, to__in=names).values_list("to", flat=True)
    return sorted(names[pk] for pk in found)


@pytest.fixture
def english(people):
    edition = translate(published(), by=people["translator"])
    Notification.objects.all().delete()
    return edition


def submitted(edition, people):
    return review.submit(edition, revision=edition.working, by=people["translator"], at=NOON)


def test_submitting_tells_the_editors_of_the_language(people, english):
    submitted(english, people)
    assert told(people, Event.SUBMITTED) == ["editor", "second editor"]


def test_where_an_editor_has_it_in_hand_only_that_one_is_told(people, english):
    english.editor = people["second editor"]
    english.save()
    submitted(english, people)
    assert told(people, Event.SUBMITTED) == ["second editor"]


def test_sending_back_tells_those_who_wrote_it_with_the_reason(people, english):
    english = submitted(english, people)
    review.send_back(english, revision=english.working, by=people["editor"], at=NOON, comment="One figure.")
    assert told(people, Event.SENT_BACK) == ["translator"]
    assert Notification.objects.get(event=Event.SENT_BACK).text == "One figure."


def test_approving_tells_those_who_wrote_it_and_those_who_publish(people, english):
    english = submitted(english, people)
    review.approve(english, revision=english.working, by=people["editor"], at=NOON)
    assert told(people, Event.APPROVED) == ["chief", "translator"]


def test_a_material_change_of_the_source_tells_the_translator_when_it_goes_out_and_not_before(
    people, english
):
    original = english.article.editions.get(language="zh-hans")
    original = approve(save(original, body="<p>投资120亿元。</p>"))
    assert told(people, Event.SOURCE_CHANGED) == []
    publish.publish(original, revision=original.working, by=people["chief"], at=NOON)
    assert told(people, Event.SOURCE_CHANGED) == ["translator"]


def test_a_minor_change_of_the_source_tells_nobody(people, english):
    original = english.article.editions.get(language="zh-hans")
    published(save(original, body="<p>大桥今天通车！</p>", impact=Impact.MINOR))
    assert told(people, Event.SOURCE_CHANGED) == []


def test_a_scheduled_translation_is_taken_off_the_schedule_when_its_source_changes_before_it(people, english):
    english = approve(english)
    publish.schedule(english, revision=english.working, by=people["chief"], at=NOON, release_at=LATER)
    original = english.article.editions.get(language="zh-hans")
    published(save(original, body="<p>投资120亿元。</p>"))
    english = fresh(english)
    assert (english.state, english.live, english.release_at) == (State.APPROVED, None, None)
    decision = english.decisions.first()
    assert (decision.move, decision.comment) == (Move.UNSCHEDULE, "The source has changed.")


def test_nobody_is_told_of_their_own_deed(people, english):
    notify(
        Event.MENTIONED, english, by=people["editor"], to=[people["editor"].pk, people["chief"].pk], at=NOON
    )
    assert told(people, Event.MENTIONED) == ["chief"]


def test_messages_are_put_aside_by_their_reader_alone(people, english):
    notify(Event.MENTIONED, english, by=None, to=[people["editor"].pk], at=NOON)
    message = Notification.objects.get()
    assert mark_read(people["chief"], [message.pk], at=NOON) == 0
    assert mark_read(people["editor"], [message.pk], at=NOON) == 1
    assert mark_read(people["editor"], [message.pk], at=LATER) == 0
