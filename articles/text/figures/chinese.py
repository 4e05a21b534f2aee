"""Facts in a Chinese text."""

import re
from dataclasses import replace
from fractions import Fraction

from articles.text.figures import chinese_words as words
from articles.text.figures.chinese_dates import FESTIVAL, festival, read_dates
from articles.text.figures.chinese_numerals import ARABIC, CORE, DIGITS, HAN_SIGNS, SCALES, numeral
from articles.text.figures.codes import ROMAN, read_codes
from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.page import Page
from articles.text.figures.units import CHINESE, CHINESE_PATTERN, dimension, in_base

NUMERAL = rf"(?:(?:{ARABIC})[万亿]?|[{HAN_SIGNS}]{{1,12}}(?:点[{HAN_SIGNS}]{{1,6}})?)"
FRACTION = re.compile(
    rf"(?P<under>[{HAN_SIGNS}]{{1,6}}|[0-9]{{1,5}}|百)\s?分之\s?(?P<over>{NUMERAL})(?P<half>半)?(?P<unit>个世纪|个?小时|个百分点)?(?:[至到—-](?:百分之)?(?P<to>{NUMERAL}))?"
)
SLASH = re.compile(r"(?<![0-9/.])(?P<over>[0-9]{1,2})/(?P<under>[0-9]{1,3})(?![0-9/])")
TENTHS = re.compile(
    rf"(?:(?P<low>[一二三四五六七八九])[至到—-]?)?(?P<n>[一二两三四五六七八九]|[0-9](?:\.[0-9])?)成(?!{words.NO_TENTHS})"
    r"(?P<more>[一二三四五六七八九])?(?P<half>半)?(?![一二三四五六七八九])"
)
FOLDS = re.compile(
    rf"翻(?:了|上)?(?P<times>{NUMERAL})?(?:番|倍)(?!番)|(?P<rise>增长|增加|提高|提升|上升|上涨|扩大|增多|多|高|涨|增|快|贵|重|远|久|长|强|好|厚|大|超出|高出|多出)(?:了|约|近|超过?|逾)*(?P<more>{NUMERAL})(?P<yu>余|多)?倍(?!于)(?P<half>半)?"
    rf"|(?P<n>{NUMERAL})(?P<yu2>余|多)?倍(?P<half2>半)?|(?P<double>加倍|倍增|成倍)|(?P<halve>减半|腰斩|对半)"
)
HALVES = re.compile(
    r"(?P<most>过|超|大|近|小)?(?P<word>一半|半数|半壁|过半|大半|多半|(?<=[近超逾约])半(?=[，。的以、]|左右|$))(?!路|岛|径|年|天|个|小时)"
)
HALF_UNIT = re.compile(
    r"(?P<a>[0-9一两二三四五六七八九十]{1,3})?个?半(?P<unit>年|个月|月(?=[后前内，。来的、就里]|时间|以|左右|之|多|[修完建走跑花才]|$)|(?<=个半)月|个多?小时|小时|天|日|公里|里|斤|公斤|亩|吨|米|个世纪|世纪|分钟)(?!报|制|程)"
)
VAGUE = re.compile(
    r"(?P<how>好几|数|几|上|成|逾|过|近|约|超|超过|每|十几|突破|破|达|迈|冲|跨)(?P<scale>[十百千万亿]{1,3})(?![分秋古方]|全|事|万众)"
)
TEENS = re.compile(
    r"(?<![0-9一二两三四五六七八九十百千万亿零])(?P<tens>[二三四五六七八九]?十)(?P<how>几|多|余|来)(?P<scale>[万亿]?)"
)
SCORE = re.compile(
    r"(?<![0-9.:])[0-9]{1,3}(?:\.[0-9]{1,2})?(?:[:比][0-9]{1,3}(?:\.[0-9]{1,2})?){1,3}(?![0-9:]|较)"
)
LUNAR_MONTHS = {"正月": 1, "冬月": 11, "腊月": 12, "农历正月": 1, "农历冬月": 11, "农历腊月": 12}
LUNAR = re.compile(
    r"[一二三四五六七八九十]{1,2}月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?)|二月二|三月三|六月六|九月九|(?:农历|阴历|旧历)(?:[一二三四五六七八九十正冬腊]{1,2}月)?(?:初?[一二三四五六七八九十廿]{1,3})?|(?:正|腊|冬)月(?:初?[一二三四五六七八九十廿]{1,3})?|大年初[一二三四五六七八九十]|八月十五(?!日)"
)
COUNTLESS = re.compile(
    r"数以(?P<a>[十百千万亿]{1,2})计|成(?P<b>百)上(?P<c>千)|成(?P<d>千)上(?P<e>万)|(?P<f>千)(?P<g>百万)(?=[^元人名吨亩])|(?P<h>亿)(?P<i>万)"
)
DISCOUNT = re.compile(
    r"(?P<n>[一二三四五六七八九]|[1-9](?:\.[0-9])?)点?(?P<more>[一二三四五六七八九])?折(?!叠|射|腾|扇|返|旧|合|算|线|页|损|中|磨|断)"
)
ALL = re.compile("百分(?:之)?百")
RATIO = re.compile("([一二三四五六七八九十])比([零一二三四五六七八九十])(?![较例重赛如方亚])")
HALF_MINUTES = re.compile("(?P<n>[0-9]{1,2}|[一两二三四五六七八九十]{1,3})分半钟?")
EVERY = re.compile(
    rf"每(?P<under>{NUMERAL})[人个名户家位台辆件次][^，。；0-9]{{0,5}}有(?P<over>{NUMERAL})[人个名户家位台辆件次]"
)
ROUND_THE_CLOCK = re.compile(r"7\s?[×xX*]\s?24(?:\s?小时)?|24\s?[×xX*/]\s?7")
ORDINAL = re.compile(
    rf"第\s?(?P<n>[0-9]{{1,5}}|[{HAN_SIGNS}]{{1,7}}?)(?=[^{HAN_SIGNS}0-9]|$|[{HAN_SIGNS}]分)"
)
FIRST = re.compile(
    r"首(?=届|次|个|家|批|条|座|部|例|届|位|发|艘|列|架|台|轮|日|创|场|期|项|班|单|度|只|款|座|名|站|条|枚|套|本|秀|航|飞|演|映|所|组|支|股|宗|笔|年|季|冠|金|战|店|府|富|席|要|先|都(?!机场))|冠军|第一(?!书记|线|时间|手)|头(?=一[个次条批]|名|号|等|个|条|班|部)"
)
NEXT = re.compile(r"亚军|季军|(?<!老)老二")
ENUMERATED = re.compile(
    r"(?:(?<=[，。；：\n（(、])|^)(?P<n>[一二三四五六七八九十]{1,2})(?:是|要|、|）|\)|来)|其(?P<m>[一二三四五])(?=[，,、])"
)
CURRENCY = re.compile(r"(人民币|RMB|CNY|￥|¥|US\$|USD|HK\$|[$€£])\s?$", re.IGNORECASE)
PREFIXED = {"人民币": "CNY", "rmb": "CNY", "cny": "CNY", "￥": "CNY", "¥": "CNY", "us$": "USD", "usd": "USD", "hk$": "HKD", "$": "USD", "€": "EUR", "£": "GBP"}  # fmt: skip
NEGATIVE = re.compile(r"(?:零下|(?<=[为是达至到约])负|(?<![0-9A-Za-z%℃度日月年时分)）])-)\s?$")
JOINT = re.compile(r"\s?(?:[—–~\-至到或]{1,2})\s?(?:了|约)?(?:零下)?")
LIANG = frozenset(f"{sign}两" for sign in "一二四五六七八九半")
AND_ONES = re.compile("有(?P<ones>[一二三四五六七八九])(?=[，。、岁]|$)")
SPLIT = re.compile(
    "(?P<a>[一二三四五六七八九])分(?![之钟米秒钱])[^，。；0-9]{1,5}[，、]?(?:[^，。；0-9]{0,3})(?P<b>[一二三四五六七八九])分(?![之钟米秒钱])"
)
LISTING = re.compile("[、和与及]|以及")
ENDS = re.compile("[，。；：！？\n]")
LISTED = re.compile(r"\s?(?:[、和与及]|以及)\s?")
ELECTRIC = re.compile(r"电|[千百万亿][度]")
CELSIUS = re.compile(r"气温|温度|零下|水温|体温")
DECIMAL = re.compile(
    r"(?P<whole>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?P<unit>[米秒])(?P<part>[0-9]{1,2}|[一二三四五六七八九]{1,2})(?![0-9一二三四五六七八九十百千万]|[米秒分个条天日月])"
)
SCHOOL = re.compile(
    r"(?<![前十高初其])[一二三四五六七八九十]{1,2}中(?=学生|教师|校|分校|学子|[，。、的“”）)]|$)"
)
TWELVES = re.compile(
    r"(?P<n>[0-9]{1,3}|[一两二三四五六七八九十]{1,3})(?:个)?(?P<what>刻钟|甲子|打(?=[^一-鿿]|$|啤|鸡|铅|毛|鸭))"
)
GREAT_AGES = {"而立": 30, "不惑": 40, "花甲": 60, "古稀": 70, "耄耋": 80}
GREAT_AGE = re.compile("|".join(GREAT_AGES))
SUM = re.compile(r"(?<![0-9.])[0-9](?:\+[0-9NXn])+(?![0-9.])")
FIFTHS = re.compile(r"[块元](?P<d>[一二三四五六七八九])(?![一二三四五六七八九十百千万]|分)")
PRICED = re.compile("[价卖钱元付花赚挣租费贵买薪角]|便宜|工资|[涨降]|只要|收入")
MORE = re.compile(r"余|多(?!层|功|个(?!百)|名?次元)|来(?=[个名位家年岁天人万亿])|几")
HUNDRED_MILLIONS = re.compile(r"个(?P<half>半)?亿(?=[元美的，。、；]|$)")
STRONG = frozenset("个名位家条座项只辆架艘台套件份张户人所间栋幢批种类层届村镇县市省区国组轮起年天月等级期")
HALF_MORE = re.compile("半(?![年天个小岛径路直自导成封挂潜圆球干透固])")
HALVED = frozenset(
    {"jin", "li", "mu", "chi", "zhang", "cun", "liang", "kilometre", "metre", "tonne", "kilogram", "CNY"}
)
RECENT = re.compile(r"近[^，。]{1,6}?(?:年|个?月|天|日|周)(?:来|内|间|以来|时间|里|，)")
ROUGH = {"百十": Fraction(100), "百八十": Fraction(100), "千八百": Fraction(1000), "万八千": Fraction(10000)}
FORMAL = frozenset("壹贰貳叁肆伍陆柒捌玖拾佰仟")


