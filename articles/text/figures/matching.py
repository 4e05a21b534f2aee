"""Laying the figures of two texts side by side by their value: exact, rounded, converted, a power of ten off, left over."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from articles.text.figures.conflicts import conflict
from articles.text.figures.fact import FIRM, SILENT, SMALL, Difference, Fact
from articles.text.figures.pairing import paired, take
from articles.text.figures.prices import beside, plausible_rate, repriced
from articles.text.figures.quantities import comparable, is_converted, is_rounded, power_of_ten, same_figure
from articles.text.figures.reckoning import ratios, told, worked_changes
from articles.text.figures.senses import LEFT_OVER
from articles.text.figures.summing import (
    both_small,
    counts_few,
    is_part,
    is_worked_out,
    lasts,
    sums_up,
    worked_out,
)
from articles.text.figures.units import MONEY, dimension

# Times of which a text does not lightly say one for two.
LASTING = frozenset({"minute", "hour", "week", "month"})
FIGURES = frozenset({"number", "ordinal", "multiple", "discount"})


def judged(pairs: list[tuple[Fact, Fact]], others: list[Fact]) -> Iterator[Difference]:
    """What is wrong, or worth a note, between facts of equal value."""
    for source, target in pairs:
        code = conflict(source, target)
        if code:
            yield code, source, target
        kinds = dimension(source.unit), dimension(target.unit)
        if (
            kinds[0] == kinds[1]
            and source.unit != target.unit
            and kinds[0] not in {"share", "time", "months", "points", ""}
        ):
            yield "converted", source, target
        elif (
            source.kind == target.kind == "number"
            and kinds[0]
            and not kinds[1]
            and kinds[0] not in {"time", "months", "temperature"}
            and source.weight == FIRM
            and target.weight > SILENT
            and not any(
                one.unit and dimension(one.unit) == kinds[0] and 0 < target.start - one.end < 80
                for one in others[:LEFT_OVER]
            )
        ):
            yield "unit_lost", source, target


def compare_figures(
    source: list[Fact],
    target: list[Fact],
    reach: tuple[int, int],
    known: tuple[set, set] = (set(), set()),
    rates: frozenset[Fraction] = frozenset(),
    spans: frozenset[tuple[str, int]] = frozenset(),
    totals: frozenset[Fact] = frozenset(),
) -> Iterator[Difference]:
    """All that differs between the figures of two texts.

    `known` are the numbers that each text gives in dates and names; `rates` turn a price per jin into one per kilogram;
    `spans` are the lengths of their periods, `totals` the figures of the target that add up others.
    """
    pairs, left, over = paired(source, target, reach)
    left = [fact for fact in left if fact.value not in known[1] and not lasts(fact, spans)]
    over = [fact for fact in over if fact.value not in known[0] and not lasts(fact, spans)]
    # Most texts leave no part or multiple over, and need nothing worked out.
    steps = tuple(
        worked_out(facts) if any(map(is_part, rest)) else set()
        for facts, rest in ((source, over), (target, left))
    )
    if not any(map(sums_up, left)):
        over = [fact for fact in over if not is_worked_out(fact, steps[0])]
    elif not any(map(sums_up, over)):
        left = [fact for fact in left if not is_worked_out(fact, steps[1])]
    yield from judged(pairs, target)
    trusted = {id(fact) for _, fact in pairs}
    yield from roundings(left, over, trusted)
    sums: list[tuple[Fact | None, Fact]] = [(None, fact) for fact in over if fact in totals]
    yield from told(iter(sums), left, over)
    yield from told(worked_changes(pairs, left, over), left, over)
    yield from told(ratios(left, over, steps[0]), left, over)
    for _, one, other in take(left, over, is_converted):
        trusted.add(id(other))
        yield "converted", one, other
    yield from elliptic(target, left, over)
    yield from ((code, one, other) for code, other, one in elliptic(source, over, left))
    for code, one, other in take(left, over, same_figure):
        if code and code != "understood":
            yield code, one, other
    if rates:
        yield from repricings(source, left, over, rates)
    for power, one, other in take(left, over, power_of_ten):
        yield ("power_of_ten_too_much" if power > 0 else "power_of_ten_too_little"), one, other
    yield from told_again(source, target, over, trusted)
    first = {id(fact) for fact, _ in pairs}
    for one in list(left[:LEFT_OVER]):
        if any(is_converted(one, other) for other in target[: 4 * LEFT_OVER]) or (
            dimension(one.unit) in MONEY and beside(source, one, first)
        ):
            left.remove(one)
    for _, one, other in take(left, over, stands_for):
        yield ("wrong_ordinal" if one.kind == "ordinal" else "wrong_figure"), one, other
    for _, one, other in take(left, over, may_stand_for):
        yield "wrong_figure", one, other
    yield from lasting(source, target, over)
    yield from ((code, one, other) for code, other, one in lasting(target, source, left))
    for fact in left:
        if fact.weight == FIRM or is_shift(fact):
            yield ("missing_count" if counts_few(fact) else "missing_figure"), fact, None
    for fact in over:
        if fact.weight == FIRM or is_shift(fact):
            yield ("added_count" if counts_few(fact) else "added_figure"), None, fact


def roundings(left: list[Fact], over: list[Fact], trusted: set[int]) -> Iterator[Difference]:
    """Figures that the target states with fewer digits."""
    for _, one, other in take(left, over, is_rounding):
        trusted.add(id(other))
        way = conflict(one, other)
        if way in {"direction", "by_or_to"}:
            yield way, one, other
        yield ("rounded" if other.approximate else "rounded_silently"), one, other


def elliptic(target: list[Fact], left: list[Fact], over: list[Fact]) -> Iterator[Difference]:
    """A figure converted like the one before it, whose unit it shares: "21.3 centimetres … and 18.8"."""
    for other in [fact for fact in over[:LEFT_OVER] if fact.kind == "number" and not fact.unit]:
        units = {fact.unit for fact in target if fact.unit and 0 < other.start - fact.end < 120}
        likely = [replace(other, unit=unit) for unit in sorted(units)]
        one = next((one for one in left if any(is_converted(one, fact) for fact in likely)), None)
        if one:
            left.remove(one)
            over.remove(other)
            yield "converted", one, other


def is_rounding(one: Fact, other: Fact) -> bool:
    return (
        comparable(one, other)
        and dimension(one.unit) == dimension(other.unit)
        and (one.unit == other.unit or "share" in (one.unit, other.unit))
        and is_rounded(one, other)
    )


def repricings(
    source: list[Fact], left: list[Fact], over: list[Fact], rates: frozenset[Fraction]
) -> Iterator[Difference]:
    """Prices per jin told per kilogram."""
    for other in list(over[:LEFT_OVER]):
        price = repriced(source, other, rates)
        if price:
            over.remove(other)
            if price in left:
                left.remove(price)
            yield "converted", price, other


def told_again(
    source: list[Fact], target: list[Fact], over: list[Fact], trusted: set[int]
) -> Iterator[Difference]:
    """Figures of the target that tell a figure of the source once more, in another unit, rounded or in another currency."""
    for other in list(over[:LEFT_OVER]):
        near = next((one for one in source[: 4 * LEFT_OVER] if repeats(one, other)), None)
        if near:
            over.remove(other)
            yield ("converted" if near.unit != other.unit else "rounded"), near, other
        elif dimension(other.unit) in MONEY and (amount := beside(target, other, trusted)):
            over.remove(other)
            yield ("converted_beside" if plausible_rate(amount, other) else "wrong_rate"), None, other


def repeats(one: Fact, other: Fact) -> bool:
    return is_converted(one, other) or bool(
        other.approximate
        and comparable(one, other)
        and dimension(one.unit) == dimension(other.unit)
        and is_rounded(one, other)
    )


def lasting(source: list[Fact], target: list[Fact], over: list[Fact]) -> Iterator[Difference]:
    """A single hour that became two, or half of one: "an hour later" told as 两小时后."""
    for other in [fact for fact in over[:LEFT_OVER] if fact.weight == SMALL and fact.unit in LASTING]:
        one = next((fact for fact in source if is_single(fact) and fact.unit == other.unit), None)
        if one and other.value == Fraction(1, 2) and is_twice(one, source):
            over.remove(other)
            continue
        if one and not any(
            is_single(fact) and dimension(fact.unit) == dimension(one.unit) for fact in target
        ):
            over.remove(other)
            yield "wrong_figure", one, other


def is_twice(time: Fact, facts: list[Fact]) -> bool:
    """Whether something is done "twice a month", which is every half month."""
    return any(
        fact.value == 2
        and not fact.unit
        and (0 <= fact.start - time.end <= 1 or 0 <= time.start - fact.end <= 1)
        for fact in facts
    )


def is_shift(fact: Fact) -> bool:
    """How far something was put off or brought forward, which is told for its own sake."""
    return fact.weight == SMALL and fact.direction in {"early", "late"}


def is_single(fact: Fact) -> bool:
    return fact.kind == "number" and fact.weight == SILENT and fact.value == 1


def stands_for(one: Fact, other: Fact) -> bool:
    """Whether a figure of the target stands in the place of one of the source."""
    return (
        comparable(one, other)
        and dimension(one.unit) == dimension(other.unit)
        and one.kind == other.kind
        and (FIRM in (one.weight, other.weight) or both_small(one, other))
    )


def may_stand_for(one: Fact, other: Fact) -> bool:
    return FIRM in (one.weight, other.weight) and (comparable(one, other) or one.kind != other.kind)
