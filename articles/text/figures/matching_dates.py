"""Laying dates and periods of two texts side by side."""

from collections.abc import Iterator

from articles.text.figures.explaining_dates import (
    at_midnight,
    counted,
    counts,
    end_of_quarter,
    explained,
    month_count,
    shape,
    told_by_words,
    told_days,
)
from articles.text.figures.fact import FIRM, SILENT, SMALL, Difference, Fact
from articles.text.figures.pairing import take
from articles.text.figures.readings import agrees, covers, in_part, of_kind, ranks_in, readings, whole_period


def compare_dates(source: list[Fact], target: list[Fact]) -> Iterator[Difference]:
    """All that differs between the dates of two texts. A year that completes a date is a note."""
    dates = of_kind(source, "date"), of_kind(target, "date")
    spans = of_kind(source, "period"), of_kind(target, "period")
    bare = counts(target), counts(source)
    words = told_by_words(source), told_by_words(target)
    # What both texts leave to words names no further year.
    used = (words[0] & words[1]) - {"day", "weekday"}
    words = words[0] - used, words[1] - used
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
    at_midnight(left, over, source + target)
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
