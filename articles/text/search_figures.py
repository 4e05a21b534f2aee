"""The figures of a text as tokens that are the same in every language: 100亿 and "10 billion" are one.

No text holds such a token as a word, since `№` is none, and nobody can type one.
"""

from collections.abc import Iterator
from fractions import Fraction

from articles.text.facts import Fact, facts_in
from articles.text.figures.fact import SILENT
from articles.text.search_words import Word

SIGN = "№"


def figures(text: str, language: str) -> list[Word]:
    """The figures, dates and periods that a text states, each with its place; a date by its parts as well."""
    return [
        Word(token, fact.start, fact.end)
        for fact in facts_in(text, language)
        if fact.weight > SILENT
        for token in tokens_of(fact)
    ]


def tokens_of(fact: Fact) -> list[str]:
    """The tokens of a fact, the most exact first; none of what is asked for by its letters, such as G320."""
    if fact.kind == "number" and isinstance(fact.value, Fraction):
        return [SIGN + _number(fact.value) + ("％" if fact.unit == "percent" else "")]
    if fact.kind == "ordinal":
        return [f"{SIGN}第{fact.value}"]
    if fact.kind == "period" and isinstance(fact.value, tuple):
        return [SIGN + "至".join(str(month) for month in fact.value)]
    if fact.kind == "date" and isinstance(fact.value, tuple) and len(fact.value) == 3:
        return list(_date(*fact.value))
    return []


def _number(value: Fraction) -> str:
    """In signs that no database takes apart."""
    minus, size = "−" * (value < 0), abs(value)
    rest = size.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest > 1:
        return f"{minus}{size.numerator}∕{size.denominator}"
    whole, part = divmod(size, 1)
    digits = ""
    while part:
        digit, part = divmod(part * 10, 1)
        digits += str(digit)
    return f"{minus}{whole}·{digits}" if digits else f"{minus}{whole}"


def _date(year: int | None, month: int | None, day: int | None) -> Iterator[str]:
    if year and month and day:
        yield f"{SIGN}{year}年{month}月{day}日"
    if year and month:
        yield f"{SIGN}{year}年{month}月"
    if month and day:
        yield f"{SIGN}{month}月{day}日"
    if year:
        yield f"{SIGN}{year}年"
    if month:
        yield f"{SIGN}{month}月"
