"""Times of day and durations in Chinese: 下午3时30分, 每晚22时至次日5时, 2小时09分36秒, 一年零三个月."""

import re
from collections.abc import Callable, Iterable
from fractions import Fraction

from articles.text.figures.chinese_calendar import small
from articles.text.figures.chinese_numerals import numeral
from articles.text.figures.fact import FIRM, SMALL, Fact
from articles.text.figures.page import Page

HOUR = r"(?:[0-9]{1,2}|两|[一二三四五六七八九十廿〇零]{1,3})"
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
    r"(?P<rest>钟|整|半|(?:[二三四五]十[一二三四五六七八九]?|十[一二三四五六七八九]?|零[一二三四五六七八九])(?![一二三四五六七八九十分百千万亿年月日个人名家])|[一三]刻|[0-9]{1,2}\s?分(?!之)|[0-9]{2}(?![0-9.年月日人个])|[一二三四五六七八九十零]{1,3}分(?!之))?)"
)
TWO_HOURS = re.compile(
    rf"(?:{PART})(?P<h>[一二两三四五六七八九十])(?P<next>[二三四五六七八九十])点(?:多|来|左右)?钟?(?![一二三四五六七八九零])"
)
SHORT_OF = re.compile(
    rf"(?:(?:{PART})的?)?(?:差(?P<m>一刻|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})(?:分钟?)?(?:就|到|就到)?(?P<h>{HOUR})点|(?P<h2>{HOUR})点差(?P<m2>一刻|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})分?)钟?"
)
NEXT_DAY = re.compile("次日|翌日|第二[天日]|隔[天日]|转天|次晨")
AFTERNOON = re.compile("[晚夜](?!报|稻|熟|[于年婚育辈])|下午|傍晚|午后|黄昏|午场")
OVERNIGHT = re.compile(
    "通宵|彻夜|整[夜晚]|一夜|连夜|凌晨|清晨|早|上午|天亮|次日|翌日|第二天|今天|昨天|明天|白天"
)
SENTENCE = re.compile("[。！？!?；;\n]")
CLAUSE = re.compile("[，。！？!?；;\n]")
COUNT = "[0-9]{1,3}|[一二两三四五六七八九十]{1,3}"
SECONDS = r"[0-9]{1,2}(?:\.[0-9]{1,3})?|[零一二两三四五六七八九十]{1,3}"
HOURS = re.compile(
    rf"(?<![0-9.一二两三四五六七八九十])(?P<h>{COUNT})\s?个?(?:小时|时(?=(?:{COUNT})分(?:{COUNT})秒))\s?[零又]?(?P<m>{COUNT})\s?分(?!之|钱)钟?(?:\s?[零又]?(?P<s>{SECONDS})\s?秒(?P<c>[0-9]{{1,2}})?(?![0-9]))?"
    rf"|(?<![0-9.一二两三四五六七八九十])(?P<m2>{COUNT})\s?分钟?\s?[零又]?(?P<s2>{SECONDS})\s?秒(?P<c2>[0-9]{{1,2}})?(?![0-9])"
    r"|(?<![0-9:.])(?P<m3>[0-9]{1,2}):(?P<s3>[0-5][0-9]\.[0-9]{1,2})(?![0-9])"
)
YEARS_AND_MONTHS = re.compile(
    r"(?<![0-9一二三四五六七八九十第])(?P<y>[0-9]{1,2}|两|[一二三四五六七八九十]{1,3})年[零又]?(?P<m>[0-9]{1,2}|两|[一二三四五六七八九十]{1,2})个月"
)


def duration(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """2小时09分36秒, as seconds."""
    from_hours = match["h"] is not None
    parts = (
        (match["h"], match["m"], match["s"])
        if from_hours
        else (None, match["m2"] or match["m3"], match["s2"] or match["s3"])
    )
    hundredths = match["c"] or match["c2"]
    total = Fraction(f"0.{hundredths or 0}")
    for part, size in zip(parts, (3600, 60, 1), strict=True):
        counts = numeral(part) if part else [Fraction(0)]
        if len(counts) != 1:
            return None
        total += counts[0] * size
    return [page.fact("number", total, *match.span(), unit="second")]


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
        late = hour <= 12 and part is None and not morrow and evening(page, match, hour)
        if late == "surely" and not match["clock"]:
            part = "night"
        last = (match.end(), part)
        value = 60 * at_part(hour, part) + minute
        open_ = part is None and hour <= 12 and (bool(late) or not sure)
        also = ((value + 720) % 1440,) if open_ else ()
        # 24时 may be told as the end of the day.
        weight = FIRM if value % 1440 else SMALL
        return [page.fact("time", value % 1440, *match.span(), also=also, weight=weight)]

    return read


def two_hours(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """下午两三点, at two or three in the afternoon."""
    hours = small(match["h"]), small(match["next"])
    if hours[1] != hours[0] + 1:
        return None
    part = next(name for name in PARTS if match[name])
    return [page.fact("time", 60 * at_part(hour, part) % 1440, *match.span(), weight=SMALL) for hour in hours]


def short_of(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """差五分八点 is 7:55."""
    missing = match["m"] or match["m2"]
    early = 15 if missing == "一刻" else small(missing)
    hour = small(match["h"] or match["h2"])
    if not 0 < early < 60 or not 0 < hour <= 24:
        return None
    part = next((name for name in PARTS if match[name]), None)
    value = (60 * at_part(hour, part) - early) % 1440
    return [page.fact("time", value, *match.span(), also=() if part else ((value + 720) % 1440,))]


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
