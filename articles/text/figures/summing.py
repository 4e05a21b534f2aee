"""Figures that only sum up others: a doubling told as two figures, "the three cities" of a list."""

from fractions import Fraction

from articles.text.figures.fact import Fact
from articles.text.figures.senses import values
from articles.text.figures.units import dimension


def counts_few(fact: Fact) -> bool:
    """A small number in words, as a translator may count up what the source lists: "the three cities"."""
    return (
        fact.kind == "number"
        and not fact.unit
        and isinstance(fact.value, Fraction)
        and fact.value < 10
        and not any(sign.isdecimal() or sign in "IVXⅠⅡⅢⅣⅤ" for sign in fact.text)
    )


def both_small(source: Fact, target: Fact) -> bool:
    """Whether two facts that may each be missed stand for each other all the same: 两座 and "one (1)"."""
    return dimension(source.unit) == dimension(target.unit) and all(
        isinstance(fact.value, Fraction) and fact.value <= (60 if fact.unit else 10)
        for fact in (source, target)
    )


def lasts(fact: Fact, spans: frozenset[tuple[str, int]]) -> bool:
    """Whether the time is that of a period the texts name: "the three quarters to September"."""
    return isinstance(fact.value, Fraction) and (fact.unit, fact.value) in spans


def worked_out(facts: list[Fact]) -> set[Fraction]:
    """How many times as much figures that stand close together are: 2 and 1/2 for "from 30 metres to 15"."""
    found: set[Fraction] = set()
    for at, one in enumerate(facts):
        for other in facts[at + 1 : at + 4]:
            if (
                one.kind == other.kind == "number"
                and isinstance(one.value, Fraction)
                and isinstance(other.value, Fraction)
                and one.value * other.value > 0
                and (one.unit == other.unit or "" in (one.unit, other.unit))
            ):
                found |= {one.value / other.value, other.value / one.value}
    return found


def sums_up(fact: Fact) -> bool:
    """Whether a fact is a doubling, a halving or the like, which two figures may tell as well."""
    return fact.kind == "multiple" or (fact.unit == "share" and fact.value == Fraction(1, 2))


def is_part(fact: Fact) -> bool:
    return fact.kind == "multiple" or dimension(fact.unit) == "share"


def is_worked_out(fact: Fact, found: set[Fraction]) -> bool:
    """Whether a doubling or halving only sums up two figures of the other text."""
    return sums_up(fact) and any(value in found for value in values(fact))
