"""Dates that one text leaves to words or to counting: 今年, 昨日, "the nine months", a plan."""

import datetime
from fractions import Fraction

from articles.text.figures.fact import SMALL, Fact
from articles.text.figures.readings import readings

# What a text says of a time without naming a year.
NO_YEARS = frozenset({"day", "weekday", "recent"})


def counts(facts: list[Fact]) -> set:
    """The plain numbers of a text; quarters also in months."""
    numbers = {fact.value for fact in facts if fact.kind in {"number", "ordinal"}}
    return numbers | {
        fact.value * 3 for fact in facts if fact.unit == "quarter" and isinstance(fact.value, Fraction)
    }


def shape(fact: Fact) -> tuple[bool, ...]:
    return tuple(part is not None for part in readings(fact)[0])


def counted(fact: Fact, numbers: set) -> bool:
    """A year or day that the other text gives as a plain number."""
    year, month, day = readings(fact)[0]
    return (month is None and day is None and year in numbers) or (
        year is None and month is None and day in numbers
    )


def month_count(fact: Fact, numbers: set) -> bool:
    return isinstance(fact.value, tuple) and fact.value[0] == 1 and fact.value[1] in numbers


def told_by_words(facts: list[Fact]) -> set:
    """Which parts of a date the text leaves to words: a year (今年), a day (昨日, 本周三)."""
    return {
        "weekday" if fact.kind == "weekday" else fact.value
        for fact in facts
        if fact.kind in {"relative", "weekday"}
    }


def told_days(facts: list[Fact]) -> set[tuple[int, int]]:
    """The days that 昨天 and the like mean in a report that names its own date; none where it names none."""
    own = next(
        (
            readings(fact)[0]
            for fact in facts
            if fact.kind == "date" and fact.weight == SMALL and readings(fact)[0][2]
        ),
        None,
    )
    offsets = {
        offset for fact in facts if fact.kind == "relative" for offset in fact.also if isinstance(offset, int)
    }
    if not own or not own[1] or not own[2] or not offsets:
        return set()
    try:
        date = datetime.date(own[0] or 2024, own[1], own[2])
    except ValueError:
        return set()
    days = [date + datetime.timedelta(days=offset) for offset in offsets]
    return {(day.month, day.day) for day in days}


def explained(fact: Fact, words: set, plans: set[int], days: set[tuple[int, int]]) -> bool:
    """Whether 今年 or 昨日 on the other side stands for this date."""
    year, month, day = readings(fact)[0]
    if days and month is not None and day is not None:
        return (month, day) in days
    if month is None and day is None:
        return year in plans or bool(words - NO_YEARS)
    return "day" in words or (day is not None and "weekday" in words)


def at_midnight(left: list[Fact], over: list[Fact], facts: list[Fact]) -> None:
    """8月1日零时 is midnight on July 31."""
    if not any(fact.kind == "time" and fact.value == 0 for fact in facts):
        return
    for one in list(left):
        for other in list(over):
            if is_eve(other, one) or is_eve(one, other):
                left.remove(one)
                over.remove(other)
                break


def is_eve(fact: Fact, date: Fact) -> bool:
    """Whether a fact is the day before a date, or the month that ends with that day."""
    year, month, day = readings(date)[0]
    if not month or not day:
        return False
    try:
        eve = datetime.date(year or 2024, month, day) - datetime.timedelta(days=1)
    except ValueError:
        return False
    return readings(fact)[0][1:] in {(eve.month, eve.day)} | ({(eve.month, None)} if day == 1 else set())


def end_of_quarter(spans: list[Fact], dates: list[Fact]) -> None:
    """三季度末 is "the end of September"."""
    for span in list(spans):
        last = span.value[1]  # type: ignore[index]
        month = next(
            (
                fact
                for fact in dates
                if readings(fact)[0][1] == last and readings(fact)[0][2] in {None, 30, 31}
            ),
            None,
        )
        if month:
            spans.remove(span)
            dates.remove(month)
