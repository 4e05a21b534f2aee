"""Periods, decades, centuries and plans in Chinese: 前三季度, 上半年, 80年代, 十四五."""

import re

from articles.text.figures.chinese_calendar import DASH, TWO, small, year
from articles.text.figures.chinese_numerals import DIGITS
from articles.text.figures.fact import FIRM, SILENT, Fact
from articles.text.figures.page import Page

PERIOD = re.compile(
    rf"(?<!提)(?:前|头|首)(?P<n>{TWO}|两)个?季度"
    rf"|(?P<a>[一1]){DASH}(?P<b>[二三四2-4])季度"
    rf"|(?P<qa>[一二三1-3])[、和与](?P<qb>[二三四2-4])季度"
    rf"|第?(?P<q>[一二三四1-4])季度"
    r"|(?P<q1>首季度?|首个季度)|[Qq](?P<q2>[1-4])(?![A-Za-z0-9])"
    rf"|(?P<half>上|下|前|后)半年"
    rf"|(?<!提)(?:前|头|首|开年)(?P<months>{TWO}|两)个?月(?!内)"
    r"|(?P<whole>全年)"
)
HALF_TIME = re.compile("[上下]半[场时]")
PLAN = re.compile(
    r"[“\"「『]?(?:(?P<ten>十[一二三四五六七八])五(?![一二三四五六七八九]|[年个名家条座项岁元米亩万千百%成十])|(?P<tenth>十)五(?=[”\"」』]?(?:计划|规划|时期|期间|末|以来))"
    r"|(?P<one>[一二三四五六七八九])五(?=[”\"」』]?(?:计划|规划|时期|期间|普法)|(?<=[“「『].五)(?=[”」』](?:到|至|、|[“「『]十))))[”\"」』]?"
    r"|第(?P<long>[0-9]{1,2}|[一二三四五六七八九十]{1,3})个五年(?:规划|计划)|(?P<bare>五年(?:规划|计划))"
)
DECADE = re.compile(
    rf"(?P<full>(?:19|20)[0-9]0|[一二][九〇零][一二三四五六七八九〇零][〇零])年代|(?<![0-9])(?:(?P<c>{TWO}|上|本)个?世纪)?(?:初)?(?P<before>[二三四五六七八])?(?P<d>[1-9]0|[二三四五六七八九][十零〇])年代"
)
BORN = re.compile(r"(?<![0-9])(?P<d>[5-9][05]|[01][05]|[五六七八九〇零一][零〇五])后(?![来天面方台])")
CENTURY = re.compile(rf"(?<!第)(?P<c>{TWO})世纪")


def born(signs: str) -> int:
    """The tens of 80后, 九零后, 95后."""
    return int(signs) // 10 * 10 if signs.isascii() else 10 * DIGITS[signs[0]]


def plan(page: Page, match: re.Match[str]) -> list[Fact]:
    if match["bare"]:
        return [page.fact("plan", 0, *match.span(), weight=SILENT)]
    number = match["ten"] or match["tenth"] or match["one"] or match["long"]
    return [page.fact("plan", small(number), *match.span())]


def decade(page: Page, match: re.Match[str]) -> list[Fact]:
    if match["full"]:
        return [page.fact("decade", year(match["full"]), *match.span())]
    tens = small(match["d"]) if match["d"][-1] not in "零〇" else 10 * small(match["d"][0])
    century = {None: None, "上": 20, "本": 21}.get(match["c"]) or (
        small(match["c"]) if match["c"] and match["c"] not in "上本" else None
    )
    all_tens = [10 * small(match["before"]), tens] if match["before"] else [tens]
    return [
        page.fact("decade", one + 100 * (century - 1) if century else one, *match.span()) for one in all_tens
    ]


def period(page: Page, match: re.Match[str]) -> list[Fact] | None:
    groups = match.groupdict()
    weight = FIRM
    if groups["n"]:
        months = (1, 3 * small(groups["n"]))
    elif groups["b"]:
        months = (1, 3 * small(groups["b"]))
    elif groups["qa"]:
        return [
            page.fact("period", (3 * n - 2, 3 * n), *match.span())
            for n in map(small, (groups["qa"], groups["qb"]))
        ]
    elif groups["q"] or groups["q1"] or groups["q2"]:
        number = small(groups["q"] or groups["q2"] or "1")
        months = (3 * number - 2, 3 * number)
    elif groups["half"]:
        months = (1, 6) if groups["half"] in "上前" else (7, 12)
    elif groups["months"]:
        months = (1, small(groups["months"]))
    else:
        months = (1, 12)
    if months == (1, 12):
        weight = SILENT
    if not 1 <= months[1] <= 12:
        return None
    after = page.text[match.end() : match.end() + 3]
    edge = (
        ("end", months[1])
        if after[:1] in {"末", "底"}
        else ("start", months[0])
        if re.match("以来|开始|起|初", after)
        else None
    )
    return [page.fact("period", months, *match.span(), weight=weight, also=(edge,) if edge else ())]
