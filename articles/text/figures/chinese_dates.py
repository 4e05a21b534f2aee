"""Dates and times in Chinese: 2024年3月5日, 二〇二四年, 1—6月, 前三季度, 星期三, 下午3时30分, 十四五, 80年代."""

import re
from collections.abc import Callable, Iterable
from fractions import Fraction

from articles.text.figures.chinese_numerals import DIGITS, han, numeral
from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.page import Page

TWO = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿卅〇零]{1,3})"
HOUR = r"(?:[0-9]{1,2}|两|[一二三四五六七八九十廿〇零]{1,3})"
FOUR = r"(?:[0-9]{4}|0[0-9](?=年(?!代))|[〇零][一二三四五六七八九](?=年(?!代))|[0-9]{2}(?=年[0-9]{1,2}月)|(?:九[一二三四五六七八]|[五六七八][〇零一二三四]|九零|九〇)(?=年(?!代|来|后|前|级|内|间|时|以|的历|[^，。]{0,6}历史))|[〇零○一二三四五六七八九]{4})"
DASH = r"\s?[—–~\-至到]{1,2}\s?"
LIST = r"\s?(?:[—–~\-至到]{1,2}|[、和与及，,])\s?"

DOTTED = re.compile(r"(?<![0-9.])(?P<m>[01]?[0-9])[·•](?P<d>[0-3]?[0-9])(?![0-9])")
ISO = re.compile(r"(?<![0-9.\-/])([12][0-9]{3})([-/.])([01]?[0-9])\2([0-3]?[0-9])(?![0-9/]|[.\-][0-9])")
YEAR_MONTH = re.compile(r"(?<![0-9.\-/])([12][0-9]{3})[-/.](0[1-9]|1[0-2])(?![0-9/%]|[.\-][0-9])")
PIECE = re.compile(
    rf"(?<![0-9.〇零一二三四五六七八九十百千万亿])(?:(?P<y>{FOUR})\s?(?:年(?:度)?|(?={DASH}{FOUR}\s?年(?!以|前|后|历)))\s?)?"
    rf"(?:(?<!第)(?P<m>{TWO})\s?(?:两?月份?(?!球|亮|饼|龄|嫂|子|季)|(?={LIST}{TWO}\s?两?月))\s?)?"
    rf"(?:(?<!第)(?P<d>{TWO})\s?(?:[日号]|(?={LIST}(?:{TWO}\s?月\s?)?{TWO}\s?日))"
    r"(?!报|[楼线院厂馆门桥井机库店令文路坝段洞矿标厅船航]|内|游|后|之内|均|志|子|语|本|程|元|圆|光|方|企|式|产|处))?"
)
TWO_MONTHS = re.compile(
    "(?<![0-9一二三四五六七八九十百第])(?P<ten>十)?(?P<a>[一二三四五六七八九])(?P<b>[二三四五六七八九])月份?(?!初|廿)"
)
JOINED = re.compile(rf"(?:的|起)?{LIST}(?:次年|翌年|当年)?")
RANGE = re.compile(DASH)

