from datetime import timedelta

import pytest

from articles.actions import assign, discuss
from articles.models import DailyViews, Finding, Waiver
from articles.queries.queue_rows import rows
from articles.queries.translation_queue import Sought, queue
from articles.vocabulary import Impact, Pile, Role, Severity
from tests.articles.queries.test_translation_queue import LATER, changed, one_of_each, submitted, withdrawn
from tests.factories import NOON, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db


def row_in(pile, at=LATER):
    [job] = queue(staff(), Sought(), at=at)[pile]
    [row] = rows([job], at=at)
    return row


def test_a_row_says_who_has_it_who_reads_it_and_how_long_it_is():
    original = published(save(begin(), body="<p>大桥今天 通车。</p>"))
    translator, editor = staff(Role.TRANSLATOR), staff(Role.EDITOR)
    edition = translate(original, by=translator)
    day = NOON + timedelta(days=1)
    assign.assign(
        original.article, "en", translator=translator, editor=editor, due_at=day, by=editor, at=NOON
    )
    for one, n in ((original, 7), (edition, 2)):
        DailyViews.objects.create(edition=one, day=NOON.date(), n=n)
        DailyViews.objects.create(edition=one, day=NOON.date() - timedelta(days=30), n=100)
    row = row_in(Pile.IN_WORK)
    assert (row.text.title, row.working.title) == ("新桥通车", "New bridge opens")
    assert (row.translator, row.editor, row.edition.due_at, row.is_overdue) == (
        translator,
        editor,
        day,
        False,
    )
    assert (row.readers, row.own_readers, row.characters, row.change) == (7, 2, 7, None)
    assert row_in(Pile.IN_WORK, at=day + timedelta(minutes=1)).is_overdue


def test_a_row_without_an_edition_has_nobody_and_nothing():
    published()
    row = row_in(Pile.UNTRANSLATED)
    assert (row.edition, row.working, row.translator, row.editor) == (None, None, None, None)
    assert (row.remarks, row.blocking, row.own_readers, row.is_overdue) == (0, 0, 0, False)


def test_only_open_remarks_and_errors_that_nobody_waived_are_counted():
    edition = translate(published())
    Finding.objects.filter(revision=edition.working).delete()
    editor = staff(Role.EDITOR)
    for digit, severity in enumerate((Severity.ERROR, Severity.ERROR, Severity.WARNING)):
        Finding.objects.create(
            revision=edition.working,
            check_name="figures",
            code="x",
            severity=severity,
            fingerprint=str(digit) * 64,
            found_at=NOON,
        )
    Waiver.objects.create(
        edition=edition,
        revision=edition.working,
        fingerprint="0" * 64,
        check_name="figures",
        code="x",
        reason="So it is",
        by=editor,
        by_name="E",
        at=NOON,
    )
    details = {"revision": edition.working, "place": "", "by": editor, "at": NOON}
    discuss.leave(edition, text="One", **details)
    second = discuss.leave(edition, text="Two", **details)
    discuss.resolve(second, by=editor, at=NOON)
    row = row_in(Pile.IN_WORK)
    assert (row.blocking, row.remarks) == (1, 1)


def test_a_change_names_both_texts_and_counts_the_paragraphs():
    original = published(save(begin(), body="<p>一</p><p>二</p><p>三</p>"))
    published(translate(original))
    now = changed(original, body="<p>一</p><p>二二</p><p>四</p><p>三</p>")
    change = row_in(Pile.STALE).change
    assert (change.pinned, change.now, change.paragraphs) == (original.live, now.live, 2)


def test_a_draft_shows_what_it_has_still_to_follow():
    original = published()
    edition = published(translate(original))
    now = changed(original)
    save(edition, title="Still the old source")
    assert row_in(Pile.IN_WORK).change.now == now.live
    save(fresh(edition), title="Up with it", source_revision=now.live)
    assert row_in(Pile.IN_WORK).change is None


def test_a_change_of_the_title_alone_touches_no_paragraph():
    original = published()
    published(translate(original))
    published(save(fresh(original), title="新桥正式通车", impact=Impact.MINOR))
    assert row_in(Pile.STALE).change.paragraphs == 0


def test_a_row_says_that_its_source_is_withdrawn():
    original = published()
    submitted(translate(original))
    withdrawn(original)
    assert row_in(Pile.IN_REVIEW).source_is_withdrawn


def test_rows_come_in_the_order_asked_for():
    for _ in range(3):
        published()
    jobs = queue(staff(), Sought(), at=LATER)[Pile.UNTRANSLATED]
    assert [row.job for row in rows(jobs[::-1], at=LATER)] == jobs[::-1]


def test_rows_cost_the_same_whatever_their_number(django_assert_num_queries):
    for times in (1, 3):
        for _ in range(times):
            one_of_each()
        jobs = [job for some in queue(staff(), Sought(), at=LATER).values() for job in some]
        with django_assert_num_queries(3):
            assert len(rows(jobs, at=LATER)) == len(jobs)
