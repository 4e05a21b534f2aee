"""The office's one way to cut a text into words that a search can find, for the index and for what is asked.

Chinese writes no spaces and no dictionary knows every name, so that a run of its characters becomes
overlapping pairs, with the last character once more alone. Whatever stands together in a text is then found
as a row of pairs, and a single character as the beginning of one.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 64
"""Characters of a token that count; beyond it nothing is a word any more."""

_PAIRED = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3040-\u30ff\u3105-\u312f\u31a0-\u31bf"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00016ff0-\U00018cff\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)
RUN = re.compile(rf"(?P<paired>[{_PAIRED}]+)|[^\W_{_PAIRED}]+")
"""A row of signs of one script, in a folded text; `paired` where it is one that is cut into pairs."""

PIECE = re.compile(r'"([^"]*)"?|“([^”]*)”?|「([^」]*)」?|([^\s"“「]+)')


class Phrase(NamedTuple):
    """Tokens that must stand one after the other. Where `begins`, the last one may go on."""

    tokens: tuple[str, ...]
    begins: bool = False


def folded(text: str) -> str:
    """The text without the differences that no search minds: width, ligatures, capitals."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower())


def tokens(text: str) -> list[str]:
    """What a search finds the text by, in order: pairs of Chinese characters, words, numbers."""
    return [token for run, paired in _runs(text) for token in (pairs(run) if paired else [run[:LONGEST]])]


def units(text: str) -> list[str]:
    """What the text is made of, in order: each Chinese character, each word, each number."""
    return [unit for run, paired in _runs(text) for unit in (run if paired else [run])]


def phrases(asked: str) -> list[Phrase]:
    """What somebody looks for: a phrase for each piece between spaces, and for what stands in quotation marks.

    All of them are meant. Signs that no token holds are passed over, so that nothing but tokens comes out.
    """
    found = (_phrase(list(_runs(piece))) for piece in pieces(folded(asked)))
    return list(dict.fromkeys(phrase for phrase in found if phrase.tokens))


def pieces(asked: str) -> list[str]:
    """What stands between spaces, and what stands in quotation marks as one piece."""
    return [piece for groups in PIECE.findall(asked) if (piece := "".join(groups).strip())]


def _phrase(runs: list[tuple[str, bool]]) -> Phrase:
    made = [token for run, paired in runs for token in (pairs(run) if paired else [run[:LONGEST]])]
    if not runs or not runs[-1][1]:
        return Phrase(tuple(made))
    if len(runs[-1][0]) == 1:
        return Phrase(tuple(made), begins=True)
    return Phrase(tuple(made[:-1]))


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    """Rows of signs of one script, and whether it is one that is cut into pairs."""
    for match in RUN.finditer(folded(text)):
        yield match[0], match["paired"] is not None


def pairs(run: str) -> list[str]:
    return [run[place : place + 2] for place in range(len(run))]


def between(source_language: str, target_language: str) -> str:
    """The token that stands between a text and its translation. No text holds it, and nobody can ask for it."""
    return "→".join("".join(tokens(language)) for language in (source_language, target_language))
