"""What a reader looks for: everything between spaces must be there, in one of the ways it can be said.

`100亿元` can be said as a figure of that value in any language; a word only as itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from articles.text.plain import printable
from articles.text.scripts import HAN
from articles.text.search_figures import figures
from articles.text.search_words import Word, words
from articles.text.tokens import PIECE, Phrase

LONGEST = 200
"""Characters of what somebody types that are looked at."""

SMALL_WORDS = frozenset(
    ("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
)
READ_AS = ("zh-hans", "en")
_COUNTED = re.compile("[0-9０-９]|[十百千万萬亿億]|分之|季")
_HAN = re.compile(f"[{HAN}]")
_MEASURE = re.compile("[个個座届屆家位所辆輛棵次]|名(?!额)|[条條](?!件)|[项項](?!目)|[种種](?!植)")
"""Words that a figure has in Chinese alone: no English text says them."""

Way = tuple[Phrase, ...]


@dataclass(frozen=True)
class Want:
    """One thing that must be there: all phrases of one of its ways. `text` is how the reader wrote it."""

    text: str
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Query:
    """What somebody typed, made fit to be shown and asked; `is_cut` where it was longer than is looked at."""

    text: str
    wants: tuple[Want, ...]
    is_cut: bool = False

    def __bool__(self) -> bool:
        return bool(self.wants)


def query(asked: str) -> Query:
    text = " ".join(printable(asked[: LONGEST * 4]).split())
    kept = _cut(text)
    found = {want.ways: want for want in _wants(kept) if want.ways}
    wants = [want for want in found.values() if want.text.lower() not in SMALL_WORDS]
    return Query(kept, tuple(wants or found.values()), len(kept) < len(text) or len(asked) > LONGEST * 4)


def _cut(text: str) -> str:
    """The beginning of a text, without the part of a word at its end."""
    if len(text) <= LONGEST:
        return text
    kept = text[:LONGEST]
    return kept.rpartition(" ")[0] if " " in kept and text[LONGEST] != " " else kept.rstrip()


@dataclass(frozen=True)
class _Piece:
    start: int
    end: int
    quoted: bool


def _wants(text: str) -> Iterator[Want]:
    pieces = list(_pieces(text))
    known = [figure for figure in _figures(text) if not any(p.quoted and _meet(figure[0], p) for p in pieces)]
    for group in _grouped(pieces, known):
        start, end = group[0].start, group[-1].end
        inside = [(span, tokens) for span, tokens in known if start <= span.start and span.end <= end]
        ways = [way for way in (literal(text[start:end]), *_as_figures(text, start, end, inside)) if way]
        yield Want(text[start:end], tuple(dict.fromkeys(ways)))


def _pieces(text: str) -> Iterator[_Piece]:
    """What stands between spaces, and what stands in quotation marks, without them."""
    for match in PIECE.finditer(text):
        number = match.lastindex or 4
        start, end = match.span(number)
        if text[start:end].strip():
            yield _Piece(start, end, number != 4)


def _figures(text: str) -> list[tuple[Word, tuple[str, ...]]]:
    """The figures of what is asked, the longest reading of each, with the tokens of all readings of that length."""
    read = [
        word
        for language in READ_AS
        for (_start, _end), found in groupby(figures(text, language), key=lambda word: (word.start, word.end))
        for word in [next(found)]
        if _counts(text[word.start : word.end])
    ]
    chosen: dict[tuple[int, int], list[Word]] = {}
    for word in sorted(read, key=lambda word: (word.start - word.end, word.start)):
        if all(
            (word.start, word.end) == span or word.end <= span[0] or span[1] <= word.start for span in chosen
        ):
            chosen.setdefault((word.start, word.end), []).append(word)
    return [(found[0], tuple(word.token for word in found)) for _span, found in sorted(chosen.items())]


def _counts(text: str) -> bool:
    """Whether a reader who writes this means a figure: 三 and 一 stand in many a name."""
    return not _HAN.search(text) or (len(text) > 1 and bool(_COUNTED.search(text)))


def _grouped(pieces: list[_Piece], known: list[tuple[Word, tuple[str, ...]]]) -> Iterator[list[_Piece]]:
    """The pieces; those over which one figure goes ("10 billion yuan") together."""
    group: list[_Piece] = []
    for piece in pieces:
        if group and not any(_meet(span, group[-1]) and _meet(span, piece) for span, _tokens in known):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _meet(span: Word, piece: _Piece) -> bool:
    return span.start < piece.end and piece.start < span.end


def _as_figures(text: str, start: int, end: int, inside: list[tuple[Word, tuple[str, ...]]]) -> Iterator[Way]:
    """The same with its figures by their value; where one can be read in two ways, all are read in the first or all in
    the second.
    """
    for number in range(max((len(tokens) for _span, tokens in inside), default=0)):
        way: list[Phrase] = []
        place = start
        for span, tokens in inside:
            way += literal(text[place : span.start])
            way.append(Phrase((tokens[min(number, len(tokens) - 1)],)))
            place = span.end + bool(_MEASURE.match(text, span.end))
        yield (*way, *literal(text[place:end]))


def literal(text: str) -> Way:
    """The words of a text one after the other. The last of several Chinese characters needs no word of its own."""
    found = [word.token for word in words(text)]
    if not found:
        return ()
    last_is_one = len(found[-1]) == 1 and bool(_HAN.match(found[-1]))
    if not last_is_one:
        return (Phrase(tuple(found)),)
    if len(found) > 1 and found[-2].endswith(found[-1]) and len(found[-2]) == 2:
        return (Phrase(tuple(found[:-1])),)
    return (Phrase(tuple(found), begins=True),)
