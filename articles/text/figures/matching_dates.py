"""Laying dates, periods, weekdays and names with digits of two texts side by side."""

import calendar
import datetime
import re
from collections.abc import Iterator
from fractions import Fraction

from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.matching import Difference, take

Date = tuple[int | None, int | None, int | None]


def of_kind(facts: list[Fact], kind: str) -> list[Fact]:
    return [fact for fact in facts if fact.kind == kind]


def readings(fact: Fact) -> list[Date]:
    return [value for value in (fact.value, *fact.also) if isinstance(value, tuple) and len(value) == 3]  # type: ignore[misc]


def agrees(one: Date, other: Date) -> bool:
    """No part that both state differs."""
    return all(a is None or b is None or a == b for a, b in zip(one, other, strict=True))


def covers(fact: Fact, others: list[Fact], spans: list[Fact]) -> bool:
    """Whether the other text states what this date states, in one place or in several."""
    for year, month, day in readings(fact):
        if month is None and day is None:
            if any(date[0] == year for other in others for date in readings(other)):
                return True
            continue
        for other in others:
            for date in readings(other):
                if (
                    agrees((year, month, day), date)
                    and (month is None or date[1] == month)
                    and (day is None or date[2] == day)
                ):
                    return True
                if (
                    month is not None
                    and day is not None
                    and (date == (None, None, day) or (date[1:] == (month, None) and day == last_day(month)))
                ):
                    return True
                if month is not None and day is None and date[1] == month and date[0] in {None, year}:
                    return True
        if (
            day is None
            and month is not None
            and any(
                span.value[0] <= month <= span.value[1] for span in spans if isinstance(span.value, tuple)
            )
        ):
            return True
    return False


def last_day(month: int) -> int:
    return calendar.monthrange(2023, month)[1]


def whole_period(fact: Fact, others: list[Fact], dates: list[Fact]) -> bool:
    """Whether the other text states this period, as such, by its two months, or by its last month ("at the end of September")."""
    if any(other.value == fact.value for other in others):
        return True
    first, last = fact.value  # type: ignore[misc]
    inside = [
        other.value
        for other in others
        if isinstance(other.value, tuple) and first <= other.value[0] and other.value[1] <= last
    ]
    if any(start == first for start, _ in inside) and any(end == last for _, end in inside):
        return True
    months = {date[1] for other in dates for date in readings(other)}
    return (first in months and last in months) or any(
        edge[1] in months for edge in fact.also if isinstance(edge, tuple)
    )


def ranks_in(facts: list[Fact]) -> set:
    """The quarters that ordinals may mean: "faster than in the second"."""
    return {
        (3 * int(fact.value) - 2, 3 * int(fact.value))
        for fact in facts
        if fact.kind == "ordinal" and isinstance(fact.value, Fraction) and fact.value < 5
    }


def in_part(fact: Fact, own: list[Fact], others: list[Fact]) -> bool:
    """一季度 of "一季度和二季度", where the other text says "the first two quarters"."""
    return any(
        fact.value != other.value
        and isinstance(other.value, tuple)
        and isinstance(fact.value, tuple)
        and other.value[0] <= fact.value[0]
        and fact.value[1] <= other.value[1]
        and whole_period(other, own, [])
        for other in others
    )  # type: ignore[operator]


