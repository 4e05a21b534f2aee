"""A block of a text cut into its lines, each of them what a translator renders at one go, and put together again.

A line is a run of words with their inline markup: a paragraph, a heading, an entry of a list, a cell of a table.
All else of the block is its frame, which a translation takes over from its source.
"""

from collections.abc import Sequence
from typing import NamedTuple

from articles.text.tags import Tag, tokens

INLINE = frozenset({"strong", "em", "sub", "sup", "a", "br"})
SPACE = " \t\n\r\f"
BREAK = "<hr>"
"""Within a line: here a paragraph ends, and another begins that belongs to the same line of the source."""


class Cut(NamedTuple):
    """A block in pieces: `frame` has one piece more than there are `lines`; `kinds` says what each line is."""

    frame: tuple[str, ...]
    lines: tuple[str, ...]
    kinds: tuple[str, ...]

    def filled(self, lines: Sequence[str]) -> str:
        """The block with other lines in its frame, as many as it has."""
        pieces = [piece for pair in zip(self.frame, lines, strict=False) for piece in pair]
        return "".join([*pieces, self.frame[-1]])

    @property
    def is_paragraph(self) -> bool:
        """Whether it is one plain paragraph, which may be rendered by several."""
        return self.kinds == ("p",) and self.frame[0].strip() == "<p>"


def cut(block: str) -> Cut:
    """A top-level block of clean HTML in its frame and its lines. Runs without words belong to the frame."""
    frame, lines, kinds = [""], [], []
    within: list[str] = []
    run, has_words = "", False
    for token in [*tokens(block), Tag("p", True, "", "")]:
        if isinstance(token, str) or token.name in INLINE:
            run += token if isinstance(token, str) else token.source
            has_words = has_words or (isinstance(token, str) and bool(token.replace("&nbsp;", " ").strip()))
            continue
        if has_words:
            before, words, after = trimmed(run)
            frame[-1] += before
            lines.append(words)
            kinds.append(kind(within))
            frame.append(after)
        else:
            frame[-1] += run
        run, has_words = "", False
        frame[-1] += token.source
        if token.name == "hr":
            continue
        if token.closes:
            del within[-1:]
        else:
            within.append(token.name)
    return Cut(tuple(frame), tuple(lines), tuple(kinds))


def trimmed(run: str) -> tuple[str, str, str]:
    """The space before a run, the run, and the space after it. Spaces that are seen, as 　, belong to the words."""
    words = run.strip(SPACE)
    start = run.index(words)
    return run[:start], words, run[start + len(words) :]


def kind(within: Sequence[str]) -> str:
    """What a line is, by the elements it stands in: a paragraph in a list is an entry of it, and so on."""
    return next((name for name in reversed(within) if name != "p"), "p")