def read(text: str) -> Page:
    """The page with every fact of the text."""
    page = Page(text)
    page.claim(FESTIVAL, lambda match: festival(page, match))
    page.claim(words.IDIOMS, lambda match: idiom(page, match))
    page.claim(LUNAR, lambda match: idiom(page, match))
    read_codes(page)
    page.claim(
        ROUND_THE_CLOCK, lambda match: [page.fact("number", Fraction(24), *match.span(), weight=SILENT)]
    )
    page.claim(
        ALL, lambda match: [page.fact("number", Fraction(100), *match.span(), unit="percent", weight=SMALL)]
    )
    page.claim(COUNTLESS, lambda match: countless(page, match))
    page.claim(DISCOUNT, lambda match: discount(page, match))
    page.claim(FRACTION, lambda match: fraction(page, match))
    read_dates(page)
    page.claim(SLASH, lambda match: slash(page, match))
    page.claim(SPLIT, lambda match: split(page, match))
    page.claim(TENTHS, lambda match: tenths(page, match))
    page.claim(DECIMAL, lambda match: decimal(page, match))
    page.claim(SCHOOL, lambda match: idiom(page, match))
    page.claim(TWELVES, lambda match: twelves(page, match))
    page.claim(
        GREAT_AGE,
        lambda match: [
            page.fact("number", Fraction(GREAT_AGES[match[0]]), *match.span(), unit="year", weight=SILENT)
        ],
    )
    page.claim(SUM, lambda match: model(page, match))
    page.claim(FOLDS, lambda match: folds(page, match))
    page.claim(HALVES, lambda match: halves(page, match))
    page.claim(HALF_UNIT, lambda match: half_unit(page, match))
    page.claim(ORDINAL, lambda match: ordinal(page, match))
    page.claim(
        FIRST,
        lambda match: [
            page.fact(
                "ordinal",
                Fraction(1),
                *match.span(),
                weight=SMALL
                if match.string[match.end() : match.end() + 1] in tuple("届个批家条座")
                else SILENT,
            )
        ],
    )
    page.claim(
        NEXT,
        lambda match: [
            page.fact("ordinal", Fraction(2 + (match[0] == "季军")), *match.span(), weight=SILENT)
        ],
    )
    page.claim(ENUMERATED, lambda match: enumerated(page, match))
    page.claim(RATIO, lambda match: ratio(page, match))
    page.claim(HALF_MINUTES, lambda match: half_minutes(page, match))
    page.claim(EVERY, lambda match: every(page, match))
    page.claim(SCORE, lambda match: score(page, match))
    page.claim(ROMAN, lambda match: [page.fact("number", Fraction(ord(match[0]) - 0x215F), *match.span())])
    page.claim(TEENS, lambda match: teens(page, match))
    page.claim(VAGUE, lambda match: vague(page, match))
    numbers(page)
    page.facts = [lowered(page, fact) for fact in coins(page)]
    return page


