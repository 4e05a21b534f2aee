"""Changes told backwards: 由2.4%回升至4.1% as "from 4.1 percent to 2.4 percent"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from articles.text.figures.fact import Difference, Fact
from articles.text.figures.units import in_base

# What stands before the first figure, between the two, and between them where the later state is named first.
SIGNS = {
    "zh": (
        re.compile("[由从自][^，。；0-9]{0,14}$"),
        re.compile("[^。；，0-9]{0,16}[至到为成][了约近超过]{0,2}"),
    ),
    "en": (
        re.compile(r"\bfrom(?:\s[a-z']+){0,4}\s[$€£¥]?$", re.IGNORECASE),
        re.compile(r"[^.;:!?]{0,60}?\bto(?:\s[a-z']+){0,3}\s[$€£¥]?", re.IGNORECASE),
    ),
}
LATER_FIRST = re.compile(r",?(?:\s[a-z']+){0,4}\sfrom(?:\s[a-z']+){0,3}\s[$€£¥]?", re.IGNORECASE)


def changes(facts: list[Fact], text: str, language: str) -> dict[tuple[Fraction, Fraction], Fact]:
    """The figures between which something changed, the earlier one first."""
    chinese = language.startswith("zh")
    before, between = SIGNS["zh" if chinese else "en"]
    found = {}
    # Not the "a week" of "from six days a week to four".
    numbers = [fact for fact in facts if fact.kind == "number" and (fact.weight or fact.value != 1)]
    numbers.sort(key=lambda fact: fact.start)
    for one, other in pairwise(numbers):
        if other.unit not in {one.unit, ""} or not one.end <= other.start <= one.end + 80:
            continue
        if between.fullmatch(text, one.end, other.start):
            if not before.search(text, max(0, one.start - 40), one.start):
                continue
            earlier, later = one, other
        elif not chinese and LATER_FIRST.fullmatch(text, one.end, other.start):
            earlier, later = other, one
        else:
            continue
        first, last = (in_base(fact.value, one.unit) for fact in (earlier, later))  # type: ignore[arg-type]
        found[first, last] = replace(one, end=other.end, text=text[one.start : other.end])
    return found


def compare_changes(
    source: list[Fact], target: list[Fact], texts: tuple[str, str], languages: tuple[str, str]
) -> Iterator[Difference]:
    """Changes that the translation tells the other way round."""
    one = changes(source, texts[0], languages[0])
    other = changes(target, texts[1], languages[1]) if one else {}
    for (first, last), whole in one.items():
        if (
            first != last
            and (last, first) in other
            and (first, last) not in other
            and (last, first) not in one
        ):
            yield "direction", whole, other[last, first]
