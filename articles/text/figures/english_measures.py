"""An English figure with its unit, its sign and its surroundings."""

import re
from fractions import Fraction

from articles.text.figures import english_words as words
from articles.text.figures.english_around import surroundings
from articles.text.figures.english_numerals import simple
from articles.text.figures.english_ordinals import ordinal_fact
from articles.text.figures.english_tokens import HYPHENS, Words, is_figure
from articles.text.figures.english_units import CURRENCY, unit_at, unit_of
from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.page import Page
from articles.text.figures.units import ENGLISH, UNITS

MINUS = re.compile(r"(?:\b(?:minus|negative)\s|(?<![0-9A-Za-z%)])-)$", re.IGNORECASE)
BELOW_ZERO = re.compile(
    r"\s?(?:degrees?\s?(?:celsius|c|centigrade)?\s?|℃\s?|°C?\s?)?(?:below|under)\s(?:zero|freezing)",
    re.IGNORECASE,
)
DEGREE = re.compile(
    r"(?:\s(?:celsius|centigrade|c\b))?\s?below\s(?:zero|freezing)(?:\s(?:celsius|centigrade))?",
    re.IGNORECASE,
)
NUMBERED = frozenset(
    ["no", "number", "nos", "chapter", "article", "line", "building", "room", "page", "highway", "route", "gate", "platform",
        "flight", "section", "item", "unit", "lane", "world"]
)  # fmt: skip
FOLLOWING_MULTIPLE = re.compile(
    r"\s(?:that|those|what|as|the|higher|more|larger|bigger|greater|over|faster|its|their|than|longer|last|compared|heavier|larger|stronger|better)\b",
    re.IGNORECASE,
)
TIMES_AS = re.compile(r"\s?(?:times|-?fold|x)\b", re.IGNORECASE)
# The full marks of "97.5 out of 100", which the other language leaves unsaid.
MARKS = frozenset({10, 100})
AFTER_MARKS = frozenset({"", ".", ",", ";", ")", "for", "in", "on", "and", "by", "from"})
# One in 200, but not "the one in 2000".
HUNDREDS = range(150, 1000, 50)
IN_TEN = frozenset({"in", "out", "of"})
# After these a capital letter only begins a sentence.
OPENINGS = frozenset({"", ".", "\0", "“", '"', ":", "?", "!"})
NTH = re.compile(r"(?:st|nd|rd|th)\b")
GROWN = re.compile(r"\s(?:more|higher|larger|greater|bigger|faster)")


def finish(
    page: Page,
    tokens: Words,
    begin: int,
    at: int,
    value: Fraction,
    *,
    share: bool = False,
    vague: bool = False,
    scaled: bool = False,
    article: bool = False,
) -> tuple[list[Fact], int]:
    """Give a value its unit, its sign and its surroundings."""
    start, end = tokens.spans[begin + article][0], tokens.spans[at - 1][1]
    word = tokens.word(begin)
    if NTH.match(page.left, end) and is_figure(word) and at == begin + 1:
        return ordinal_fact(page, tokens, begin, at + 1, value)
    if grown := multiple(page, tokens, begin, at, value, start):
        return grown
    if tokens.word(at) in IN_TEN and not share and value == int(value) and word not in words.SCALES:
        parts = ratio(page, tokens, begin, at, value)
        if parts:
            return parts
    if value == 1 and tokens.word(at + 1) == "in" and tokens.word(at).isalpha() and not share:
        parts = ratio(page, tokens, begin, at + 1, value)
        if parts and not tokens.word(parts[1]).endswith("s"):
            return parts
    plus = int(tokens.word(at) == "+" and tokens.gap(at) == 0)
    if tokens.word(at) in HYPHENS and tokens.word(at + 1) == "plus" and tokens.gap(at + 1) == 0:
        plus = 2
    unit, stop = ("share", at) if share else unit_of(page, tokens, at, at + plus, value)
    if unit == "percent" and tokens.word(stop) in {"off", "discount"}:
        span = start, tokens.spans[stop - 1][1]
        around = surroundings(page, tokens, begin, stop)
        return [page.fact("discount", 100 - value, *span, unit="percent", **around)], stop + 1
    if unit and tokens.words[stop : stop + 3] == ["and", "a", "half"]:
        value, stop = value + Fraction(1, 2), stop + 3
    prefix = CURRENCY.search(page.text, max(0, start - 6), start)
    if prefix and (not unit or UNITS[unit].dimension not in {"share", "points"}):
        named = ENGLISH.get(prefix[1].lower().replace("￥", "¥"), "")
        if named:
            unit = named if not (unit and UNITS[unit].dimension.isupper()) else unit
            stop = stop if UNITS[unit].dimension.isupper() and stop > at else at
            start = prefix.start()
    if unit == "day" and tokens.word(at) == "a":
        unit, stop = "", at
    minus = MINUS.search(page.text[max(0, start - 10) : start])
    below = (DEGREE.match(page.text, tokens.spans[stop - 1][1]) if unit == "celsius" and stop else None) or (
        None if unit else BELOW_ZERO.match(page.text, end)
    )
    sign = -1 if below or (minus and subtracts(page, minus, unit, start, is_figure(word))) else 1
    if below and not unit:
        unit = "celsius"
    around = surroundings(
        page,
        tokens,
        begin,
        stop if unit else at + plus,
        prefix_start=start if prefix else None,
        signed=bool(minus),
        unit=unit,
    )
    if plus:
        around["approximate"] = "above"
    if sign < 0 and unit in {"percent", "point"}:
        sign, around["direction"], around["step"] = 1, "down", None
    last = tokens.spans[(stop if unit and stop > at else at) - 1][1]
    if below:
        around["approximate"] = None if around["approximate"] == "below" else around["approximate"]
        last = max(last, (DEGREE.match(page.text, last) or BELOW_ZERO.match(page.text, end) or below).end())
    if word in {"hundred", "dozen"} and not article:
        return [], at
    weight = SMALL if vague else weigh(page, tokens, begin, value, unit, start, article=article)
    clusters = scaled and tokens.word(at) in HYPHENS and not is_figure(word) and value >= 10**9
    also = (value / 10**12, value / 10**9) if clusters else ()
    fact = page.fact(
        "number", sign * value, start, last, unit=unit, weight=weight, vague=vague, also=also, **around
    )
    stopped = stop if unit else at
    while below and stopped < len(tokens.words) and tokens.spans[stopped][0] < last:
        stopped += 1
    return [fact], max(stopped, at)


