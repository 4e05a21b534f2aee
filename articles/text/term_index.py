"""Wordings of official names by what they begin with.

They are found by a Latin word, or by two characters, so that the length of the text decides how long it takes, hardly
the size of the register.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from articles.text.crossings import crosses
from articles.vocabulary import TermKind, Use

LATIN = "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_UNIT = re.compile(rf"[{LATIN}]+|\S")
_LATIN_END = re.compile(rf"[{LATIN}]\Z")
_GOES_ON = re.compile(rf"[{LATIN}]|'(?!s(?![{LATIN}]))[{LATIN}]")
_ALIKE = str.maketrans({
    "’": "'", "‘": "'", "ʼ": "'", "＇": "'", "–": "-", "‑": "-", "‐": "-", "－": "-", "•": "·", "・": "·",
    "‧": "·", "\u00a0": " ", "\u3000": " ", "“": '"', "”": '"', "（": "(", "）": ")",
    **{chr(code + 0xFEE0): chr(code) for code in (*range(48, 58), *range(65, 91), *range(97, 123))},
})  # fmt: skip
ORDER = list(Use)


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


class Index:
    """The wordings of one language by what they begin with, then by their folded text."""

    def __init__(self, wordings: Iterable[Wording], day: date):
        self.day = day
        self.entries: dict[str, list[_Entry]] = {}
        self.lengths: dict[str, set[int]] = {}
        self._enter(wordings)

    def changed(self, before: Iterable[Wording], after: Iterable[Wording]) -> "Index":
        """The same index with some wordings instead of others."""
        changed = copy(self)
        changed.entries, changed.lengths = dict(self.entries), dict(self.lengths)
        gone = set(before)
        for text in {text for wording in gone for text in _forms(_entry(wording))}:
            changed.entries[text] = [
                entry for entry in changed.entries.get(text, ()) if entry.wording not in gone
            ]
        changed._enter(after)
        return changed

    def _enter(self, wordings: Iterable[Wording]) -> None:
        """Take wordings in, the likeliest of equal ones first. No list or set is changed in place: another index
        may hold it too.
        """
        new: dict[str, list[_Entry]] = defaultdict(list)
        lengths: dict[str, set[int]] = defaultdict(set)
        for wording in wordings:
            entry = _entry(wording)
            for text in _forms(entry):
                new[text].append(entry)
                lengths[_key(text)].add(len(text))
        for text, entries in new.items():
            known = [*self.entries.get(text, ()), *entries]
            self.entries[text] = sorted(known, key=self._likelihood) if len(known) > 1 else known
        for key, found in lengths.items():
            self.lengths[key] = found | self.lengths.get(key, set())

    def _likelihood(self, entry: "_Entry") -> tuple[int, bool, int]:
        wording = entry.wording
        return ORDER.index(Use(wording.use)), not wording.valid(self.day), wording.term

    def mentions(self, text: str) -> Iterator[Mention]:
        """Every wording that stands in the text, the likeliest of equal ones before the others."""
        plain = text.translate(_ALIKE)
        low = _lower(plain)
        found: list[tuple[int, int, list[_Entry]]] = []
        for start, key in _beginnings(low):
            for length in sorted(self.lengths.get(key, ())):
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


def _entry(wording: Wording) -> _Entry:
    written = wording.text.translate(_ALIKE).strip()
    return _Entry(written, wording, _is_acronym(written), _keeps_first(wording))


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
