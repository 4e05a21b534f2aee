"""What changed between two texts, paragraph by paragraph."""

from collections.abc import Sequence
from typing import NamedTuple

from articles.text.alignment import carried
from articles.text.diff import Segment, compare


class Change(NamedTuple):
    """One paragraph and what it was: their numbers from 0, None where it is new or gone.

    `segments` lead from the old wording to the new, as `text.diff.compare` gives them; empty where nothing changed.
    """

    old: int | None
    new: int | None
    segments: list[Segment]


def changes(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """Every paragraph of both texts once, as plain text, in the order of the newer one."""
    return [
        Change(i, k, _segments("" if i is None else old[i], "" if k is None else new[k]))
        for i, k in carried(old, new)
    ]


def _segments(before: str, after: str) -> list[Segment]:
    return [] if before == after else compare(before, after)


class Numbered(NamedTuple):
    """The changes by the paragraphs of one of the two texts.

    `at` has the change of every paragraph of that text; `before` those of the other text alone, by the number of the
    paragraph that they stand before, None for the end.
    """

    at: dict[int, Change]
    before: dict[int | None, list[Change]]


def numbered(found: Sequence[Change], *, by_old: bool = False) -> Numbered:
    """The changes for a page that shows the newer text, or with `by_old` the older one."""
    sorted_in = Numbered({}, {})
    waiting: list[Change] = []
    for change in found:
        number = change.old if by_old else change.new
        if number is None:
            waiting.append(change)
            continue
        sorted_in.at[number] = change
        if waiting:
            sorted_in.before[number] = waiting
            waiting = []
    if waiting:
        sorted_in.before[None] = waiting
    return sorted_in
