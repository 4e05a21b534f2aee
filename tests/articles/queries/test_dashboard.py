from datetime import timedelta

import pytest

from articles import rules
from articles.actions import assign, publish, review, withdraw
from articles.models import Edition
from articles.queries import dashboard
from articles.vocabulary import Move, Role
from tests.factories import NOON, approve, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(hours=3)
BOTH = ["zh-hans", "en"]


def submitted(edition, by):
    review.submit(edition, revision=edition.working, by=by, at=NOON)
    return fresh(edition)


def test_drafts_are_those_i_wrote_last_or_began():
    me, other = staff(Role.REPORTER), staff(Role.REPORTER)
    begun = begin(by=me)
    written = save(begin(by=other), by=me)
    save(begin(by=me), by=other)
    submitted(save(begin(by=me), by=me), by=me)
    assert set(dashboard.drafts(me)) == {begun, written}


def test_what_i_have_in_hand_comes_by_its_day_and_is_no_draft_besides():
    me = staff(Role.TRANSLATOR)
    late, soon, some_day, wrote = (published() for _ in range(4))
    translate(wrote, by=me)
    for original, due_at in (
        (some_day, None),
        (soon, LATER),
        (late, NOON + timedelta(hours=1)),
        (wrote, None),
    ):
        assign.assign(
            original.article,
            "en",
            translator=me,
            editor=None,
            due_at=due_at,
            by=staff(Role.EDITOR),
            at=NOON,
        )
    found = [(one.article_id, one.is_overdue) for one in dashboard.given(me, NOON + timedelta(hours=2))]
    assert found == [
        (late.article_id, True),
        (soon.article_id, False),
        (wrote.article_id, None),
        (some_day.article_id, None),
    ]
    assert list(dashboard.drafts(me)) == []


def test_what_was_taken_is_not_offered_to_others_until_it_is_given_back():
    me = staff(Role.TRANSLATOR)
    original = published()
    assign.take(original.article, "en", by=me, at=NOON)
    assert list(dashboard.untranslated(["en"], NOON)) == []
    assign.release(original.article, "en", by=me, at=NOON)
    assert list(dashboard.untranslated(["en"], NOON)) == [original]


def test_a_translation_whose_source_was_withdrawn_is_told_of():
    original = published()
    edition = published(translate(original))
    withdraw.withdraw(
        fresh(original), revision=original.live, by=staff(Role.CHIEF_EDITOR), at=NOON, comment="Wrong"
    )
    assert list(dashboard.source_withdrawn(["en"], LATER)) == [edition]
    assert list(dashboard.source_withdrawn(["zh-hans"], LATER)) == []


def test_what_was_sent_back_comes_with_its_remark_until_it_is_submitted_again():
    me, editor = staff(Role.REPORTER), staff(Role.EDITOR, full_name="Lin Xiaolan")
    edition = submitted(save(begin(by=me), by=me), by=me)
    review.send_back(edition, revision=edition.working, by=editor, at=NOON, comment="Check the figures.")
    (found,) = dashboard.sent_back(me)
    assert (found, found.remark, found.sent_back_by) == (edition, "Check the figures.", "Lin Xiaolan")
    assert list(dashboard.drafts(me)) == []
    assert list(dashboard.sent_back(staff(Role.REPORTER))) == []
    edition = save(fresh(edition), by=me, title="改过的标题")
    assert list(dashboard.sent_back(me)) == [edition]
    submitted(edition, by=me)
    assert list(dashboard.sent_back(me)) == []


def test_what_waits_for_my_approval_is_what_the_rules_let_me_approve():
    me, other = staff(Role.EDITOR), staff(Role.EDITOR)
    anothers = submitted(save(begin(), by=other), by=other)
    submitted(save(begin(), by=me), by=other)
    submitted(save(begin(), by=other), by=me)
    submitted(save(save(begin(), by=me), by=other, title="再改"), by=other)
    after_a_seal = approve(save(begin(), by=me))
    review.revise(after_a_seal, revision=after_a_seal.working, by=other, at=NOON)
    after_a_seal = submitted(save(fresh(after_a_seal), by=other, title="又改"), by=other)

    found = set(dashboard.to_approve(me, BOTH))
    open_to_me = {
        edition
        for edition in Edition.objects.filter(state="in_review").select_related("working", "live", "article")
        if rules.refusal(me, Move.APPROVE, edition, at=NOON) is None
    }
    assert found == open_to_me == {anothers, after_a_seal}
    assert list(dashboard.to_approve(me, ["en"])) == []


