"""Numbers that a text gives without stating them as figures: in a year, a name, the length of a period, a rate."""

import re
from fractions import Fraction

from articles.text.figures.fact import SMALL, Fact

# A price or yield per 斤 or 亩 becomes so many times as much per kilogram or hectare.
RATES = [
    (re.compile("(?<![公市])斤"), re.compile(r"kilo|\bkg\b"), Fraction(2)),
    (re.compile("公顷"), re.compile(r"\bmu\b"), Fraction(1, 15)),
    (re.compile("亩"), re.compile(r"hectare|\bha\b"), Fraction(15)),
]
CLOCK = re.compile("([0-9]{1,2}):([0-9]{2})")
DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
DAYS = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


def rates(source: str, target: str) -> frozenset[Fraction]:
    """By how much a price or yield changes where one text counts per 斤 or 亩 and the other per kilogram or hectare."""
    found = []
    for one, other, factor in RATES:
        if one.search(source) and other.search(target):
            found.append(factor)
        elif one.search(target) and other.search(source):
            found.append(1 / factor)
    return frozenset(found)


def spans(facts: list[Fact]) -> frozenset[tuple[str, int]]:
    """How long the periods of a text last, by unit: "the nine months to September", "the three-day fair" of March 5 to 7."""
    found: set[tuple[str, int]] = set()
    last: tuple | None = None
    for fact in facts:
        value = fact.value
        if fact.kind == "plan":
            found.add(("year", 5))
        if not isinstance(value, tuple):
            continue
        if fact.kind == "period" and value[0] is not None and value[1] is not None:
            months = value[1] - value[0] + 1
            found |= {("month", months), *([("quarter", months // 3)] if months % 3 == 0 else [])}
        elif fact.kind == "date":
            if last:
                found |= between(last, value)
            last = value
    return frozenset(found)


def between(first: tuple, last: tuple) -> set[tuple[str, int]]:
    """The days, months or years from one date to the next, both counted and the first not."""
    if first[1] and first[2] and last[2] and last[1]:
        days = last[2] - first[2] + (DAYS[first[1]] if last[1] == first[1] % 12 + 1 else 0)
        return (
            {("day", days), ("day", days + 1)}
            if days > 0 and last[1] in {first[1], first[1] % 12 + 1}
            else set()
        )
    if first[1] and last[1] and not (first[2] or last[2]):
        years = last[0] - first[0] if first[0] and last[0] else last[1] < first[1]
        months = last[1] - first[1] + 12 * years
        return {("month", months), ("month", months + 1)} if months > 0 else set()
    if first[1:] == last[1:] == (None, None) and first[0] and last[0] and last[0] > first[0]:
        return {("year", last[0] - first[0]), ("year", last[0] - first[0] + 1)}
    return set()


def named(facts: list[Fact]) -> set[Fraction | int | str | None]:
    """The numbers that a text gives as a year, a day, a plan, a quarter, an age, or inside a name such as G320."""
    found: set[Fraction | int | str | None] = set()
    for fact in facts:
        value = fact.value
        if fact.kind == "date" and isinstance(value, tuple):
            found.add(value[0])
            if value[:2] == (None, None):
                found.add(value[2])
        elif fact.kind == "period" and isinstance(value, tuple) and value[1] - value[0] == 2:  # type: ignore[operator]
            found.add(value[1] // 3)  # type: ignore[operator]
        elif fact.kind == "code" and isinstance(value, str) and (digits := DIGITS.search(value)):
            found.add(Fraction(digits[0]))
        elif fact.kind in {"plan", "decade"} and isinstance(value, int):
            found.add(value)
    return found - {None}


def as_scores(facts: list[Fact], others: list[Fact]) -> list[Fact]:
    """21:15 is a score, no time, where the other text has 21 and 15 and no such time."""
    times = {fact.value for fact in others if fact.kind == "time"}
    numbers = {fact.value for fact in others if fact.kind == "number"}
    out = []
    for fact in facts:
        clock = CLOCK.fullmatch(fact.text) if fact.kind == "time" and fact.value not in times else None
        if clock and {int(clock[1]), int(clock[2])} <= numbers:
            out += [
                Fact("number", Fraction(part), fact.start, fact.end, fact.text, weight=SMALL)
                for part in clock.groups()
            ]
        else:
            out.append(fact)
    return out
