"""The byline of a revision, cut into what leads somewhere and what does not."""

from collections.abc import Sequence
from typing import NamedTuple

from ..models import Outlet, Revision
from ..text import credit_line


class Signed(NamedTuple):
    """A stretch of a byline: the name of a person, by number, or of the outlet, or words between them."""

    text: str
    person: int | None = None
    is_outlet: bool = False


def byline(revision: Revision, outlet: Outlet | None, language: str) -> list[Signed]:
    """The credits as the revision keeps them, and the outlet, in the form of the language."""
    credits = [credit_line.Named(credit["role"], credit["name"]) for credit in revision.credits]
    pieces = credit_line.pieces(credits, outlet.name_in(language)[0] if outlet else "", language)
    return [
        Signed(
            piece.text,
            None if piece.credit is None else revision.credits[piece.credit].get("person"),
            piece.is_outlet,
        )
        for piece in pieces
    ]


def in_words(signed: Sequence[Signed]) -> str:
    return "".join(stretch.text for stretch in signed)
