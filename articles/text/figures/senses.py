"""The senses under which a figure of one text is found in the other."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from articles.text.figures.fact import Fact
from articles.text.figures.units import STRICT, dimension, in_base

Sense = tuple[str, Fraction | int | str]
# How many days a month and a half month are told as: a fortnight, six weeks.
MONTH_DAYS = {Fraction(1, 2): (14, 15), Fraction(1): (28, 30), Fraction(3, 2): (42, 45)}
# More candidates or left-over facts than these are not weighed against each other: the work stays linear in the text.
CANDIDATES = 40
LEFT_OVER = 120


def values(fact: Fact) -> list[Fraction]:
    return [value for value in (fact.value, *fact.also) if isinstance(value, Fraction)]


def offers(fact: Fact) -> Iterator[Sense]:
    """The senses under which a fact of the one text can be found from the other."""
    for value in values(fact):
        if fact.kind == "ordinal":
            yield "ordinal", value
        elif fact.kind == "multiple":
            yield "grown", value
            yield "share", value
            yield "loose", value
        elif fact.kind == "discount":
            yield "discount", value
            yield ("removed", 100 - value) if fact.unit else ("whole", value)
        elif not fact.unit:
            yield "bare", value
        else:
            kind = dimension(fact.unit)
            yield kind, in_base(value, fact.unit)
            if fact.unit == "month":
                yield from (("time", Fraction(86400 * days)) for days in MONTH_DAYS.get(value, ()))
            if kind == "share":
                yield "grown", 1 + in_base(value, fact.unit)
                if fact.direction is None and in_base(value, fact.unit) > 1:
                    # 131 percent of last year's is 31 percent more.
                    yield "grown", in_base(value, fact.unit)
                yield "price", 100 * in_base(value, fact.unit)
                yield "cut", 100 * in_base(value, fact.unit)
            elif kind not in STRICT:
                yield "loose", value


def probes(fact: Fact) -> Iterator[Sense]:
    """The senses under which a fact looks for its like: a unit may be understood on one side, never differ."""
    yield from (
        sense for sense in offers(fact) if sense[0] not in {"loose", "price", "cut", "removed", "whole"}
    )
    for value in values(fact):
        if fact.kind == "discount":
            yield ("cut", 100 - value) if fact.unit else ("price", value)
            continue
        if fact.unit and dimension(fact.unit) == "share":
            yield "whole", 100 * in_base(value, fact.unit)
            yield "removed", 100 * in_base(value, fact.unit)
        if fact.kind == "ordinal" or (fact.kind == "number" and not fact.unit):
            yield "loose", value
        if fact.kind != "ordinal" and not (fact.unit and dimension(fact.unit) in STRICT):
            yield "ordinal", value
            yield "bare", value
        elif fact.kind == "ordinal":
            yield "bare", value


class Index:
    """The facts of one text by their senses."""

    def __init__(self, facts: list[Fact]) -> None:
        self.facts = facts
        self.used = [False] * len(facts)
        self.by_sense: dict[Sense, list[int]] = defaultdict(list)
        for at, fact in enumerate(facts):
            for sense in dict.fromkeys(offers(fact)):
                self.by_sense[sense].append(at)

    def like(self, fact: Fact) -> list[int]:
        """The facts that mean the same figure, those still free first."""
        found = list(
            dict.fromkeys(
                at for sense in probes(fact) for at in self.by_sense.get(sense, ())[: 4 * CANDIDATES]
            )
        )
        free = [at for at in found if not self.used[at]]
        return (free or found)[:CANDIDATES]
