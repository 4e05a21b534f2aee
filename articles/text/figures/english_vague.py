"""Amounts of which an English text gives no more than the size: scores of, a couple of dozen."""

from dataclasses import replace
from fractions import Fraction

from articles.text.figures import english_words as words
from articles.text.figures.english_around import surroundings
from articles.text.figures.english_measures import finish
from articles.text.figures.english_numerals import scales
from articles.text.figures.english_tokens import Words
from articles.text.figures.english_units import unit_at
from articles.text.figures.fact import SILENT, SMALL, Fact
from articles.text.figures.page import Page


def couple_of(page: Page, tokens: Words, begin: int, at: int) -> tuple[list[Fact], int] | None:
    """A couple of dozen, a couple hundred: twice that, more or less; None for a couple of anything else."""
    at += tokens.word(at) == "of"
    if tokens.word(at) not in words.SCALES or tokens.word(at) == "score":
        return None
    dozen = tokens.word(at) == "dozen"
    value, at, _ = scales(tokens, Fraction(2), at)
    facts, after = finish(page, tokens, begin, at, value, scaled=True, article=True)
    also = (Fraction(20),) if dozen else ()
    return [replace(fact, approximate="loose", weight=SMALL, also=also) for fact in facts], after


def vague(page: Page, tokens: Words, at: int) -> tuple[list[Fact], int]:
    """hundreds of, tens of thousands of: a magnitude."""
    word = tokens.word(at)
    value = Fraction(words.VAGUE[word])
    begin = at
    at += 1
    many = False
    while tokens.word(at) == "of" and tokens.word(at + 1) in words.VAGUE:
        value *= words.VAGUE[tokens.word(at + 1)]
        at, many = at + 2, True
    if (
        tokens.word(at) != "of"
        and not many
        and tokens.word(at) not in {"more", "\0"}
        and word in {"scores", "myriads", "myriad", "tens"}
    ):
        return [], at
    after = at + 1 if tokens.word(at) == "of" else at
    unit, stop = unit_at(tokens, after)
    weight = SILENT if word in {"myriad", "myriads"} else SMALL
    fact = page.fact(
        "number",
        value,
        tokens.spans[begin][0],
        tokens.spans[at - 1][1],
        unit=unit,
        vague=True,
        weight=weight,
        **surroundings(page, tokens, begin, at),
    )
    return [fact], stop if unit else at
