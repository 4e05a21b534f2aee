"""Figures that a translator worked out from those of the original: a total, a rise, a share cut, an hour."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from articles.text.figures.fact import FIRM, SILENT, Difference, Fact
from articles.text.figures.quantities import grain
from articles.text.figures.units import STRICT, dimension, in_base

TOTAL = re.compile(
    r"\b(?:in all|total\w*|altogether|combined|together|overall|in sum|between them)\b|[共总]|合计|加起来",
    re.IGNORECASE,
)
# How many figures are added up, and how far from a total the word stands that tells it is one.
ADDENDS = range(2, 7)
NEAR = 40


def totals(source: list[Fact], target: list[Fact], text: str) -> frozenset[Fact]:
    """The figures of the target that add up figures of the source which stand side by side, and say so."""
    marks = [match.span() for match in TOTAL.finditer(text)][:80]
    said = [
        fact
        for fact in (target if marks else ())
        if fact.kind == "number"
        and isinstance(fact.value, Fraction)
        and any(fact.start - NEAR <= start and end <= fact.end + NEAR for start, end in marks)
    ]
    if not said:
        return frozenset()
    parts = [
        fact
        for fact in source
        if fact.kind == "number" and fact.weight and dimension(fact.unit) not in STRICT
    ][:80]
    sums: set[tuple[str, Fraction]] = set()
    for count in ADDENDS:
        for at in range(len(parts) - count + 1):
            run = parts[at : at + count]
            if len({dimension(fact.unit) for fact in run}) == 1 and run[-1].end - run[0].start < 60 * count:
                sums.add((dimension(run[0].unit), sum((base(fact) for fact in run), Fraction(0))))
    return frozenset(fact for fact in said if (dimension(fact.unit), base(fact)) in sums)


def worked_changes(
    pairs: list[tuple[Fact, Fact]], left: list[Fact], over: list[Fact]
) -> Iterator[tuple[Fact | None, Fact]]:
    """Changes by a figure that the source tells as two: "raised by 40 to 520", 由480元上调至520元."""
    for other in list(over[:40]):
        if not other.direction or not isinstance(other.value, Fraction) or other.kind != "number":
            continue
        complement = next((one for one in left if is_complement(one, other)), None)
        if complement:
            yield complement, other
            continue
        if other.step != "by" or dimension(other.unit) in STRICT:
            continue
        known = [one for one, _ in pairs if same_kind(one, other)][:40]
        for one in left[:40]:
            if same_kind(one, other) and any(gap(one, end) == base(other) for end in known):
                yield one, other
                break


def ratios(left: list[Fact], over: list[Fact], found: set[Fraction]) -> Iterator[tuple[None, Fact]]:
    """Shares of figures that both texts give: 162 of 216 households are three quarters of them."""
    if any(dimension(fact.unit) in STRICT for fact in left):
        return
    for other in list(over[:40]):
        if other.kind == "number" and dimension(other.unit) == "share" and isinstance(other.value, Fraction):
            off = grain(other.value) / 200 if other.unit == "percent" else Fraction(1, 100)
            share = base(other)
            if any(abs(value - share) <= off or abs(abs(value - 1) - share) <= off for value in found):
                yield None, other


def is_complement(one: Fact, other: Fact) -> bool:
    """缩短到三分之一 is "cut by two thirds"."""
    return (
        dimension(one.unit) == dimension(other.unit) == "share"
        and {one.step, other.step} in ({"to", "by"}, {None, "by"})
        and "down" in (one.direction, other.direction)
        and base(one) + base(other) == 1
        and base(one) != base(other)
    )


def same_kind(one: Fact, other: Fact) -> bool:
    return (
        one.kind == "number"
        and dimension(one.unit) == dimension(other.unit)
        and isinstance(one.value, Fraction)
    )


def base(fact: Fact) -> Fraction:
    return in_base(fact.value, fact.unit)  # type: ignore[arg-type]


def gap(one: Fact, other: Fact) -> Fraction:
    return abs(base(one) - base(other))


def reckoned_hours(facts: list[Fact], others: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Both texts with an hour that is worked out from another hour and a time between them never missed: 45 minutes before 6:30 is 5:45."""
    known = {
        value
        for fact in facts
        if fact.kind == "time"
        for value in (fact.value, *fact.also)
        if isinstance(value, int)
    }
    new = [
        other
        for other in others
        if other.kind == "time" and isinstance(other.value, int) and other.value not in known
    ]
    if not new or not known:
        return facts, others
    stated = {(other.value, other.unit) for other in others}
    spans = [
        fact
        for fact in facts
        if fact.kind == "number" and fact.unit in {"minute", "hour"} and (fact.value, fact.unit) not in stated
    ]
    silent: set[Fact] = set()
    for span in spans:
        shifted = {(hour + sign * base(span) / 60) % 1440 for hour in known for sign in (1, -1)}
        for other in new:
            if other.value in shifted:
                silent |= {span, other}
    return muted(facts, silent), muted(others, silent)


def reckoned_years(facts: list[Fact], others: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Both texts with a year that is worked out from another year and the years between never missed: "eight years on" from 2016 is 2024."""
    known = {years[0] for fact in facts if (years := year_of(fact))} - {None}
    new = [other for other in others if (years := year_of(other)) and years[0] and years[0] not in known]
    if not new or not known:
        return facts, others
    stated = {other.value for other in others if other.unit == "year"}
    spans = [
        fact for fact in facts if fact.kind == "number" and fact.unit == "year" and fact.value not in stated
    ]
    silent: set[Fact] = set()
    for span in spans:
        shifted = {year + sign * span.value for year in known for sign in (1, -1)}  # type: ignore[operator]
        for other in new:
            if year_of(other)[0] in shifted:  # type: ignore[index]
                silent |= {span, other}
    return muted(facts, silent), muted(others, silent)


def year_of(fact: Fact) -> tuple[int | None, ...] | None:
    """A bare year."""
    value = fact.value
    if fact.kind == "date" and isinstance(value, tuple) and value[1:] == (None, None):
        return value
    return None


def muted(facts: list[Fact], silent: set[Fact]) -> list[Fact]:
    return [replace(fact, weight=SILENT) if fact in silent else fact for fact in facts] if silent else facts


def told(
    changes: Iterator[tuple[Fact | None, Fact]] | Iterator[tuple[None, Fact]],
    left: list[Fact],
    over: list[Fact],
) -> Iterator[Difference]:
    """A doubt about what was worked out: the desk should check it."""
    for one, other in changes:
        if one in left:
            left.remove(one)
        over.remove(other)
        yield "added_count", None, replace(other, weight=FIRM)
