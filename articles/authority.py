"""Whose each deed is: one table of roles, kinds of text and states, from which the rules judge and the manual is printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from .vocabulary import Move, Role, State
from .workflow import MOVES, Who


class Kind(Enum):
    """An edition is the original of its article, or a translation."""

    ORIGINAL = "original"
    TRANSLATION = "translation"


EVERY_ROLE = tuple(Role)

ROLES: dict[Who, dict[Kind, tuple[Role, ...]]] = {
    Who.WRITER: {
        Kind.ORIGINAL: (Role.REPORTER, Role.EDITOR),
        Kind.TRANSLATION: (Role.TRANSLATOR, Role.EDITOR),
    },
    Who.EDITOR: dict.fromkeys(Kind, (Role.EDITOR,)),
    Who.CHIEF_EDITOR: dict.fromkeys(Kind, (Role.CHIEF_EDITOR,)),
    Who.EDITOR_OR_CHIEF: dict.fromkeys(Kind, (Role.EDITOR, Role.CHIEF_EDITOR)),
    Who.ANYBODY: dict.fromkeys(Kind, EVERY_ROLE),
}
"""The roles that each word of the table of moves stands for. They count in the edition's language, or in all."""

EITHER = (Kind.ORIGINAL, Kind.TRANSLATION)


@dataclass(frozen=True)
class Deed:
    """One thing that is done with an edition: whose it is, on which kinds of text, in which states.

    `in_any_language`: it asks for a role, and not for one in the language of the edition.
    """

    name: str
    label: Promise
    who: Who
    states: tuple[State, ...] = tuple(State)
    kinds: tuple[Kind, ...] = EITHER
    in_any_language: bool = False


DEEDS: tuple[Deed, ...] = (
    Deed("read", pgettext_lazy("deed", "Read at the desk"), Who.ANYBODY, in_any_language=True),
    Deed("remark", pgettext_lazy("deed", "Leave a remark"), Who.ANYBODY, in_any_language=True),
    Deed("write", pgettext_lazy("deed", "Write and save"), Who.WRITER),
    Deed("take", pgettext_lazy("deed", "Take a translation in hand"), Who.WRITER, kinds=(Kind.TRANSLATION,)),
    Deed("assign", pgettext_lazy("deed", "Give out a text, set its day"), Who.EDITOR_OR_CHIEF),
    Deed("waive", pgettext_lazy("deed", "Waive a finding"), Who.EDITOR),
    *(
        Deed(
            move.value,
            move.label,
            step.who,
            step.sources,
            (Kind.TRANSLATION,) if move == Move.CONFIRM_CURRENT else EITHER,
        )
        for move, step in MOVES.items()
    ),
)


@dataclass(frozen=True)
class Cell:
    """One answer of the table: whether a role, held in the edition's language or only in another, may do a deed."""

    role: Role
    deed: str
    state: State
    kind: Kind
    own_language: bool
    may: bool


def table() -> Iterator[Cell]:
    """Role × deed × state × kind of text × language, in full.

    What must be so besides (four eyes, no blocking issue, a reason …) stands in the table of moves.
    """
    for deed in DEEDS:
        for kind in Kind:
            for state in State:
                for role in Role:
                    for own_language in (True, False):
                        may = (
                            kind in deed.kinds
                            and state in deed.states
                            and role in ROLES[deed.who][kind]
                            and (own_language or deed.in_any_language)
                        )
                        yield Cell(role, deed.name, state, kind, own_language, may)


def roles_of(deed: Deed, kind: Kind, state: State) -> tuple[Role, ...]:
    """The roles that may do a deed on a text of this kind and state, for the manual; empty where nobody may."""
    return ROLES[deed.who][kind] if kind in deed.kinds and state in deed.states else ()