def compare_dates(source: list[Fact], target: list[Fact]) -> Iterator[Difference]:
    """All that differs between the dates of two texts. A year that completes a date is a note."""
    dates = of_kind(source, "date"), of_kind(target, "date")
    spans = of_kind(source, "period"), of_kind(target, "period")
    bare = counts(target), counts(source)
    words = told_by_words(source), told_by_words(target)
    left = [
        fact
        for fact in dates[0]
        if fact.weight > SILENT and not covers(fact, dates[1], spans[1]) and not counted(fact, bare[0])
    ]
    over = [
        fact
        for fact in dates[1]
        if fact.weight > SILENT and not covers(fact, dates[0], spans[0]) and not counted(fact, bare[1])
    ]
    plans = {
        year
        for fact in source + target
        if fact.kind == "plan" and isinstance(fact.value, int)
        for year in (1951 + 5 * fact.value, 1955 + 5 * fact.value)
    }
    plans |= {
        fact.value + (2000 if fact.value < 30 else 1900)
        for fact in source + target
        if fact.kind == "decade" and isinstance(fact.value, int) and fact.value < 100
    }
    days = (
        {fact for fact in left if readings(fact)[0][2] and fact.weight == FIRM},
        {fact for fact in over if readings(fact)[0][2]},
    )
    if not (days[0] and days[1]):
        days = set(), set()
    over = [
        fact for fact in over if fact in days[1] or not explained(fact, words[0], plans, told_days(source))
    ]
    left = [
        fact for fact in left if fact in days[0] or not explained(fact, words[1], plans, told_days(target))
    ]
    ranks = ranks_in(target), ranks_in(source)
    left_spans = [
        fact
        for fact in spans[0]
        if fact.value not in ranks[0]
        and fact.weight > SILENT
        and not whole_period(fact, spans[1], dates[1])
        and not in_part(fact, spans[0], spans[1])
    ]
    over_spans = [
        fact
        for fact in spans[1]
        if fact.value not in ranks[1]
        and fact.weight > SILENT
        and not whole_period(fact, spans[0], dates[0])
        and not in_part(fact, spans[1], spans[0])
    ]
    for _, one, other in take(left_spans, over_spans, lambda a, b: True):
        yield "wrong_period", one, other
    end_of_quarter(left_spans, over)
    end_of_quarter(over_spans, left)
    for _, one, other in take(left, over, lambda a, b: shape(a) == shape(b)):
        yield "wrong_date", one, other
    for _, one, other in take(left, over, lambda a, b: True):
        yield "wrong_date", one, other
    for _, one, other in [
        *take(left_spans, over, lambda a, b: True),
        *take(left, over_spans, lambda a, b: True),
    ]:
        yield "wrong_period", one, other
    for fact in left + left_spans:
        if fact.weight == FIRM and not (fact.kind == "period" and month_count(fact, bare[0])):
            yield "missing_date", fact, None
    for fact in over + over_spans:
        if fact.weight == FIRM and not (fact.kind == "period" and month_count(fact, bare[1])):
            yield "added_date", None, fact
    yield from years(dates[0], dates[1], left)
    yield from relatives(of_kind(source, "relative"), of_kind(target, "relative"), dates)


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
        "day" if fact.kind == "weekday" else fact.value
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
        return year in plans or bool(words - {"day"})
    return "day" in words


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


def years(source: list[Fact], target: list[Fact], missing: list[Fact]) -> Iterator[Difference]:
    """Years completed by the translator, or lost."""
    known = {date[0] for fact in source for date in readings(fact)}
    given = {date[0] for fact in target for date in readings(fact)}
    for fact in target:
        year, month, _ = readings(fact)[0]
        if month is not None and year is not None and year not in known:
            one = next(
                (other for other in source if agrees((None, *readings(other)[0][1:]), readings(fact)[0])),
                None,
            )
            if one:
                yield "completed_date", one, fact
    for fact in source:
        year, month, _ = readings(fact)[0]
        if month is not None and year is not None and year not in given and fact not in missing:
            yield "missing_year", fact, None


def relatives(
    source: list[Fact], target: list[Fact], dates: tuple[list[Fact], list[Fact]]
) -> Iterator[Difference]:
    """今年 told as "last year"; where a year is named, it may stand for either."""
    if any(date[0] for fact in dates[0] + dates[1] for date in readings(fact)):
        return
    left = [
        fact for fact in source if fact.weight == SMALL and all(other.value != fact.value for other in target)
    ]
    over = [
        fact for fact in target if fact.weight == SMALL and all(other.value != fact.value for other in source)
    ]
    for _, one, other in take(left, over, lambda a, b: True):
        yield "wrong_relative", one, other


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
        if (
            fact.kind == "date"
            and None not in fact.value
            and (  # type: ignore[operator]
                -4 <= weekday.start - fact.end <= 4 or 0 <= fact.start - weekday.end <= 4
            )
        ):
            try:
                return datetime.date(*fact.value).weekday()  # type: ignore[misc]
            except ValueError:
                return None
    return None


SIMPLE = {
    "time": "wrong_time",
    "plan": "wrong_figure",
    "decade": "wrong_date",
    "century": "wrong_date",
    "phone": "wrong_figure",
    "code": "wrong_figure",
}


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