def test_what_waits_for_a_second_signature_is_not_for_those_who_had_a_hand_in_it():
    writer, chief = staff(Role.EDITOR), staff(Role.CHIEF_EDITOR, Role.EDITOR)
    edition = save(begin(), by=writer)
    publish.publish_unreviewed(edition, revision=edition.working, by=chief, at=NOON, comment="Flood")
    assert list(dashboard.unsigned(writer, BOTH)) == []
    assert list(dashboard.unsigned(chief, BOTH)) == []
    third = staff(Role.EDITOR)
    assert list(dashboard.unsigned(third, BOTH)) == [edition]
    publish.sign(edition, revision=edition.working, by=third, at=NOON)
    assert list(dashboard.unsigned(staff(Role.EDITOR), BOTH)) == []


def test_approved_and_scheduled_texts_wait_in_their_languages():
    chief = staff(Role.CHIEF_EDITOR)
    ready = approve(save(begin()))
    soon, later = (approve(save(begin(), title=title)) for title in ("早", "晚"))
    for edition, hours in ((later, 9), (soon, 2)):
        publish.schedule(
            edition, revision=edition.working, by=chief, at=NOON, release_at=NOON + timedelta(hours=hours)
        )
    assert list(dashboard.approved(BOTH)) == [ready]
    assert list(dashboard.approved(["en"])) == []
    assert list(dashboard.scheduled(BOTH, NOON)) == [soon, later]
    assert list(dashboard.scheduled(BOTH, LATER)) == [later]
    assert list(dashboard.scheduled(["en"], NOON)) == []


def test_stale_translations_wait_for_those_who_write_their_language():
    original = published()
    english = published(translate(original))
    assert list(dashboard.stale(BOTH)) == []
    published(save(original, at=LATER, body="<p>大桥明天通车。</p>"), at=LATER)
    assert list(dashboard.stale(["en"])) == [english]
    assert list(dashboard.stale(["zh-hans"])) == []


def test_untranslated_are_public_originals_that_lack_a_language():
    chinese, draft, done = published(), save(begin()), published()
    english = published(save(begin(source_language="en"), title="Bridge", body="<p>It opened.</p>"))
    translate(done)
    assert set(dashboard.untranslated(BOTH, NOON)) == {chinese, english}
    assert {edition: dashboard.lacking(edition) for edition in dashboard.untranslated(BOTH, NOON)} == {
        chinese: ["en"],
        english: ["zh-hans"],
    }
    assert list(dashboard.untranslated(["en"], NOON)) == [chinese]
    assert list(dashboard.untranslated([], NOON)) == []
    assert draft not in dashboard.untranslated(BOTH, NOON)


def test_a_tray_shows_the_first_and_counts_all(django_assert_num_queries):
    for number in range(dashboard.SHORT + 2):
        approve(save(begin(), title=f"第{number}条"))
    with django_assert_num_queries(1):
        tray = dashboard.tray(dashboard.approved(BOTH))
        shown = [(edition.working.title, str(edition.working.written_by)) for edition in tray.editions]
    assert (tray.count, len(shown)) == (dashboard.SHORT + 2, dashboard.SHORT)


def test_an_empty_tray():
    assert dashboard.tray(dashboard.approved(BOTH)) == dashboard.Tray(0, [])


def test_a_deep_tray_is_counted_as_far_as_it_says(monkeypatch):
    monkeypatch.setattr(dashboard, "MOST", 2)
    monkeypatch.setattr(dashboard, "SHORT", 1)
    originals = [published(at=NOON + timedelta(hours=hours)) for hours in range(3)]
    tray = dashboard.deep_tray(dashboard.untranslated(["en"], LATER))
    assert (tray.count, tray.editions, tray.goes_on) == (2, [originals[2]], True)
    assert dashboard.lacking(tray.editions[0]) == ["en"]
    translate(originals[0])
    tray = dashboard.deep_tray(dashboard.untranslated(["en"], LATER))
    assert (tray.count, tray.goes_on) == (2, False)
