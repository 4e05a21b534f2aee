"""Texts follow a change of the register, little by little."""

from datetime import date, timedelta

import pytest

from articles import checks
from articles.actions import glossary, recheck
from articles.models import Finding, Recheck
from articles.text.wordings import Worded
from articles.vocabulary import Use
from tests.factories import NOON, begin, official_name, published, save, translate

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(days=40)


def told(*names):
    """What is kept of the checks of names, as number of the edition and sentence."""
    found = (
        Finding.objects.filter(check_name__in=names)
        .select_related("revision")
        .order_by("revision__edition_id")
    )
    return [(finding.revision.edition_id, checks.told(finding)) for finding in found]


def text(words, **details):
    return save(begin(**details), body=f"<p>{words}</p>")


def test_a_new_forbidden_wording_is_found_in_working_and_live_texts():
    readers = published(text("坏词"))
    save(readers, body="<p>坏词不再。</p>")
    draft, other = text("<b>坏</b>词"), text("好词")
    Finding.objects.all().delete()
    official_name(("zh-hans", "好字"), ("zh-hans", "坏词", Use.FORBIDDEN))
    assert recheck.recheck(at=NOON) == 3
    sentence = "“坏词” is a forbidden wording: write “好字”."
    assert told("forbidden_name") == [(readers.pk, sentence)] * 2 + [(draft.pk, sentence)]
    assert not Finding.objects.filter(revision__edition=other).exists()
    assert recheck.recheck(at=NOON) == 0


def test_a_name_that_only_the_source_says_touches_its_translation():
    edition = translate(text("岚江"), body="<p>The river.</p>")
    official_name(("zh-hans", "岚江"), ("en", "Lan River"))
    recheck.recheck(at=NOON)
    assert told("official_name") == [
        (edition.pk, "“岚江” is officially “Lan River”, which the text does not say.")
    ]


def test_what_was_found_goes_when_the_entry_does():
    text("坏词")
    term = official_name(("zh-hans", "好字"), ("zh-hans", "坏词", Use.FORBIDDEN))
    recheck.recheck(at=NOON)
    assert len(told("forbidden_name")) == 1
    glossary.delete_term(term, by=None, at=NOON)
    recheck.recheck(at=NOON)
    assert told("forbidden_name") == []


def test_a_long_round_goes_on_where_it_stopped_and_later_changes_wait_for_the_next(monkeypatch):
    monkeypatch.setattr(recheck, "BATCH", 2)
    editions = [text("坏词和丑词") for _number in range(5)]
    official_name(("zh-hans", "好字"), ("zh-hans", "坏词", Use.FORBIDDEN))
    assert recheck.recheck(at=NOON, most=2) == 2
    official_name(("zh-hans", "美字"), ("zh-hans", "丑词", Use.FORBIDDEN))
    assert list(Recheck.objects.values_list("done_to", "done_at")) == [(editions[1].pk, None), (0, None)]
    assert recheck.recheck(at=NOON, most=9) == 3
    assert list(Recheck.objects.values_list("done_to", "done_at")) == [(editions[4].pk, NOON), (0, None)]
    assert {edition for edition, _sentence in told("forbidden_name")} == {one.pk for one in editions}
    assert recheck.recheck(at=NOON, most=9) == 5
    assert len(told("forbidden_name")) == 10


def test_with_nothing_written_yet_a_change_is_done_at_once():
    begin()
    official_name(("en", "Lanzhu"))
    assert recheck.recheck(at=NOON) == 0
    assert Recheck.objects.get().done_at == NOON


def test_the_end_of_a_wordings_time_is_followed_up_by_itself():
    edition = text("旧称")
    official_name(("zh-hans", "旧称", Use.APPROVED, None, date(2026, 3, 20)), ("zh-hans", "新称"))
    recheck.recheck(at=NOON)
    assert told("old_name") == []
    assert recheck.recheck(at=LATER) == 1
    assert told("old_name") == [(edition.pk, "“旧称” is an old name: it is “新称” now.")]
    assert recheck.recheck(at=LATER) == 0


def test_the_beginning_of_a_wordings_time_is_followed_up_by_itself():
    text("新称")
    official_name(("zh-hans", "新称", Use.APPROVED, date(2026, 3, 20), None), ("zh-hans", "旧称"))
    recheck.recheck(at=NOON)
    assert len(told("old_name")) == 1
    recheck.recheck(at=LATER)
    assert told("old_name") == []


def test_a_change_of_a_note_alone_asks_for_no_round():
    term = official_name(("en", "Lanzhu"))
    recheck.recheck(at=NOON)
    glossary.save_term(term, kind="term", note="N", renderings=[Worded("en", "Lanzhu")], by=None, at=NOON)
    assert not Recheck.objects.filter(done_at=None).exists()
