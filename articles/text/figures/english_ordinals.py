"""English ordinals: third, twenty-first, 21st."""

from fractions import Fraction

from articles.text.figures import english_words as words
from articles.text.figures.english_tokens import HYPHENS, Words, is_figure
from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.page import Page


def ordinal(page: Page, tokens: Words, at: int) -> tuple[list[Fact], int]:
    return ordinal_fact(page, tokens, at, at + 1, Fraction(words.ORDINALS[tokens.word(at)]))


def ordinal_fact(page: Page, tokens: Words, begin: int, at: int, value: Fraction) -> tuple[list[Fact], int]:
    start = tokens.spans[begin][0]
    back = begin - 1
    if tokens.word(back) in HYPHENS:
        back -= 1
    if tokens.word(back) in words.TENS and value < 10 and not is_figure(tokens.word(begin)):
        value, start = value + words.TENS[tokens.word(back)], tokens.spans[back][0]
    adverb = tokens.word(at) in {",", ":"} and (
        begin == 0 or tokens.word(begin - 1) in {".", "\0", ";", "“", ":"} or page.text[start].isupper()
    )
    weight = SILENT if value == 1 or adverb else SMALL if value == 2 else FIRM
    return [page.fact("ordinal", value, start, tokens.spans[at - 1][1], weight=weight)], at
