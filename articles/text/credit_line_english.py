"""Reading the English credit line: `By A and B — Jinhua Daily, text and photo by C, translated by D`."""

import re
from itertools import zip_longest

from articles.text.credits import (
    AUTHOR,
    AUTHOR_AND_PHOTOGRAPHER,
    EDITOR,
    PHOTOGRAPHER,
    RESPONSIBLE_EDITOR,
    TRANSLATOR,
    CreditLine,
    Named,
    has_letters,
    in_order,
    names_an_outlet,
    people_and_outlet,
)

_TEXT = r"(?:text|story|words|article|report)"
_PHOTO = r"(?:photo(?:s|graph|graphs|graphy)?|pictures?)"
_AND = r"\s*(?:and|&|/|,)\s*"
_ROLES: list[tuple[str, tuple[str, ...]]] = [
    (
        rf"(?:{_TEXT}{_AND}{_PHOTO}|{_PHOTO}{_AND}{_TEXT}|written{_AND}photographed)\s+by",
        AUTHOR_AND_PHOTOGRAPHER,
    ),
    (rf"translated{_AND}edited\s+by", (TRANSLATOR, EDITOR)),
    (
        r"(?:responsible\s+editors?|executive\s+editors?|editors?\s+in\s+charge)(?:\s+by|\s*[:：])?",
        (RESPONSIBLE_EDITOR,),
    ),
    (rf"(?:{_PHOTO}\s+by|photographed\s+by|photographers?\s*[:：])", (PHOTOGRAPHER,)),
    (r"(?:translat(?:ed|ion)\s+by|translators?\s*[:：])", (TRANSLATOR,)),
    (r"(?:edit(?:ed|ing)\s+by|editors?\s*[:：]|(?:polished|proofread|revised)\s+by)", (EDITOR,)),
    (rf"(?:(?:{_TEXT}|written|reported|reporting)\s+by|(?:authors?|reporters?)\s*[:：])", (AUTHOR,)),
    (r"by(?!\w)", (AUTHOR,)),
    (r"from(?!\w)", ()),
]
ROLE = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<role{n}>{pattern})" for n, (pattern, _) in enumerate(_ROLES))
    + r")(?!\w)\s*[:：]?\s*",
    re.IGNORECASE,
)
_BETWEEN_NAMES = re.compile(r"\s*[,，;；、&]\s*|\s+and\s+", re.IGNORECASE)


def parse_english(text: str) -> CreditLine:
    """The credits and the outlet of a line without its parentheses."""
    matches = _parts(text)
    credits: list[Named] = []
    outlet = ""
    for match, following in zip_longest(matches, matches[1:]):
        end = following.start() if following else len(text)
        roles = _ROLES[int(str(match.lastgroup).removeprefix("role"))][1]
        people, said_outlet = people_and_outlet(text[match.end() : end].strip(" ,，;；"))
        if not roles:
            people, said_outlet = "", people
        names = [name.strip() for name in _BETWEEN_NAMES.split(people) if has_letters(name)]
        outlet = outlet or said_outlet or next(filter(names_an_outlet, names[1:]), "")
        credits += [Named(role, name) for role in roles for name in names if name != outlet]
    return CreditLine(in_order(credits), outlet)


def _parts(text: str) -> list[re.Match[str]]:
    """The role phrases, of which "by" and "from" count only where a part begins."""
    return [
        match
        for match in ROLE.finditer(text)
        if match.group().strip(" :：").lower() not in {"by", "from"} or _begins_part(text[: match.start()])
    ]


def _begins_part(before: str) -> bool:
    return not before.strip() or before.rstrip().endswith((",", "，", ";", "；", ")", "）"))
