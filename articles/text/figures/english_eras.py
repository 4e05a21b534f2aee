"""Decades, centuries and five-year plans in English."""

import re
from fractions import Fraction

from articles.text.figures import english_words as words
from articles.text.figures.english_calendar import NTH, nth
from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.page import Page

DECADE = re.compile(
    r"(?<![0-9])(?:(?P<c>1[0-9]|20)|')?(?P<d>[0-9]0)'?s\b(?!\s?per)|\b(?P<w>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b"
)
POST = re.compile(
    r"\bpost[- ]?(?P<d>[0-9]{2}|(?:19|20)[0-9]{2})s?\b(?:\s?generation)?|\b(?:Gen|Generation) Z\b"
)
CENTURY = re.compile(
    rf"\b(?:(?P<before>{NTH})(?:\sand|\sto|\sor|[-–])(?:\s?(?:the|early|late|mid))*[\s-])?(?P<n>{'|'.join(list(words.ORDINALS)[:21])}|twenty-first|[0-9]{{1,2}}(?:st|nd|rd|th))[- ](?:century|centuries)\b",
    re.IGNORECASE,
)
PLAN = re.compile(
    rf"\b(?P<before>(?:(?:{NTH})(?:,|,?\s(?:and|to|through)(?:\sthe)?)\s){{0,4}})(?P<n>{NTH})[\s-]+(?:(?:five|5)[\s-]+year[\s-]+(?:[a-z]+\s){{0,3}}?(?:\(20[0-9]{{2}}[-–—](?:20)?[0-9]{{2}}\)\s)?(?:plan|planning|blueprint|cycle|program(?:me)?|period|guideline)s?|FYP)\b|\b(?P<bare>(?:five|5)-year plan|FYP)s?\b",
    re.IGNORECASE,
)


# What every plan and century has in it, by which most texts are passed over.
CENTURIES = re.compile("centur", re.IGNORECASE)
PLANNED = re.compile(r"(?:five|5)[\s-]+year|FYP", re.IGNORECASE)
# "From the First Five-Year Plan to the 14th".
PLAN_AGAIN = re.compile(
    rf"(?<!\bon )\bthe (?P<n>{NTH})(?=[,.;:)]|$|\n|\s(?:and|or|period|one|to|was|is|will|has|had|began|begins|ended|ends|in|by|but)\b)",
    re.IGNORECASE,
)


PLAN_NEXT = re.compile(r"\bthe (?:next|following|coming) (?:one|plan)\b", re.IGNORECASE)


def plans_again(page: Page) -> None:
    """The further plans of a text that names one in full: "of the 14th"."""
    known = [fact for fact in page.facts if fact.kind == "plan" and fact.value]
    if known:
        last = max(fact.value for fact in known if isinstance(fact.value, int))
        page.claim(PLAN_NEXT, lambda match: [page.fact("plan", last + 1, *match.span(), weight=SILENT)])
        page.claim(PLAN_AGAIN, lambda match: plan_again(page, match, known))


def plan_again(page: Page, match: re.Match[str], known: list[Fact]) -> list[Fact] | None:
    number = nth(match["n"])
    if not 0 < number < 20 or not any(abs(fact.start - match.start()) < 400 for fact in known):
        return None
    # It may be the day of a month or a place in an order just as well.
    return [
        page.fact("plan", number, *match.span("n"), weight=SILENT),
        page.fact("ordinal", Fraction(number), *match.span("n"), weight=SMALL),
    ]


def plan(page: Page, match: re.Match[str]) -> list[Fact]:
    if match["bare"]:
        return [page.fact("plan", 0, *match.span(), weight=SILENT)]
    before = [nth(word[0]) for word in re.finditer(NTH, match["before"], re.IGNORECASE)]
    return [page.fact("plan", number, *match.span()) for number in [*before, nth(match["n"])]]


def decade(page: Page, match: re.Match[str]) -> list[Fact]:
    if match["w"]:
        value = 20 + 10 * [
            "twenties",
            "thirties",
            "forties",
            "fifties",
            "sixties",
            "seventies",
            "eighties",
            "nineties",
        ].index(match["w"].lower())
    else:
        value = int(match["d"]) + 100 * int(match["c"] or 0)
        if match["c"] and match["d"] == "00":
            # 20世纪初 is the early 1900s.
            return [
                page.fact("century", value // 100 + 1, *match.span()),
                page.fact("decade", value, *match.span(), weight=SILENT),
            ]
    return [page.fact("decade", value, *match.span(), weight=FIRM if match["c"] else SMALL)]
