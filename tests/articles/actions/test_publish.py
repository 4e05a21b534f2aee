from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from articles.actions import publish, review
from articles.errors import Refused
from articles.models import Decision, Edition
from articles.vocabulary import Move, Role, State
from tests.factories import NOON, OFFICE_TIME, approve, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(hours=3)


def readers_see(edition, at=NOON):
    found = Edition.objects.public(at).filter(pk=edition.pk).select_related("live").first()
    return found.live.body if found else None


def scheduled(edition=None, release_at=LATER):
    edition = edition or approve(save(begin()))
    publish.schedule(
        edition, revision=edition.working, by=staff(Role.CHIEF_EDITOR), at=NOON, release_at=release_at
    )
    return fresh(edition)


def test_publishing_shows_the_approved_text_with_its_date():
    edition = approve(save(begin(), body="<p>一</p>"))
    assert readers_see(edition) is None
    publish.publish(edition, revision=edition.working, by=staff(Role.CHIEF_EDITOR), at=NOON)
    edition = fresh(edition)
    assert readers_see(edition) == "<p>一</p>"
    assert (edition.published_at, edition.first_published_at, edition.updated_at) == (NOON, NOON, None)


def test_publishing_again_keeps_the_first_date_and_says_when_it_was_updated():
    edition = published()
    edition = published(save(edition, body="<p>二</p>"), at=LATER)
    assert readers_see(edition, LATER) == "<p>二</p>"
    assert (edition.published_at, edition.updated_at) == (NOON, LATER)


def test_a_double_click_publishes_once():
    edition, chief = approve(save(begin())), staff(Role.CHIEF_EDITOR)
    publish.publish(edition, revision=edition.working, by=chief, at=NOON)
    with pytest.raises(Refused, match="Only an approved text can be published"):
        publish.publish(edition, revision=edition.working, by=chief, at=NOON)
    assert Decision.objects.filter(edition=edition, move=Move.PUBLISH).count() == 1


def test_a_scheduled_edition_is_seen_from_its_moment_on_without_any_clerk():
    edition = scheduled()
    assert readers_see(edition, LATER - timedelta(seconds=1)) is None
    assert readers_see(edition, LATER) == edition.working.body
    assert edition.published_at == LATER


def test_the_clerk_enters_a_release_once_at_its_own_moment_in_nobodys_name():
    edition = scheduled()
    assert publish.release_due(at=LATER - timedelta(seconds=1)) == 0
    assert publish.release_due(at=LATER + timedelta(hours=1)) == 1
    assert publish.release_due(at=LATER + timedelta(hours=1)) == 0
    edition = fresh(edition)
    decision = edition.decisions.get(move=Move.PUBLISH)
    assert (edition.state, edition.first_published_at) == (State.PUBLISHED, LATER)
    assert (decision.by, decision.at) == (None, LATER)


def test_the_next_revision_of_a_live_text_waits_for_its_release_while_the_old_one_stays():
    edition = published(body="<p>旧</p>")
    edition = scheduled(approve(save(edition, body="<p>新</p>")))
    assert readers_see(edition) == "<p>旧</p>"
    publish.release_due(at=LATER)
    assert readers_see(edition, LATER) == "<p>新</p>"
    assert fresh(edition).published_at == NOON


@pytest.mark.parametrize("wrong", [NOON, NOON - timedelta(days=1)])
def test_a_release_lies_in_the_future(wrong):
    with pytest.raises(Refused, match="must lie in the future"):
        scheduled(release_at=wrong)


def test_a_release_does_not_come_before_the_embargo_ends():
    edition = approve(save(begin(embargo_until=LATER)))
    with pytest.raises(Refused, match="before the end of the embargo"):
        scheduled(edition, release_at=LATER - timedelta(minutes=1))
    assert scheduled(edition, release_at=LATER).state == State.SCHEDULED


def test_taking_off_the_schedule_hides_what_was_never_out_and_keeps_the_approval():
    edition = scheduled()
    publish.unschedule(edition, revision=edition.working, by=staff(Role.CHIEF_EDITOR), at=NOON)
    edition = fresh(edition)
    assert (edition.state, edition.live, edition.published_at, edition.release_at) == (
        State.APPROVED,
        None,
        None,
        None,
    )
    assert readers_see(edition, LATER) is None


def test_what_is_already_out_cannot_be_taken_off_the_schedule():
    edition = scheduled()
    with pytest.raises(Refused, match="Only a scheduled text"):
        publish.unschedule(edition, revision=edition.working, by=staff(Role.CHIEF_EDITOR), at=LATER)


def test_saving_a_scheduled_text_takes_it_off_the_schedule():
    edition = save(scheduled(), body="<p>改</p>")
    assert (edition.state, edition.live, edition.release_at) == (State.DRAFT, None, None)
    assert readers_see(edition, LATER) is None


def test_a_scheduled_text_can_go_out_at_once():
    edition = scheduled()
    publish.publish(edition, revision=edition.working, by=staff(Role.CHIEF_EDITOR), at=NOON)
    edition = fresh(edition)
    assert (edition.state, edition.published_at, edition.release_at) == (State.PUBLISHED, NOON, None)


