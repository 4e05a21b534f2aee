"""Official names in running text: which of the register's wordings stand where.

A register may hold tens of thousands of wordings. They are found by what they begin with (a Latin word, or two
characters), so that the length of the text decides how long it takes, hardly the size of the register.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from articles.text.crossings import crosses
from articles.vocabulary import TermKind, Use

_LATIN = "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_UNIT = re.compile(rf"[{_LATIN}]+|\S")
_LATIN_END = re.compile(rf"[{_LATIN}]\Z")
_GOES_ON = re.compile(rf"[{_LATIN}]|'(?!s(?![{_LATIN}]))[{_LATIN}]")
_ALIKE = str.maketrans({
    "’": "'", "‘": "'", "ʼ": "'", "＇": "'", "–": "-", "‑": "-", "‐": "-", "－": "-", "•": "·", "・": "·",
    "‧": "·", "\u00a0": " ", "\u3000": " ", "“": '"', "”": '"', "（": "(", "）": ")",
    **{chr(code + 0xFEE0): chr(code) for code in (*range(48, 58), *range(65, 91), *range(97, 123))},
})  # fmt: skip
_ORDER = list(Use)
NEAR = 0.75
"""From which likeness on, 0 to 1, a name that stands in a text is taken for a slip of the official one."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of an official name; `term` is the number of the name, `rank` a leader's place in the order."""

    term: int
    language: str
    text: str
    kind: str = TermKind.TERM
    use: str = Use.APPROVED
    rank: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def valid(self, day: date) -> bool:
        """Whether the wording is in force on a day."""
        return not self.is_old(day) and not self.is_early(day)

    def is_old(self, day: date) -> bool:
        return self.valid_to is not None and self.valid_to < day

    def is_early(self, day: date) -> bool:
        return self.valid_from is not None and day < self.valid_from


class Mention(NamedTuple):
    """A wording where it stands in a text. `others` are equal wordings of other names, which may be meant as well."""

    start: int
    end: int
    wording: Wording
    others: tuple[Wording, ...] = ()

    @property
    def terms(self) -> set[int]:
        """The names that may be meant here."""
        return {self.wording.term, *(other.term for other in self.others)}


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
        self._indexes: dict[str, _Index] = {}

    def __bool__(self) -> bool:
        return bool(self._by_language)

    def every(self, text: str, language: str) -> list[Mention]:
        """Every wording that stands in the text, also inside longer ones, in the order of their beginnings."""
        if language not in self._by_language:
            return []
        if language not in self._indexes:
            self._indexes[language] = _Index(self._by_language[language], self.day)
        return list(self._indexes[language].mentions(text))

    def found(self, text: str, language: str) -> list[Mention]:
        """The official names in the text, from left to right, the longest where several begin; none overlap."""
        return without_overlaps(self.every(text, language))

    def wordings(self, term: int, language: str, *uses: str) -> list[Wording]:
        """The wordings of a name in a language, of these uses or of all, those in force first."""
        known = [one for one in self._by_term.get((term, language), ()) if not uses or one.use in uses]
        return sorted(known, key=lambda one: (not one.valid(self.day), _ORDER.index(Use(one.use))))

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
    words = list(re.finditer(rf"[{_LATIN}]+(?:['’-](?!s\b)[{_LATIN}]+)*", text))
    starts = range(len(words) - length + 1)
    return [words[start : start + length] for start in starts if words[start][0][0].isupper()]


def _likeness(written: list[str], wanted: list[str]) -> float:
    """How alike two names are: the sum of their letters, and no word wholly another."""
    parts = [
        SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio()
        for one, other in zip(written, wanted, strict=True)
    ]
    return 0.0 if min(parts) < 0.5 else sum(parts) / len(parts)


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


class _Entry(NamedTuple):
    """A wording as it is compared: its text but for the kinds of dashes and apostrophes, and whose case counts."""

    written: str
    wording: Wording
    keeps_capitals: bool
    keeps_first: bool


