"""Parts of a month, a year or a decade: 上旬 is its early days, 下旬 and 底 are its late ones."""

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.text.figures.fact import Difference, Fact

EARLY, MIDDLE, LATE = "early", "middle", "late"
CHINESE = re.compile(
    r"份?(?![上中下]{2}旬|中旬?[至到和、])(?:(?P<early>上旬|初|年初)|(?P<middle>中旬|中期|年中|中(?![国央心文学华]))|(?P<late>下旬|底|末|年底|年末))"
)
ENGLISH = re.compile(
    r"\b(?:(?P<early>early|(?:the )?(?:start|beginning|first (?:ten|10) days) of)|(?P<middle>mid|(?:the )?middle (?:ten days )?of)|(?P<late>late|(?:the )?(?:end|last (?:ten|10|few) days) of))(?:\sin)?[\s-](?:the\s)?$",
    re.IGNORECASE,
)
KINDS = frozenset({"date", "decade", "century"})
# "Mid to late September" names two parts.
SEVERAL = re.compile(r"\b(?:to|and|or|through)[\s-]$|[-–]$", re.IGNORECASE)
SAID = re.compile("early|mid|late", re.IGNORECASE)
# The month is named by its place beside this one.
MONTHS = {
    "zh": re.compile("(?:(?P<this>本月)|(?P<last>上个?月)|(?P<next>下个?月))(?:(?P<early>上旬|初)|(?P<middle>中旬|中)|(?P<late>下旬|底|末))"),
    "en": re.compile(
        r"\b(?:(?P<early>early|(?:start|beginning) of)|(?P<middle>mid-?|middle of)|(?P<late>late|end of))\s?(?:(?P<this>this)|(?P<last>last)|(?P<next>next)) month\b",
        re.IGNORECASE,
    ),
}  # fmt: skip
Parts = dict[object, dict[str, Fact]]


def part(fact: Fact, text: str, language: str) -> Fact | None:
    """The fact with the part of it that is meant; None for the whole."""
    if language.startswith("zh"):
        found = CHINESE.match(text, fact.end)
        whole = fact.text + found[0] if found else ""
    else:
        found = ENGLISH.search(text, max(0, fact.start - 32), fact.start)
        if found and (
            SAID.search(fact.text) or SEVERAL.search(text, max(0, found.start() - 8), found.start())
        ):
            return None
        whole = found[0] + fact.text if found else ""
    return replace(fact, text=whole, approximate=found.lastgroup) if found else None


def place(fact: Fact) -> object:
    """Which month, year or decade it is, as both texts write it."""
    value = fact.value
    if fact.kind == "date" and isinstance(value, tuple):
        year, month, day = value
        return None if day else ("month", month) if month else ("year", year)
    return fact.kind, value % 100 if fact.kind == "decade" and isinstance(value, int) else value


def parts(facts: list[Fact], text: str, language: str) -> Parts:
    out: Parts = {}
    for fact in facts:
        if fact.kind in KINDS and (where := place(fact)) and (found := part(fact, text, language)):
            out.setdefault(where, {})[str(found.approximate)] = found
    for match in MONTHS[language[:2]].finditer(text):
        groups = [name for name, value in match.groupdict().items() if value]
        which = next(name for name in groups if name in {"this", "last", "next"})
        when = next(name for name in groups if name in {EARLY, MIDDLE, LATE})
        out.setdefault(which, {})[when] = Fact("date", which, *match.span(), match[0])
    return out


def compare_parts(
    source: list[Fact], target: list[Fact], texts: tuple[str, str], languages: tuple[str, str]
) -> Iterator[Difference]:
    """Months and years of which the texts name different parts."""
    one, other = parts(source, texts[0], languages[0]), parts(target, texts[1], languages[1])
    for where, found in one.items():
        told = other.get(where, {})
        if told and not found.keys() & told.keys():
            yield "wrong_date", next(iter(found.values())), next(iter(told.values()))
