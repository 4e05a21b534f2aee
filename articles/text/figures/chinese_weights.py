"""Which Chinese figures must not be left out of a translation, and which are mere manner of speaking."""

import re
from fractions import Fraction

from articles.text.figures import chinese_words as words
from articles.text.figures.fact import FIRM, SILENT, SMALL
from articles.text.figures.page import Page

LISTING = re.compile("[、和与及]|以及")


ENDS = re.compile("[，。；：！？\n]")


STRONG = frozenset("个名位家条座项只辆架艘台套件份张户人所间栋幢批种类层届村镇县市省区国组轮起年天月等级期")


def sums_up(page: Page, start: int, count: int) -> bool:
    """Whether the figure only counts what is listed right before it: 全程、半程和5公里三个项目."""
    clause = page.text[max(0, start - 60) : start]
    clause = clause[max((stop.end() for stop in ENDS.finditer(clause)), default=0) :]
    return len(LISTING.findall(clause)) == count - 1


def weigh(page: Page, text: str, values: list[Fraction], unit: str, start: int, end: int) -> int:
    """How much it would weigh if the other text left the figure out."""
    value = values[0]
    if value == 0:
        return SMALL if text[0] == "0" else SILENT
    if not unit and 2 <= value <= 10 and sums_up(page, start, int(value)):
        return SMALL
    if (unit == "quarter" and value == 4) or (unit == "percent" and value == 100):
        return SMALL
    if set(text) <= set("十百千万亿"):
        if text == "十":
            return FIRM
        return SMALL if unit or page.left[start - 1 : start] == "每" else SILENT
    if text == "一":
        return SILENT if unit in {"", "year", "month", "day", "week", "hour", "minute", "second"} else SMALL
    if unit and unit not in {"year", "month", "day", "week", "hour", "minute", "second", "celsius", "li"}:
        return FIRM
    if value == 1:
        return SMALL if text[0] == "1" else SILENT
    if value == 2:
        return SMALL
    if (
        len(text) > 1
        and not unit
        and value < 100
        and text[0] not in "0123456789"
        and not words.CLASSIFIER.match(page.left, end)
    ):
        return SMALL
    if len(text) == 1 and text in "三四五六七八九" and not unit and page.left[end : end + 1] not in STRONG:
        return SMALL
    return FIRM