def idiom(page: Page, match: re.Match[str]) -> list[Fact]:
    """No figure; but where the other language counts what the idiom names (三峡, the Three Gorges), it need not be explained."""
    facts = []
    for run in re.finditer(f"[{HAN_SIGNS}]+", match[0]):
        span = (match.start() + run.start(), match.start() + run.end())
        for value in numeral(run[0]):
            facts.append(page.fact("number", value, *span, weight=SILENT))
    for sign, value in LUNAR_MONTHS.items():
        if match[0].startswith(sign):
            facts.append(page.fact("number", Fraction(value), *match.span(), weight=SILENT))
    return facts


def surroundings(page: Page, start: int, end: int, *, more: bool = False, unit: str = "") -> dict:
    """Approximation and direction of the figure between two offsets."""
    side, at = None, start
    if more:
        side = "above"
    found = words.BEFORE.search(page.text, max(0, start - 9), start)
    if found and found[1] in words.LOOSE:
        side = side or "loose"
    elif found and not (found[1] == "不到" and page.text[found.start() - 1 : found.start()] == "看"):
        side = words.SIDES_BEFORE[found[1]]
    if found and found[1] in words.TURNED:
        side = turned(page, found, side)
    if found and found[1] == "近" and RECENT.match(page.text, found.start()):
        side = "above" if more else None
    if found:
        at = found.start()
    after = words.AFTER.match(page.text, end)
    if after and not side and after[1] not in words.LOOSE:
        side = words.SIDES_AFTER[after[1]]
    if not side and (far := words.FAR_BEFORE.search(page.text, max(0, start - 18), at)):
        side = far.lastgroup
    if not side and (counted := words.AFTER_COUNTED.match(page.text, end)):
        side = words.SIDES_AFTER[counted["word"]]
    way, step = direction(page, at, end, timed=dimension(unit) in {"time", "months"})
    return {"approximate": side, "direction": way, "step": step}


