"""Chinese measures with the unit inside: 一米八, 三个半小时, 一刻钟, 1元5角, 一丈二尺."""

import re
from dataclasses import replace
from fractions import Fraction

from articles.text.figures.chinese_around import surroundings
from articles.text.figures.chinese_numerals import DIGITS, numeral
from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.page import Page
from articles.text.figures.units import CHINESE, UNITS, dimension, in_base

HALF_UNIT = re.compile(
    r"(?P<a>[0-9一两二三四五六七八九十]{1,3})?个?半(?P<unit>年|个月|月(?=[后前内有余，。来的、就里]|时间|以|左右|之|多|[修完建走跑花才]|$)|(?<=个半)月|个多?小时|小时|天|日|公里|里|斤|公斤|亩|吨|米|个世纪|世纪|分钟|个百分点)(?!报|制|程)"
)
HALF_MINUTES = re.compile("(?P<n>[0-9]{1,2}|[一两二三四五六七八九十]{1,3})分半钟?")
DECIMAL = re.compile(
    r"(?<![0-9.,一二两三四五六七八九十百千万零])(?P<whole>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?P<unit>[米秒])(?P<part>[0-9]{1,2}|[一二三四五六七八九]{1,2})(?![0-9一二三四五六七八九十百千万]|[米秒分个条天日月处座盏棵株根块道只排栋段站岗口])"
)
TWELVES = re.compile(
    r"(?P<n>[0-9]{1,3}|[一两二三四五六七八九十]{1,3})(?:个)?(?P<what>刻钟|甲子|打(?![过了着击响破开算工造扮扫架听印扰压断动败赢交捞电白虎球完分基击败个]))"
)
# Measures that are told in two units at once: three feet six.
TELESCOPED = frozenset({"length", "mass"})
GREAT_AGES = {"而立": 30, "不惑": 40, "花甲": 60, "古稀": 70, "耄耋": 80}
GREAT_AGE = re.compile("|".join(GREAT_AGES))


def decimal(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """一米八, 9秒83: the part after the unit is a decimal."""
    whole, part = numeral(match["whole"]), match["part"]
    if len(whole) != 1:
        return None
    tail = Fraction("0." + "".join(sign if sign.isascii() else str(DIGITS[sign]) for sign in part))
    return [
        page.fact(
            "number",
            whole[0] + tail,
            *match.span(),
            unit=CHINESE[match["unit"]],
            **surroundings(page, *match.span()),
        )
    ]


def twelves(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """一刻钟 is a quarter of an hour, 一甲子 sixty years, 一打 a dozen."""
    count = numeral(match["n"].replace("两", "二"))
    if len(count) != 1:
        return None
    loose = match["what"] == "打" and "\u4e00" <= page.text[match.end() : match.end() + 1] <= "\u9fff"
    size, unit = {"刻钟": (15, "minute"), "甲子": (60, "year"), "打": (12, "")}[match["what"]]
    return [page.fact("number", count[0] * size, *match.span(), unit=unit, weight=SILENT if loose else SMALL)]


def half_unit(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """半年, 三个半小时."""
    if match["unit"] == "天" and "个半" in match[0]:
        return [
            page.fact("number", value, *match.span(), weight=SMALL)
            for value in numeral(match["a"].replace("两", "二"))
        ]
    unit = match["unit"].replace("多", "").replace("个", "")
    unit = {"日": "天", "月": "个月", "世纪": "个世纪"}.get(unit, unit)
    before = numeral(match["a"].replace("两", "二")) if match["a"] else [Fraction(0)]
    if len(before) != 1:
        return None
    weight = FIRM if match["a"] else SILENT if unit == "天" else SMALL
    return [
        page.fact(
            "number",
            before[0] + Fraction(1, 2),
            *match.span(),
            unit=CHINESE[unit],
            weight=weight,
            **surroundings(page, *match.span(), unit=CHINESE[unit]),
        )
    ]


def half_minutes(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """六分半钟."""
    values = numeral(match["n"].replace("两", "二"))
    if len(values) != 1:
        return None
    around = surroundings(page, *match.span())
    return [page.fact("number", values[0] + Fraction(1, 2), *match.span(), unit="minute", **around)]


def compounds(page: Page) -> list[Fact]:
    """1元5角 is one amount, 一丈二尺 one length, 三斤二两 one weight."""
    out: list[Fact] = []
    for fact in sorted(page.facts, key=lambda fact: fact.start):
        last = out[-1] if out else None
        total = whole(last, fact) if last and last.end == fact.start else None
        if last and total is not None:
            unit = fact.unit if dimension(fact.unit) in TELESCOPED else "CNY"
            value = total / UNITS[unit].factor
            span = {"end": fact.end, "text": page.written[last.start : fact.end]}
            out[-1] = replace(last, value=value, unit=unit, weight=FIRM, **span)  # type: ignore[arg-type]
        else:
            out.append(fact)
    return out


def whole(last: Fact, fact: Fact) -> Fraction | None:
    """What two figures side by side make together, in the base unit: two units of one kind, the smaller one second."""
    if (
        last.kind != "number"
        or fact.kind != "number"
        or dimension(last.unit) != dimension(fact.unit)
        or dimension(fact.unit) not in TELESCOPED | {"CNY"}
        or not isinstance(last.value, Fraction)
        or not isinstance(fact.value, Fraction)
    ):
        return None
    part = in_base(fact.value, fact.unit)
    return in_base(last.value, last.unit) + part if 0 < part < UNITS[last.unit].factor else None


def great_age(page: Page, match: re.Match[str]) -> list[Fact]:
    """年逾花甲 is over sixty."""
    age = Fraction(GREAT_AGES[match[0]])
    return [page.fact("number", age, *match.span(), unit="year", weight=SILENT)]
