"""Who gives out translations, to whom, and who takes one or gives it back."""

from django.utils.translation import gettext as _

from ..authority import ROLES, Kind
from ..workflow import Who
from .roles import may_edit
from .writing import may_translate


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
    if not may_edit(person, language):
        return _("%(name)s is no editor of this language: choose somebody who is.") % {"name": person}
    if person == translator:
        return _("%(name)s translates this text: a second person must approve it.") % {"name": person}
    return None
