"""The small numerals and joints of Chinese dates."""

from articles.text.figures.chinese_numerals import DIGITS, han, numeral

TWO = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿卅〇零]{1,3})"
DASH = r"\s?[—–~\-至到]{1,2}\s?"
LIST = r"\s?(?:[—–~\-至到]{1,2}|[、和与及，,])\s?"


def small(signs: str) -> int:
    """A numeral of at most two digits, Arabic or Chinese."""
    if signs == "两":
        return 2
    values = numeral(signs)
    return int(values[0]) if values else 0


def year(signs: str) -> int:
    if len(signs) == 2:
        short = int(signs) if signs.isascii() else 10 * DIGITS[signs[0]] + DIGITS[signs[1]]
        return short + (2000 if short < 50 else 1900)
    return int(signs) if signs.isascii() else int(han(signs)[0])
