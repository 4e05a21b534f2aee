"""The unit that stands beside an English figure."""

import re
from fractions import Fraction

from articles.text.figures.english_tokens import HYPHENS, Words
from articles.text.figures.page import Page
from articles.text.figures.units import ENGLISH

# Indices whose changes are told in percentage points.
INDEX = re.compile(
    r"\bPMI\b|\b(?:managers'?|managers’|activity|confidence|climate|sentiment) index", re.IGNORECASE
)
# Units of one letter that a text also uses for other things: 5 s, 3 c, 2 t.
ONE_LETTER = frozenset(
    {
        "second", "quarter", "degree", "cent", "gram", "tonne", "foot", "chi", "cun", "ampere", "mile", "pound", "watt",
        "volt", "hour", "litre", "celsius",
    }
)  # fmt: skip

CURRENCY = re.compile(
    r"(US\$|U\.S\.\$|HK\$|NT\$|A\$|C\$|S\$|RMB|CNY|USD|HKD|EUR|JPY|GBP|[$€£¥￥])\s?$", re.IGNORECASE
)
ADJECTIVE = re.compile(
    "(?!used|need|speed|seed|feed|bed|shed)[a-z]{3,}ed|extra|additional|further|whole|full|solid|straight|consecutive"
)


def unit_at(tokens: Words, at: int, *, adjective: bool = True) -> tuple[str, int]:
    """The unit written at this token, also after an adjective (912 abandoned mu), and the token after it."""
    at = tokens.skip(at)
    best, stop = "", at
    phrase = ""
    for step in range(5):
        word = tokens.word(at + step)
        if not word or word == "\0" or (step and tokens.gap(at + step) > 1):
            break
        glued = step and tokens.gap(at + step) == 0
        phrase = phrase + ("" if glued else " " if phrase else "") + word
        known = phrase if phrase in ENGLISH else phrase.replace("-", " ")
        if known in ENGLISH:
            best, stop = ENGLISH[known], at + step + 1
    if not best and adjective and ADJECTIVE.fullmatch(tokens.word(at)) and tokens.gap(at + 1) == 1:
        best, stop = unit_at(tokens, at + 1, adjective=False)
        if best and len(tokens.word(stop - 1)) > 1:
            return best, stop
        best, stop = "", at
    return best, stop


def unit_of(page: Page, tokens: Words, at: int, after: int, value: Fraction) -> tuple[str, int]:
    """The unit of the figure that ends before `at`; none where the letter or the "second" after it is no unit."""
    unit, stop = unit_at(tokens, after)
    letter = tokens.word(stop - 1) if stop else ""
    if (
        unit in ONE_LETTER
        and len(letter) == 1
        and letter.isalpha()
        and (tokens.gap(stop - 1) > 0 or letter in {"s", "c"})
        and tokens.word(stop - 2) not in {"°", "degrees"}
    ):
        return "", at
    if unit == "KRW" and letter == "won" and value < 100:
        return "", at
    if unit == "second" and letter == "second" and value != 1 and tokens.word(stop - 2) not in HYPHENS:
        return "", at
    after = at + 2 if tokens.words[at : at + 2] == ["of", "a"] else at
    if not unit and tokens.word(after) in {"point", "points"} and in_points(page, tokens, at, value):
        return "point", after + 1
    if unit == "metre" and letter == "m" and tokens.gap(stop - 1) > 1:
        return "", at
    return unit, stop


def in_points(page: Page, tokens: Words, at: int, value: Fraction) -> bool:
    """Whether "points" are percentage points here: the text speaks of shares, or of an index told in such points."""
    moves = tokens.word(at - 2) in {"up", "down"} and ("percent" in page.text or "%" in page.text)
    return moves or "percentage point" in page.text or (value < 10 and INDEX.search(page.text) is not None)