PERIOD = re.compile(
    rf"(?:前|头|首)(?P<n>{TWO}|两)个?季度"
    rf"|(?P<a>[一1]){DASH}(?P<b>[二三四2-4])季度"
    rf"|(?P<qa>[一二三1-3])[、和与](?P<qb>[二三四2-4])季度"
    rf"|第?(?P<q>[一二三四1-4])季度"
    r"|(?P<q1>首季度?|首个季度)|[Qq](?P<q2>[1-4])(?![A-Za-z0-9])"
    rf"|(?P<half>上|下|前|后)半年"
    rf"|(?:前|头|首|开年)(?P<months>{TWO}|两)个?月(?!内)"
    r"|(?P<whole>全年)"
)
HALF_TIME = re.compile("[上下]半[场时]")
WEEKDAY = re.compile(
    r"(?<![一二两三四五六七八九十0-9几])(?:星期|周|礼拜)([一二三四五六日天])"
    r"(?![次期班节场堂个周岁年]|天(?!气)|小时|晚会|边)(?:(?:[、和]|至|到|—|-)?([一二三四五六日天])(?![次个天场期班节]))?"
)
PARTS = {
    "am": "凌晨|清晨|早上|早晨|上午|早间|清早|今早|明早|昨早|次晨|拂晓|黎明|早",
    "noon": "中午|正午|午间",
    "pm": "下午|午后|傍晚|黄昏",
    "night": "晚上|晚间|夜间|夜里|深夜|午夜|半夜|当晚|今晚|昨晚|明晚|每晚|昨夜|今夜|当夜|晚|夜",
}
PART = "|".join(f"(?P<{name}>{words})" for name, words in PARTS.items())
TIME = re.compile(
    rf"(?:(?:{PART})(?:的|大约|约|将近|接近|近|不到|快到|刚过|差不多)?\s?)?"
    r"(?:(?<![0-9.:])(?P<clock>[01]?[0-9]|2[0-4]):(?P<past>[0-5][0-9])(?P<sec>:[0-5][0-9])?(?![0-9:])"
    rf"|(?<![0-9.〇零一二三四五六七八九十百千万亿第:])(?P<h>{HOUR})\s?(?P<sign>[时点])(?!间|代|候|期|装|尚|段|空|差|速|政|事|光|意|建|要|希|体|经|共|内)"
    r"(?P<rest>钟|整|半|(?:[二三四五]十[一二三四五六七八九]?|十[一二三四五六七八九]?|零[一二三四五六七八九])(?![分百千万亿年月日个人名家])|[一三]刻|[0-9]{1,2}\s?分(?!之)|[0-9]{2}(?![0-9.年月日人个])|[一二三四五六七八九十零]{1,3}分(?!之))?)"
)
NEXT_DAY = re.compile("次日|翌日|第二[天日]|隔[天日]|转天|次晨")
AFTERNOON = re.compile("[晚夜](?!报|稻|熟|[于年婚育辈])|下午|傍晚|午后|黄昏|午场")
OVERNIGHT = re.compile(
    "通宵|彻夜|整[夜晚]|一夜|连夜|凌晨|清晨|早|上午|天亮|次日|翌日|第二天|今天|昨天|明天|白天"
)
SENTENCE = re.compile("[。！？!?；;\n]")
CLAUSE = re.compile("[，。！？!?；;\n]")
HOURS = re.compile(
    r"(?P<h>[0-9]{1,3})\s?个?(?:小时|时(?=[0-9]{1,2}分[0-9]{1,2}秒))\s?[零又]?(?P<m>[0-9]{1,2})\s?分钟?(?:\s?[零又]?(?P<s>[0-9]{1,2}(?:\.[0-9]{1,3})?)\s?秒(?P<c>[0-9]{1,2})?(?![0-9]))?"
    r"|(?P<m2>[0-9]{1,3})\s?分钟?\s?[零又]?(?P<s2>[0-9]{1,2}(?:\.[0-9]{1,3})?)\s?秒(?P<c2>[0-9]{1,2})?(?![0-9])"
    r"|(?<![0-9:.])(?P<m3>[0-9]{1,2}):(?P<s3>[0-5][0-9]\.[0-9]{1,2})(?![0-9])"
)
YEARS_AND_MONTHS = re.compile(
    r"(?<![0-9一二三四五六七八九十第])(?P<y>[0-9]{1,2}|两|[一二三四五六七八九十]{1,3})年[零又]?(?P<m>[0-9]{1,2}|两|[一二三四五六七八九十]{1,2})个月"
)
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
RELATIVE = re.compile(
    r"(?P<this>今年|本年度?|当年|今春|今夏|今秋|今冬|开年)|(?P<last>去年|上年度?|上一年度?|同比)|(?P<before>前年)|(?P<after>后年)|(?P<next>明年|来年|次年|翌年)"
    r"|(?P<day>昨[日天晚]|今[日天晨晚早]|明[日天晚早]|后天|前[天日晚]|昨夜|今夜|当[日天晚夜]|同日|次日|近日|日前|目前|本[月周]|上[月周]|下[月周]|上个月|下个月|本学期|元旦|国庆|春节|五一|年底|年末|年初|即日|截至)"
)


