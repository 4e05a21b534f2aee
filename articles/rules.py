"""Who may do what, and why not. The button and the deed ask here; nobody judges anywhere else."""

from django.utils.translation import gettext as _

from . import checks
from .authority import ROLES, Kind
from .errors import Conflict, Refused
from .queries import history, translation
from .vocabulary import Move, Role
from .workflow import MOVES, Besides, Who, judged

KEEPERS = {
    "category": (Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "tag": (Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "person": (Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "outlet": (Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "photo": (Role.REPORTER, Role.EDITOR, Role.CHIEF_EDITOR),
    "glossaryterm": (Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
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
    return ROLES[Who.WRITER][Kind.ORIGINAL if is_original else Kind.TRANSLATION]


def roles_for(who, edition):
    """The roles whose move it is on this edition."""
    return ROLES[who][Kind.ORIGINAL if edition.is_original else Kind.TRANSLATION]


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


def assigning_refusal(person, edition_language) -> str | None:
    """Why the person may not hand translations into this language to others and set their day; None where they may."""
    roles = ROLES[Who.EDITOR_OR_CHIEF][Kind.TRANSLATION]
    if any(person.holds(role, edition_language) for role in roles):
        return None
    return _("Only an editor of this language gives out translations.")


def taking_refusal(person, language, holder=None) -> str | None:
    """Why the person may not take a translation into this language in hand; None where they may.

    `holder` has it in hand already: whoever gives out translations may take it over, and anybody may from
    somebody who has left.
    """
    if not may_translate(person, language):
        return _("You do not translate into this language: ask the administrator for the role.")
    is_free = holder is None or holder == person or not holder.is_active
    if not is_free and assigning_refusal(person, language):
        return _("%(name)s has this translation in hand: ask an editor to give it to you.") % {"name": holder}
    return None


def releasing_refusal(person, language, holder) -> str | None:
    """Why the person may not give a translation back for others to take; None where they may."""
    if holder is None:
        return _("Nobody has this translation in hand.")
    if holder != person and assigning_refusal(person, language):
        return _("%(name)s has this translation in hand: only they or an editor can give it back.") % {
            "name": holder
        }
    return None


def translator_refusal(person, language) -> str | None:
    """Why nobody can give this person a translation into this language; None where that is all right."""
    if may_translate(person, language):
        return None
    return _("%(name)s does not translate into this language: choose somebody who does.") % {"name": person}


def editor_refusal(person, language, translator=None) -> str | None:
    """Why this person cannot be the editor who will read a text; None where that is all right."""
    if not person.holds(Role.EDITOR, language):
        return _("%(name)s is no editor of this language: choose somebody who is.") % {"name": person}
    if person == translator:
        return _("%(name)s translates this text: a second person must approve it.") % {"name": person}
    return None


def waiver_refusal(person, edition, finding) -> str | None:
    """Why the person may not waive a finding; None where they may.

    Four eyes hold here as well: whoever wrote or submitted the text does not excuse its faults.
    """
    if not person.holds(Role.EDITOR, edition.language):
        return _("Only an editor of this language can waive a finding.")
    if not finding.check.waivable:
        return _("This cannot be waived: mend the text.")
    if edition.working and person.pk in history.hands(edition, edition.working):
        return _("You wrote or submitted this text: a second person must waive what was found in it.")
    return None


def figures_refusal(person) -> str | None:
    """Why the person may not see the figures on everybody's work; None where they may."""
    if any(person.holds(role) for role in (Role.CHIEF_EDITOR, Role.ADMINISTRATOR)):
        return None
    return _("The figures are for chief editors and administrators.")


def remark_refusal(person) -> str | None:
    """Why the person may not leave remarks; whoever has a role may."""
    if person.has_module_perms("articles"):
        return None
    return _("You have no role in this office yet: ask the administrator.")


def resolving_refusal(person, remark) -> str | None:
    """Why the person may not say that a remark is dealt with; whoever wrote it may, and who works on the text."""
    edition = remark.edition
    edits = any(person.holds(role, edition.language) for role in (Role.EDITOR, Role.CHIEF_EDITOR))
    if person.pk == remark.by_id or edits or may_write(person, edition):
        return None
    return _("Only who wrote the remark, or who works on this text, can say that it is dealt with.")


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
    if translation.source_moved_on(edition, translation.source_of(edition)):
        return None
    return MOVES[move].otherwise


def live(person, move, edition, at):
    return None if edition.is_public(at) or edition.withdrawal_id else MOVES[move].otherwise


def withdrawn(person, move, edition, at):
    return None if edition.withdrawal_id else MOVES[move].otherwise


def not_withdrawn(person, move, edition, at):
    return _("This edition is withdrawn: reinstate it first.") if edition.withdrawal_id else None


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
    return acting_role(person, MOVES[move].who, edition)


def open_moves(person, edition, *, at) -> list[tuple[Move, str | None]]:
    """The moves that the edition's state knows, in the order of the table, each with the reason where it is not open.

    What makes no sense for this edition (signing a text that is signed for) is left out.
    """
    fits = {
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
