"""Prices as they are spoken: 一块五, 4块5, 两块二毛五, 八毛五."""

import re
from fractions import Fraction

from articles.text.figures import chinese_words as words
from articles.text.figures.chinese_numerals import numeral
from articles.text.figures.page import Page

DIGIT = "[1-9一二三四五六七八九]"
YUAN = re.compile(
    rf"块(?:零(?P<fen>{DIGIT})分?|(?P<jiao>{DIGIT})(?:[毛角](?:(?P<last>{DIGIT})(?:分|(?![0-9个])))?)?)钱?"
)
JIAO = re.compile(f"毛(?P<last>{DIGIT})(?:分钱?)?")
# 4块5一斤: the next numeral counts what the price buys.
BOUGHT = re.compile("一[斤个份碗只张瓶把束枝支包盒袋次位人串根盆棵株天度吨升公]")
COINS = re.compile("[块毛](?:[，。、；）]|多|左右|以|$|一)")
PRICED = re.compile("[价卖钱元付花赚挣租费贵买薪角]|便宜|工资|[涨降]|只要|收入")
MORE_DIGITS = re.compile("[0-9.一二三四五六七八九十百千万亿]")


def spoken_price(
    page: Page, start: int, end: int, values: list[Fraction]
) -> tuple[str, int, list[Fraction]] | None:
    """A price, where money is spoken of: its unit, its end and its value; None where 块 counts stones."""
    if (price := YUAN.match(page.left, end)) and is_all(page, price.end()):
        parts = ((price["jiao"], 10), (price["last"], 100), (price["fen"], 100))
        small = sum((numeral(sign)[0] / size for sign, size in parts if sign), Fraction(0))
        return "CNY", price.end(), [value + small for value in values]
    if (price := JIAO.match(page.left, end)) and is_all(page, price.end()):
        return "jiao", price.end(), [value + numeral(price["last"])[0] / 10 for value in values]
    if COINS.match(page.left, end) and PRICED.search(page.text, max(0, start - 16), end + 12):
        return ("CNY" if page.left.startswith("块", end) else "jiao"), end + 1, values
    return None


def is_all(page: Page, end: int) -> bool:
    """Whether the price ends here and its last digit counts nothing."""
    if BOUGHT.match(page.left, end):
        return True
    said = page.left[end - 1] in "钱分毛角"
    return not MORE_DIGITS.match(page.left, end) and (said or not words.CLASSIFIER.match(page.left, end))
