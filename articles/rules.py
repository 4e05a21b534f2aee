"""Who may do what, and why not. The button and the deed ask here; nobody judges anywhere else."""

from django.utils.translation import gettext as _

from . import checks
from .errors import Conflict, Refused
from .queries import history, translation
from .vocabulary import Move, Role
from .workflow import MOVES, Besides, Who

KEEPERS = {
    "category": (Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "tag": (Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "person": (Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "outlet": (Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "photo": (Role.REPORTER, Role.EDITOR, Role.CHIEF_EDITOR),
    "formeraddress": (Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "siteprofile": (Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "staffmember": (Role.ADMINISTRATOR,),
    "assignment": (Role.ADMINISTRATOR,),
}
"""Which roles keep which kind of record. A kind that is not here is kept by nobody."""


def may_keep(person, kind) -> bool:
    """Whether the person may add and change records of a kind, named as in KEEPERS."""
    return any(person.holds(role) for role in KEEPERS.get(kind, ()))


def writing_roles(*, is_original):
    """The roles that write an original, or a translation."""
    return (Role.REPORTER if is_original else Role.TRANSLATOR, Role.EDITOR)


def roles_for(who, edition):
    """The roles whose move it is on this edition."""
    if who is Who.WRITER:
        return writing_roles(is_original=edition.is_original)
    return (Role.EDITOR,) if who is Who.EDITOR else (Role.CHIEF_EDITOR,)


def acting_role(person, who, edition) -> Role | None:
    """The role in which the person would act, or None where none of theirs will do."""
    return next((role for role in roles_for(who, edition) if person.holds(role, edition.language)), None)


def writing_refusal(person, language, *, is_original) -> str | None:
    """Why the person may not write in this language, an original or a translation; None where they may."""
    if any(person.holds(role, language) for role in writing_roles(is_original=is_original)):
        return None
    return _("You do not write in this language: ask the administrator for the role.")


def may_write(person, edition) -> bool:
    """Whether the person may change the text of this edition."""
    return writing_refusal(person, edition.language, is_original=edition.is_original) is None


def may_begin(person, language) -> bool:
    """Whether the person may begin an article in this language."""
    return writing_refusal(person, language, is_original=True) is None


def may_translate(person, language) -> bool:
    """Whether the person may begin a translation into this language."""
    return writing_refusal(person, language, is_original=False) is None


def details_refusal(person, article, *, at) -> str | None:
    """Why the person may not change what all languages share: category, photo, outlet, dates.

    Readers see these at once, so that after the first publication they are an editor's.
    """
    language = article.source_language
    if person.holds(Role.EDITOR, language) or person.holds(Role.CHIEF_EDITOR, language):
        return None
    if any(edition.is_public(at) for edition in article.editions.all()):
        return _("Readers see this article already: ask an editor to change its category, photo or dates.")
    if not person.holds(Role.REPORTER, language):
        return _("Only those who write the original can change the category, photo or dates.")
    return None


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
    judged = edition.live if move == Move.SIGN else edition.working
    if person.pk in history.hands(edition, judged):
        return _("You wrote or submitted this text: a second person must approve it.")
    return None


def no_blocking_issue(person, move, edition, at):
    return next((issue.message for issue in checks.issues(edition) if issue.blocking), None)


def source_not_moved_on(person, move, edition, at):
    if translation.source_moved_on(edition, translation.source_of(edition)):
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


JUDGEMENTS = {
    Besides.NO_BLOCKING_ISSUE: no_blocking_issue,
    Besides.FOUR_EYES: four_eyes,
    Besides.SOURCE_NOT_MOVED_ON: source_not_moved_on,
    Besides.EMBARGO_OVER: embargo_over,
    Besides.IMPORTED: imported,
    Besides.FLAGGED: flagged,
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
    judged = (JUDGEMENTS[word](person, move, edition, at) for word in step.besides if word in JUDGEMENTS)
    return next((sentence for sentence in judged if sentence), None)


def require(person, move, edition, *, at, revision, comment="") -> Role:
    """Refuse the move unless it is open to the person; returns the role in which they act.

    `revision` is the one the person had before their eyes. Raises Conflict where the text has moved on
    since, Refused with the sentence of `refusal` otherwise.
    """
    seen = edition.live if move == Move.SIGN else edition.working
    if seen != revision:
        raise Conflict(_("The text was changed after you opened it: read the new text, then decide."))
    if sentence := refusal(person, move, edition, at=at):
        raise Refused(sentence)
    if Besides.REASON in MOVES[move].besides and not comment.strip():
        raise Refused(_("Give the reason: it is kept with the article."))
    return acting_role(person, MOVES[move].who, edition)


def open_moves(person, edition, *, at) -> list[tuple[Move, str | None]]:
    """The moves that the edition's state knows, in the order of the table, each with the reason where it is not open."""
    return [
        (move, refusal(person, move, edition, at=at))
        for move, step in MOVES.items()
        if edition.state in step.sources
        and (move != Move.SIGN or edition.live_unreviewed)
        and (move != Move.TAKE_OVER or (edition.imported_at and not edition.live_id))
    ]
