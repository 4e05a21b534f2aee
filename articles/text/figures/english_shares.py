"""Parts in English: half, a third, two-fifths, a quarter of a million, a year and a half."""

import re
from fractions import Fraction

from articles.text.figures import english_words as words
from articles.text.figures.english_around import surroundings
from articles.text.figures.english_measures import finish
from articles.text.figures.english_numerals import scales
from articles.text.figures.english_tokens import Words
from articles.text.figures.english_units import unit_at
from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.page import Page
from articles.text.figures.units import UNITS

# Half-Pint Bridge, Half Moon Bay: a name, no figure.
HALF_NAME = re.compile("Half[- ][A-Z][a-z]")


def one_and_a_half(page: Page, tokens: Words, begin: int, at: int) -> tuple[list[Fact], int]:
    """a year and a half; nothing for any other "a"."""
    at += tokens.word(at) in {"single", "whole", "full"}
    unit, stop = unit_at(tokens, at)
    if unit and tokens.words[stop : stop + 3] == ["and", "a", "half"]:
        end = tokens.spans[stop + 2][1]
        return [
            page.fact(
                "number",
                Fraction(3, 2),
                tokens.spans[begin][0],
                end,
                unit=unit,
                **surroundings(page, tokens, begin, stop + 3),
            )
        ], stop + 3
    if (
        unit
        and UNITS[unit].dimension in {"time", "months", "length", "area", "mass"}
        and len(tokens.word(at)) > 1
    ):
        return [
            page.fact(
                "number",
                Fraction(1),
                tokens.spans[begin][0],
                tokens.spans[stop - 1][1],
                unit=unit,
                weight=SILENT,
            )
        ], stop
    return [], begin + 1


def part_of(page: Page, tokens: Words, begin: int, at: int, count: Fraction) -> tuple[list[Fact], int]:
    """half, a third, two-fifths, a quarter of a million, half an hour."""
    name = tokens.word(at)
    if name not in words.PARTS:
        return [], begin + 1
    if HALF_NAME.match(page.text, tokens.spans[at][0]):
        return [page.fact("number", Fraction(1, 2), *tokens.spans[at], weight=SILENT)], at + 1
    value = count * words.PARTS[name]
    at += 1
    start, end = tokens.spans[begin][0], tokens.spans[at - 1][1]
    after = tokens.skip(at)
    if tokens.word(after) == "of":
        after += 1
    if tokens.word(after) in {"a", "an", "one"}:
        after += 1
    scale = tokens.word(after)
    if scale in words.SCALES and scale not in words.VAGUE:
        value, after, _ = scales(tokens, value, after)
        return finish(page, tokens, begin, after, value, scaled=True)
    unit, stop = unit_at(tokens, after)
    if (
        unit
        and unit not in {"percent"}
        and UNITS[unit].dimension
        in {"time", "months", "points", "length", "mass", "area", "volume", "energy"}
        and stop > after
        and (after > at or name == "half" or unit in {"century", "hour", "mile", "point"})
    ):
        small = SILENT if name == "half" and unit in {"day"} else SMALL
        return [
            page.fact(
                "number",
                value,
                start,
                tokens.spans[stop - 1][1],
                unit=unit,
                weight=small,
                **surroundings(page, tokens, begin, stop),
            )
        ], stop
    if name in {"quarter", "quarters"} and count == 1 and tokens.word(begin) not in {"a", "one", "three"}:
        return [], begin + 1
    if name == "quarters" and count == 3 and tokens.word(at) not in {"of", "past"}:
        span = tokens.spans[begin][0], tokens.spans[at - 1][1]
        return [
            page.fact(
                "number", value, *span, unit="share", weight=SMALL, **surroundings(page, tokens, begin, at)
            ),
            page.fact("number", count, *span, unit="quarter", weight=SILENT),
        ], at
    if name == "quarters" and count != 3:
        return finish(page, tokens, begin, at - 1, count)
    if (
        name in words.ORDINALS
        and tokens.word(begin) == "a"
        and tokens.word(at)
        not in {
            "of",
            "as",
            "from",
            "more",
            "less",
            "higher",
            "lower",
            "that",
            "to",
            "in",
            ".",
            ",",
            ";",
            "the",
            "by",
            "on",
            "and",
            "at",
            "since",
            "compared",
            "over",
            "within",
            "after",
            "this",
            "last",
        }
    ):
        return [
            page.fact("ordinal", Fraction(words.ORDINALS[name]), *tokens.spans[at - 1], weight=SILENT),
            page.fact("number", value, start, end, unit="share", weight=SMALL),
        ], at
    if name == "quarter" and (
        re.search(r"(?:once|twice|times?|every|per|each|[a-z]+s)\s$", page.text[max(0, start - 10) : start])
        or tokens.word(at) in {"earlier", "ago", "later"}
    ):
        return [], at
    weight = SMALL if value == Fraction(1, 2) else FIRM
    return [
        page.fact(
            "number", value, start, end, unit="share", weight=weight, **surroundings(page, tokens, begin, at)
        )
    ], at
