"""Days of the lunar calendar: 正月十五, 农历八月十六, 腊月廿三."""

import re
from fractions import Fraction

from articles.text.figures.chinese_calendar import small
from articles.text.figures.fact import SILENT, Fact
from articles.text.figures.page import Page

MONTHS = {"正": 1, "冬": 11, "腊": 12}
CALENDAR = "农历|阴历|旧历|夏历"
MONTH = "十[一二]|[正冬腊一二三四五六七八九十]"
DAY = "初[一二三四五六七八九十]|二?十[一二三四五六七八九]|二十|三十|廿[一二三四五六七八九]?|十"
# A day in Chinese signs without 日 is one of the lunar calendar: 八月十六, but not 八月十六日 or 八月十六、十七日.
LONE = r"(?![一二三四五六七八九十几多余来日号个天名位家场项所次人条座部大年月至到—–~\-]|[、和及与][一二三四五六七八九十]{1,3}[日号])"
LUNAR = re.compile(
    rf"(?:{CALENDAR})(?P<m>{MONTH})月(?:(?P<d>{DAY})日?)?"
    rf"|(?:{CALENDAR})(?P<bare>{DAY})"
    rf"|(?<![一二三四五六七八九十年第0-9])(?P<m2>{MONTH})月(?P<d2>初[一二三四五六七八九十]|廿[一二三四五六七八九]?)"
    rf"|(?<![一二三四五六七八九十年第0-9])(?P<m3>{MONTH})月(?P<d3>二?十[一二三四五六七八九]|[二三]十){LONE}"
    r"|(?P<m4>[正冬腊])月|大年(?P<new>初[一二三四五六七八九十]|三十)"
    r"|(?<![一二三四五六七八九十0-9])(?P<feast>二月二|三月三|六月六|九月九)(?![0-9十一二三四五六七八九日号])"
)


def number(signs: str) -> int:
    return MONTHS.get(signs) or small(signs.removeprefix("初"))


def lunar(page: Page, match: re.Match[str]) -> list[Fact]:
    """Silent: a translator may name the feast, count the day, or write month and day as they stand."""
    if match["feast"]:
        month, day = small(match["feast"][0]), small(match["feast"][-1])
    else:
        month, day = (
            next((number(match[name]) for name in names if match[name]), 0)
            for names in (("m", "m2", "m3", "m4"), ("d", "d2", "d3", "bare", "new"))
        )
    facts = [
        page.fact("number", Fraction(value), *match.span(), weight=SILENT) for value in (month, day) if value
    ]
    if month:
        facts.append(page.fact("date", (None, month, day or None), *match.span(), weight=SILENT))
    return facts
