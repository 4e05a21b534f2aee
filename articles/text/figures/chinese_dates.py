"""Dates in Chinese: 2024年3月5日, 二〇二四年, 1—6月, 星期三, 五一, 去年."""

import re
from fractions import Fraction

from articles.text.figures.chinese_calendar import DASH, LIST, TWO, small, year
from articles.text.figures.chinese_periods import (
    BORN,
    CENTURY,
    DECADE,
    HALF_TIME,
    PERIOD,
    PLAN,
    born,
    decade,
    period,
    plan,
)
from articles.text.figures.chinese_times import (
    HOURS,
    SHORT_OF,
    TIME,
    TWO_HOURS,
    YEARS_AND_MONTHS,
    duration,
    short_of,
    times,
    two_hours,
)
from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.numeric_dates import ISO, YEAR_MONTH, numeric
from articles.text.figures.page import Page

FOUR = r"(?:[0-9]{4}|0[0-9](?=年(?!代))|[〇零][一二三四五六七八九](?=年(?!代))|[0-9]{2}(?=年[0-9]{1,2}月)|(?:九[一二三四五六七八]|[五六七八][〇零一二三四]|九零|九〇)(?=年(?!代|来|后|前|级|内|间|时|以|的历|[^，。]{0,6}历史))|[〇零○一二三四五六七八九]{4})"
DOTTED = re.compile(r"(?<![0-9.])(?P<m>[01]?[0-9])[·•](?P<d>[0-3]?[0-9])(?![0-9])")
PIECE = re.compile(
    rf"(?<![0-9.〇零一二三四五六七八九十百千万亿])(?:(?P<y>{FOUR})\s?(?:年(?:度)?|(?={DASH}{FOUR}\s?年(?!以|前|后|历)))\s?)?"
    rf"(?:(?<!第)(?P<m>{TWO})\s?(?:两?月份?(?!球|亮|饼|龄|嫂|子|季)|(?={LIST}{TWO}\s?两?月))\s?)?"
    rf"(?:(?<!第)(?P<d>{TWO})\s?(?:[日号]|(?={LIST}(?:{TWO}\s?月\s?)?{TWO}\s?日))"
    r"(?!报|[楼线院厂馆门桥井机库店令文路坝段洞矿标厅船航]|内|游|(?(m)(?!)|后)|之内|均|志|子|语|本|程|元|圆|光|方|企|式|产|处))?"
)
TWO_MONTHS = re.compile(
    "(?<![0-9一二三四五六七八九十百第])(?P<ten>十)?(?P<a>[一二三四五六七八九])(?P<b>[二三四五六七八九])月份?(?!初|廿)"
)
JOINED = re.compile(rf"(?:的|起)?{LIST}(?:次年|翌年|当年)?")
RANGE = re.compile(DASH)
WEEKDAY = re.compile(
    r"(?<![一二两三四五六七八九十0-9几])(?:星期|周|礼拜)([一二三四五六日天])"
    r"(?![次期班节场堂个周岁年]|天(?!气)|小时|晚会|边)((?:(?:[、和及]|至|到|—|-)?[一二三四五六日天](?![次个天场期班节]))*)"
)
RELATIVE = re.compile(
    r"(?P<this>今年|本年度?|当年|今春|今夏|今秋|今冬|开年)|(?P<last>去年|上年度?|上一年度?|同比)|(?P<before>前年)|(?P<after>后年)|(?P<next>明年|来年|次年|翌年)"
    r"|(?P<day>昨[日天晚]|今[日天晨晚早]|明[日天晚早]|环比|后天|前[天日晚]|昨夜|今夜|当[日天晚夜]|同日|次日|近日|日前|目前|本[月周]|上[月周]|下[月周]|上个月|下个月|本学期|元旦|国庆|春节|(?<![块毛])五一|年底|年末|年初|即日|截至)"
)
# These name no day.
RECENT = frozenset({"近日", "日前", "目前", "截至", "即日"})
# Days that are named by their date, or whose date everyone knows.
FESTIVALS = {
    "五一": (5, 1), "六一": (6, 1), "七一": (7, 1), "八一": (8, 1), "十一": (10, 1), "五四": (5, 4), "三八": (3, 8), "九一八": (9, 18), "一二九": (12, 9), "一二·九": (12, 9),
    "双十一": (11, 11), "双11": (11, 11), "双十二": (12, 12), "元旦": (1, 1), "国庆": (10, 1),
}  # fmt: skip
FESTIVAL = re.compile(
    "(?<![0-9.一二两三四五六七八九十百千万第月块毛])(?:"
    + "|".join(sorted(FESTIVALS, key=len, reverse=True))
    # 十一 is eleven far more often than the first of October.
    + r")(?:(?<=双十一)|(?<!十一(?!黄金周|假期|长假|小长假|期间|放假|节|当天|前后|出[游行]|旅游|国庆|”)))(?![0-9.一二两三四五六七八九十百千万亿个月日号名家位条年次届条岁点时分秒周天层楼项座户亩里米吨元人种类大])"
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
    page.claim(SHORT_OF, lambda match: short_of(page, match))
    page.claim(TWO_HOURS, lambda match: two_hours(page, match))
    page.claim(TIME, times(page))
    page.claim(TWO_MONTHS, lambda match: two_months(page, match))
    pieces(page)
    page.claim(RELATIVE, lambda match: relative(page, match))


def weekdays(page: Page, match: re.Match[str]) -> list[Fact]:
    return [
        page.fact("weekday", "一二三四五六日".find(sign.replace("天", "日")), *match.span())
        for sign in match[1] + match[2]
        if sign in "一二三四五六日天"
    ]


def two_months(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """七八月, 十一二月."""
    months = [small((match["ten"] or "") + match[part]) for part in "ab"]
    if months[1] != months[0] + 1:
        return None
    return [page.fact("date", (None, one, None), *match.span()) for one in months]


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
        joined = last is not None and bool(JOINED.fullmatch(page.text, last.end, match.start()))
        if not plausible(page, match, value, joined=joined):
            continue
        if last and joined:
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


def plausible(
    page: Page, match: re.Match[str], value: tuple[int | None, int | None, int | None], *, joined: bool
) -> bool:
    """Whether the parts make a date; a bare day in Chinese signs only after another date (六月三日至八日)."""
    y, m, d = value
    if (m is not None and not 1 <= m <= 12) or (d is not None and not 1 <= d <= 31):
        return False
    if y is not None and not 1000 <= y <= 2199:
        return False
    if d is not None and m is None:
        sign = match[0].rstrip()[-1:]
        if sign == "号":
            return bool(
                re.search(r"[月从于到自在至]\s?$", page.text[max(0, match.start() - 3) : match.start()])
            )
        if sign != "日":
            return bool(re.match(rf"{LIST}{TWO}\s?日", page.text[match.end() : match.end() + 8]))
        return joined or match["d"].isascii() or len(match["d"]) > 1
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
            "recent" if match[0] in RECENT else years.get(name, "day"),
            *match.span(),
            weight=weight,
            also=() if day is None else (day,),
        )
    ]
