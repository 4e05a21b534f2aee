"""English figures that belong together: ranges and lists share scale and unit, hours and minutes make one duration."""

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from articles.text.figures import english_words as words
from articles.text.figures.english_tokens import DIGITS
from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.page import Page
from articles.text.figures.units import MONEY, UNITS, dimension, in_base

RANGE = re.compile(
    r"\s?(?:-{1,2}|–|—|~|to|or)\s?(?:about |around |nearly |over |some |just |almost |(?:just )?under |below |(?:less|more|fewer) than )?(?:minus |-)?",
    re.IGNORECASE,
)
LIST = re.compile(
    r"\s?(?:,|and|, and)\s?(?:a )?(?:about |around |nearly |over )?|\s?,?\s(?:to|or|and)\s", re.IGNORECASE
)
# The second figure of "from 30 metres to 15" is one of metres too.
FROM = re.compile(r"\bfrom(?:\s[a-z]+){0,2}\s(?:[$€£¥])?$", re.IGNORECASE)
UNNAMED = re.compile(
    r"\s?(?:$|[.,;:)”\n]|(?:and|but|in|by|last|this|next|over|within|after|before|while|since|as|per|a|an)\b)"
)
PER = re.compile(
    r"(?:\s(?:an?|per|each)\s[a-z]{2,12})\s(?:to|up to|down to)\s(?:about |around |nearly |over |some )?",
    re.IGNORECASE,
)
CENTED = frozenset({"EUR", "AUD", "CAD", "SGD", "HKD", "NZD", "crown"})
FURTHER = re.compile(r"\b(?:further|another)\s$", re.IGNORECASE)
COMMA = re.compile(r"\s?,\s?")
PARTS_OF_TIME = {"hour": "time", "minute": "time", "second": "time", "year": "months", "month": "months"}


def shared(page: Page, found: list[Fact]) -> list[Fact]:
    """Figures of a range or list share the scale and unit that only the last one names: 3 to 5 million, 5 and 3 percent."""
    places = [at for at, fact in enumerate(found) if not is_article(fact)]
    for before, at in reversed(list(pairwise(places))):
        left, right = found[before], found[at]
        if (
            left.kind != "number"
            or right.kind != "number"
            or right.start - left.end > 30
            or right.start < left.end
        ):
            continue
        if (
            left.direction
            and not right.direction
            and FURTHER.search(page.text, right.start - 12, right.start)
        ):
            found[at] = right = replace(right, direction=left.direction)
        ranged = bool(RANGE.fullmatch(page.text, left.end, right.start))
        after_rate = bool(PER.fullmatch(page.text, left.end, right.start))
        ranged = ranged or after_rate
        listed = bool(LIST.fullmatch(page.text, left.end, right.start))
        if not ranged and not listed:
            continue
        value, also, weight = left.value, left.also, left.weight
        scale = re.search(
            r"\b(thousand|million|billion|trillion|hundred)\b|(?:mn|bn|tn|k|m)\b", right.text, re.IGNORECASE
        )
        own = re.search(
            r"hundred|thousand|million|billion|trillion|\d\s?(?:[mbt]n|[mk])\b", left.text, re.IGNORECASE
        )
        if ranged and scale and not own and isinstance(value, Fraction) and isinstance(right.value, Fraction):
            name = scale[0].lower()
            factor = words.SCALES.get(name) or words.SHORT_SCALES.get(name, 1)
            if value * factor < right.value:
                value, also = value * factor, (value,)
        if listed and not ranged and not is_list(page, found, before, at):
            continue
        unit = (
            left.unit or right.unit if ranged or right.unit in {"percent", "point", "celsius"} else left.unit
        )
        if ranged and right.unit in {"percent", "celsius"}:
            weight = FIRM
        if (
            ranged
            and left.unit
            and not right.unit
            and FROM.search(page.text, max(0, left.start - 24), left.start)
            and UNNAMED.match(page.text, right.end)
        ):
            found[at] = right = replace(right, unit=left.unit, weight=left.weight)
        sign = value
        if (
            ranged
            and right.unit == "celsius"
            and isinstance(right.value, Fraction)
            and right.value < 0
            and "below" in right.text
            and isinstance(value, Fraction)
        ):
            sign = -abs(value)
        if (
            ranged
            and isinstance(left.value, Fraction)
            and isinstance(right.value, Fraction)
            and right.value - left.value == 1
            and right.value < 10
            and not set(left.text + right.text) & DIGITS
        ):
            weight = min(weight, SMALL)
            found[at] = right = replace(right, weight=min(right.weight, SMALL))
        start = left.start
        found[before] = replace(left, value=sign, also=also, unit=unit, weight=weight, start=start)
        if ranged and not right.direction and left.direction:
            found[at] = replace(right, direction=left.direction)
    return found


def cents(found: list[Fact]) -> list[Fact]:
    """The cents of a text that counts in euros or crowns are those of its own money."""
    money = {fact.unit for fact in found if dimension(fact.unit) in MONEY and fact.unit != "cent"} & CENTED
    if len(money) != 1:
        return found
    own = next(iter(money))
    return [
        replace(fact, unit=own, value=fact.value / 100)
        if fact.unit == "cent" and isinstance(fact.value, Fraction)
        else fact
        for fact in found
    ]


def is_article(fact: Fact) -> bool:
    """The "a mu" of "1.2 kilograms a mu"."""
    return fact.weight == SILENT and fact.value == 1 and bool(re.match("an? ", fact.text, re.IGNORECASE))


def is_list(page: Page, found: list[Fact], before: int, at: int) -> bool:
    """Whether two figures with a comma between them are parts of one list: 5, 3 and 2 percent, but not "1,326, and 86 percent"."""
    gap = page.text[found[before].end : found[at].start]
    if "," not in gap:
        return True
    if "and" in gap:
        return before > 0 and bool(COMMA.fullmatch(page.text, found[before - 1].end, found[before].start))
    return at + 1 < len(found) and bool(LIST.fullmatch(page.text, found[at].end, found[at + 1].start))


def durations(page: Page, found: list[Fact]) -> list[Fact]:
    """Two hours, nine minutes and 36 seconds is one duration, a year and three months another."""
    out: list[Fact] = []
    finest = ""
    for fact in found:
        last = out[-1] if out else None
        if (
            last and fact.unit in PARTS_OF_TIME and PARTS_OF_TIME[fact.unit] == PARTS_OF_TIME.get(finest) and last.kind == fact.kind == "number" and isinstance(last.value, Fraction) and isinstance(fact.value, Fraction)
            and UNITS[finest].factor > UNITS[fact.unit].factor and fact.value < 60 and re.fullmatch(r",?\s?(?:and\s)?", page.text[last.end : fact.start])
        ):  # fmt: skip
            finest = fact.unit
            base = "month" if fact.unit == "month" else "second"
            total = in_base(last.value, last.unit) + in_base(fact.value, fact.unit)
            out[-1] = Fact(
                "number",
                total,
                last.start,
                fact.end,
                page.written[last.start : fact.end],
                unit=base,
                weight=FIRM,
            )
        else:
            finest = fact.unit if fact.unit in PARTS_OF_TIME else ""
            out.append(fact)
    return out
