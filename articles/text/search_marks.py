"""Where in a text the words stand that a reader looked for, and the passage that shows it best."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articles.text.search_figures import SIGN, figures
from articles.text.search_query import Query, literal
from articles.text.search_words import Word, words
from articles.text.tokens import Phrase

Parts = list[tuple[bool, str]]
"""A text in pieces, each with whether it was looked for. Joined they are the text."""

BEFORE = 36
"""Characters that are shown before the first word looked for, where a passage is cut out of a longer text."""


@dataclass(frozen=True)
class Marker:
    """Finds what a query asks for. `others` are further wordings of the same, such as official names in another
    language, each with the number of the want that it says.
    """

    query: Query
    others: Sequence[tuple[int, str]] = ()
    phrases: list[tuple[int, Phrase]] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        for number, want in enumerate(self.query.wants):
            self.phrases.extend((number, phrase) for way in want.ways for phrase in way)
        for number, text in self.others:
            self.phrases.extend((number, phrase) for phrase in literal(text))

    def marked(self, text: str, language: str) -> Parts:
        return _parts(text, self._places(text, language))

    def passage(self, texts: Iterable[str], language: str, length: int) -> Parts:
        """The first of the texts that shows most of what is wanted, cut to about `length` characters around it.

        The first text of all where none shows anything.
        """
        best, best_places, most = "", [], -1
        for text in texts:
            places = self._places(text, language)
            shown = len({number for number, _start, _end in places})
            if shown > most:
                best, best_places, most = text, places, shown
            if shown == len(self.query.wants):
                break
        start, end = _window(best, best_places, length)
        inside = [
            (number, max(first, start) - start, min(last, end) - start)
            for number, first, last in best_places
            if first < end and start < last
        ]
        parts = _parts(best[start:end], inside)
        return [(False, "…")] * (start > 0) + parts + [(False, "…")] * (end < len(best))

    def _places(self, text: str, language: str) -> list[tuple[int, int, int]]:
        """The number of the want, the beginning and the end of each phrase that stands in the text."""
        found = words(text)
        where = defaultdict(list)
        for place, word in enumerate(found):
            where[word.token].append(place)
        told: list[Word] | None = None
        places = []
        for number, phrase in self.phrases:
            if phrase.tokens[0].startswith(SIGN):
                told = figures(text, language) if told is None else told
                places += [(number, word.start, word.end) for word in told if word.token == phrase.tokens[0]]
            else:
                places += [(number, *span) for span in _spans(phrase, found, where)]
        return places


def _spans(phrase: Phrase, found: list[Word], where: dict[str, list[int]]) -> list[tuple[int, int]]:
    first, last = phrase.tokens[0], phrase.tokens[-1]
    if len(phrase.tokens) == 1 and phrase.begins:
        starts = [place for place, word in enumerate(found) if word.token.startswith(first)]
    else:
        starts = where.get(first, [])
    spans = []
    for place in starts:
        row = found[place : place + len(phrase.tokens)]
        said = [word.token for word in row]
        if said[:-1] == list(phrase.tokens[:-1]) and (
            said[-1] == last or (phrase.begins and said[-1].startswith(last))
        ):
            end = row[-1].end if said[-1] == last else row[-1].start + 1
            spans.append((row[0].start, end))
    return spans


def _parts(text: str, places: list[tuple[int, int, int]]) -> Parts:
    marked = [False] * len(text)
    for _number, start, end in places:
        marked[start:end] = [True] * (end - start)
    parts: Parts = []
    begun = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or marked[place] != marked[begun]:
            parts.append((marked[begun], text[begun:place]))
            begun = place
    return parts


def _window(text: str, places: list[tuple[int, int, int]], length: int) -> tuple[int, int]:
    """From where to where a text is shown; no word of letters is cut in two."""
    if len(text) <= length:
        return 0, len(text)
    first = min((start for _number, start, _end in places), default=0)
    start = max(0, min(first - BEFORE, len(text) - length))
    if start <= BEFORE // 2:
        start = 0
    end = min(len(text), start + length)
    while 0 < start < first and _is_inside_a_word(text, start):
        start += 1
    while start < end < len(text) and _is_inside_a_word(text, end):
        end -= 1
    return start, (end if end > start else min(len(text), start + length))


def _is_inside_a_word(text: str, place: int) -> bool:
    return all(one.isascii() and not one.isspace() for one in text[place - 1 : place + 1])