def turned(page: Page, found: re.Match[str], side: str | None) -> str | None:
    """The side of a bound after a negation, if one stands before it."""
    clause = page.text[max(0, found.start() - 14) : found.start()]
    clause = clause[max((stop.end() for stop in words.STOPS.finditer(clause)), default=0) :]
    if words.NEGATED.search(clause):
        return words.TURNED[found[1]]
    return "loose" if words.FAR_NEGATED.search(clause) else side


def direction(page: Page, start: int, end: int, *, timed: bool = False) -> tuple[str | None, str | None]:
    """Whether the figure rises or falls, and whether "by" it or "to" it."""
    tail = words.TAIL.match(page.text, end)
    if tail:
        return ("up" if tail["up"] else "down"), None
    window = page.left[max(0, start - 14) : start]
    cut = max((stop.end() for stop in words.STOPS.finditer(window)), default=0)
    window = window[cut:]
    last = None
    for last in words.DIRECTION.finditer(window):  # noqa: B007
        pass
    clause = page.text[max(0, start - 14) : start]
    cut = max((stop.end() for stop in words.STOPS.finditer(clause)), default=0)
    compared = words.COMPARED.search(clause[cut:])
    if compared and not last:
        way = compared.lastgroup
        if timed and (speed := words.SPEED.match(compared[way])):
            return speed.lastgroup, None
        return way, "by" if way in {"up", "down"} else None
    if not last or last["neither"] or words.NEGATED.search(window[: last.start()]):
        return None, None
    gap = window[last.end() :]
    if len(gap) > 6 or "的" in gap or re.search(r"[0-9]", gap):
        return None, None
    word = last[0]
    if timed and (speed := words.SPEED.fullmatch(word)):
        return (speed.lastgroup if speed.lastgroup != "better" else None), None
    link = words.LINK.fullmatch(gap)
    step = None
    if link:
        to = link["to"] or word[-1] in "至到为"
        step = "to" if to else "by"
        if not to and word in {"高于", "低于", "快于", "慢于", "少于", "超出", "跌破", "新增", "净增"}:
            step = None
    return last.lastgroup, step if last.lastgroup in {"up", "down"} else None


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
    value = numeral(match["n"])[0] * 10
    if match["more"]:
        value += numeral(match["more"])[0]
    if match["half"]:
        value += 5
    end = match.end()
    more = page.text[end : end + 1] in {"多", "余"}
    around = surroundings(page, match.start(), end, more=more)
    low = [numeral(match["low"])[0] * 10] if match["low"] else []
    return [page.fact("number", one, *match.span(), unit="percent", **around) for one in [*low, value]]