# Days that are named by their date, or whose date everyone knows.
FESTIVALS = {
    "五一": (5, 1), "六一": (6, 1), "七一": (7, 1), "八一": (8, 1), "十一": (10, 1), "五四": (5, 4), "三八": (3, 8), "九一八": (9, 18), "一二九": (12, 9), "一二·九": (12, 9),
    "双十一": (11, 11), "双11": (11, 11), "双十二": (12, 12), "元旦": (1, 1), "国庆": (10, 1),
}  # fmt: skip
FESTIVAL = re.compile(
    "(?<![0-9.一二两三四五六七八九十百千万第月])(?:"
    + "|".join(sorted(FESTIVALS, key=len, reverse=True))
    + r")(?![0-9.一二两三四五六七八九十百千万亿个月日号名家位条年次届条岁点])"
)


def festival(page: Page, match: re.Match[str]) -> list[Fact]:
    """五一 is no figure; its date need not be explained."""
    return [page.fact("date", (None, *FESTIVALS[match[0]]), *match.span(), weight=SILENT)]


def read_dates(page: Page) -> None:
    page.claim(PLAN, lambda match: plan(page, match))
    page.claim(HOURS, lambda match: duration(page, match))
    page.claim(
        YEARS_AND_MONTHS,
        lambda match: [
            page.fact(
                "number", Fraction(12 * small(match["y"]) + small(match["m"])), *match.span(), unit="month"
            )
        ],
    )
    page.claim(
        DOTTED,
        lambda match: [
            page.fact("date", (None, int(match["m"]), int(match["d"])), *match.span(), weight=SILENT)
        ],
    )
    page.claim(ISO, lambda match: numeric(page, match, 3))
    page.claim(YEAR_MONTH, lambda match: numeric(page, match, 2))
    page.claim(DECADE, lambda match: decade(page, match))
    page.claim(BORN, lambda match: [page.fact("decade", born(match["d"]), *match.span(), weight=SILENT)])
    page.claim(CENTURY, lambda match: [page.fact("century", small(match["c"]), *match.span())])
    page.claim(
        HALF_TIME,
        lambda match: [
            page.fact("period", (1, 6) if match[0][0] == "上" else (7, 12), *match.span(), weight=SILENT)
        ],
    )
    page.claim(PERIOD, lambda match: period(page, match))
    page.claim(WEEKDAY, lambda match: weekdays(page, match))
    page.claim(TIME, times(page))
    page.claim(TWO_MONTHS, lambda match: two_months(page, match))
    pieces(page)
    page.claim(RELATIVE, lambda match: relative(page, match))


def small(signs: str) -> int:
    """A numeral of at most two digits, Arabic or Chinese."""
    if signs == "两":
        return 2
    values = numeral(signs)
    return int(values[0]) if values else 0


def born(signs: str) -> int:
    """The tens of 80后, 九零后, 95后."""
    return int(signs) // 10 * 10 if signs.isascii() else 10 * DIGITS[signs[0]]


def year(signs: str) -> int:
    if len(signs) == 2:
        short = int(signs) if signs.isascii() else 10 * DIGITS[signs[0]] + DIGITS[signs[1]]
        return short + (2000 if short < 50 else 1900)
    return int(signs) if signs.isascii() else int(han(signs)[0])


def plan(page: Page, match: re.Match[str]) -> list[Fact]:
    if match["bare"]:
        return [page.fact("plan", 0, *match.span(), weight=SILENT)]
    number = match["ten"] or match["tenth"] or match["one"] or match["long"]
    return [page.fact("plan", small(number), *match.span())]


def duration(page: Page, match: re.Match[str]) -> list[Fact]:
    """2小时09分36秒, as seconds."""
    from_hours = match["h"] is not None
    parts = (
        (match["h"], match["m"], match["s"])
        if from_hours
        else (None, match["m2"] or match["m3"], match["s2"] or match["s3"])
    )
    hundredths = match["c"] or match["c2"]
    total = sum(
        (numeral(part)[0] * size for part, size in zip(parts, (3600, 60, 1), strict=True) if part),
        start=numeral("0." + hundredths)[0] if hundredths else numeral("0")[0],
    )
    return [page.fact("number", total, *match.span(), unit="second")]


