"""Dates in English: March 5, 2024; 5 March 2024; 2021-25; last year."""

import re

from articles.text.figures import english_words as words
from articles.text.figures.english_calendar import DAY, MONTH, NTH_WORD, YEAR, day, month_number, nth
from articles.text.figures.english_eras import (
    CENTURIES,
    CENTURY,
    DECADE,
    PLAN,
    PLANNED,
    POST,
    decade,
    plan,
    plans_again,
)
from articles.text.figures.english_periods import ENDED, MONTHS_RANGE, PERIOD, ended, months_range, period
from articles.text.figures.english_times import TO, read_bare_hours, read_times
from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.numeric_dates import ISO, YEAR_MONTH, numeric
from articles.text.figures.page import Page

DATE = re.compile(
    rf"\b(?:the (?P<dw>{NTH_WORD}) of|(?P<d1>{DAY}(?:(?:,\s|{TO})(?:the )?{DAY}){{0,5}}))\s(?:of\s)?(?P<m>{MONTH})(?:,?\s(?P<y>{YEAR})\b(?![,.]?[0-9]))?"
    rf"|\b(?P<m3>{MONTH})\s?(?:the\s)?(?P<d3>{DAY})\b(?![,.]?[0-9]{{3}}|\s(?:percent|million|billion|yuan))(?P<more>(?:{TO}(?:the )?{DAY}\b(?!\s?(?:am|pm|a\.m|p\.m|percent|million|billion|:|\s{MONTH}))|,\s{DAY}\b(?=(?:,|\sand\s|,\sand)\s?{DAY}\b)){{0,6}})"
    rf"(?:,?\s(?:of\s)?(?P<y3>{YEAR})\b(?![,.]?[0-9]))?"
    rf"|\b(?P<m4>{MONTH})(?:,?\s(?:of\s)?(?P<y4>{YEAR})\b(?![,.]?[0-9]))"
)
MONTH_ALONE = re.compile(rf"\b(?P<m>{MONTH})(?![a-z])")
MAY_BEFORE = re.compile(
    r"(?:\b(?:in|on|of|since|from|to|until|till|by|early|late|mid|last|this|next|every|each|through|before|after|during|and|or|for|between|at|the)[\s-]{1,2}|[-–—(/])$",
    re.IGNORECASE,
)
MAY_AFTER = re.compile(
    r"\s?(?:$|[,.;)\n–—]|-\w|and\b|to\b|through\b|when\b|this\b|last\b|next\b|saw\b|was\b|of\b|alone\b)"
)
SLASHED = re.compile(rf"(?<![0-9/])(?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])/(?P<y>{YEAR})(?![0-9/])")
YEAR_ALONE = re.compile(
    rf"(?<![0-9.,$€£¥A-Za-z/+])(?P<y>{YEAR})(?![0-9]|[,.][0-9]|[A-Za-z%/°]|-(?:[a-z]|[0-9]{{5}}))"
)
YEARS = re.compile(rf"(?<![0-9.,$])(?P<a>{YEAR})\s?[-–—/]\s?(?P<b>[0-9]{{2}})(?![0-9%:]|[.,][0-9]|-)")
NOT_YEAR = re.compile(
    r"\s?(?:percent|per cent|million|billion|yuan|people|kilomet|km|meters|metres|mu\b|hectares?|tonnes?|tons?|villages|households|companies|students|residents|visitors|jobs|copies|years|degrees|dollars|square|units|enterprises|[a-z]+ers\b|[a-z]+ies\b|homes|items|volunteers|workers|farmers|sets|pieces|kg|cubic|mw\b|kw)"
)
CALENDAR = re.compile(
    r"\b(?:in|since|by|from|until|till|of|to|during|before|after|between|end-|early|late|mid-?|year|spring|summer|autumn|winter|fall|and|through|or|for|the)[\s]?$|[-–—(,]\s?$",
    re.IGNORECASE,
)
WEEKDAY = re.compile(
    rf"\b(?P<w>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?=\.?,?\s?(?:{MONTH}|\0)|\.?\s[0-9]|\.?\s?(?:to|-|–|and|&)\s?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\.?\))|(?<=[-–])(?:Fri|Sat|Sun))\b\.?"
)
DAY_ALONE = re.compile(
    r"\b(?:on |of |to |until |from |since |by )the (?P<d>[0-3]?[0-9])(?:st|nd|rd|th)\b(?!\s(?:[A-Z]|[a-z]+-?(?:largest|year|anniversary|edition|session|meeting|floor|place|century|time|birthday|national)))"
)
RELATIVE = re.compile(
    r"\b(?:(?P<this>this year|the current year|current year)|(?P<last>last year|previous year|year earlier|year ago|year before|prior year|year[- ]on[- ]year|year[- ]over[- ]year|yoy|same period)|(?P<next>next year|following year|coming year)"
    r"|(?P<day>today|yesterday|tomorrow|tonight|recently|(?:this|last|next|previous) (?:month|week|spring|summer|autumn|winter)|currently|now|day before|last night|this morning|this afternoon|this evening|overnight|previous day|that day|same day|next day|following day|year's end|year-end|end of the year|new year|spring festival|national day|may day|labou?r day))\b",
    re.IGNORECASE,
)
NAMES = re.compile(r"\b(?:the )?Long March\b")
NINE_ELEVEN = re.compile(r"(?<![0-9/])9/11(?![0-9/])")
FESTIVALS = {
    "may day": (5, 1), "may fourth": (5, 4), "may 4th": (5, 4), "labor day": (5, 1), "labour day": (5, 1), "national day": (10, 1), "new year's day": (1, 1), "women's day": (3, 8),
    "children's day": (6, 1), "youth day": (5, 4), "army day": (8, 1), "singles' day": (11, 11), "singles day": (11, 11), "double eleven": (11, 11), "double 11": (11, 11),
}  # fmt: skip
FESTIVAL = re.compile(r"\b(?:" + "|".join(FESTIVALS) + r")\b", re.IGNORECASE)


