"""Parts and multiples in Chinese: 三分之二, 一成半, 八折, 翻一番, 过半."""

import re
from fractions import Fraction

from articles.text.figures import chinese_words as words
from articles.text.figures.chinese_around import surroundings
from articles.text.figures.chinese_numerals import ARABIC, HAN_SIGNS, numeral
from articles.text.figures.fact import SILENT, SMALL, Fact
from articles.text.figures.page import Page
from articles.text.figures.units import CHINESE

NUMERAL = rf"(?:(?:{ARABIC})[万亿]?|[{HAN_SIGNS}]{{1,12}}(?:点[{HAN_SIGNS}]{{1,6}})?)"
FRACTION = re.compile(
    rf"(?P<under>[{HAN_SIGNS}]{{1,6}}|[0-9]{{1,5}}|百)\s?分之\s?(?P<over>{NUMERAL})(?P<half>半)?(?P<unit>个世纪|个?小时|个百分点)?(?:[至到—-](?:百分之)?(?P<to>{NUMERAL}))?"
)
SLASH = re.compile(r"(?<![0-9/.])(?P<over>[0-9]{1,2})/(?P<under>[0-9]{1,3})(?![0-9/])")
TENTHS = re.compile(
    rf"(?:(?P<low>[一二三四五六七八九])[至到—-]?)?(?P<n>[一二两三四五六七八九]|[0-9](?:\.[0-9])?)成(?!{words.NO_TENTHS})"
    r"(?P<more>[一二三四五六七八九])?(?P<half>半)?(?![一二三四五六七八九])"
    rf"|(?P<small>半)成(?!{words.NO_TENTHS})"
)
FOLDS = re.compile(
    rf"翻(?:了|上)?(?:近|将近|超过?|逾|不止)?(?P<times>{NUMERAL})?(?:番|倍)(?!番)|(?P<rise>增长|增加|提高|提升|上升|上涨|扩大|增多|多|高|涨|增|快|贵|重|远|久|长|强|好|厚|大|超出|高出|多出)(?:了|约|近|超过?|逾)*(?P<more>{NUMERAL})(?P<yu>余|多)?倍(?!于)(?P<half>半)?"
    rf"|(?P<n>{NUMERAL})(?P<yu2>余|多)?倍(?P<half2>半)?|(?P<double>加倍|倍增|成倍)|(?P<halve>减半|腰斩|对半)"
)
HALVES = re.compile(
    r"(?P<most>过|超|大|近|小)?(?P<word>一半|半数|半壁|过半|大半|多半|(?<=[近超逾约])半(?=[，。的以、]|左右|$))(?!路|岛|径|年|天|个|小时)"
)
NEARLY_TURNED = re.compile("[近超逾]|不止")
NEARLY_NEW = re.compile("新(?=[的，。、；）]|$)")
DISCOUNT = re.compile(
    r"(?P<n>[一二三四五六七八九]|[1-9](?:\.[0-9])?)点?(?P<more>[一二三四五六七八九])?折(?!叠|射|腾|扇|返|旧|合|算|线|页|损|中|磨|断)"
)
ALL = re.compile("百分(?:之)?百")
EVERY = re.compile(
    rf"每(?P<under>{NUMERAL})[人个名户家位台辆件次][^，。；0-9]{{0,5}}有(?P<over>{NUMERAL})[人个名户家位台辆件次]"
)
SPLIT = re.compile(
    "(?P<a>[一二三四五六七八九])分(?![之钟米秒钱])[^，。；0-9]{1,5}[，、]?(?:[^，。；0-9]{0,3})(?P<b>[一二三四五六七八九])分(?![之钟米秒钱])"
)


def fraction(page: Page, match: re.Match[str]) -> list[Fact] | None:
    under, over = numeral(match["under"]), numeral(match["over"])
    if len(under) != 1 or not over or not under[0]:
        return None
    over = [*over, *(numeral(match["to"]) if match["to"] else [])]
    if match["unit"]:
        unit = CHINESE[match["unit"]]
        return [
            page.fact(
                "number", over[0] / under[0], *match.span(), unit=unit, **surroundings(page, *match.span())
            )
        ]
    if under[0] > 1000:
        return rate(page, match, under[0], over)
    unit, scale = {100: ("percent", 1), 1000: ("permille", 1)}.get(int(under[0]), ("share", under[0]))
    return [
        page.fact(
            "number",
            value / scale,
            *match.span(),
            unit=unit,
            **surroundings(
                page,
                match.start(),
                match.end(),
                more=page.text[match.end() : match.end() + 1] in {"多", "余"},
            ),
        )
        for value in over
    ]


def rate(page: Page, match: re.Match[str], under: Fraction, over: list[Fraction]) -> list[Fact]:
    """十万分之四点二, also told as "4.2 per 100,000"."""
    return [
        *(page.fact("number", value / under, *match.span(), unit="share", weight=SMALL) for value in over),
        *(page.fact("number", value, *match.span(), weight=SILENT) for value in [under, *over]),
    ]


