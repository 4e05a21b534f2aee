"""The words by which readers find a text, each with its place in it.

Cut as `tokens` cuts them, and further alike made: Traditional and Simplified, letters with and without their
accents, one and many.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from articles.text.simplified import simplified
from articles.text.stems import stem
from articles.text.tokens import LONGEST, RUN, pairs

_SIGN = re.compile("(?s).[\u0300-\u036f\u3099\u309a\ufe00-\ufe0f]*")
_DOT_IN_A_NAME = re.compile("(?<=[\u3400-\u9fff])[·•‧・･](?=[\u3400-\u9fff])")
_APOSTROPHE = "'’ʼ‘`"


class Word(NamedTuple):
    """A token, and from where to where in the text it stands."""

    token: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """The words of a text, in order. The s of the possessive is none."""
    folded, places = _folded(text)
    found: list[Word] = []
    for run in RUN.finditer(folded):
        start, end = run.span()
        if run["paired"]:
            for number, pair in enumerate(pairs(run[0]), start):
                found.append(Word(pair, places[number], places[number + len(pair) - 1] + 1))
        elif not (run[0] == "s" and start > 1 and folded[start - 1] in _APOSTROPHE):
            found.append(Word(stem(run[0][:LONGEST]), places[start], places[end - 1] + 1))
    return found


def _folded(text: str) -> tuple[str, list[int]]:
    """The text without the differences that no search minds, and for each of its characters where it came from."""
    dots = {match.start() for match in _DOT_IN_A_NAME.finditer(text)}
    parts: list[str] = []
    places: list[int] = []
    for sign in _SIGN.finditer(text):
        if sign.start() not in dots:
            part = _fold(sign[0])
            parts.append(part)
            places.extend([sign.start()] * (len(part) - 1) + [sign.end() - 1] if part else [])
    return "".join(parts), places


@lru_cache(maxsize=20_000)
def _fold(sign: str) -> str:
    """A sign with its accents: in the usual width, small, simplified, a Latin one without accents."""
    if sign.isascii():
        return sign.lower()
    small = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", sign).lower())
    apart = unicodedata.normalize("NFKD", small)
    if apart[:1].isascii() and apart[:1].isalpha():
        small = "".join(one for one in apart if not unicodedata.combining(one))
    return simplified(small)