def split(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """三分种，七分管: two parts of ten."""
    parts = [(numeral(match[part])[0], match.span(part)) for part in "ab"]
    if sum(value for value, _ in parts) != 10:
        return None
    return [page.fact("number", 10 * value, *span, unit="percent", weight=SILENT) for value, span in parts]


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
    size, unit = {"刻钟": (15, "minute"), "甲子": (60, "year"), "打": (12, "")}[match["what"]]
    return [page.fact("number", count[0] * size, *match.span(), unit=unit, weight=SMALL)]


def model(page: Page, match: re.Match[str]) -> list[Fact]:
    """The 5 and 2 of a "5+2" model."""
    return [
        page.fact(
            "number", Fraction(one[0]), match.start() + one.start(), match.start() + one.end(), weight=SILENT
        )
        for one in re.finditer("[0-9]", match[0])
    ]


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
    half = Fraction(1, 2) if groups["half"] or groups["half2"] else 0
    if match[0].startswith("翻"):
        count = numeral(groups["times"])[0] if groups["times"] else Fraction(1)
        if match[0].endswith("倍"):
            values, also = (count + 1 if groups["times"] else Fraction(2)), (count,)
        elif count > 20:
            return None
        else:
            values, also = (Fraction(2) ** int(count) if count == int(count) else count * 2), ()
        return [page.fact("multiple", values, *match.span(), also=also, direction="up")]
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
            **surroundings(page, *match.span()),
        )
    ]


