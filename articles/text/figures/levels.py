"""Figures with which another one is compared: "up from 33 percent in 2021" told as 低于2021年的33%."""

import re
from collections.abc import Iterator

from articles.text.figures.fact import Difference, Fact

BEFORE = {
    "zh": re.compile("(?:(?P<up>高于|多于|高过|超过|大于|快于)|(?P<down>低于|少于|低过|不及|小于|慢于))(?!预期|计划|目标)[^，。；、]{0,14}的?$"),
    "en": re.compile(
        r"\b(?:(?P<up>up|higher|more|above|rise|increase|larger|faster|improvement)|(?P<down>down|lower|fewer|less|below|fall|drop|decrease|decline|smaller|slower))\s(?:from|than|on)\s(?:the\s|last year's\s|about\s|around\s|some\s)?[$€£¥]?$",
        re.IGNORECASE,
    ),
}  # fmt: skip
NEGATED = {
    "zh": re.compile("[不未没]|并非|负"),
    "en": re.compile(r"\b(?:not?|never|nor|neither)\b|n't", re.IGNORECASE),
}
# How far before a figure the words stand that compare with it.
REACH = 40


def level(fact: Fact, text: str, language: str) -> str | None:
    """Whether something is said to stand above or below the figure."""
    start = max(0, fact.start - REACH)
    found = BEFORE[language[:2]].search(text, start, fact.start)
    if not found or NEGATED[language[:2]].search(text, max(0, found.start() - 8), found.start()):
        return None
    return found.lastgroup


def compare_levels(
    source: list[Fact], target: list[Fact], texts: tuple[str, str], languages: tuple[str, str]
) -> Iterator[Difference]:
    """Figures which one text calls exceeded and the other undercut."""
    ones, others = ([fact for fact in facts if fact.kind == "number"][:80] for facts in (source, target))
    for one in ones:
        way = level(one, texts[0], languages[0])
        if not way or sum(fact.value == one.value for fact in ones) != 1:
            continue
        mates = [other for other in others if other.value == one.value]
        if len(mates) == 1 and (told := level(mates[0], texts[1], languages[1])) and told != way:
            yield "direction", one, mates[0]
