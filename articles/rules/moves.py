"""Whether a step of the workflow is open to a person now, and why not."""

from django.utils.translation import gettext as _

from .. import checks
from ..errors import Conflict, Refused
from ..queries import history, translation
from ..text.plain import printable
from ..text.scripts import is_written_for
from ..vocabulary import Move, Role
from ..workflow import MOVES, Besides, Who, judged
from .roles import acting_role


def role_refusal(person, move, edition):
    who = MOVES[move].who
    if acting_role(person, who, edition):
        return None
    return {
        Who.WRITER: _("Only those who write this edition can do this."),
        Who.EDITOR: _("Only an editor of this language can do this."),
        Who.CHIEF_EDITOR: _("Only a chief editor of this language can do this."),
    }[who]


def four_eyes(person, move, edition, at):
    if person.pk in history.hands(edition, judged(edition, move)):
        return _("You wrote or submitted this text: a second person must approve it.")
    return None


def no_blocking_issue(person, move, edition, at):
    return next((issue.message for issue in checks.issues(edition, at=at) if issue.blocking), None)


def source_not_moved_on(person, move, edition, at):
    source = translation.source_of(edition)
    if source and source.withdrawal_id:
        return _("The source is withdrawn: its translation cannot go out.")
    if translation.source_moved_on(edition, source):
        return _("The source has changed since this text was written: bring the text up to it first.")
    return None


def embargo_over(person, move, edition, at):
    embargo = edition.article.embargo_until
    if embargo and embargo > at:
        return _("The article is under embargo: schedule it for when the embargo is over.")
    return None


def imported(person, move, edition, at):
    if not edition.imported_at or edition.live_id:
        return MOVES[move].otherwise
    return None


def flagged(person, move, edition, at):
    return None if edition.live_unreviewed else MOVES[move].otherwise


def behind_its_source(person, move, edition, at):
    if translation.source_differs(edition, translation.source_of(edition)):
        return None
    return MOVES[move].otherwise


def live(person, move, edition, at):
    return None if edition.is_public(at) or edition.withdrawal_id else MOVES[move].otherwise


def withdrawn(person, move, edition, at):
    return None if edition.withdrawal_id else MOVES[move].otherwise


def not_withdrawn(person, move, edition, at):
    return _("This edition is withdrawn: reinstate it first.") if edition.withdrawal_id else None


def published_before(person, move, edition, at):
    if not edition.first_published_at:
        return _("Readers have not had this text before: publish it.")
    if edition.live.digest == edition.working.digest:
        return _("Readers have this very text: there is nothing to correct in it.")
    return None


def note_refusal(note, language) -> str | None:
    """Why a note cannot be shown to the readers of this language; None where it can."""
    if not printable(note).strip():
        return _("Write the note by which readers are told what was wrong.")
    if not is_written_for(note, language):
        return _("Write the note in the language of this edition: its readers read it.")
    return None


JUDGEMENTS = {
    Besides.NO_BLOCKING_ISSUE: no_blocking_issue,
    Besides.FOUR_EYES: four_eyes,
    Besides.SOURCE_NOT_MOVED_ON: source_not_moved_on,
    Besides.EMBARGO_OVER: embargo_over,
    Besides.IMPORTED: imported,
    Besides.FLAGGED: flagged,
    Besides.BEHIND_ITS_SOURCE: behind_its_source,
    Besides.LIVE: live,
    Besides.WITHDRAWN: withdrawn,
    Besides.NOT_WITHDRAWN: not_withdrawn,
    Besides.PUBLISHED_BEFORE: published_before,
}


def refusal(person, move, edition, *, at) -> str | None:
    """Why this person cannot make this move on this edition now: one sentence, or None where they can.

    A reason that must be typed with the move is asked for by `require`, not here: the button is open.
    """
    step = MOVES[move]
    if edition.state not in step.sources or edition.working is None:
        return step.otherwise
    if sentence := role_refusal(person, move, edition):
        return sentence
    sentences = (JUDGEMENTS[word](person, move, edition, at) for word in step.besides if word in JUDGEMENTS)
    return next((sentence for sentence in sentences if sentence), None)


def require(person, move, edition, *, at, revision, comment="") -> Role:
    """Refuse the move unless it is open to the person; returns the role in which they act.

    `revision` is the one the person had before their eyes. Raises Conflict where the text has moved on
    since, Refused with the sentence of `refusal` otherwise.
    """
    if judged(edition, move) != revision:
        raise Conflict(_("The text was changed after you opened it: read the new text, then decide."))
    if sentence := refusal(person, move, edition, at=at):
        raise Refused(sentence)
    if Besides.REASON in MOVES[move].besides and not comment.strip():
        raise Refused(_("Give the reason: it is kept with the article."))
    if Besides.PUBLIC_NOTE in MOVES[move].besides and (sentence := note_refusal(comment, edition.language)):
        raise Refused(sentence)
    return acting_role(person, MOVES[move].who, edition)


def open_moves(person, edition, *, at) -> list[tuple[Move, str | None]]:
    """The moves that the edition's state knows, in the order of the table, each with the reason where it is not open.

    What makes no sense for this edition (signing a text that is signed for) is left out.
    """
    fits = {
        Move.CORRECT: edition.first_published_at,
        Move.SIGN: edition.live_unreviewed,
        Move.TAKE_OVER: edition.imported_at and not edition.live_id,
        Move.CONFIRM_CURRENT: not edition.is_original
        and behind_its_source(person, Move.CONFIRM_CURRENT, edition, at) is None,
        Move.WITHDRAW: edition.is_public(at),
        Move.REINSTATE: edition.withdrawal_id,
    }
    return [
        (move, refusal(person, move, edition, at=at))
        for move, step in MOVES.items()
        if edition.state in step.sources and fits.get(move, True)
    ]
