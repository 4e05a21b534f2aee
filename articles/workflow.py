"""The table of moves: from where to where, by whom, and what besides. One row, one step of the office."""

from dataclasses import dataclass
from enum import Enum, auto

from django.utils.translation import gettext_lazy as _

from .models import Decision
from .vocabulary import Move, State


class Who(Enum):
    """Whose move it is. `articles.authority` says which roles these are for an edition."""

    WRITER = auto()
    EDITOR = auto()
    CHIEF_EDITOR = auto()
    EDITOR_OR_CHIEF = auto()
    ANYBODY = auto()


class Besides(Enum):
    """What must be so besides state and role. `articles.rules` holds the judgement behind each word."""

    NO_BLOCKING_ISSUE = auto()
    FOUR_EYES = auto()
    SOURCE_NOT_MOVED_ON = auto()
    REASON = auto()
    EMBARGO_OVER = auto()
    IMPORTED = auto()
    FLAGGED = auto()
    BEHIND_ITS_SOURCE = auto()
    LIVE = auto()
    WITHDRAWN = auto()
    NOT_WITHDRAWN = auto()
    PUBLISHED_BEFORE = auto()
    PUBLIC_NOTE = auto()


@dataclass(frozen=True)
class Step:
    """One row of the table. `target` None: the state stays as it is."""

    sources: tuple[State, ...]
    target: State | None
    who: Who
    besides: tuple[Besides, ...]
    otherwise: str


MOVES: dict[Move, Step] = {
    Move.SUBMIT: Step(
        (State.DRAFT,),
        State.IN_REVIEW,
        Who.WRITER,
        (Besides.NO_BLOCKING_ISSUE,),
        _("Only a draft can be submitted for review."),
    ),
    Move.SEND_BACK: Step(
        (State.IN_REVIEW,),
        State.DRAFT,
        Who.EDITOR,
        (Besides.REASON,),
        _("Only a text in review can be sent back."),
    ),
    Move.APPROVE: Step(
        (State.IN_REVIEW,),
        State.APPROVED,
        Who.EDITOR,
        (Besides.FOUR_EYES, Besides.NO_BLOCKING_ISSUE, Besides.SOURCE_NOT_MOVED_ON),
        _("Only a text in review can be approved."),
    ),
    Move.PUBLISH: Step(
        (State.APPROVED, State.SCHEDULED),
        State.PUBLISHED,
        Who.CHIEF_EDITOR,
        (
            Besides.NOT_WITHDRAWN,
            Besides.NO_BLOCKING_ISSUE,
            Besides.SOURCE_NOT_MOVED_ON,
            Besides.EMBARGO_OVER,
        ),
        _("Only an approved text can be published."),
    ),
    Move.CORRECT: Step(
        (State.APPROVED,),
        State.PUBLISHED,
        Who.CHIEF_EDITOR,
        (
            Besides.PUBLISHED_BEFORE,
            Besides.PUBLIC_NOTE,
            Besides.NOT_WITHDRAWN,
            Besides.NO_BLOCKING_ISSUE,
            Besides.SOURCE_NOT_MOVED_ON,
            Besides.EMBARGO_OVER,
        ),
        _("Only an approved text can be published as a correction."),
    ),
    Move.SCHEDULE: Step(
        (State.APPROVED,),
        State.SCHEDULED,
        Who.CHIEF_EDITOR,
        (Besides.NOT_WITHDRAWN, Besides.NO_BLOCKING_ISSUE, Besides.SOURCE_NOT_MOVED_ON),
        _("Only an approved text can be scheduled."),
    ),
    Move.UNSCHEDULE: Step(
        (State.SCHEDULED,),
        State.APPROVED,
        Who.CHIEF_EDITOR,
        (),
        _("Only a scheduled text can be taken off the schedule."),
    ),
    Move.PUBLISH_UNREVIEWED: Step(
        (State.DRAFT, State.IN_REVIEW),
        State.PUBLISHED,
        Who.CHIEF_EDITOR,
        (Besides.REASON, Besides.NOT_WITHDRAWN, Besides.NO_BLOCKING_ISSUE, Besides.EMBARGO_OVER),
        _("Only a draft or a text in review can be published unreviewed."),
    ),
    Move.SIGN: Step(
        tuple(State),
        None,
        Who.EDITOR,
        (Besides.FLAGGED, Besides.FOUR_EYES),
        _("Nothing here waits for a second signature."),
    ),
    Move.REVISE: Step(
        (State.APPROVED, State.SCHEDULED, State.PUBLISHED),
        State.DRAFT,
        Who.WRITER,
        (),
        _("Only an approved, scheduled or published text can be taken back for revision."),
    ),
    Move.TAKE_OVER: Step(
        (State.DRAFT,),
        State.PUBLISHED,
        Who.CHIEF_EDITOR,
        (Besides.IMPORTED, Besides.NO_BLOCKING_ISSUE),
        _("Only an imported draft can be taken over as published."),
    ),
    Move.CONFIRM_CURRENT: Step(
        (State.PUBLISHED,),
        None,
        Who.EDITOR,
        (Besides.NOT_WITHDRAWN, Besides.BEHIND_ITS_SOURCE),
        _("Only a published translation whose source has changed can be confirmed."),
    ),
    Move.WITHDRAW: Step(
        tuple(State),
        None,
        Who.CHIEF_EDITOR,
        (Besides.REASON, Besides.LIVE, Besides.NOT_WITHDRAWN),
        _("Readers do not see this text: there is nothing to withdraw."),
    ),
    Move.REINSTATE: Step(
        tuple(State),
        None,
        Who.CHIEF_EDITOR,
        (Besides.REASON, Besides.WITHDRAWN),
        _("This text is not withdrawn."),
    ),
}

JUDGES_LIVE = frozenset({Move.SIGN, Move.CONFIRM_CURRENT, Move.WITHDRAW, Move.REINSTATE})
"""The moves that speak of what readers see; all others speak of the working revision."""


def judged(edition, move):
    """The revision that a move speaks of."""
    return edition.live if move in JUDGES_LIVE else edition.working


def make(edition, move, *, by, role, at, source_revision=None, comment=""):
    """Put the edition where the move leads and record the decision; returns the decision.

    For the deeds in `articles.actions` alone, which have locked the edition and asked the rules.
    `by` None is the clock, which releases what was scheduled. `source_revision` is what the text was
    judged against, where that is another than the one it renders.
    """
    revision = judged(edition, move)
    before = State(edition.state)
    edition.state = MOVES[move].target or before
    edition.lock_version += 1
    edition.save()
    return Decision.objects.create(
        edition=edition,
        revision=revision,
        digest=revision.digest,
        move=move,
        from_state=before,
        to_state=edition.state,
        by=by,
        by_name=str(by) if by else "",
        by_role=role or "",
        writer=revision.written_by,
        source_revision_id=source_revision.pk if source_revision else revision.source_revision_id,
        comment=comment,
        at=at,
    )
