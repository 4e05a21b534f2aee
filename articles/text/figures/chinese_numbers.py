"""Plain Chinese figures: 3000余家, 3至5万, 二十余万."""

import re
from dataclasses import replace
from fractions import Fraction

from articles.text.figures import chinese_words as words
from articles.text.figures.chinese_around import surroundings
from articles.text.figures.chinese_counts import NEGATIVE
from articles.text.figures.chinese_numerals import CORE, HAN_SIGNS, SCALES, numeral
from articles.text.figures.chinese_prices import spoken_price
from articles.text.figures.chinese_units import scale_of, unit_after
from articles.text.figures.chinese_weights import weigh
from articles.text.figures.fact import FIRM, SMALL, Fact
from articles.text.figures.page import Page
from articles.text.figures.units import dimension

CURRENCY = re.compile(r"(人民币|RMB|CNY|￥|¥|US\$|USD|HK\$|[$€£])\s?$", re.IGNORECASE)
PREFIXED = {"人民币": "CNY", "rmb": "CNY", "cny": "CNY", "￥": "CNY", "¥": "CNY", "us$": "USD", "usd": "USD", "hk$": "HKD", "$": "USD", "€": "EUR", "£": "GBP"}  # fmt: skip
JOINT = re.compile(r"\s?(?:[—–~\-至到或]{1,2})\s?(?:了|约)?(?:零下)?")
LIANG = frozenset(f"{sign}两" for sign in "一二四五六七八九半")
AND_ONES = re.compile("有(?P<ones>[一二三四五六七八九])(?=[，。、岁]|$)")
LISTED = re.compile(r"\s?(?:[、和与及]|以及)\s?")
# The first figure of 三到五元 counts what the second one does.
RANGED = re.compile(f"[—–~至到]{{1,2}}(?:[0-9]|[{HAN_SIGNS}]+(?![{HAN_SIGNS}]))")
MORE = re.compile(r"余|多(?!层|功|个(?!百)|名?次元)|来(?=[个名位家年岁天人万亿])|几")
HUNDRED_MILLIONS = re.compile(r"个(?P<half>半)?亿(?=[元美的，。、；]|$)")
HALF_MORE = re.compile("半(?!路[上杀出途])(?![年天个小岛径直自导成封挂潜圆球干透固])")
HALVED = frozenset(
    {"jin", "li", "mu", "chi", "zhang", "cun", "liang", "kilometre", "metre", "tonne", "kilogram", "CNY"}
)
ROUGH = {"百十": Fraction(100), "百八十": Fraction(100), "千八百": Fraction(1000), "万八千": Fraction(10000)}
FORMAL = frozenset("壹贰貳叁肆伍陆柒捌玖拾佰仟")
NAMED = re.compile(r"《[^》]{1,30}》|“[^”，。]{1,8}”")


def numbers(page: Page) -> None:
    """All that is left: plain figures with what follows them, ranges and lists sharing scale and unit."""
    found: list[Fact] = []
    last_scale = ""
    for match in CORE.finditer(page.left):
        if found and match.start() < found[-1].end:
            continue
        facts, scale = number(page, match)
        if facts and found and last_scale == "" and scale and joined(page, found[-1], facts[0]):
            found[-1] = shared_scale(page, found[-1], facts[0], scale)
        if (
            facts
            and found
            and not found[-1].unit
            and facts[0].unit
            and joined(page, found[-1], facts[0], listed=facts[0].unit in {"percent", "point"})
        ):
            found[-1] = with_unit(found[-1], facts[0])
        found.extend(facts)
        if facts:
            last_scale = scale
    page.facts.extend(found)


def lowered(page: Page, fact: Fact) -> Fact:
    """A numeral in Chinese signs inside a title or a quoted name (《二十四史》) may be missed."""
    if (
        fact.kind != "number"
        or fact.weight != FIRM
        or fact.unit
        or not set(fact.text) & set(HAN_SIGNS)
        or any(sign.isascii() for sign in fact.text)
    ):
        return fact
    left = max(page.text.rfind(sign, max(0, fact.start - 30), fact.start) for sign in "《“")
    if left >= 0 and (name := NAMED.match(page.text, left)) and name.end() >= fact.end:
        return replace(fact, weight=SMALL)
    return fact


def joined(page: Page, left: Fact, right: Fact, *, listed: bool = False) -> bool:
    between = (page.text, left.end, right.start)
    return bool(JOINT.fullmatch(*between) or (listed and LISTED.fullmatch(*between)))


def shared_scale(page: Page, left: Fact, right: Fact, scale: str) -> Fact:
    """3至5万 is 30,000 to 50,000, where the first figure is the smaller one of the same size."""
    factor = scale_of(scale)
    value = left.value * factor  # type: ignore[operator]
    if value >= right.value:  # type: ignore[operator]
        return left
    return page.fact(
        left.kind,
        value,
        left.start,
        left.end,
        unit=left.unit,
        approximate=left.approximate,
        direction=left.direction,
        step=left.step,
        also=(left.value,),
    )


