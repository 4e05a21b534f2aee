"""Inline markup as the codes that a translator's tool shows: numbered, moved about, and never broken."""

import html as entities
from collections.abc import Iterator
from typing import NamedTuple

from ..text.lines import BREAK, INLINE
from ..text.tags import VOID, Tag, attributes, tokens

PAIRED = INLINE - VOID
ALONE = {"br": "<br>", "hr": BREAK}


class Code(NamedTuple):
    """One code: its number within the unit, the name of its tag, and the tag as it stands in the text."""

    number: int
    name: str
    tag: str


class Opens(NamedTuple):
    code: Code


class Closes(NamedTuple):
    code: Code


class Stands(NamedTuple):
    code: Code


Piece = str | Opens | Closes | Stands


def codes_of(pieces: list[Piece]) -> list[Code]:
    return [piece.code for piece in pieces if isinstance(piece, Opens | Stands)]


def pieces_of(line: str, like: list[Code] | None = None) -> list[Piece]:
    """A line of clean HTML in words and codes, in order.

    Codes of a translation bear the number of the equal code of its source, `like`; others are numbered on.
    """
    return list(_pieces(line, list(like or [])))


def _pieces(line: str, like: list[Code]) -> Iterator[Piece]:
    is_open: list[Code] = []
    last = max((code.number for code in like), default=0)
    for token in tokens(line):
        if isinstance(token, str):
            yield entities.unescape(token)
        elif token.closes:
            if is_open and is_open[-1].name == token.name:
                yield Closes(is_open.pop())
        elif token.name in PAIRED or token.name in ALONE:
            same = next((code for code in like if code.tag == token.source), None)
            if same:
                like.remove(same)
            else:
                last += 1
            code = same or Code(last, token.name, token.source)
            if token.name in ALONE:
                yield Stands(code)
            else:
                is_open.append(code)
                yield Opens(code)
    while is_open:
        yield Closes(is_open.pop())


def opening(tag: str) -> str:
    """A tag that came back from a translator's tool, as it may enter a text; empty for all but inline markup.

    What its attributes may say is judged by the sanitiser, when the text is saved.
    """
    first = next((token for token in tokens(tag.strip()) if isinstance(token, Tag)), None)
    if first is None or first.closes:
        return ""
    if first.name in ALONE:
        return ALONE[first.name]
    if first.name not in PAIRED:
        return ""
    if first.name != "a":
        return f"<{first.name}>"
    kept = {name: entities.escape(entities.unescape(value)) for name, value in attributes(first).items()}
    return "<a" + "".join(f' {name}="{value}"' for name, value in kept.items()) + ">"


def name_of(tag: str) -> str:
    """The name of a tag that `opening` gave."""
    return tag.strip("<>/").split(" ")[0]
