"""What changed between two texts, in pieces that a person can read."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

_CJK = "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_WORDS = re.compile(rf"[{_CJK}]|[^\W{_CJK}]+(?:['’-][^\W{_CJK}]+)*|\s+|.", re.DOTALL)
_MOST_COMPARISONS = 4_000_000  # pairs of words; beyond it a paragraph counts as rewritten

Segment = tuple[str, str]


def compare(old: str, new: str) -> list[Segment]:
    """Segments ("same" | "removed" | "added", text) that lead from one plain text to the other.

    Word by word in Latin script, character by character in Chinese. The "same" and "removed" ones joined
    are the old text, the "same" and "added" ones the new.
    """
    segments = list(_by_line(old.splitlines(keepends=True), new.splitlines(keepends=True)))
    ordered = (segment for run in _runs(segments) for segment in sorted(run, key=lambda s: s[0] == "added"))
    return [(kind, "".join(text for _, text in group)) for kind, group in groupby(ordered, lambda s: s[0])]


def _by_line(old: list[str], new: list[str]) -> Iterator[Segment]:
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        before, after = "".join(old[i:j]), "".join(new[k:m])
        if kind == "replace":
            yield from _by_word(_WORDS.findall(before), _WORDS.findall(after))
        else:
            yield from _segments(kind, before, after)


def _by_word(old: Sequence[str], new: Sequence[str]) -> Iterator[Segment]:
    if len(old) * len(new) > _MOST_COMPARISONS:
        yield from _segments("replace", "".join(old), "".join(new))
        return
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield from _segments(kind, "".join(old[i:j]), "".join(new[k:m]))


def _segments(kind: str, before: str, after: str) -> Iterator[Segment]:
    if kind == "equal":
        yield "same", before
        return
    if before:
        yield "removed", before
    if after:
        yield "added", after


def _runs(segments: list[Segment]) -> Iterator[list[Segment]]:
    """Neighbouring segments of one nature: all of them "same", or all of them changes."""
    for _, run in groupby(segments, lambda segment: segment[0] == "same"):
        yield list(run)
