import pytest

from articles.actions import assign, review
from articles.actions.notify import mark_read, notify
from articles.models import Edition, Notification
from articles.queries import queue_waiting
from articles.queries.queue_waiting import waiting
from articles.vocabulary import Event, Role
from tests.articles.queries.test_translation_queue import LATER, changed, submitted, withdrawn
from tests.factories import NOON, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db


def count(person, translates=("en",), edits=()):
    return waiting(person, translates=translates, edits=edits, at=LATER).translations


def behind():
    original = published()
    published(translate(original))
    changed(original)


def test_the_number_is_of_what_waits_for_this_person():
    me = staff(Role.TRANSLATOR, Role.EDITOR)
    assert count(me) == 0
    published()
    assign.take(published().article, "en", by=me, at=NOON)
    assert count(me) == 1
    back = translate(published(), by=me)
    review.submit(back, revision=back.working, by=me, at=NOON)
    assert count(me) == 1
    review.send_back(fresh(back), revision=back.working, by=staff(Role.EDITOR), at=NOON, comment="Figures")
    assert count(me) == 2
    behind()
    assert count(me) == 3
    original = published()
    published(translate(original))
    withdrawn(original)
    assert count(me) == 4
    submitted(translate(published()))
    assert (count(me), count(me, edits=["en"])) == (4, 5)


def test_nothing_is_counted_twice():
    me = staff(Role.TRANSLATOR)
    back = translate(published(), by=me)
    assign.take(back.article, "en", by=me, at=NOON)
    review.submit(back, revision=back.working, by=me, at=NOON)
    review.send_back(fresh(back), revision=back.working, by=staff(Role.EDITOR), at=NOON, comment="Figures")
    assert count(me) == 1


def test_who_does_not_translate_into_a_language_is_not_called_for_it():
    behind()
    assert count(staff(Role.REPORTER), translates=(), edits=()) == 0
    assert count(staff(Role.TRANSLATOR), translates=["zh-hans"]) == 0


def test_originals_and_texts_of_my_own_do_not_wait_for_me():
    me = staff(Role.EDITOR)
    submitted(save(begin()))
    mine = translate(published(), by=me)
    review.submit(mine, revision=mine.working, by=me, at=NOON)
    assert count(me, edits=["zh-hans", "en"]) == 0


def test_it_stops_counting_where_nobody_reads_on(monkeypatch):
    monkeypatch.setattr(queue_waiting, "COUNTED", 2)
    me = staff(Role.TRANSLATOR)
    for _ in range(3):
        assign.take(published().article, "en", by=me, at=NOON)
    assert count(me) == 2


def test_it_is_one_query_once_the_archive_was_asked(django_assert_num_queries):
    me = staff(Role.TRANSLATOR, Role.EDITOR)
    behind()
    with django_assert_num_queries(2):
        assert count(me, edits=["en"]) == 1
    with django_assert_num_queries(1):
        assert count(me, edits=["en"]) == 1


def test_a_published_change_is_counted_at_once():
    me = staff(Role.TRANSLATOR)
    original = published()
    edition = published(translate(original))
    assert count(me) == 0
    changed(original)
    assert count(me) == 1
    published(save(fresh(edition), source_revision=fresh(original).live))
    assert count(me) == 0
    assert Edition.objects.get(pk=edition.pk).live.source_revision == fresh(original).live


def test_unread_messages_are_counted_beside_it_and_are_no_translations(monkeypatch):
    monkeypatch.setattr(queue_waiting, "COUNTED", 1)
    me = staff(Role.TRANSLATOR)
    edition = published()
    assign.take(edition.article, "en", by=me, at=NOON)
    for _message in range(3):
        notify(Event.MENTIONED, edition, by=None, to=[me.pk], at=NOON)
    assert waiting(me, translates=["en"], edits=[], at=LATER) == (1, 3)
    mark_read(me, Notification.objects.values("pk"), at=NOON)
    assert waiting(me, translates=["en"], edits=[], at=LATER) == (1, 0)
