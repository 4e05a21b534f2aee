"""Source and translation beside each other, paragraph by paragraph, also while the source moves on.

Texts of a source are lists of plain paragraphs; a translation is told by the numbers of its paragraphs.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from articles.text.alignment import Row, carried


class Beside(NamedTuple):
    """One row: which paragraph of the older source became which of the newer one, and what renders it.

    `old` is None for a new paragraph, `new` for one that is gone, both for targets that render nothing.
    """

    old: int | None
    new: int | None
    targets: tuple[int, ...]


def beside(rows: Sequence[Row], old: Sequence[str], new: Sequence[str]) -> list[Beside]:
    """The rows of a translation of the older source, carried over to the newer one, in the newer order.

    What rendered nothing of the older source and stands where the newer one has a new paragraph is taken to render
    that; otherwise it stays in front of the paragraph that it stood before.
    """
    found: list[Beside] = []
    waiting = list(rows)
    pairs = carried(old, new)
    for place, (i, k) in enumerate(pairs):
        if i is None:
            goes_on = place + 1 < len(pairs) and pairs[place + 1][0] is None
            found.append(Beside(None, k, _taken(waiting, 1 if goes_on else len(waiting))))
            continue
        while waiting and waiting[0].source != i:
            found.append(Beside(None, None, waiting.pop(0).targets))
        found.append(Beside(i, k, waiting.pop(0).targets if waiting else ()))
    return found + [Beside(None, None, row.targets) for row in waiting]


def _taken(waiting: list[Row], most: int) -> tuple[int, ...]:
    """The targets of the next rows that render nothing, at most so many, which are then no longer waiting."""
    taken: tuple[int, ...] = ()
    while waiting and waiting[0].source is None and most:
        taken += waiting.pop(0).targets
        most -= 1
    return taken


def counted(rows: Iterable[tuple[int | None, int]], length: int) -> list[int] | None:
    """The alignment to store, from pairs of a source paragraph (None: renders nothing) and how many render it.

    A negative number is that many paragraphs that render nothing. None where the rows do not cover the
    `length` paragraphs of the source, each once and in order.
    """
    rows = list(rows)
    if [source for source, _count in rows if source is not None] != list(range(length)):
        return None
    counts: list[int] = []
    for source, count in rows:
        if source is not None:
            counts.append(count)
        elif count and counts and counts[-1] < 0:
            counts[-1] -= count
        elif count:
            counts.append(-count)
    return counts


def said(rows: Sequence[Row], length: int) -> list[int] | None:
    """The alignment that rows of `align` stand for."""
    return counted(((row.source, len(row.targets)) for row in rows), length)


def in_order(sources: Iterable[int | None], length: int) -> list[int | None]:
    """The same numbers of source paragraphs, without those that step back or lie outside."""
    last = -1
    kept: list[int | None] = []
    for source in sources:
        fits = source is not None and last < source < length
        kept.append(source if fits else None)
        last = source if fits and source is not None else last
    return kept


def replaced(pairs: Iterable[tuple[int | None, int | None]]) -> Mapping[int, int | None]:
    """From the number of a newer paragraph to that of the older one it came from."""
    return {k: i for i, k in pairs if k is not None}
