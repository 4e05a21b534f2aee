"""Facts in an English text."""

import re
from fractions import Fraction
from functools import lru_cache

from articles.text.figures import english_words as words
from articles.text.figures.codes import ROMAN, SUM, model, read_codes, roman
from articles.text.figures.english_dates import read_dates
from articles.text.figures.english_lists import cents, durations, shared
from articles.text.figures.english_numbers import figure
from articles.text.figures.english_tokens import Words
from articles.text.figures.fact import SILENT, SMALL, Fact
from articles.text.figures.page import Page

CLOCK_ROUND = re.compile(
    r"\b(?:a?round[- ]the[- ]clock|24/7|24-7|day and night|24 hours a day)\b", re.IGNORECASE
)
TENS = {"fiftie": 5, "sixtie": 6, "seventie": 7, "eightie": 8}
AGE_GROUP = re.compile(
    r"\b(?P<side>under|over)[- ](?:(?P<n>[1-9][0-9]?)s|(?P<word>three|four|five|seven|eight|ten|twelve|eighteen|fiftie|sixtie|seventie|eightie)s)\b",
    re.IGNORECASE,
)
COUNTING = frozenset().union(
    words.ONES, words.TENS, words.SCALES, words.ORDINALS, words.VAGUE, words.AGES, words.MULTIPLES, words.HALVED,
    words.PAIRS, words.RANKS, words.PARTS, ["a", "an", "several", "few"],
)  # fmt: skip
ROMAN_SIGNS = frozenset("ivx")


def read(text: str) -> Page:
    """The page with every fact of the text."""
    page = Page(text)
    page.left = page.left.replace("-and-a-half", " and a half")
    page.claim(SUM, lambda match: model(page, match))
    page.claim(
        CLOCK_ROUND,
        lambda match: [page.fact("number", Fraction(24), *match.span(), unit="hour", weight=SILENT)],
    )
    page.claim(AGE_GROUP, lambda match: age_group(page, match))
    read_codes(page)
    read_dates(page)
    page.claim(words.NO_FIGURES, lambda match: idiom(page, match))
    page.claim(ROMAN, lambda match: roman(page, match))
    tokens = Words(page)
    at = 0
    found: list[Fact] = []
    while at < len(tokens.words):
        if not may_count(tokens.words[at]):
            at += 1
            continue
        facts, after = figure(page, tokens, at)
        if facts:
            found.extend(facts)
        at = max(after, at + 1)
    page.facts.extend(cents(durations(page, shared(page, found))))
    return page


def age_group(page: Page, match: re.Match[str]) -> list[Fact]:
    """Under-fives, the over-60s."""
    years = (
        int(match["n"])
        if match["n"]
        else words.ONES.get(match["word"].lower()) or 10 * TENS[match["word"].lower()]
    )
    side = "below" if match["side"].lower() == "under" else "above"
    return [page.fact("number", Fraction(years), *match.span(), unit="year", approximate=side, weight=SMALL)]


@lru_cache(maxsize=4096)
def may_count(word: str) -> bool:
    """Whether a word can begin a figure: few do, and the others need no closer look."""
    return not word.isalpha() or word in COUNTING or word.endswith("fold") or ROMAN_SIGNS.issuperset(word)


def idiom(page: Page, match: re.Match[str]) -> list[Fact]:
    """No figure; but where the other language counts it, it need not be explained."""
    facts = []
    for word in re.finditer("[A-Za-z]+", match[0]):
        value, span = word[0].lower(), (match.start() + word.start(), match.start() + word.end())
        value = "zero" if value in {"freezing", "zeros"} else value
        if value in words.ONES or value in words.TENS or value in {"double", "dual", "half"}:
            number = words.ONES.get(value) or words.TENS.get(value) or 2
            facts.append(page.fact("number", Fraction(number), *span, weight=SILENT))
        elif value in words.ORDINALS:
            facts.append(page.fact("ordinal", Fraction(words.ORDINALS[value]), *span, weight=SILENT))
    return facts