def test_haste_needs_a_reason_and_stays_flagged_until_a_second_person_signs():
    chief = staff(Role.CHIEF_EDITOR, Role.EDITOR)
    edition = save(begin(), by=staff(Role.REPORTER))
    with pytest.raises(Refused, match="Give the reason"):
        publish.publish_unreviewed(edition, revision=edition.working, by=chief, at=NOON, comment="")
    publish.publish_unreviewed(edition, revision=edition.working, by=chief, at=NOON, comment="汛情紧急")
    edition = fresh(edition)
    assert (edition.state, edition.live_unreviewed, readers_see(edition)) == (
        State.PUBLISHED,
        True,
        edition.working.body,
    )
    with pytest.raises(Refused, match="a second person must approve"):
        publish.sign(edition, revision=edition.live, by=chief, at=NOON)
    publish.sign(edition, revision=edition.live, by=staff(Role.EDITOR), at=NOON)
    assert fresh(edition).live_unreviewed is False


def test_the_writer_of_an_unreviewed_text_does_not_sign_for_it():
    writer = staff(Role.EDITOR)
    edition = save(begin(), by=writer)
    chief = staff(Role.CHIEF_EDITOR)
    publish.publish_unreviewed(edition, revision=edition.working, by=chief, at=NOON, comment="汛情")
    edition = fresh(edition)
    with pytest.raises(Refused, match="a second person must approve"):
        publish.sign(edition, revision=edition.live, by=writer, at=NOON)


def test_the_flag_follows_the_live_text_while_the_next_one_is_drafted():
    edition = save(begin())
    chief = staff(Role.CHIEF_EDITOR)
    publish.publish_unreviewed(edition, revision=edition.working, by=chief, at=NOON, comment="汛情")
    edition = save(edition, body="<p>更正</p>")
    assert edition.live_unreviewed is True
    publish.sign(edition, revision=edition.live, by=staff(Role.EDITOR), at=NOON)
    edition = fresh(edition)
    assert (edition.live_unreviewed, edition.state) == (False, State.DRAFT)


def test_an_imported_page_is_taken_over_on_its_old_date():
    edition = begin()
    old_date = NOON.replace(year=2022)
    Edition.objects.filter(pk=edition.pk).update(imported_at=NOON, published_at=old_date)
    edition = save(edition)
    publish.take_over(edition, revision=edition.working, by=staff(Role.CHIEF_EDITOR), at=NOON)
    edition = fresh(edition)
    assert (edition.state, edition.published_at, edition.first_published_at, edition.live_unreviewed) == (
        State.PUBLISHED,
        old_date,
        NOON,
        False,
    )


def test_an_imported_page_without_a_certain_date_waits_for_an_answer():
    edition = begin()
    Edition.objects.filter(pk=edition.pk).update(imported_at=NOON)
    edition, chief = save(edition), staff(Role.CHIEF_EDITOR)
    with pytest.raises(Refused, match="date is not certain"):
        publish.take_over(edition, revision=edition.working, by=chief, at=NOON)
    with pytest.raises(Refused, match="lies in the future"):
        publish.take_over(edition, revision=edition.working, by=chief, at=NOON, published_at=LATER)
    publish.take_over(
        edition, revision=edition.working, by=chief, at=NOON, published_at=NOON.replace(year=2017)
    )
    assert fresh(edition).published_at.astimezone(OFFICE_TIME).year == 2017


def test_a_page_written_here_is_never_taken_over():
    edition = save(begin())
    with pytest.raises(Refused, match="Only an imported draft"):
        publish.take_over(edition, revision=edition.working, by=staff(Role.CHIEF_EDITOR), at=NOON)


def test_languages_published_together_all_go_out_or_none():
    original = approve(save(begin()))
    english = approve(translate(original))
    chief = staff(Role.CHIEF_EDITOR, language="zh-hans")
    pairs = [(english, english.working), (original, original.working)]
    with pytest.raises(Refused):
        publish.publish_together(pairs, by=chief, at=NOON)
    assert [fresh(edition).state for edition in (original, english)] == [State.APPROVED, State.APPROVED]
    publish.publish_together(pairs, by=staff(Role.CHIEF_EDITOR), at=NOON)
    assert [fresh(edition).state for edition in (original, english)] == [State.PUBLISHED, State.PUBLISHED]


def test_an_expired_edition_is_no_longer_public():
    edition = published()
    Edition.objects.filter(pk=edition.pk).update(expires_at=LATER)
    edition = fresh(edition)
    assert [edition.is_public(at) for at in (NOON, LATER)] == [True, False]
    assert [readers_see(edition, at) is not None for at in (NOON, LATER)] == [True, False]


def test_the_database_refuses_a_decision_by_the_writer_without_reason_or_without_name():
    edition = save(begin(), by=staff(Role.REPORTER))
    revision = edition.working
    row = {
        "edition": edition,
        "revision": revision,
        "digest": revision.digest,
        "from_state": "in_review",
        "to_state": "approved",
        "writer": revision.written_by,
        "at": NOON,
    }
    wrong = [
        {"move": Move.APPROVE, "by": revision.written_by},
        {"move": Move.SEND_BACK, "by": staff(Role.EDITOR), "comment": ""},
        {"move": Move.APPROVE, "by": None, "comment": "x"},
    ]
    for part in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            Decision.objects.create(**row, **part)


def test_a_revised_text_goes_through_review_again_while_the_old_one_stays_up():
    edition = published(body="<p>旧</p>")
    review.revise(edition, revision=edition.working, by=staff(Role.REPORTER), at=NOON)
    edition = fresh(edition)
    assert (edition.state, readers_see(edition)) == (State.DRAFT, "<p>旧</p>")
