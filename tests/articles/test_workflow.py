"""Random moves by random people, and what holds after every step."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from articles.actions import publish, review, write
from articles.errors import Refused
from articles.models import Decision, Edition, Revision
from articles.vocabulary import Move, Role, State
from articles.workflow import MOVES
from tests.factories import NOON, begin, fresh, staff

PEOPLE = [
    ((Role.REPORTER,), "zh-hans"),
    ((Role.REPORTER, Role.EDITOR), "zh-hans"),
    ((Role.TRANSLATOR,), "en"),
    ((Role.TRANSLATOR, Role.EDITOR), "en"),
    ((Role.EDITOR,), ""),
    ((Role.EDITOR, Role.CHIEF_EDITOR), ""),
    ((Role.CHIEF_EDITOR,), ""),
    ((Role.ADMINISTRATOR,), ""),
]
TEXTS = ["<p>一</p>", "<p>二</p>", "<p>三</p>", ""]
DEEDS = {
    Move.SUBMIT: review.submit,
    Move.SEND_BACK: review.send_back,
    Move.APPROVE: review.approve,
    Move.REVISE: review.revise,
    Move.PUBLISH: publish.publish,
    Move.UNSCHEDULE: publish.unschedule,
    Move.PUBLISH_UNREVIEWED: publish.publish_unreviewed,
    Move.SIGN: publish.sign,
    Move.TAKE_OVER: publish.take_over,
    Move.SCHEDULE: publish.schedule,
}
WITH_COMMENT = (Move.SEND_BACK, Move.PUBLISH_UNREVIEWED)

people = st.integers(0, len(PEOPLE) - 1)
languages = st.sampled_from(["zh-hans", "en"])


class Office(RuleBasedStateMachine):
    """Two editions of one article among eight people; refusals are part of the play."""

    def __init__(self):
        super().__init__()
        self.room = transaction.atomic()
        self.room.__enter__()
        self.now = NOON
        self.people = [staff(*roles, language=language) for roles, language in PEOPLE]
        original = begin(by=self.people[0])
        self.article = original.article
        translation = write.add_edition(self.article, "en", by=self.people[2], at=NOON)
        self.editions = {"zh-hans": original, "en": translation}

    def teardown(self):
        transaction.set_rollback(True)
        self.room.__exit__(None, None, None)

    def attempt(self, deed, *args, **details):
        try:
            with transaction.atomic():
                deed(*args, at=self.now, **details)
        except Refused:
            pass

    @rule(language=languages, who=people, body=st.sampled_from(TEXTS), again=st.booleans())
    def write(self, language, who, body, again):
        edition = fresh(self.editions[language])
        source = fresh(self.editions["zh-hans"]).working if language == "en" and again else None
        self.attempt(
            write.save_revision,
            edition,
            title="标题",
            summary="",
            body=body,
            by=self.people[who],
            base=edition.working,
            source_revision=source,
        )

    @rule(language=languages, who=people)
    def restore_the_first(self, language, who):
        edition = fresh(self.editions[language])
        first = edition.revisions.order_by("number").first()
        if first:
            self.attempt(write.restore, edition, first, by=self.people[who], base=edition.working)

    @rule(language=languages, who=people, move=st.sampled_from(list(DEEDS)), late=st.booleans())
    def move(self, language, who, move, late):
        edition = fresh(self.editions[language])
        revision = edition.live if move == Move.SIGN else edition.working
        details = {"comment": "理由"} if move in WITH_COMMENT else {}
        if move == Move.SCHEDULE:
            details["release_at"] = self.now + timedelta(hours=1 if late else -1)
        self.attempt(DEEDS[move], edition, revision=revision, by=self.people[who], **details)

    @rule(language=languages)
    def the_right_people_bring_it_one_step_further(self, language):
        edition = fresh(self.editions[language])
        forward = {State.DRAFT: Move.SUBMIT, State.IN_REVIEW: Move.APPROVE, State.APPROVED: Move.PUBLISH}
        move = forward.get(edition.state)
        for person in self.people if move else ():
            self.attempt(DEEDS[move], edition, revision=edition.working, by=person)

    @rule(language=languages, who=people, other=people, body=st.sampled_from(TEXTS))
    def one_or_two_people_try_the_whole_line(self, language, who, other, body):
        self.write(language=language, who=who, body=body, again=True)
        edition = fresh(self.editions[language])
        for move, person in ((Move.SUBMIT, other), (Move.APPROVE, who), (Move.PUBLISH, who)):
            self.attempt(DEEDS[move], edition, revision=edition.working, by=self.people[person])

    @rule(language=languages, body=st.sampled_from(TEXTS), unscheduled=st.booleans())
    def a_release_is_set_and_then_something_happens(self, language, body, unscheduled):
        for _step in range(2):
            self.the_right_people_bring_it_one_step_further(language=language)
        for person in range(len(self.people)):
            self.move(language=language, who=person, move=Move.SCHEDULE, late=True)
        for person in range(len(self.people)):
            if unscheduled:
                self.move(language=language, who=person, move=Move.UNSCHEDULE, late=True)
            else:
                self.write(language=language, who=person, body=body, again=True)
        self.time_passes(hours=2, clerk=False)

    @rule(hours=st.sampled_from([1, 2]), clerk=st.booleans())
    def time_passes(self, hours, clerk):
        self.now += timedelta(hours=hours)
        if clerk:
            publish.release_due(at=self.now)

    @invariant()
    def readers_see_only_what_somebody_vouched_for_or_what_is_flagged(self):
        for edition in Edition.objects.public(self.now).select_related("live"):
            vouched = edition.live.decisions.filter(
                move__in=[Move.APPROVE, Move.SIGN, Move.TAKE_OVER], digest=edition.live.digest
            ).exists()
            assert vouched or edition.live_unreviewed
            assert edition.live.title
            assert edition.live.body

    @invariant()
    def what_is_out_went_out_by_a_publication_or_by_its_schedule(self):
        for edition in Edition.objects.public(self.now):
            assert edition.first_published_at or edition.state == State.SCHEDULED

    @invariant()
    def nobody_vouched_for_their_own(self):
        sealed = {}
        for decision in Decision.objects.order_by("id").select_related("revision"):
            if decision.move not in (Move.APPROVE, Move.SIGN):
                continue
            number = decision.revision.number
            earlier = [n for n in sealed.get(decision.edition_id, []) if n < number]
            since = max(earlier, default=0)
            written = Revision.objects.filter(
                edition=decision.edition_id, number__gt=since, number__lte=number
            )
            submitted = Decision.objects.filter(
                edition=decision.edition_id,
                id__lt=decision.id,
                move__in=[Move.SUBMIT, Move.PUBLISH_UNREVIEWED],
                revision__in=written,
            )
            hands = {*written.values_list("written_by", flat=True), *submitted.values_list("by", flat=True)}
            assert decision.by_id not in hands
            sealed.setdefault(decision.edition_id, []).append(number)

    @invariant()
    def working_live_and_the_working_copy_agree(self):
        for edition in self.editions.values():
            edition = fresh(edition)
            newest = edition.revisions.order_by("-number").first()
            assert edition.working == newest
            text = (newest.title, newest.summary, newest.body) if newest else ("", "", "")
            assert edition.article.text_in(edition.language) == text
            if edition.state == State.PUBLISHED:
                assert edition.live == edition.working
            if edition.live:
                assert edition.live.edition_id == edition.id

    @invariant()
    def every_decision_is_a_row_of_the_table_in_an_allowed_role(self):
        for decision in Decision.objects.select_related("by"):
            step = MOVES[Move(decision.move)]
            assert decision.from_state in step.sources
            assert decision.to_state == (step.target or decision.from_state)
            if decision.by:
                edition = next(e for e in self.editions.values() if e.pk == decision.edition_id)
                assert decision.by.holds(decision.by_role, edition.language)


@pytest.mark.django_db
def test_whatever_the_office_does_readers_see_only_what_was_vouched_for():
    run_state_machine_as_test(
        Office,
        settings=settings(max_examples=25 if connection.vendor == "sqlite" else 8, stateful_step_count=25),
    )