def multiple(
    page: Page, tokens: Words, begin: int, at: int, value: Fraction, start: int
) -> tuple[list[Fact], int] | None:
    """Three times as many, 2.5 times last year's, fivefold; None for "three times a week"."""
    times = TIMES_AS.match(page.left, tokens.spans[at - 1][1])
    if not times:
        return None
    grows = grows_before(page, start)
    if (
        times[0].strip(" -").lower() not in {"fold", "x"}
        and not FOLLOWING_MULTIPLE.match(page.text, times.end())
        and not grows
    ):
        return None
    also = (value + 1,) if grows or GROWN.match(page.text, times.end()) else ()
    around = surroundings(page, tokens, begin, at)
    after = at
    while after < len(tokens.words) and tokens.spans[after][0] < times.end():
        after += 1
    return [
        page.fact("multiple", value, start, times.end(), also=also, approximate=around["approximate"])
    ], after


def subtracts(page: Page, minus: re.Match[str], unit: str, start: int, in_digits: bool) -> bool:
    """Whether a sign or word before the figure makes it negative, and is no hyphen."""
    if "-" not in minus[0]:
        return True
    return in_digits and (
        unit in {"celsius", "fahrenheit", "percent", "point"} or page.text[start - 1 : start] == "-"
    )


def weigh(
    page: Page, tokens: Words, begin: int, value: Fraction, unit: str, start: int, *, article: bool
) -> int:
    """How much the figure may be missed."""
    word = tokens.word(begin)
    written = not is_figure(word)
    bare = not unit or UNITS[unit].dimension in {"time", "months"}
    weight = FIRM
    if value == 0 or (bare and value == 1):
        weight = SILENT if written else SMALL
    elif (
        (bare and value == 2)
        or (unit == "percent" and value == 100)
        or (not unit and written and value <= 10)
    ):
        weight = SMALL
    if article and tokens.word(begin + 1) in words.SCALES and not unit and tokens.word(begin + 1) != "dozen":
        weight = SMALL if value < 10**6 else FIRM
    if word in words.SCALES and not article:
        weight = SMALL
    if written and not unit and page.text[start].isupper() and tokens.word(begin - 1) not in OPENINGS:
        weight = min(weight, SMALL)
    if (
        value in MARKS
        and tokens.words[max(0, begin - 2) : begin] == ["out", "of"]
        and tokens.word(begin + 1) in AFTER_MARKS
    ):
        return SILENT
    if tokens.word(begin - 1) in NUMBERED and weight == SILENT:
        weight = SMALL
    return weight


def ratio(page: Page, tokens: Words, begin: int, at: int, over: Fraction) -> tuple[list[Fact], int] | None:
    """three in ten, two out of every five: a share, and the two numbers for who counts them singly."""
    if tokens.word(at) == "out":
        at += 1
    at += 1
    every = tokens.word(at) == "every"
    at += every
    at += tokens.word(at) in {"a", "one"} and tokens.word(at + 1) == "hundred"
    under, after, _ = simple(tokens, at)
    if under is None and tokens.word(at) in {"hundred", "thousand"}:
        under, after = Fraction(words.SCALES[tokens.word(at)]), at + 1
    if (
        under is None
        or not (
            under in {3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000}
            or (over == 1 and (every or 10 < under <= 60 or under in HUNDREDS))
        )
        or not 0 < over < under
        or unit_at(tokens, after)[0]
        or tokens.word(tokens.skip(after)) in words.SCALES
    ):
        return None
    start, end = tokens.spans[begin][0], tokens.spans[after - 1][1]
    around = surroundings(page, tokens, begin, after)
    return [
        page.fact("number", over / under, start, end, unit="share", weight=SMALL, **around),
        page.fact("number", over, *tokens.spans[begin], weight=SILENT),
        page.fact("number", under, *tokens.spans[after - 1], weight=SILENT),
    ], after


def grows_before(page: Page, start: int) -> bool:
    return bool(
        re.search(
            r"\b(?:grew|grown|grow|increased?|rose|risen|rise|up|jumped|expanded|surged|soared|multiplied|growth of|increase of|by)(?:\s(?:by|about|nearly|almost|over|more than|some|of))*\s$",
            page.text[max(0, start - 36) : start],
            re.IGNORECASE,
        )
    )
