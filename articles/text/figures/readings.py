"""What a date or period of one text says, and whether the other text says it."""

import calendar
from fractions import Fraction

from articles.text.figures.fact import Fact

Date = tuple[int | None, int | None, int | None]
Months = tuple[int, int]


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
            and any(within((month, month), whole) for span in spans if (whole := months_of(span)))
        ):
            return True
    return False


def last_day(month: int) -> int:
    return calendar.monthrange(2023, month)[1]


def months_of(fact: Fact) -> Months | None:
    """The first and last month of a period."""
    value = fact.value
    if isinstance(value, tuple) and len(value) == 2 and value[0] is not None and value[1] is not None:
        return value[0], value[1]
    return None


def within(one: Months, other: Months) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]


def whole_period(fact: Fact, others: list[Fact], dates: list[Fact]) -> bool:
    """Whether the other text states this period, as such, by its two months, or by its last month ("at the end of September")."""
    if any(other.value == fact.value for other in others):
        return True
    whole = months_of(fact)
    if not whole:
        return False
    inside = [span for other in others if (span := months_of(other)) and within(span, whole)]
    if any(span[0] == whole[0] for span in inside) and any(span[1] == whole[1] for span in inside):
        return True
    months = {date[1] for other in dates for date in readings(other)}
    return set(whole) <= months or any(edge[1] in months for edge in fact.also if isinstance(edge, tuple))


def ranks_in(facts: list[Fact]) -> set:
    """The quarters that ordinals may mean: "faster than in the second"."""
    return {
        (3 * int(fact.value) - 2, 3 * int(fact.value))
        for fact in facts
        if fact.kind == "ordinal" and isinstance(fact.value, Fraction) and fact.value < 5
    }


def in_part(fact: Fact, own: list[Fact], others: list[Fact]) -> bool:
    """一季度 of "一季度和二季度", where the other text says "the first two quarters"."""
    part = months_of(fact)
    return part is not None and any(
        part != span and within(part, span) and whole_period(other, own, [])
        for other in others
        if (span := months_of(other))
    )
