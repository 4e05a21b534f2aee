"""Official names in running text: which of the register's wordings stand where.

A register may hold tens of thousands of wordings, of which a few change at a time.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache

from articles.text.term_index import LATIN, ORDER, Index, Mention, Wording
from articles.vocabulary import Use

__all__ = ["Mention", "Register", "Wording", "nearest", "without_overlaps"]

NEAR = 0.75
"""From which likeness on, 0 to 1, a name that stands in a text is taken for a slip of the official one."""


class Register:
    """Any number of wordings, ready to be found. `day` decides which of them are in force."""

    def __init__(self, wordings: Iterable[Wording], day: date, notes: dict[int, str] | None = None):
        self.day = day
        self.notes = notes or {}
        self._by_language: dict[str, list[Wording]] = defaultdict(list)
        self._by_term: dict[tuple[int, str], list[Wording]] = defaultdict(list)
        for wording in wordings:
            if wording.use != Use.FORBIDDEN or wording.valid(day):
                self._by_language[wording.language].append(wording)
                self._by_term[wording.term, wording.language].append(wording)
        self._indexes: dict[str, Index] = {}

    def changed(self, terms: set[int], wordings: Iterable[Wording], notes: dict[int, str]) -> "Register":
        """The same register but for some names, of which `wordings` are all there are now. Costs what they cost."""
        other = Register(wordings, self.day, notes)
        gone = {key: known for key, known in self._by_term.items() if key[0] in terms}
        for language in {*self._by_language, *other._by_language}:
            kept = [one for one in self._by_language.get(language, ()) if one.term not in terms]
            new = other._by_language.get(language, [])
            if language in self._indexes:
                before = [one for key, known in gone.items() if key[1] == language for one in known]
                other._indexes[language] = self._indexes[language].changed(before, new)
            other._by_language[language] = kept + new
        for key, known in self._by_term.items():
            if key not in gone:
                other._by_term[key] = known
        return other

    def __bool__(self) -> bool:
        return any(self._by_language.values())

    def every(self, text: str, language: str) -> list[Mention]:
        """Every wording that stands in the text, also inside longer ones, in the order of their beginnings."""
        if language not in self._by_language:
            return []
        if language not in self._indexes:
            self._indexes[language] = Index(self._by_language[language], self.day)
        return list(self._indexes[language].mentions(text))

    def found(self, text: str, language: str) -> list[Mention]:
        """The official names in the text, from left to right, the longest where several begin; none overlap."""
        return without_overlaps(self.every(text, language))

    def wordings(self, term: int, language: str, *uses: str) -> list[Wording]:
        """The wordings of a name in a language, of these uses or of all, those in force first."""
        known = [one for one in self._by_term.get((term, language), ()) if not uses or one.use in uses]
        return sorted(known, key=lambda one: (not one.valid(self.day), ORDER.index(Use(one.use))))

    def approved(self, term: int, language: str) -> list[str]:
        """The wordings of a name that are approved now."""
        return [one.text for one in self.wordings(term, language, Use.APPROVED) if one.valid(self.day)]


def without_overlaps(mentions: list[Mention]) -> list[Mention]:
    """The mentions from left to right, the longest of those that begin together; what overlaps is left out."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def nearest(text: str, wording: str) -> str | None:
    """What in a text of Latin letters looks like a slip of a name ("Wang Wie", "Wei Wang"); None where nothing does.

    At least half of its words begin as those of the name do, so that few have to be compared letter by letter.
    """
    wanted = wording.split()
    initials = {word[0] for word in wanted}
    best, likeness = None, NEAR
    for run in _runs(text, len(wanted)):
        written = [word[0] for word in run]
        if 2 * sum(word[0] in initials for word in written) < len(wanted) or written == wanted:
            continue
        alike = max(_likeness(written, wanted), _likeness(sorted(written), sorted(wanted)))
        if alike >= likeness:
            best, likeness = text[run[0].start() : run[-1].end()], alike
    return best


@lru_cache(maxsize=8)
def _runs(text: str, length: int) -> list[list[re.Match[str]]]:
    """All runs of so many words whose first one has a capital."""
    words = list(re.finditer(rf"[{LATIN}]+(?:['’-](?!s\b)[{LATIN}]+)*", text))
    starts = range(len(words) - length + 1)
    return [words[start : start + length] for start in starts if words[start][0][0].isupper()]


def _likeness(written: list[str], wanted: list[str]) -> float:
    """How alike two names are: the sum of their letters, and no word wholly another."""
    parts = [
        SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio()
        for one, other in zip(written, wanted, strict=True)
    ]
    return 0.0 if min(parts) < 0.5 else sum(parts) / len(parts)