class _Index:
    """The wordings of one language by what they begin with, then by their folded text."""

    def __init__(self, wordings: list[Wording], day: date):
        self.entries: dict[str, list[_Entry]] = defaultdict(list)
        lengths: dict[str, set[int]] = defaultdict(set)
        for wording in sorted(
            wordings, key=lambda one: (_ORDER.index(Use(one.use)), not one.valid(day), one.term)
        ):
            written = wording.text.translate(_ALIKE).strip()
            entry = _Entry(written, wording, _is_acronym(written), _keeps_first(wording))
            for text in _forms(entry):
                self.entries[text].append(entry)
                lengths[_key(text)].add(len(text))
        self.lengths = {key: sorted(found) for key, found in lengths.items()}

    def mentions(self, text: str) -> Iterator[Mention]:
        """Every wording that stands in the text, the likeliest of equal ones before the others."""
        plain = text.translate(_ALIKE)
        low = _lower(plain)
        found: list[tuple[int, int, list[_Entry]]] = []
        for start, key in _beginnings(low):
            for length in self.lengths.get(key, ()):
                end = start + length
                if end > len(low):
                    break
                known = self.entries.get(low[start:end])
                if known and _ends_a_word(low, end) and (fitting := _fitting(known, plain[start:end])):
                    found.append((start, end, fitting))
        leaders = {start for start, _end, known in found if known[0].wording.kind == TermKind.LEADER}
        for start, end, known in found:
            if end in leaders or not crosses(text, start, end):
                wordings = [entry.wording for entry in known]
                yield Mention(start, end, wordings[0], tuple(wordings[1:]))


def _fitting(known: list[_Entry], written: str) -> list[_Entry]:
    """The wordings that fit what is written; one that is written exactly so goes before all others.

    Acronyms keep their capitals ("WHO" is not "who"), a leader or place of one word its first ("Reading").
    """
    exact = [entry for entry in known if entry.written == written]
    return exact or [
        entry
        for entry in known
        if not entry.keeps_capitals and not (entry.keeps_first and written[0].islower())
    ]


def _beginnings(low: str) -> Iterator[tuple[int, str]]:
    """Where a wording may begin, with what it then begins with: whole Latin words, single and paired characters."""
    for unit in _UNIT.finditer(low):
        start = unit.start()
        if start > 1 and low[start - 1] == "'" and _LATIN_END.match(low[start - 2]):
            continue
        yield start, unit[0]
        if len(unit[0]) == 1 and start + 1 < len(low):
            yield start, low[start : start + 2]


def _key(text: str) -> str:
    first = _UNIT.match(text)
    if first is None or _LATIN_END.search(first[0]) or len(text) < 2:
        return first[0] if first else text
    return text[:2]


def _ends_a_word(low: str, end: int) -> bool:
    """Whether no letter goes on there; the s of the possessive is none ("Xi" ends in "Xi's", not in "Xi'an")."""
    return not (_LATIN_END.match(low[end - 1]) and _GOES_ON.match(low, end))


def _forms(entry: _Entry) -> list[str]:
    """The folded text of a wording, with its plural where it may have one."""
    text = _lower(entry.written)
    last = text.rpartition(" ")[2]
    if entry.keeps_capitals or entry.wording.kind == TermKind.LEADER:
        return [text] if text else []
    if len(last) < 4 or not (last.isascii() and last.isalpha()):
        return [text] if text else []
    if last.endswith("y") and last[-2] not in "aeiou":
        return [text, text[:-1] + "ies"]
    return [text, text + ("es" if last.endswith(("s", "x", "z", "ch", "sh")) else "s")]


def _is_acronym(text: str) -> bool:
    return text.isupper() and sum(one.isupper() for one in text) > 1


def _keeps_first(wording: Wording) -> bool:
    alone = wording.kind in (TermKind.LEADER, TermKind.PLACE) and " " not in wording.text
    return alone and wording.text[:1].isupper()
