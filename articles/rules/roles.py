"""Which roles a deed asks for, and who keeps which kind of record."""

from django.utils.translation import gettext as _

from ..authority import ROLES, Kind
from ..vocabulary import Role
from ..workflow import Who

KEEPERS = {
    "category": (Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "tag": (Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "person": (Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "outlet": (Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "photo": (Role.REPORTER, Role.EDITOR, Role.CHIEF_EDITOR),
    "glossaryterm": (Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "formeraddress": (Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
    "notice": (Role.CHIEF_EDITOR,),
    "standingpage": (Role.CHIEF_EDITOR, Role.ADMINISTRATOR),
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


def may_edit(person, language) -> bool:
    """Whether the person approves what others wrote in this language."""
    return person.holds(Role.EDITOR, language)


def may_publish(person, language) -> bool:
    """Whether the person decides what goes out in this language."""
    return person.holds(Role.CHIEF_EDITOR, language)


def figures_refusal(person) -> str | None:
    """Why the person may not see the figures on everybody's work; None where they may."""
    if any(person.holds(role) for role in (Role.CHIEF_EDITOR, Role.ADMINISTRATOR)):
        return None
    return _("The figures are for chief editors and administrators.")
