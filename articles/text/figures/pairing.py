"""Finding for each figure of a text the one of the other text that says the same."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from articles.text.figures.conflicts import GRAVE, conflict
from articles.text.figures.fact import SILENT, Fact
from articles.text.figures.senses import LEFT_OVER, Index, values
from articles.text.figures.units import dimension

Answer = TypeVar("Answer")


def distance(source: Fact, target: Fact, reach: tuple[int, int]) -> tuple[int, int, int, float]:
    """How ill two facts of equal value fit: smaller is better."""
    return (
        (source.kind != target.kind)
        + (source.unit == target.unit and not set(values(source)) & set(values(target)))
        + (dimension(source.unit) != dimension(target.unit)) * 2
        + (source.unit != target.unit),
        GRAVE[conflict(source, target)],
        -target.weight,
        abs(source.start / reach[0] - target.start / reach[1]),
    )


def paired(
    source: list[Fact], target: list[Fact], reach: tuple[int, int]
) -> tuple[list[tuple[Fact, Fact]], list[Fact], list[Fact]]:
    """Facts of equal value as pairs, and what is left on both sides; a repetition is never left."""
    index = Index(target)
    pairs: list[tuple[Fact, Fact]] = []
    waiting = list(source)
    for strict in (True, False):
        rest = []
        for fact in waiting:
            free = [at for at in index.like(fact) if not index.used[at]]
            if strict:
                free = [
                    at
                    for at in free
                    if GRAVE[conflict(fact, target[at])] < 2
                    and dimension(fact.unit) == dimension(target[at].unit)
                ]
            if not free:
                rest.append(fact)
                continue
            best = min(free, key=lambda at: distance(fact, target[at], reach))
            index.used[best] = True
            pairs.append((fact, target[best]))
        waiting = rest
    left_source = [fact for fact in waiting if fact.weight > SILENT and not index.like(fact)]
    back = Index(source)
    left_target = [
        fact
        for at, fact in enumerate(target)
        if not index.used[at] and fact.weight > SILENT and not back.like(fact)
    ]
    return pairs, left_source, left_target


def take(
    source: list[Fact], target: list[Fact], fits: Callable[[Fact, Fact], Answer]
) -> Iterator[tuple[Answer, Fact, Fact]]:
    """Pair off left-over facts that fit, each once, in the order of the text."""
    for fact in source[:LEFT_OVER]:
        for other in target[:LEFT_OVER]:
            answer = fits(fact, other)
            if answer:
                source.remove(fact)
                target.remove(other)
                yield answer, fact, other
                break
