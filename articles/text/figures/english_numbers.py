"""One English figure, whatever it is: a number, an ordinal, a multiple, a magnitude."""

import re
from fractions import Fraction

from articles.text.figures import english_words as words
from articles.text.figures.english_around import surroundings
from articles.text.figures.english_measures import FOLLOWING_MULTIPLE, finish
from articles.text.figures.english_numerals import decimals, scales, simple
from articles.text.figures.english_ordinals import ordinal
from articles.text.figures.english_shares import one_and_a_half, part_of
from articles.text.figures.english_tokens import HYPHENS, Words, is_figure
from articles.text.figures.english_vague import couple_of, vague
from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.page import Page

COUPLED = frozenset({*words.SCALES, "of"})
A_PART = frozenset(
    {
        "half", "quarter", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "twentieth", "hundredth",
        "thousandth", "mere", "full",
    }
)  # fmt: skip
# "The remaining third to clinics": a part and no place in an order.
OTHERS = frozenset({"remaining", "other"})
PARTED = frozenset(
    {
        "of",
        "to",
        "was",
        "were",
        "is",
        "are",
        "will",
        "went",
        "goes",
        "from",
        "in",
        "by",
        "for",
        "on",
        ",",
        ".",
        ";",
    }
)
ROMAN_NUMERAL = re.compile("(x{1,3})(ix|iv|v?i{0,3})")


def figure(page: Page, tokens: Words, at: int) -> tuple[list[Fact], int]:
    """The facts that begin at this token, and the token after them."""
    word = tokens.word(at)
    if (
        is_figure(word)
        or word in words.ONES
        or word in words.TENS
        or word in words.SCALES
        or word in {"a", "an", "several", "few", "half", "quarter", "quarters"}
    ):
        return number(page, tokens, at)
    if word in words.ORDINALS:
        if word in words.PARTS and tokens.word(at - 1) in OTHERS and tokens.word(at + 1) in PARTED:
            return part_of(page, tokens, at, at, Fraction(1))
        return ordinal(page, tokens, at)
    if word in words.VAGUE:
        return vague(page, tokens, at)
    start, end = tokens.spans[at]
    if word in words.AGES:
        return [
            page.fact(
                "number",
                Fraction(words.AGES[word], 12),
                start,
                end,
                unit="year",
                weight=SILENT,
                vague=word.endswith("s") or word == "millennia",
                **surroundings(page, tokens, at, at + 1),
            )
        ], at + 1
    if word in words.MULTIPLES or word.removesuffix("fold") in words.ONES:
        value = Fraction(words.MULTIPLES.get(word) or words.ONES[word.removesuffix("fold")])
        grown = word.endswith("fold")
        weight = FIRM if word not in {"double", "triple"} or verb(tokens, at) else SMALL
        return [
            page.fact(
                "multiple",
                value,
                start,
                end,
                weight=weight,
                also=(value + 1,) if grown else (),
                approximate=surroundings(page, tokens, at, at + 1)["approximate"],
                direction="up" if weight == FIRM and not grown else None,
            )
        ], at + 1
    if word in words.HALVED:
        return [page.fact("number", Fraction(1, 2), start, end, unit="share", direction="down")], at + 1
    if word in words.PAIRS:
        value = Fraction(words.PAIRS[word])
        if word in {"twice", "thrice"} and FOLLOWING_MULTIPLE.match(page.text, end):
            return [page.fact("multiple", value, start, end)], at + 1
        return [page.fact("number", value, start, end, weight=SILENT)], at + 1
    if word in words.RANKS:
        weight = SMALL if word == "tertiary" else SILENT
        return [page.fact("ordinal", Fraction(words.RANKS[word]), start, end, weight=weight)], at + 1
    if (
        1 < len(word) < 7
        and page.text[start:end].isupper()
        and word not in words.ROMANS
        and (roman := ROMAN_NUMERAL.fullmatch(word))
    ):
        value = Fraction(10 * len(roman[1]) + words.ROMANS.get(roman[2], 0))
        return [page.fact("number", value, start, end, weight=SILENT)], at + 1
    if (
        word in words.ROMANS
        and page.text[start:end].isupper()
        and tokens.word(at - 2 if tokens.word(at - 1) in HYPHENS else at - 1) in words.RANKED
    ):
        return [
            page.fact(
                "number", Fraction(words.ROMANS[word]), start, end, weight=SILENT if word == "i" else FIRM
            )
        ], at + 1
    return [], at + 1


