"""Whom readers see named is written down with every change of what is live, and with nothing else."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps

from articles.actions import publish, write
from articles.models import LiveCredit
from articles.vocabulary import CreditRole, Role
from tests.factories import NOON, PersonFactory, approve, begin, fresh, published, save, staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    return PersonFactory(), PersonFactory()


def named():
    return set(LiveCredit.objects.values_list("person", "role"))


def test_a_draft_names_nobody_to_readers_and_a_publication_does(people):
    writer, editor = people
    edition = save(begin(), credits=[(CreditRole.AUTHOR, writer), (CreditRole.EDITOR, editor)])
    assert named() == set()
    published(edition)
    assert named() == {(writer.pk, "author"), (editor.pk, "editor")}


def test_new_credits_at_the_desk_are_not_told_before_they_are_published(people):
    writer, editor = people
    edition = published(save(begin(), credits=[(CreditRole.AUTHOR, writer)]))
    edition = save(edition, credits=[(CreditRole.AUTHOR, writer), (CreditRole.EDITOR, editor)])
    assert named() == {(writer.pk, "author")}
    published(edition)
    assert named() == {(writer.pk, "author"), (editor.pk, "editor")}


def test_a_first_publication_that_is_scheduled_has_them_ready_and_loses_them_when_held_back(people):
    chief = staff(Role.CHIEF_EDITOR)
    edition = approve(save(begin(), credits=[(CreditRole.AUTHOR, people[0])]))
    due = NOON + timedelta(days=1)
    publish.schedule(edition, revision=edition.working, by=chief, at=NOON, release_at=due)
    assert named() == {(people[0].pk, "author")}
    publish.unschedule(fresh(edition), revision=edition.working, by=chief, at=NOON)
    assert named() == set()


def test_an_update_that_is_scheduled_names_nobody_new_before_its_time(people):
    chief = staff(Role.CHIEF_EDITOR)
    edition = published(save(begin(), credits=[(CreditRole.AUTHOR, people[0])]))
    edition = approve(save(edition, title="改了", credits=[(CreditRole.AUTHOR, people[1])]))
    due = NOON + timedelta(days=1)
    publish.schedule(edition, revision=edition.working, by=chief, at=NOON, release_at=due)
    assert named() == {(people[0].pk, "author")}
    publish.release_due(at=due)
    assert named() == {(people[1].pk, "author")}


def test_restoring_an_older_text_names_whom_it_named(people):
    edition = published(save(begin(), credits=[(CreditRole.AUTHOR, people[0])]))
    old = edition.live
    edition = published(save(edition, title="改了", credits=[(CreditRole.AUTHOR, people[1])]))
    write.restore(edition, old, by=staff(Role.EDITOR), at=NOON, base=edition.working)
    assert named() == {(people[1].pk, "author")}
    published(fresh(edition))
    assert named() == {(people[0].pk, "author")}


def test_what_was_live_before_there_was_such_a_record_is_filled_in(people):
    published(save(begin(), credits=[(CreditRole.AUTHOR, people[0]), (CreditRole.EDITOR, people[1])]))
    save(begin(), credits=[(CreditRole.AUTHOR, people[1])])
    written = named()
    LiveCredit.objects.all().delete()
    fill = import_module("articles.migrations.0008_fill_live_credits").fill
    for _twice in range(2):
        fill(apps, None)
        assert named() == written == {(people[0].pk, "author"), (people[1].pk, "editor")}
