"""Which paragraphs of a translation render which paragraphs of its source.

Where the translator worked paragraph beside paragraph, that is known. Otherwise it is judged by kind and
length, as in Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993).
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz.distance import Indel

from articles.text.plain import plain
from articles.text.tags import Tag, tokens
from articles.text.tokens import units

GONE = 1.2
"""What it costs to leave a paragraph without a counterpart, in the unit of the costs below."""
OTHER_KIND = 0.8
RATIO = {True: 3.0, False: 1.0}
"""How many characters of Latin script a Chinese character takes up, about."""
ALIKE = 0.4


class Row(NamedTuple):
    """One paragraph of the source and those that render it, by their numbers from 0.

    `source` is None for a paragraph that renders nothing; `targets` are empty where nothing renders it yet.
    """

    source: int | None
    targets: tuple[int, ...]


def align(source: Sequence[str], target: Sequence[str], counts: Sequence[int] | None = None) -> list[Row]:
    """The paragraphs, as HTML blocks, side by side, in order; every one of both sides stands in exactly one row.

    `counts` says how many paragraphs render each one of the source, where the translator said so, and in a
    negative number how many stand there that render none; it is followed where it fits the texts.
    """
    sources = sum(count >= 0 for count in counts or ())
    if counts is None or sources != len(source) or sum(map(abs, counts)) != len(target):
        return _by_likeness(source, target)
    return list(_as_said(counts))


def _as_said(counts: Sequence[int]) -> Iterator[Row]:
    source = target = 0
    for count in counts:
        places = range(target, target + abs(count))
        if count < 0:
            yield from (Row(None, (place,)) for place in places)
        else:
            yield Row(source, tuple(places))
            source += 1
        target += abs(count)


def carried(old: Sequence[str], new: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Which paragraph of an older text, as plain text, became which of a newer one of the same language.

    Pairs of numbers in the order of the newer text; None where a paragraph is new or gone.
    """
    pairs: list[tuple[int | None, int | None]] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs += zip(range(i, j), range(k, m), strict=True)
        else:
            pairs += _changed(old, new, range(i, j), range(k, m))
    return pairs


def _changed(
    old: Sequence[str], new: Sequence[str], olds: range, news: range
) -> list[tuple[int | None, int | None]]:
    """Pair what was rewritten with what it became, in order, the likest first; the rest is gone or new."""
    before, after = {i: units(old[i]) for i in olds}, {k: units(new[k]) for k in news}
    score: dict[tuple[int, int], float] = defaultdict(float)  # of the best pairing from there to the end
    way: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(olds.stop, olds.start - 1, -1):
        for k in range(news.stop, news.start - 1, -1):
            steps = []
            if i < olds.stop and k < news.stop:
                likeness = Indel.normalized_similarity(before[i], after[k], score_cutoff=ALIKE)
                steps += [(score[i + 1, k + 1] + likeness, (1, 1))] if likeness else []
            steps += [(score[i + 1, k], (1, 0))] if i < olds.stop else []
            steps += [(score[i, k + 1], (0, 1))] if k < news.stop else []
            score[i, k], way[i, k] = max(steps, default=(0.0, (0, 0)), key=lambda step: step[0])
    pairs: list[tuple[int | None, int | None]] = []
    i, k = olds.start, news.start
    while (i, k) != (olds.stop, news.stop):
        down, along = way[i, k]
        pairs.append((i if down else None, k if along else None))
        i, k = i + down, k + along
    return pairs


def _by_likeness(source: Sequence[str], target: Sequence[str]) -> list[Row]:
    if len(source) == len(target):
        return [Row(place, (place,)) for place in range(len(source))]
    left = [(_kind(block), _weight(block)) for block in source]
    right = [(_kind(block), _weight(block)) for block in target]
    scale = sum(weight for _kind_, weight in left) / max(1.0, sum(weight for _kind_, weight in right))
    costs = {(0, 0): 0.0}
    came: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(len(left) + 1):
        for k in range(len(right) + 1):
            steps = [(i - 1, k, GONE), (i, k - 1, GONE)]
            if i and k:
                steps.append((i - 1, k - 1, _distance(left[i - 1], right[k - 1 : k], scale)))
            if i and k > 1:
                steps.append((i - 1, k - 2, 0.3 + _distance(left[i - 1], right[k - 2 : k], scale)))
            known = [(costs[a, b] + cost, (a, b)) for a, b, cost in steps if (a, b) in costs]
            if known:
                costs[i, k], came[i, k] = min(known)
    rows = []
    here = (len(left), len(right))
    while here != (0, 0):
        i, k = here
        a, b = came[here]
        rows.append(Row(a if i > a else None, tuple(range(b, k))))
        here = (a, b)
    return rows[::-1]


def _distance(one, others, scale) -> float:
    weight = sum(weight for _kind_, weight in others) * scale
    apart = abs(math.log((one[1] + 4) / (weight + 4)))
    return min(2 * GONE, apart) + (0 if one[0] == others[0][0] else OTHER_KIND)


def _kind(block: str) -> str:
    first = next((token.name for token in tokens(block) if isinstance(token, Tag)), "p")
    return "h" if first in ("h2", "h3") else first


def _weight(block: str) -> float:
    text = plain(block)
    wide = sum(1 for character in text if character > "\u2e7f")
    return wide * RATIO[True] + (len(text) - wide) * RATIO[False]
