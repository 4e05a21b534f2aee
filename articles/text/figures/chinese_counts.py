"""Chinese ordinals, magnitudes and scores: 第三, 首届, 数百, 十几, 成千上万, 3:2."""

import re
from fractions import Fraction

from articles.text.figures import chinese_words as words
from articles.text.figures.chinese_around import surroundings
from articles.text.figures.chinese_numerals import HAN_SIGNS, numeral
from articles.text.figures.chinese_units import scale_of, unit_after
from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.page import Page

VAGUE = re.compile(
    r"(?P<how>好几|数|几|上|成|逾|过|近|约|超|超过|每|十几|突破|破|达|迈|冲|跨)(?P<scale>[十百千万亿]{1,3})(?![分秋古方一二两三四五六七八九零0-9]|全|事|万众)"
)
TEENS = re.compile(
    r"(?<![0-9一二两三四五六七八九十百千万亿零])(?P<tens>[二三四五六七八九]?十)(?P<how>几|多|余|来)(?P<scale>[万亿]?)"
)
SCORE = re.compile(
    r"(?<![0-9.:])[0-9]{1,3}(?:\.[0-9]{1,2})?(?:[:比][0-9]{1,3}(?:\.[0-9]{1,2})?){1,3}(?![0-9:]|较)"
)
COUNTLESS = re.compile(
    r"数以(?P<a>[十百千万亿]{1,2})计|成(?P<b>百)上(?P<c>千)|成(?P<d>千)上(?P<e>万)|(?P<f>千)(?P<g>百万)(?=[^元人名吨亩])|(?P<h>亿)(?P<i>万)"
)
RATIO = re.compile(
    "(?<![一二三四五六七八九十百零])([零一二三四五六七八九十百]{1,4})比([零一二三四五六七八九十百]{1,4})(?![一二三四五六七八九十百零较例重赛如方亚])"
)
ORDINAL = re.compile(
    rf"第\s?(?P<n>[0-9]{{1,5}}|[{HAN_SIGNS}]{{1,7}}?)(?=[^{HAN_SIGNS}0-9]|$|[{HAN_SIGNS}]分之)"
)
# A number that belongs to a name: 第一中学, 第二人民医院.
INSTITUTION = re.compile(
    "(?:人民|附属|实验|高级|初级|职业|女子|民族|军|中心|机关)?(?:中学|小学|医院|幼儿园|高中|初中|监狱|水厂|热电厂|发电厂|污水处理厂|福利院|法庭)"
)
FIRST = re.compile(
    r"首(?=届|次|个|家|批|条|座|部|例|届|位|发|艘|列|架|台|轮|日|创|场|期|项|班|单|度|只|款|座|名|站|条|枚|套|本|秀|航|飞|演|映|所|组|支|股|宗|笔|年|季|冠|金|战|店|府|富|席|要|先|都(?!机场))|冠军|第一(?!书记|线|时间|手)|头(?=一[个次条批]|名|号|等|个|条|班|部)"
)
NEXT = re.compile(r"亚军|季军|(?<!老)老二")
ENUMERATED = re.compile(
    r"(?:(?<=[，。；：\n（(、])|^)(?P<n>[一二三四五六七八九十]{1,2})(?:是|要|、(?![一二三四五六七八九十百千万])|）|\)|来)|其(?P<m>[一二三四五])(?=[，,、])"
)
NEGATIVE = re.compile(r"(?:零下|(?<=[为是达至到约])负|(?<![0-9A-Za-z%℃度日月年时分)）])-)\s?$")


def ordinal(page: Page, match: re.Match[str]) -> list[Fact] | None:
    values = numeral(match["n"])
    if not values:
        return None
    weight = {1: SMALL, 2: SMALL}.get(int(values[-1]), FIRM)
    if INSTITUTION.match(page.text, match.end()):
        weight = FIRM
    if page.text.startswith("产业", match.end()):
        weight = SMALL
    return [page.fact("ordinal", value, *match.span(), weight=weight) for value in values]


def enumerated(page: Page, match: re.Match[str]) -> list[Fact]:
    """一是…二是…: counting out the points of an argument."""
    return [
        page.fact("ordinal", value, *match.span(), weight=SILENT)
        for value in numeral(match["n"] or match["m"])
    ]


def score(page: Page, match: re.Match[str]) -> list[Fact]:
    """3:2, or the shares 5.4:41.8:52.8; what they count is not said."""
    return [
        page.fact(
            "number",
            numeral(part[0])[0],
            match.start() + part.start(),
            match.start() + part.end(),
            weight=SMALL,
        )
        for part in re.finditer(r"[0-9.]+", match[0])
    ]


def countless(page: Page, match: re.Match[str]) -> list[Fact]:
    """数以万计, 成千上万: a magnitude, the second of two just as well."""
    sizes = [scale_of(signs) for signs in match.groups() if signs]
    return [page.fact("number", sizes[0], *match.span(), vague=True, weight=SMALL, also=tuple(sizes[1:]))]


def ratio(page: Page, match: re.Match[str]) -> list[Fact]:
    """三比二."""
    return [
        page.fact("number", value, *match.span(), weight=SMALL)
        for part in match.groups()
        for value in numeral(part)
    ]


def teens(page: Page, match: re.Match[str]) -> list[Fact]:
    """十几, 二十多万: more than the round figure."""
    end = match.end()
    value = numeral(match["tens"])[0] * scale_of(match["scale"])
    unit, end = unit_after(page, end)
    below = NEGATIVE.search(page.text, max(0, match.start() - 3), match.start())
    if below and unit == "celsius":
        value = -value
    around = surroundings(page, below.start() if below else match.start(), end, more=True)
    return [
        page.fact(
            "number",
            value,
            match.start(),
            end,
            unit=unit,
            weight=FIRM if match["how"] != "几" else SMALL,
            # Two dozen is told as 二十来.
            also=(value * 12 / 10,) if value < 100 else (),
            **around,
        )
    ]


def vague(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """数百, 几十万, 上千, 近百: a magnitude."""
    how, value = match["how"], scale_of(match["scale"])
    start, end = match.start("scale"), match.end()
    if how in {"约", "近", "超", "超过", "逾", "过", "突破", "破", "迈", "冲", "跨", "达", "每"}:
        following = words.CLASSIFIER.match(page.left, end) or page.left[end : end + 1] in tuple("余多")
        ends = page.text[end : end + 1] in ("", *"，。；、！？）)”")
        if how in {"达", "过", "每", "约"} and not following and not (ends and how != "每"):
            return None
    unit, end = unit_after(page, end)
    around = surroundings(page, start, end)
    if how == "上":
        around["approximate"] = "above"
    loose = how in {"好几", "数", "几", "成"}
    return [
        page.fact("number", value, match.start() if loose else start, end, unit=unit, vague=loose, **around)
    ]


def first(page: Page, match: re.Match[str]) -> list[Fact]:
    """首届 and 首个 name a place in an order, 首要 hardly one."""
    weight = SMALL if match.string[match.end() : match.end() + 1] in tuple("届个批家条座") else SILENT
    return [page.fact("ordinal", Fraction(1), *match.span(), weight=weight)]


def following(page: Page, match: re.Match[str]) -> list[Fact]:
    """亚军 is second, 季军 third."""
    return [page.fact("ordinal", Fraction(2 + (match[0] == "季军")), *match.span(), weight=SILENT)]