def numeric(page: Page, match: re.Match[str], count: int) -> list[Fact] | None:
    values = [int(part) for part in match.groups() if part and part.isdigit()]
    if not 1 <= values[1] <= 12 or (count == 3 and not 1 <= values[2] <= 31):
        return None
    return [page.fact("date", (values[0], values[1], values[2] if count == 3 else None), *match.span())]


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


def weekdays(page: Page, match: re.Match[str]) -> list[Fact]:
    return [
        page.fact("weekday", "一二三四五六日".find(sign.replace("天", "日")), *match.span())
        for sign in match.groups()
        if sign
    ]


def times(page: Page) -> Callable[[re.Match[str]], Iterable[Fact] | None]:
    """A reader of times that knows the time before: 下午2时至4时 ends in the afternoon."""
    last: tuple[int, str | None] = (-9, None)

    def read(match: re.Match[str]) -> Iterable[Fact] | None:
        nonlocal last
        part = next((name for name in PARTS if match[name]), None)
        if match["clock"]:
            hour, minute, sure = int(match["clock"]), int(match["past"]), True
            if match["sec"]:
                seconds = hour * 3600 + minute * 60 + int(match["sec"][1:])
                return [
                    page.fact("number", numeral(str(seconds))[0], *match.span(), unit="second", weight=SMALL)
                ]
        else:
            hour, minute = small(match["h"]), minutes(match["rest"])
            sure = match["sign"] == "时"
            if match["sign"] == "点" and not (
                part
                or match["h"].isascii()
                or match["rest"]
                or follows_time(match)
                or last[0] > match.start() - 4
            ):
                return None
        if hour > 24 or minute > 59 or (not match["clock"] and match["h"] == "一" and not part):
            return None
        morrow = part is None and NEXT_DAY.search(
            page.text, max(0, last[0], match.start() - 8), match.start()
        )
        if part is None and last[1] and match.start() - last[0] <= 3 and not morrow:
            part = last[1]
        late = (
            hour <= 12 and part is None and not match["clock"] and not morrow and evening(page, match, hour)
        )
        if late == "surely":
            part = "night"
        last = (match.end(), part)
        value = 60 * at_part(hour, part) + minute
        open_ = part is None and hour <= 12 and (bool(late) or not sure)
        return [page.fact("time", value % 1440, *match.span(), also=((value + 720) % 1440,) if open_ else ())]

    return read


def evening(page: Page, match: re.Match[str], hour: int) -> str:
    """Whether an hour without a part of day is one of the evening, as the rest of its sentence tells: surely, maybe or not ("")."""
    before = page.text[max(0, match.start() - 60) : match.start()]
    before = before[max((stop.end() for stop in SENTENCE.finditer(before)), default=0) :]
    after = SENTENCE.split(page.text[match.end() : match.end() + 24], maxsplit=1)[0]
    clause = CLAUSE.split(before)[-1]
    if AFTERNOON.search(clause) and hour >= 7 and not OVERNIGHT.search(before):
        return "surely"
    return "maybe" if AFTERNOON.search(before) or AFTERNOON.search(after) else ""


def follows_time(match: re.Match[str]) -> bool:
    """Whether what stands after 8点 shows that it is an hour and no point of an argument."""
    after = match.string[match.end() : match.end() + 3]
    return bool(re.match(r"[许前后起]|左右|以[前后]|开|结束|至|到|—|-|~|出发|准时", after))


