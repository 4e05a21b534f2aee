"""Texts that go up where the other goes down, told in words alone; and prices per 斤 told per kilogram."""

import re
from collections.abc import Iterator
from typing import TypeGuard

from articles.text.figures.fact import SILENT, Difference, Fact
from articles.text.figures.units import CHINESE, ENGLISH, dimension

UP = (
    re.compile(
        r"增长(?![极点]|-)|上升|上涨|增加(?!值)|提高|回升|攀升|扩大|上调|好转|加快|延长|扭亏为盈|增幅|增速|涨幅|高于|高出|多出|翻番|翻了|新高"
    ),
    re.compile(
        r"\b(?:rise|rises|rose|risen|rising|grow|grows|grew|grown|growing|growth|increas\w*|up|climb\w*|gain\w*|surg\w*|expan\w*|rais\w*|higher|widen\w*|extend\w*|more|jump\w*|improv\w*|boost\w*|accelerat\w*|lift\w*|faster|recover\w*|rebound\w*|larger|bigger|greater|doubl\w*|tripl\w*|longer)\b",
        re.IGNORECASE,
    ),
)
DOWN = (
    re.compile(
        r"下降|下跌|减少|降低|回落|下滑|萎缩|缩小|下调|恶化|放缓|缩短|压缩|减轻|由盈转亏|降至|降到|减至|跌|降幅|低于|少于|少了|节约|节省|新低"
    ),
    re.compile(
        r"\b(?:fall|falls|fell|fallen|falling|declin\w*|decreas\w*|drop\w*|down|shr[aiu]nk\w*|contract\w*|reduc\w*|cut\w*|lower\w*|slow\w*|slip\w*|plung\w*|narrow\w*|shorten\w*|worsen\w*|fewer|less|slid\w*|dip\w*|eas\w*|smaller|halv\w*|los[est]\w*|lost|sav\w*|shorter|weak\w*|cheaper|trim\w*|shed)\b",
        re.IGNORECASE,
    ),
)


# The words that can mean nothing else; the others above only keep the check silent.
PLAIN = (
    re.compile("增长|上升|上涨|增加|提高|回升|上调|下降|下跌|减少|降低|回落|下滑|下调"),
    re.compile(
        r"rise|rises|rose|risen|rising|grew|grown|growth|increas(?:e|es|ed|ing)|climb\w*|fell|fallen|falling|declin\w*|decreas\w*|drop\w*|lower\w*|fewer|higher",
        re.IGNORECASE,
    ),
)


def compare_trends(texts: tuple[str, str], languages: tuple[str, str]) -> Iterator[Difference]:
    """A text that only falls, against one that only rises."""
    columns = [0 if language.startswith("zh") else 1 for language in languages]
    ways = [
        (UP[column].search(text), DOWN[column].search(text))
        for column, text in zip(columns, texts, strict=True)
    ]
    (up, down), (rises, falls) = ways
    if plain(up, columns[0]) and not down and plain(falls, columns[1]) and not rises:
        yield "direction", trend("up", up), trend("down", falls)
    elif plain(down, columns[0]) and not up and plain(rises, columns[1]) and not falls:
        yield "direction", trend("down", down), trend("up", rises)


def plain(match: re.Match[str] | None, column: int) -> TypeGuard[re.Match[str]]:
    """Whether the word that was found can mean nothing else."""
    return match is not None and PLAIN[column].fullmatch(match[0]) is not None


def trend(way: str, match: re.Match[str]) -> Fact:
    return Fact("trend", way, *match.span(), match[0], direction=way, weight=SILENT)


PER = (
    re.compile(r"(?:每|[元吨斤]/|(?=亩[均产]))(公斤|千克|市?斤|亩|公顷|平方米|平方公里|吨|升|立方米|公里|米|里)"),
    re.compile(r"\b(?:per|each|every|(?<=yuan )an?|(?<=dollars )an?|(?<=crowns )an?|(?<=euros )an?|(?<=pounds )an?|(?<=cents )an?|(?<=fen )an?|(?<=kg )an?|(?<=kilograms )an?|(?<=tonnes )an?)\s(kilogram|kg|kilo|jin|catty|mu|hectare|acre|square meter|square metre|square kilometer|tonne|ton|liter|litre|cubic meter|cubic metre|kilometer|km|mile|meter|li|pound)s?\b", re.IGNORECASE),
)  # fmt: skip


def compare_rates(
    texts: tuple[str, str], languages: tuple[str, str], converted: bool
) -> Iterator[Difference]:
    """每斤 told as "per kilogram" though the figure was left as it was."""
    found = []
    for language, text in zip(languages, texts, strict=True):
        column = 0 if language.startswith("zh") else 1
        names = CHINESE if column == 0 else ENGLISH
        found.append(
            {
                names[match[1].lower()]: match
                for match in PER[column].finditer(text)
                if match[1].lower() in names
            }
        )
    one, other = found
    for name, match in one.items():
        wrong = [unit for unit in other if dimension(unit) == dimension(name) and unit not in one]
        if wrong and name not in other and not converted:
            where = other[wrong[0]]
            yield (
                "wrong_unit",
                Fact("per", name, *match.span(), match[0], weight=SILENT),
                Fact("per", wrong[0], *where.span(), where[0], weight=SILENT),
            )