def with_unit(left: Fact, right: Fact) -> Fact:
    return Fact(
        left.kind, left.value, left.start, left.end, left.text, right.unit, left.approximate or right.approximate,
        left.direction, left.step, left.weight if right.value != left.value else FIRM, left.also, left.vague,
    )  # fmt: skip


def number(page: Page, match: re.Match[str]) -> tuple[list[Fact], str]:
    """One figure; nothing where a numeral in Chinese signs counts nothing."""
    text, start, end = match[0], match.start(), match.end()
    arabic = text[0] in "0123456789"
    if not arabic and text[0] in "零〇" and len(text) > 1 and text[1] != "点":
        text, start = text.lstrip("零〇"), start + len(text) - len(text.lstrip("零〇"))
        if not text:
            return [], ""
    if (
        len(text) > 1
        and text[-1] == "两"
        and text[-2] not in SCALES
        and (
            text in LIANG
            or (text == "三两" and page.left[end : end + 1] in tuple("米酒肉油茶面药糖盐饭重"))
            or not (unit_after(page, end)[0] or words.CLASSIFIER.match(page.left, end))
        )
    ):
        text, end = text[:-1], end - 1
    values = [ROUGH[text]] if text in ROUGH else numeral(text)
    if not values:
        return [], ""
    if set(text) <= FORMAL and len(text) == 1 and page.left[end : end + 1] not in tuple("元圆角分"):
        return [], ""
    more = MORE.match(page.left, end)
    if more:
        end = more.end()
        scale = re.compile("[十百千万亿]{1,3}").match(page.left, end)
        if scale:
            values = [value * scale_of(scale[0]) for value in values]
            end = scale.end()
    if text[-1] == "十" and (ones := AND_ONES.match(page.left, end)):
        values, end = [values[0] + numeral(ones["ones"])[0]], ones.end()
    if hundreds := HUNDRED_MILLIONS.match(page.left, end):
        values = [(value + Fraction(1, 2) if hundreds["half"] else value) * SCALES["亿"] for value in values]
        end = hundreds.end()
        text = "1" + text
    elif arabic and page.left[end : end + 1] in tuple("wW") and not page.left[end + 1 : end + 2].isalpha():
        values = [value * SCALES["万"] for value in values]
        end += 1
    scale_signs = re.search(r"[万亿]*$", page.left[start:end])[0]  # type: ignore[index]
    unit, after = unit_after(page, end)
    counted = (
        bool(unit)
        or bool(words.CLASSIFIER.match(page.left, end))
        or bool(RANGED.match(page.left, end))
        or (page.left[end : end + 1] == " " and words.CLASSIFIER.match(page.left, end + 1) is not None)
    )
    if not counted and not more and len(text) > 1 and set(text) <= set(SCALES):
        return [
            page.fact("number", values[0], start, end, weight=SMALL, **surroundings(page, start, end))
        ], ""
    if not arabic and not counted and not more and not stands(text) and not top(page, start, end):
        return [], ""
    prefix = CURRENCY.search(page.text, max(0, start - 4), start)
    if prefix and not unit:
        unit = PREFIXED[prefix[1].lower()]
        start = prefix.start()
    if not unit or unit == "CNY":
        unit, after, values = spoken_price(page, start, end, values) or (unit, after, values)
    if page.left[end : end + 1] == "旬" and not unit:
        values, unit, after = [value * 10 for value in values], "year", end + 1
    if (
        unit
        and (dimension(unit) in {"time", "months"} or unit in HALVED)
        and HALF_MORE.match(page.left, after)
    ):
        values = [value + Fraction(1, 2) for value in values]
        after += 1
    if text in ROUGH:
        return [
            page.fact("number", values[0], start, after, unit=unit, weight=SMALL, approximate="about")
        ], ""
    halved = text == "一" and (page.left[after - 1 : after] == "半" or values[0].denominator > 1)
    late = page.left[after : after + 1] in {"多", "余"} and unit != ""
    weight = FIRM if halved else weigh(page, text, values, unit, match.start(), end)
    weight = max(weight, SMALL) if more and end > more.end() else weight
    negative = NEGATIVE.search(page.text, max(0, start - 3), start)
    sign = -1 if negative and (unit in {"celsius", "fahrenheit"} or arabic) else 1
    around = surroundings(
        page, negative.start() if negative else start, after, more=bool(more or late), unit=unit
    )
    if sign < 0 and unit in {"percent", "point"}:
        sign, around["direction"], around["step"] = 1, "down", None
    vague = len(values) > 1
    facts = [
        page.fact(
            "number",
            sign * value,
            start,
            after,
            unit=unit,
            weight=min(weight, SMALL) if vague else weight,
            **around,
        )
        for value in values
    ]
    return facts, scale_signs


def top(page: Page, start: int, end: int) -> bool:
    """The 十 of 跻身前十."""
    return page.text[start - 1 : start] == "前" and not "一" <= page.text[end : end + 1] <= "鿿"


def stands(text: str) -> bool:
    """Whether a numeral in Chinese signs is a figure even with nothing countable after it."""
    return len(text) > 1 and not set(text) <= set("十百千万亿") and text[0] not in "零〇百千万亿"
