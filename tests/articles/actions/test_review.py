import pytest

from articles.actions import review
from articles.errors import Refused
from articles.vocabulary import Move, Role, State
from tests.factories import NOON, begin, fresh, save, staff

pytestmark = pytest.mark.django_db


def test_a_text_goes_to_review_and_comes_back_with_the_reason():
    reporter, editor = staff(Role.REPORTER, full_name="Ma Lin"), staff(Role.EDITOR, full_name="Ada North")
    edition = save(begin(), by=reporter)
    review.submit(edition, revision=edition.working, by=reporter, at=NOON)
    review.send_back(edition, revision=edition.working, by=editor, at=NOON, comment="数字有误")
    edition = fresh(edition)
    assert edition.state == State.DRAFT
    assert [
        (d.move, d.by, d.by_name, d.by_role, d.comment, d.digest == edition.working.digest)
        for d in edition.decisions.order_by("id")
    ] == [
        (Move.SUBMIT, reporter, "Ma Lin", Role.REPORTER, "", True),
        (Move.SEND_BACK, editor, "Ada North", Role.EDITOR, "数字有误", True),
    ]


def test_an_article_that_could_not_go_out_is_not_submitted():
    reporter = staff(Role.REPORTER)
    edition = save(begin(), by=reporter, body="")
    with pytest.raises(Refused, match=r"Write the text of the article\."):
        review.submit(edition, revision=edition.working, by=reporter, at=NOON)
    assert fresh(edition).state == State.DRAFT


def test_an_approval_holds_for_one_revision():
    edition = save(begin(), by=staff(Role.REPORTER))
    review.submit(edition, revision=edition.working, by=staff(Role.REPORTER), at=NOON)
    review.approve(edition, revision=edition.working, by=staff(Role.EDITOR), at=NOON, comment="好")
    edition = fresh(edition)
    assert (edition.state, edition.approved) == (State.APPROVED, edition.working)
    assert save(edition, title="改题").state == State.DRAFT
