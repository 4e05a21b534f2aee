from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command

from articles.actions import publish, remember
from articles.models import MemoryBand, MemoryPair
from articles.text.likeness import BANDS
from articles.text.tokens import phrases
from articles.vocabulary import Role
from tests.factories import NOON, approve, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db

SOURCE = "<p>大桥正式通车。</p><p>桥面很宽。</p><p>好。</p>"
TARGET = "<p>The bridge has opened.</p><p>Its deck is broad.</p><p>Good.</p>"
LATER = NOON + timedelta(days=1)


def translated(source=SOURCE, target=TARGET, **details):
    """A translation that readers see since noon."""
    original = published(save(begin(), body=source))
    return published(translate(original, body=target, **details))


def kept():
    return list(MemoryPair.objects.order_by("edition", "place").values_list("place", "source", "target"))


def found(words):
    return MemoryPair.words.newest(phrases(words), 10)


def test_a_translation_that_goes_out_is_remembered_by_paragraphs():
    edition = translated()
    assert kept() == [
        (0, "大桥正式通车。", "The bridge has opened."),
        (1, "桥面很宽。", "Its deck is broad."),
    ]
    pair = MemoryPair.objects.get(place=0)
    assert (pair.edition, pair.source_language, pair.target_language, pair.at) == (
        edition,
        "zh-hans",
        "en",
        NOON,
    )
    assert MemoryBand.objects.count() == 2 * BANDS
    assert found("正式通车") == found('"bridge has opened"') == [pair.pk]


def test_nothing_is_remembered_of_what_readers_do_not_see():
    original = published(save(begin(), body=SOURCE))
    approve(translate(original, body=TARGET))
    assert kept() == []


def test_a_scheduled_translation_is_remembered_when_it_goes_out():
    original = published(save(begin(), body=SOURCE))
    edition = approve(translate(original, body=TARGET))
    chief = staff(Role.CHIEF_EDITOR)
    publish.schedule(edition, revision=edition.working, by=chief, at=NOON, release_at=LATER)
    assert kept() == []
    publish.release_due(at=LATER + timedelta(hours=1))
    assert [pair.at for pair in MemoryPair.objects.all()] == [LATER, LATER]


def test_the_next_publication_replaces_what_was_remembered():
    edition = translated()
    save(edition, body="<p>The new bridge is open.</p>" + TARGET[TARGET.index("<p>It") :])
    published(edition, at=LATER)
    assert kept() == [
        (0, "大桥正式通车。", "The new bridge is open."),
        (1, "桥面很宽。", "Its deck is broad."),
    ]
    assert MemoryBand.objects.count() == 2 * BANDS
    assert (len(found("has")), len(found("new"))) == (0, 1)


def test_a_paragraph_rendered_by_two_is_remembered_with_both():
    original = published(save(begin(), body="<p>大桥正式通车，桥面很宽。</p><p>没有人翻译这一段。</p>"))
    edition = translate(original, body="<p>The bridge has opened.</p><p>Its deck is broad.</p>")
    save(
        edition,
        body="<p>The bridge has opened.</p><p>Its deck is <strong>broad</strong>.</p>",
        source_revision=original.working,
        alignment=[2, 0],
    )
    published(edition)
    assert kept() == [(0, "大桥正式通车，桥面很宽。", "The bridge has opened.\nIts deck is broad.")]


def rebuilt(at):
    out = StringIO()
    with time_machine.travel(at):
        call_command("rebuild_memory", stdout=out)
    return out.getvalue()


def test_the_command_fills_the_memory_from_all_that_is_live(monkeypatch):
    monkeypatch.setattr(remember, "BATCH", 2)
    editions = [translated(title=f"New bridge opens {letter}") for letter in "abc"]
    published(save(begin(), title="只有中文"))
    before = kept()
    MemoryPair.objects.filter(edition=editions[0]).delete()
    MemoryPair.objects.update(target="spoilt")
    MemoryPair.words.forget(MemoryPair.objects.values_list("pk", flat=True))
    assert rebuilt(LATER) == "Translations remembered: 3.\n"
    assert kept() == before
    assert len(found("正式通车")) == 3
    assert {pair.at for pair in MemoryPair.objects.all()} == {NOON}


def test_the_command_leaves_out_what_has_not_gone_out():
    original = published(save(begin(), body=SOURCE))
    edition = approve(translate(original, body=TARGET))
    chief = staff(Role.CHIEF_EDITOR)
    publish.schedule(edition, revision=edition.working, by=chief, at=NOON, release_at=LATER)
    MemoryPair.objects.create(
        edition=fresh(edition),
        place=0,
        source="旧的",
        target="old",
        source_language="zh-hans",
        target_language="en",
        at=NOON,
    )
    assert rebuilt(NOON) == "Translations remembered: 0.\n"
    assert kept() == []
