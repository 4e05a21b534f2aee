"""Who had a hand in a text, and what was vouched for before."""

from datetime import timedelta

import pytest

from articles.actions import review
from articles.queries.dashboard import place_in_tray
from articles.queries.history import Hand, last_submission, seal_of, sealed_before, writers_since
from articles.vocabulary import Role
from tests.factories import NOON, approve, begin, fresh, save, staff

pytestmark = pytest.mark.django_db


def test_everybody_who_wrote_since_the_last_approval_is_named_with_their_revisions():
    ma, qian = staff(Role.EDITOR, full_name="Ma Lin"), staff(Role.EDITOR, full_name="Qian Mo")
    edition = approve(save(save(begin(), by=ma), by=qian, title="一"))
    later = [NOON + timedelta(hours=n) for n in range(3)]
    for by, at, title in zip((ma, qian, ma), later, "二三四", strict=True):
        edition = save(edition, by=by, at=at, title=title)
    assert writers_since(edition, edition.working) == [
        Hand("Ma Lin", [3, 5], later[2]),
        Hand("Qian Mo", [4], later[1]),
    ]


def test_a_text_that_was_never_approved_names_all_its_hands_the_importer_without_a_name():
    edition = save(save(begin()), by=staff(Role.REPORTER, full_name="Ma Lin"), title="一")
    assert [hand.who for hand in writers_since(edition, edition.working)] == ["Ma Lin", ""]


def test_the_last_text_that_was_vouched_for_and_by_whom():
    edition = save(begin())
    assert sealed_before(edition, edition.working) is None
    approved = approve(edition).working
    edition = save(edition, title="一")
    assert sealed_before(edition, edition.working) == approved
    assert seal_of(approved).move == "approve"
    assert sealed_before(edition, approved) is None


def test_the_last_submission_is_of_exactly_this_revision():
    reporter = staff(Role.REPORTER)
    edition = save(begin())
    assert last_submission(edition.working) is None
    review.submit(edition, revision=edition.working, by=reporter, at=NOON)
    assert last_submission(edition.working).by == reporter
    edition = save(fresh(edition), by=reporter, title="一")
    assert last_submission(edition.working) is None


def test_the_tray_knows_the_place_of_a_text_and_what_comes_next():
    editor, languages = staff(Role.EDITOR), ["zh-hans"]
    waiting = []
    for hour in range(3):
        edition = save(begin(), at=NOON + timedelta(hours=hour))
        review.submit(edition, revision=edition.working, by=staff(Role.REPORTER), at=NOON)
        waiting.append(edition)
    draft = save(begin())
    places = [place_in_tray(editor, languages, edition) for edition in (*waiting, draft)]
    assert [(one.number, one.others, one.all, one.following) for one in places] == [
        (1, 2, 3, waiting[1]),
        (2, 2, 3, waiting[2]),
        (3, 2, 3, waiting[0]),
        (None, 3, 3, waiting[0]),
    ]
    assert place_in_tray(editor, [], draft).following is None
