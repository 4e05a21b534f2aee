"""A source and its present translation, line facing line: what there is to hand over."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from django.utils.translation import gettext as _

from ..models import Article, Revision
from ..text.alignment import align
from ..text.beside import Beside, beside
from ..text.lines import BREAK, Cut, cut
from ..text.plain import block_lines, plain
from ..text.tags import blocks
from .handover import Group, Handover, Unit
from .marks import Mark


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
