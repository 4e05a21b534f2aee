"""Laying weekdays, times, plans, telephone numbers and names with digits of two texts side by side."""

import datetime
import re
from collections.abc import Iterator
from fractions import Fraction

from articles.text.figures.fact import FIRM, Difference, Fact
from articles.text.figures.pairing import take
from articles.text.figures.readings import of_kind, readings

SIMPLE = {
    "time": "wrong_time",
    "plan": "wrong_figure",
    "decade": "wrong_date",
    "century": "wrong_date",
    "phone": "wrong_figure",
    "code": "wrong_figure",
}


def compare_weekdays(source: list[Fact], target: list[Fact]) -> Iterator[Difference]:
    one, other = of_kind(source, "weekday"), of_kind(target, "weekday")
    known, given = {fact.value for fact in one}, {fact.value for fact in other}
    left = [fact for fact in one if fact.value not in given]
    over = [fact for fact in other if fact.value not in known]
    for _, a, b in take(left, over, lambda a, b: True):
        yield "wrong_weekday", a, b
    for fact in left:
        yield "missing_weekday", fact, None
    for fact in over:
        wrong = weekday_of(target, fact)
        if wrong is None:
            yield "added_weekday", None, fact
    for fact in other:
        true = weekday_of(target, fact)
        if true is not None and true != fact.value and fact.value not in known:
            yield "weekday_of_date", None, fact


def weekday_of(facts: list[Fact], weekday: Fact) -> int | None:
    """The day of the week of the full date beside this weekday, if there is one."""
    for fact in facts:
        if fact.kind != "date" or not (
            -4 <= weekday.start - fact.end <= 4 or 0 <= fact.start - weekday.end <= 4
        ):
            continue
        year, month, day = readings(fact)[0]
        if year and month and day:
            try:
                return datetime.date(year, month, day).weekday()
            except ValueError:
                return None
    return None


def compare_simple(source: list[Fact], target: list[Fact]) -> Iterator[Difference]:
    """Times, plans, decades, telephone numbers and names with digits."""
    for kind, wrong in SIMPLE.items():
        one, other = of_kind(source, kind), of_kind(target, kind)
        known = {key for fact in one for key in keys(fact)}
        given = {key for fact in other for key in keys(fact)}
        numbers = (
            {
                str(fact.value)
                for fact in target
                if fact.kind in {"number", "ordinal", "phone", "date", "time"}
            },
            {
                str(fact.value)
                for fact in source
                if fact.kind in {"number", "ordinal", "phone", "date", "time"}
            },
        )
        left = [
            fact for fact in one if fact.weight and not given & keys(fact) and not as_number(fact, numbers[0])
        ]
        over = [
            fact
            for fact in other
            if fact.weight and not known & keys(fact) and not as_number(fact, numbers[1])
        ]
        if kind == "plan":
            left = [
                fact
                for fact in left
                if not told_as_years(fact, target) and not (other and str(fact.value) in numbers[0])
            ]
            over = [
                fact
                for fact in over
                if not told_as_years(fact, source) and not (one and str(fact.value) in numbers[1])
            ]
        for _, a, b in take(left, over, lambda a, b: True):
            yield wrong, a, b
        for fact in left:
            if kind == "code":
                yield "missing_name", fact, None
            elif fact.weight == FIRM:
                yield ("missing_date" if kind in {"decade", "century"} else "missing_figure"), fact, None
        for fact in over:
            if fact.weight == FIRM:
                yield ("added_date" if kind in {"decade", "century"} else "added_figure"), None, fact


def told_as_years(plan: Fact, facts: list[Fact]) -> bool:
    """The 14th Five-Year Plan, told as 2021 to 2025."""
    years = {date[0] for fact in facts if fact.kind == "date" for date in readings(fact)}
    if any(fact.kind == "plan" and fact.value == 0 for fact in facts):
        return True
    last = 1955 + 5 * plan.value  # type: ignore[operator]
    return bool({last - 4, last} & years)


def keys(fact: Fact) -> set:
    found = {fact.value, *fact.also}
    if fact.kind == "decade" and isinstance(fact.value, int):
        found.add(fact.value % 100)
    return found


def as_number(fact: Fact, numbers: set[str]) -> bool:
    """G320 is told as 320; a telephone number as a plain one."""
    if fact.kind == "decade":
        return str(fact.value) in numbers
    if fact.kind not in {"code", "phone"}:
        return False
    found = re.search(r"[0-9]+(?:\.[0-9]+)?", str(fact.value))
    bare = str(Fraction(found[0])) if found and len(found[0]) < 40 else ""
    return bare in numbers or "0" + bare in numbers