def verb(tokens: Words, at: int) -> bool:
    return tokens.word(at - 1) in {
        "to",
        "will",
        "would",
        "could",
        "can",
        "should",
        "nearly",
        "almost",
        "than",
    } or tokens.word(at + 1) in {"the", "its", "their", "by", "in"}


def number(page: Page, tokens: Words, at: int) -> tuple[list[Fact], int]:
    """A figure with its scale, unit, approximation and direction."""
    begin, word = at, tokens.word(at)
    article, few = word in {"a", "an"}, word in {"several", "few"}
    share = False
    if article or few:
        at += 1
        if tokens.word(at) == "couple" and (some := couple_of(page, tokens, begin, at + 1)):
            return some
        if article and tokens.word(at) == "few" and tokens.word(at + 1) in COUPLED:
            few = True
            at += 1
        if few and tokens.word(at) == "dozen":
            return finish(page, tokens, begin, at + 1, Fraction(10), vague=True, scaled=True)
        if tokens.word(at) in A_PART:
            return part_of(page, tokens, begin, at + (tokens.word(at) in {"mere", "full"}), Fraction(1))
        if tokens.word(at) not in words.SCALES or tokens.word(at) == "score":
            return one_and_a_half(page, tokens, begin, at) if article else ([], begin + 1)
        value: Fraction | None = Fraction(1)
    elif word in {"half", "quarter", "quarters"}:
        return part_of(page, tokens, begin, at, Fraction(1))
    elif word in words.SCALES:
        value = Fraction(1)
        if word == "score" or (word.endswith("s") and word in words.VAGUE):
            return vague(page, tokens, at) if word in words.VAGUE else ([], at + 1)
    else:
        value, at, share = simple(tokens, at)
    if value is None:
        return [], begin + 1
    if not share and (
        part := fraction(page, tokens, begin, at, value, whole=not article and word not in words.SCALES)
    ):
        return part
    value, at, scaled = scales(tokens, value, at)
    if scaled:
        value, at = decimals(tokens, value, at)
    if tokens.word(at) == "and" and tokens.word(at + 1) in {"a", "one", "three"} and not scaled:
        piece = tokens.word(tokens.skip(at + 2))
        if piece in {"half", "quarter"} or (piece == "quarters" and tokens.word(at + 1) == "three"):
            value += words.PARTS[piece] * (3 if piece == "quarters" else 1)
            value, at, scaled = scales(tokens, value, tokens.skip(at + 2) + 1)
    return finish(
        page, tokens, begin, at, value, share=share, vague=few, scaled=bool(scaled), article=article
    )


def fraction(
    page: Page, tokens: Words, begin: int, at: int, over: Fraction, *, whole: bool
) -> tuple[list[Fact], int] | None:
    """Two twenty-fifths, three ten-thousandths, two thirds; None for anything else."""
    first = tokens.skip(at)
    last = tokens.skip(first + 1)
    word, name = tokens.word(first), tokens.word(last).rstrip("s")
    if (
        word in words.TENS
        and name in words.ORDINALS
        and last > first + 1
        and over < 100
        and tokens.gap(first) <= 1
    ):
        under = words.TENS[word] + words.ORDINALS[name]
    elif word in {"ten", "hundred"} and name == "thousandth":
        under = 1000 * (10 if word == "ten" else 100)
    else:
        plural = word.endswith("s") and word != "hundreds"
        if (
            whole
            and word in words.PARTS
            and tokens.gap(first) <= 1
            and over == int(over)
            and plural == (over != 1)
        ):
            return part_of(page, tokens, begin, first, over)
        return None
    span = tokens.spans[begin][0], tokens.spans[last][1]
    around = surroundings(page, tokens, begin, last + 1)
    return [page.fact("number", over / under, *span, unit="share", **around)], last + 1
