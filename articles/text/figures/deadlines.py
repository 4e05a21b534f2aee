"""Days and hours before which something must be done, told as those after which it may be."""

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.text.figures.fact import Difference, Fact
from articles.text.figures.readings import agrees, readings

CHINESE = re.compile(
    r"[底末初]?(?:上旬|中旬|下旬)?(?:（[^）]{1,8}）)?(?:(?P<before>[之以]?前(?![后夕半一]))|(?P<after>[之以]?后(?![半勤期])|起(?!草)))"
)
ENGLISH = re.compile(
    r"\b(?:(?P<before>before|by|until|till|prior to|(?:no|not) later than|ahead of)|(?P<after>after|from|since|starting|beginning|following))\s(?:the (?:end|start|middle|beginning) of\s|on\s|the\s|early\s|late\s|[A-Z][a-z]+day,?\s)?$",
    re.IGNORECASE,
)


def side(fact: Fact, text: str, language: str) -> str | None:
    if language.startswith("zh"):
        found = CHINESE.match(text, fact.end)
    else:
        found = ENGLISH.search(text, max(0, fact.start - 32), fact.start)
    return found.lastgroup if found else None


def same(one: Fact, other: Fact) -> bool:
    if one.kind == "time":
        return bool({one.value, *one.also} & {other.value, *other.also})
    return agrees(readings(one)[0], readings(other)[0])


def compare_deadlines(
    source: list[Fact], target: list[Fact], texts: tuple[str, str], languages: tuple[str, str]
) -> Iterator[Difference]:
    """Dates and times of which one text says before and the other after."""
    for kind, code in (("date", "wrong_date"), ("time", "wrong_time")):
        ones, others = ([fact for fact in facts if fact.kind == kind][:60] for facts in (source, target))
        bound = [(one, which) for one in ones if (which := side(one, texts[0], languages[0]))]
        free = [(other, which) for other in others if (which := side(other, texts[1], languages[1]))]
        for one, before in bound:
            mates = [other for other in others if same(one, other)]
            if len(mates) != 1 or sum(same(fact, mates[0]) for fact in ones) != 1:
                continue
            if any(other is mates[0] and after != before for other, after in free):
                yield code, said(one, texts[0], languages[0]), said(mates[0], texts[1], languages[1])


def said(fact: Fact, text: str, language: str) -> Fact:
    """The fact with the word beside it: 7月12日前."""
    if language.startswith("zh"):
        found = CHINESE.match(text, fact.end)
        return replace(fact, text=fact.text + found[0]) if found else fact
    found = ENGLISH.search(text, max(0, fact.start - 32), fact.start)
    return replace(fact, text=found[0] + fact.text) if found else fact
