"""What is handed to a translator outside: one article and one language, line by line, with what there is already."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape

from django.utils.translation import gettext as _

from ..models import Article, Revision
from ..text.alignment import align
from ..text.beside import Beside, beside
from ..text.lines import BREAK, Cut, cut
from ..text.plain import block_lines, plain
from ..text.tags import blocks

TOOL = "Newsroom"
VERSION = "0.1.0"


@dataclass(frozen=True)
class Mark:
    """From what a file was made, as it stands in the file: a returned one is known by it, whatever a tool did to the rest.

    `source` and `base` are ids of revisions, `base` 0 where nothing was translated yet; `digest` is that of the source.
    """

    article: int
    source_language: str
    source: int
    source_number: int
    digest: str
    language: str
    base: int = 0
    base_number: int = 0

    def __str__(self) -> str:
        return (
            f"article-{self.article}.{self.source_language}.{self.source}.r{self.source_number}.{self.digest}"
            f".{self.language}.{self.base}.r{self.base_number}"
        )

    @classmethod
    def read(cls, text: str) -> "Mark | None":
        """The mark in what a file says it was made of; None where there is none."""
        found = _MARK.search(text)
        if found is None:
            return None
        said = found.groupdict()
        return cls(
            int(said["article"]),
            said["source_language"],
            int(said["source"]),
            int(said["source_number"]),
            said["digest"],
            said["language"],
            int(said["base"]),
            int(said["base_number"]),
        )


_NUMBER = "[0-9]{1,15}"
_LANGUAGE = "[a-z]{2,3}(?:-[a-z0-9]{2,8})*"
_MARK = re.compile(
    rf"article-(?P<article>{_NUMBER})\.(?P<source_language>{_LANGUAGE})\.(?P<source>{_NUMBER})"
    rf"\.r(?P<source_number>{_NUMBER})\.(?P<digest>[0-9a-f]{{64}})"
    rf"\.(?P<language>{_LANGUAGE})\.(?P<base>{_NUMBER})\.r(?P<base_number>{_NUMBER})"
)


@dataclass(frozen=True)
class Unit:
    """One line: title, summary, paragraph, entry or cell, as HTML with inline markup only.

    `place` is "title", "summary" or the number of the source paragraph from 0 as a string. `target` is None where
    nothing renders it; `settled` says whether the target still fits the source.
    """

    name: str
    place: str
    kind: str
    source: str
    target: str | None = None
    settled: bool = True
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """The lines of one block: a list, a table or a quotation with its several ones, or a single line."""

    name: str
    kind: str
    units: list[Unit]

    @property
    def is_one(self) -> bool:
        return len(self.units) == 1 and self.units[0].kind == self.kind


@dataclass(frozen=True)
class Handover:
    """One article and one language, ready to be written in any format."""

    mark: Mark
    title: str
    at: datetime
    groups: list[Group]
    notes: list[str] = field(default_factory=list)

    @property
    def units(self) -> Iterator[Unit]:
        for group in self.groups:
            yield from group.units


def unit_name(block: int, line: int) -> str:
    """The id of a line in a file; both numbers from 0 here, from 1 there, as people count."""
    return f"p{block + 1}-{line + 1}"


@dataclass(frozen=True)
class Sides:
    """A source revision and the present translation, row beside row, also where that renders an older source."""

    source: Revision
    working: Revision | None = None
    pinned: Revision | None = None

    @property
    def before(self) -> Revision:
        """The source revision that the present translation renders."""
        return self.pinned or self.source

    def rows(self) -> list[Beside]:
        there = blocks(self.working.body) if self.working else []
        rows = align(blocks(self.before.body), there, self.working.alignment if self.working else None)
        return beside(rows, block_lines(self.before.body), block_lines(self.source.body))


def paired(source: Cut, targets: Sequence[str]) -> list[str | None]:
    """The lines of the present translation for each line of a source block; None where it is built otherwise."""
    cuts = [cut(target) for target in targets]
    nothing: list[str | None] = [None] * len(source.lines)
    if source.is_paragraph and cuts and all(one.is_paragraph for one in cuts):
        return [BREAK.join(one.lines[0] for one in cuts)]
    if len(cuts) == 1 and len(cuts[0].lines) == len(source.lines):
        return list(cuts[0].lines)
    return nothing


def handover(
    article: Article,
    language: str,
    sides: Sides,
    *,
    at: datetime,
    remarks: Mapping[str, Sequence[str]],
    names: Callable[[str], Sequence[str]],
) -> Handover:
    """What stands beside what. `remarks` are by the place of the translation, `names` told of a plain source text."""
    source, working = sides.source, sides.working
    mark = Mark(
        article.pk,
        article.source_language,
        source.pk,
        source.number,
        source.digest,
        language,
        working.pk if working else 0,
        working.number if working else 0,
    )
    groups = list(_headings(sides, remarks, names)) + list(_paragraphs(sides, remarks, names))
    return Handover(mark, source.title, at, groups, list(remarks.get("", ())))


def _headings(
    sides: Sides, remarks: Mapping[str, Sequence[str]], names: Callable[[str], Sequence[str]]
) -> Iterator[Group]:
    for place in ("title", "summary"):
        text, before = getattr(sides.source, place), getattr(sides.before, place)
        if not text:
            continue
        target = getattr(sides.working, place) if sides.working else ""
        notes = (*names(text), *remarks.get(place, ()), *_changes(before, text))
        unit = Unit(
            place,
            place,
            place,
            escape(text, quote=False),
            escape(target, quote=False) or None,
            before == text,
            notes,
        )
        yield Group(place, place, [unit])


def _paragraphs(
    sides: Sides, remarks: Mapping[str, Sequence[str]], names: Callable[[str], Sequence[str]]
) -> Iterator[Group]:
    here = blocks(sides.source.body)
    there = blocks(sides.working.body) if sides.working else []
    now, before = block_lines(sides.source.body), block_lines(sides.before.body)
    for row in sides.rows():
        block = cut(here[row.new]) if row.new is not None else None
        if row.new is None or block is None or not block.lines:
            continue
        targets = [there[place] for place in row.targets]
        present = paired(block, targets)
        changes = _changes(before[row.old], now[row.new]) if row.old is not None else []
        notes = [*names(now[row.new])]
        notes += [note for place in row.targets for note in remarks.get(str(place), ())]
        notes += changes + (_otherwise("".join(targets)) if targets and present[0] is None else [])
        units = [
            Unit(
                unit_name(row.new, number),
                str(row.new),
                block.kinds[number],
                line,
                present[number],
                not changes,
                tuple(notes) if number == 0 else (),
            )
            for number, line in enumerate(block.lines)
        ]
        yield Group(f"p{row.new + 1}", outer_kind(here[row.new]), units)


def _otherwise(html: str) -> list[str]:
    return [_("The present translation is built otherwise: %(text)s") % {"text": plain(html)}]


def outer_kind(block: str) -> str:
    """The name of the element that a block is."""
    return block.lstrip()[1:].split(">")[0].split(" ")[0] or "p"


def _changes(before: str, now: str) -> list[str]:
    """A note on what the source said when it was translated, where it says something else now."""
    if before == now:
        return []
    if not before:
        return [_("This is new in the source.")]
    return [_("The source has changed. When it was translated it said: %(text)s") % {"text": before}]