def two_months(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """七八月, 十一二月."""
    months = [small((match["ten"] or "") + match[part]) for part in "ab"]
    if months[1] != months[0] + 1:
        return None
    return [page.fact("date", (None, one, None), *match.span()) for one in months]


def minutes(rest: str | None) -> int:
    if not rest or rest in {"钟", "整"}:
        return 0
    if rest == "半":
        return 30
    return {"一刻": 15, "三刻": 45}.get(rest) or small(rest.removesuffix("分").strip())


def at_part(hour: int, part: str | None) -> int:
    if part == "night":
        return hour + 12 if 5 <= hour <= 12 else hour
    if part == "pm":
        return hour + 12 if hour < 12 else hour
    if part == "noon":
        return hour + 12 if hour < 6 else hour
    if part == "am" and hour == 12:
        return 0
    return hour


def pieces(page: Page) -> None:
    """All dates made of 年, 月 and 日; a later one in a range or list takes the year and month of the one before."""
    last: Fact | None = None
    out: list[str] = []
    done = 0
    for match in PIECE.finditer(page.left):
        y, m, d = match["y"], match["m"], match["d"]
        if not (y or m or d):
            continue
        value = (year(y) if y else None, small(m) if m else None, small(d) if d else None)
        if not plausible(page, match, value):
            continue
        if last and JOINED.fullmatch(page.text, last.end, match.start()):
            value = inherited(last.value, value)  # type: ignore[arg-type]
        end = match.end() - len(match[0]) + len(match[0].rstrip())
        dateline = page.text[end : end + 1] in {"讯", "电"} and d is not None
        fact = page.fact("date", value, match.start(), end, weight=SMALL if dateline else FIRM)
        merged = month_range(page, last, fact)
        if merged:
            page.facts.remove(last)  # type: ignore[arg-type]
            page.facts.extend(merged)
            last = None
        else:
            page.facts.append(fact)
            last = fact
        out += [page.left[done : match.start()], "\0" * (match.end() - match.start())]
        done = match.end()
    page.left = "".join([*out, page.left[done:]])


def plausible(page: Page, match: re.Match[str], value: tuple[int | None, int | None, int | None]) -> bool:
    y, m, d = value
    if (m is not None and not 1 <= m <= 12) or (d is not None and not 1 <= d <= 31):
        return False
    if y is not None and not 1000 <= y <= 2199:
        return False
    if d is not None and m is None:
        sign = match[0].rstrip()[-1:]
        if sign == "号":
            return bool(re.search(r"[月从于到自在至]\s?$", page.text[: match.start()][-3:]))
        if sign != "日":
            return bool(re.match(rf"{LIST}{TWO}\s?日", page.text[match.end() : match.end() + 8]))
        return match["d"].isascii() or len(match["d"]) > 1
    return True


def inherited(
    before: tuple[int | None, int | None, int | None], value: tuple[int | None, int | None, int | None]
):
    y, m, d = value
    if y is None and (m is None or before[1] is None or m >= before[1]):
        y = before[0] if m is not None or d is not None else y
    if m is None and d is not None:
        m = before[1]
    return (y, m, d)


def month_range(page: Page, last: Fact | None, fact: Fact) -> list[Fact] | None:
    """1—6月 as one period (and its year): None where the two are no range of months within a year."""
    if last is None or not RANGE.fullmatch(page.text, last.end, fact.start):
        return None
    before, value = last.value, fact.value
    if not (isinstance(before, tuple) and isinstance(value, tuple)):
        return None
    if (
        before[1] is None
        or value[1] is None
        or before[2]
        or value[2]
        or before[0] != value[0]
        or before[1] >= value[1]
    ):
        return None
    months = (before[1], value[1])
    facts = [page.fact("period", months, last.start, fact.end, weight=SILENT if months == (1, 12) else FIRM)]
    if before[0]:
        facts.append(page.fact("date", (before[0], None, None), last.start, last.end))
    return facts


def relative(page: Page, match: re.Match[str]) -> list[Fact]:
    """今年, 去年, 昨日: they explain a date that the translator has put in their place."""
    name = next(name for name, found in match.groupdict().items() if found)
    years = {"this": 0, "last": -1, "before": -2, "next": 1, "after": 2}
    weight = SMALL if match[0] in {"今年", "去年", "明年"} else SILENT
    day = {"昨": -1, "今": 0, "明": 1}.get(match[0][0]) if name == "day" else None
    return [
        page.fact(
            "relative",
            years.get(name, "day"),
            *match.span(),
            weight=weight,
            also=() if day is None else (day,),
        )
    ]
