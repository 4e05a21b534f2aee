"""The unit that stands after a Chinese figure."""

import re
from fractions import Fraction

from articles.text.figures.chinese_numerals import SCALES
from articles.text.figures.page import Page
from articles.text.figures.units import CHINESE, CHINESE_PATTERN

ELECTRIC = re.compile(r"电|[千百万亿][度]")
CELSIUS = re.compile(r"气温|温度|零下|水温|体温")


def scale_of(signs: str) -> Fraction:
    value = Fraction(1)
    for sign in signs:
        value *= SCALES[sign]
    return value


def unit_after(page: Page, end: int) -> tuple[str, int]:
    """The unit that stands at an offset ("" for a classifier or nothing), and where it ends."""
    at = end + 1 if page.left[end : end + 1] == " " else end
    found = CHINESE_PATTERN.match(page.left, at)
    if found and not (found[0] == "里" and page.left[found.end() : found.end() + 1] in tuple("程面有的")):
        name = CHINESE[found[0].lower()]
        if found[0] == "周" and page.left[found.end() : found.end() + 1] in tuple("围边"):
            return "", end
        if found[0] == "度":
            if page.left[found.end() : found.end() + 1] in tuple("假以"):
                return "", end
            if ELECTRIC.search(page.text, max(0, end - 14), found.end() + 6) and not CELSIUS.search(
                page.text, max(0, end - 10), end
            ):
                name = "kilowatt-hour"
        return name, found.end()
    if page.left[at : at + 1] == "日":
        return "day", at + 1
    return "", end