def read_dates(page: Page) -> None:
    page.claim(NINE_ELEVEN, lambda match: [page.fact("date", (None, 9, 11), *match.span(), weight=SILENT)])
    page.strike(NAMES)
    page.claim(
        FESTIVAL,
        lambda match: [page.fact("date", (None, *FESTIVALS[match[0].lower()]), *match.span(), weight=SILENT)],
    )
    if PLANNED.search(page.left):
        page.claim(PLAN, lambda match: plan(page, match))
        plans_again(page)
    page.claim(ISO, lambda match: numeric(page, match, 3))
    page.claim(SLASHED, lambda match: slashed(page, match))
    page.claim(
        POST,
        lambda match: [
            page.fact("decade", int(match["d"][-2:]) if match["d"] else 90, *match.span(), weight=SILENT)
        ],
    )
    if CENTURIES.search(page.left):
        page.claim(CENTURY, lambda match: centuries(page, match))
    page.claim(DECADE, lambda match: decade(page, match))
    read_times(page)
    page.claim(ENDED, lambda match: ended(page, match))
    page.claim(MONTHS_RANGE, lambda match: months_range(page, match))
    page.claim(DATE, lambda match: date(page, match))
    page.claim(YEARS, lambda match: years(page, match))
    page.claim(YEAR_MONTH, lambda match: numeric(page, match, 2))
    page.claim(PERIOD, lambda match: period(page, match))
    page.claim(MONTH_ALONE, lambda match: month(page, match))
    page.claim(WEEKDAY, lambda match: weekday(page, match))
    page.claim(
        DAY_ALONE,
        lambda match: (
            [page.fact("date", (None, None, int(match["d"])), *match.span("d"))]
            if 0 < int(match["d"]) < 32
            else None
        ),
    )
    page.claim(YEAR_ALONE, lambda match: year(page, match))
    read_bare_hours(page)
    page.claim(RELATIVE, lambda match: relative(page, match))


def centuries(page: Page, match: re.Match[str]) -> list[Fact]:
    """The 18th and 19th centuries."""
    return [page.fact("century", nth(word), *match.span()) for word in (match["before"], match["n"]) if word]


def slashed(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """05/03/2024, which is the fifth of March or the third of May."""
    a, b, y = int(match["a"]), int(match["b"]), int(match["y"])
    orders = [(y, m, d) for m, d in ((b, a), (a, b)) if 1 <= m <= 12 and 1 <= d <= 31]
    return [page.fact("date", orders[0], *match.span(), also=tuple(orders[1:]))] if orders else None


def date(page: Page, match: re.Match[str]) -> list[Fact] | None:
    groups = match.groupdict()
    month_word = groups["m"] or groups["m3"] or groups["m4"]
    number, y = month_number(month_word), groups["y"] or groups["y3"] or groups["y4"]
    days = [day(word) for word in (groups["dw"], groups["d3"]) if word]
    for several in (groups["d1"], groups["more"]):
        days += [day(word) for word in re.findall(DAY, several or "")]
    if any(not 1 <= value <= 31 for value in days):
        return None
    full = int(y) if y else None
    return [page.fact("date", (full, number, value), *match.span()) for value in days or (None,)]


def years(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """2021-25."""
    a, b = int(match["a"]), int(match["a"][:2] + match["b"])
    if b <= a:
        return None
    return [page.fact("date", (value, None, None), *match.span()) for value in (a, b)]


def month(page: Page, match: re.Match[str]) -> list[Fact] | None:
    word = match["m"].rstrip(".")
    number = month_number(word)
    weight = FIRM
    if word in {"May", "March", "Mar", "August"}:
        before = MAY_BEFORE.search(page.text[max(0, match.start() - 9) : match.start()])
        after = MAY_AFTER.match(page.text, match.end())
        if not before and (word != "August" or not after) and not (after and word != "May"):
            weight = SILENT
    elif re.match(r"\s[A-Z][a-z]", page.text[match.end() :][:3]) and not MAY_BEFORE.search(
        page.text[max(0, match.start() - 9) : match.start()]
    ):
        weight = SILENT
    elif len(word) < 4 and not match["m"].endswith("."):
        weight = SMALL
    return [page.fact("date", (None, number, None), match.start(), match.start() + len(word), weight=weight)]


def weekday(page: Page, match: re.Match[str]) -> list[Fact]:
    word = match["w"].lower()
    return [page.fact("weekday", words.WEEKDAYS[word], *match.span("w"))]


def year(page: Page, match: re.Match[str]) -> list[Fact] | None:
    if NOT_YEAR.match(page.text, match.end()):
        return None
    placed = CALENDAR.search(page.text[max(0, match.start() - 8) : match.start()])
    y = int(match["y"])
    if not placed and not 1900 <= y <= 2100:
        return None
    return [page.fact("date", (y, None, None), *match.span())]


def relative(page: Page, match: re.Match[str]) -> list[Fact]:
    name = next(name for name, found in match.groupdict().items() if found)
    value = {"this": 0, "last": -1, "next": 1}.get(name, "day")
    value = "recent" if match[0].lower() in {"recently", "currently", "now"} else value
    weight = SMALL if match[0].lower() in {"this year", "last year", "next year"} else SILENT
    day = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}.get(match[0].lower())
    return [page.fact("relative", value, *match.span(), weight=weight, also=() if day is None else (day,))]