def slash(page: Page, match: re.Match[str]) -> list[Fact] | None:
    over, under = int(match["over"]), int(match["under"])
    if not 0 < over < under:
        return None
    return [
        page.fact("number", Fraction(over, under), *match.span(), unit="share"),
        page.fact("date", (None, over, under), *match.span(), weight=SILENT),
    ]


def tenths(page: Page, match: re.Match[str]) -> list[Fact]:
    if match["small"]:
        return [
            page.fact(
                "number", Fraction(5), *match.span(), unit="percent", **surroundings(page, *match.span())
            )
        ]
    value = numeral(match["n"])[0] * 10
    if match["more"]:
        value += numeral(match["more"])[0]
    if match["half"]:
        value += 5
    end = match.end()
    more = page.text[end : end + 1] in {"多", "余"}
    around = surroundings(page, match.start(), end, more=more)
    if NEARLY_NEW.match(page.text, end):
        return [page.fact("number", value, *match.span(), unit="percent", weight=SILENT)]
    low = [numeral(match["low"])[0] * 10] if match["low"] else []
    return [page.fact("number", one, *match.span(), unit="percent", **around) for one in [*low, value]]


def split(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """三分种，七分管: two parts of ten."""
    parts = [(numeral(match[part])[0], match.span(part)) for part in "ab"]
    if sum(value for value, _ in parts) != 10:
        return None
    return [page.fact("number", 10 * value, *span, unit="percent", weight=SILENT) for value, span in parts]


def folds(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """翻两番 is four times, 增长两倍 three times, 是…的两倍 twice."""
    groups = match.groupdict()
    around = surroundings(page, *match.span(), more=bool(groups["yu"] or groups["yu2"]))
    if groups["double"]:
        return [
            page.fact(
                "multiple", Fraction(2), *match.span(), weight=SILENT if groups["double"] == "成倍" else SMALL
            )
        ]
    if groups["halve"]:
        return [
            page.fact("number", Fraction(1, 2), *match.span(), unit="share", direction="down", weight=SMALL)
        ]
    half = Fraction(1, 2) if groups["half"] or groups["half2"] else Fraction(0)
    if match[0].startswith("翻"):
        return turned_over(page, match, around["approximate"])
    if groups["more"]:
        values = numeral(groups["more"])
        around |= {"direction": "up", "step": None}
        return [page.fact("multiple", value + half + 1, *match.span(), **around) for value in values]
    values = numeral(groups["n"])
    grows = around["direction"] == "up" and around["step"] == "by"
    around |= {"step": None, "direction": None}
    return [
        page.fact(
            "multiple",
            value + half + grows,
            *match.span(),
            also=(Fraction(2),) if value + half == 1 else (),
            **around,
        )
        for value in values
    ]


def turned_over(page: Page, match: re.Match[str], side: str | None) -> list[Fact] | None:
    """翻两番 doubles twice, 翻两倍 makes three times as much."""
    if said := NEARLY_TURNED.search(match[0]):
        side = "below" if said[0] == "近" else "above"
    count = numeral(match["times"])[0] if match["times"] else Fraction(1)
    if match[0].endswith("倍"):
        value = count + 1 if match["times"] else Fraction(2)
        return [page.fact("multiple", value, *match.span(), also=(count,), direction="up", approximate=side)]
    if count > 20:
        return None
    value = Fraction(2) ** int(count) if count == int(count) else count * 2
    return [page.fact("multiple", value, *match.span(), direction="up", approximate=side)]


def halves(page: Page, match: re.Match[str]) -> list[Fact]:
    most = {"过": "above", "超": "above", "大": "above", "近": "below"}.get(match["most"] or match["word"][0])
    around = surroundings(page, *match.span())
    return [
        page.fact(
            "number",
            Fraction(1, 2),
            *match.span(),
            unit="share",
            weight=SMALL,
            **(around | {"approximate": most or around["approximate"]}),
        )
    ]


def discount(page: Page, match: re.Match[str]) -> list[Fact]:
    """八折 is 80 percent of the price, or 20 percent off."""
    value = numeral(match["n"])[0] * 10 + (numeral(match["more"])[0] if match["more"] else 0)
    return [page.fact("discount", value, *match.span())]


def every(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """每5人中有1人 is a fifth."""
    under, over = numeral(match["under"]), numeral(match["over"])
    if len(under) != 1 or len(over) != 1 or not under[0]:
        return None
    share = page.fact("number", over[0] / under[0], *match.span(), unit="share", weight=SMALL)
    return [
        share,
        page.fact("number", under[0], *match.span("under"), weight=SILENT),
        page.fact("number", over[0], *match.span("over"), weight=SILENT),
    ]


def whole(page: Page, match: re.Match[str]) -> list[Fact]:
    """百分百."""
    return [page.fact("number", Fraction(100), *match.span(), unit="percent", weight=SMALL)]