def ordinal(page: Page, match: re.Match[str]) -> list[Fact] | None:
    values = numeral(match["n"])
    if not values:
        return None
    weight = {1: SMALL, 2: SMALL}.get(int(values[-1]), FIRM)
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


def discount(page: Page, match: re.Match[str]) -> list[Fact]:
    """八折 is 80 percent of the price, or 20 percent off."""
    value = numeral(match["n"])[0] * 10 + (numeral(match["more"])[0] if match["more"] else 0)
    return [page.fact("discount", value, *match.span())]


def ratio(page: Page, match: re.Match[str]) -> list[Fact]:
    """三比二."""
    return [
        page.fact("number", value, *match.span(), weight=SMALL)
        for part in match.groups()
        for value in numeral(part)
    ]


def half_minutes(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """六分半钟."""
    values = numeral(match["n"].replace("两", "二"))
    if len(values) != 1:
        return None
    around = surroundings(page, *match.span())
    return [page.fact("number", values[0] + Fraction(1, 2), *match.span(), unit="minute", **around)]


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


def scale_of(signs: str) -> Fraction:
    value = Fraction(1)
    for sign in signs:
        value *= SCALES[sign]
    return value


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
            also=(value * 12 / 10,) if match["tens"] == "十" else (),
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


def numbers(page: Page) -> None:
    """All that is left: plain figures with what follows them, ranges and lists sharing scale and unit."""
    found: list[Fact] = []
    last_scale = ""
    for match in CORE.finditer(page.left):
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


NAMED = re.compile(r"《[^》]{1,30}》|“[^”，。]{1,8}”")


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


def coins(page: Page) -> list[Fact]:
    """1元5角 is one amount."""
    out: list[Fact] = []
    for fact in sorted(page.facts, key=lambda fact: fact.start):
        last = out[-1] if out else None
        if (
            last
            and fact.unit in {"jiao", "fen"}
            and last.unit in {"CNY", "jiao"}
            and last.end == fact.start
            and last.unit != fact.unit
            and isinstance(last.value, Fraction)
            and isinstance(fact.value, Fraction)
        ):
            total = in_base(last.value, last.unit) + in_base(fact.value, fact.unit)
            out[-1] = replace(
                last, value=total, unit="CNY", end=fact.end, text=page.written[last.start : fact.end]
            )
        else:
            out.append(fact)
    return out


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
        and (text in LIANG or not (unit_after(page, end)[0] or words.CLASSIFIER.match(page.left, end)))
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
    fifths = (
        FIFTHS.match(page.left, end) if unit in {"CNY", ""} and page.left[end : end + 1] == "块" else None
    )
    if fifths:
        unit, after = "CNY", fifths.end()
        values = [value + numeral(fifths["d"])[0] / 10 for value in values]
    elif (
        page.left[end : end + 1] == "块"
        and not unit
        and PRICED.search(page.text, max(0, start - 16), end + 12)
        and re.match(r"块(?:[，。、；]|多|左右|以|$|一)", page.left[end : end + 3])
    ):
        unit, after = "CNY", end + 1
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
    halved = text == "一" and page.left[after - 1 : after] == "半"
    late = page.left[after : after + 1] in {"多", "余"} and unit != ""
    weight = FIRM if halved else weigh(page, text, values, unit, match.start(), end)
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
    return len(text) > 1 and not set(text) <= set("十百千万亿") and text[0] not in "零〇"


def sums_up(page: Page, start: int, count: int) -> bool:
    """Whether the figure only counts what is listed right before it: 全程、半程和5公里三个项目."""
    clause = page.text[max(0, start - 60) : start]
    clause = clause[max((stop.end() for stop in ENDS.finditer(clause)), default=0) :]
    return len(LISTING.findall(clause)) == count - 1


def weigh(page: Page, text: str, values: list[Fraction], unit: str, start: int, end: int) -> int:
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
    if value == 0:
        return SMALL if text[0] == "0" else SILENT
    return FIRM if value else SILENT
