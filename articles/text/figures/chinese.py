"""Facts in a Chinese text."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction
from functools import partial

from articles.text.figures import chinese_words as words
from articles.text.figures.chinese_counts import (
    COUNTLESS,
    ENUMERATED,
    FIRST,
    NEXT,
    ORDINAL,
    RATIO,
    SCORE,
    TEENS,
    VAGUE,
    countless,
    enumerated,
    first,
    following,
    ordinal,
    ratio,
    score,
    teens,
    vague,
)
from articles.text.figures.chinese_dates import FESTIVAL, festival, read_dates
from articles.text.figures.chinese_lunar import LUNAR, lunar
from articles.text.figures.chinese_measures import (
    DECIMAL,
    GREAT_AGE,
    HALF_MINUTES,
    HALF_UNIT,
    TWELVES,
    compounds,
    decimal,
    great_age,
    half_minutes,
    half_unit,
    twelves,
)
from articles.text.figures.chinese_names import CLASS, GRADE, PERSON, person, school_class, school_grade
from articles.text.figures.chinese_numbers import lowered, numbers
from articles.text.figures.chinese_numerals import HAN_SIGNS, numeral
from articles.text.figures.chinese_shares import (
    ALL,
    DISCOUNT,
    EVERY,
    FOLDS,
    FRACTION,
    HALVES,
    SLASH,
    SPLIT,
    TENTHS,
    discount,
    every,
    folds,
    fraction,
    halves,
    slash,
    split,
    tenths,
    whole,
)
from articles.text.figures.codes import ROMAN, SUM, model, read_codes, roman
from articles.text.figures.fact import SILENT, Fact
from articles.text.figures.page import Page, closed_up

Reader = Callable[[Page, re.Match[str]], Iterable[Fact] | None]

ROUND_THE_CLOCK = re.compile(r"7\s?[×xX*]\s?24(?:\s?小时)?|24\s?[×xX*/]\s?7")
SCHOOL = re.compile(
    r"(?<![前十高初其])[一二三四五六七八九十]{1,2}中(?=学生|教师|校|分校|学子|[，。、的“”）)]|$)"
)


def read(text: str) -> Page:
    """The page with every fact of the text; spaces around figures do not matter."""
    closed, places = closed_up(text)
    page = read_closed(closed)
    if closed != text:
        page.facts = [moved(fact, text, places) for fact in page.facts]
    return page


def moved(fact: Fact, text: str, places: list[int]) -> Fact:
    """The fact where it stands in the text with its spaces."""
    start, end = places[fact.start], places[fact.end - 1] + 1 if fact.end > fact.start else places[fact.end]
    return replace(fact, start=start, end=end, text=text[start:end])


def read_closed(text: str) -> Page:
    page = Page(text)
    claim(page, BEFORE_CODES)
    read_codes(page)
    claim(page, BEFORE_DATES)
    read_dates(page)
    claim(page, AFTER_DATES)
    numbers(page)
    page.facts = [lowered(page, fact) for fact in compounds(page)]
    return page


def claim(page: Page, readers: Iterable[tuple[re.Pattern[str], Reader]]) -> None:
    for pattern, reader in readers:
        page.claim(pattern, partial(reader, page))


def idiom(page: Page, match: re.Match[str]) -> list[Fact]:
    """No figure; but where the other language counts what the idiom names (三峡, the Three Gorges), it need not be explained."""
    facts = []
    for run in re.finditer(f"[{HAN_SIGNS}]+", match[0]):
        span = (match.start() + run.start(), match.start() + run.end())
        for value in numeral(run[0]):
            facts.append(page.fact("number", value, *span, weight=SILENT))
    return facts


def round_the_clock(page: Page, match: re.Match[str]) -> list[Fact]:
    return [page.fact("number", Fraction(24), *match.span(), weight=SILENT)]


# What is read before what: each pattern sees only what those above have left.
BEFORE_CODES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (FESTIVAL, festival),
    (CLASS, school_class),
    (GRADE, school_grade),
    (words.IDIOMS, idiom),
    (PERSON, person),
    (LUNAR, lunar),
)
BEFORE_DATES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (ROUND_THE_CLOCK, round_the_clock),
    (ALL, whole),
    (COUNTLESS, countless),
    (DISCOUNT, discount),
    (FRACTION, fraction),
)
AFTER_DATES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (SLASH, slash),
    (SPLIT, split),
    (TENTHS, tenths),
    (DECIMAL, decimal),
    (SCHOOL, idiom),
    (TWELVES, twelves),
    (GREAT_AGE, great_age),
    (SUM, model),
    (FOLDS, folds),
    (HALVES, halves),
    (HALF_UNIT, half_unit),
    (ORDINAL, ordinal),
    (FIRST, first),
    (NEXT, following),
    (ENUMERATED, enumerated),
    (RATIO, ratio),
    (HALF_MINUTES, half_minutes),
    (EVERY, every),
    (SCORE, score),
    (ROMAN, roman),
    (TEENS, teens),
    (VAGUE, vague),
)
