"""A translation put together from the lines that came back and the structure of the source they were made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape

from ..text.beside import counted
from ..text.lines import BREAK, Cut, cut
from ..text.plain import one_line, plain
from ..text.sanitise import dropped_links, sanitise
from ..text.tags import blocks
from .facing import Sides, paired, unit_name
from .returned import Line

HEADINGS = ("title", "summary")


@dataclass(frozen=True)
class RebuiltRow:
    """One paragraph: the source it was made from, what stands there now, and what the file makes of it.

    `place` is "title", "summary", the number of the source paragraph as a string, or empty where a paragraph of the
    present text renders nothing of this source. All texts are plain. `brought` says that the file has a translation
    of it, `differs` that it bears another source text than the office's; `places` are those of its paragraphs in the
    text that is made, as findings name them, and `lost` the addresses of links that the sanitiser takes out.
    """

    place: str
    source: str
    present: str
    made: str
    brought: bool = False
    unfinished: bool = False
    incomplete: bool = False
    differs: bool = False
    places: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def is_unfinished(self) -> bool:
        """Whether something of the source has no finished translation in the file."""
        return bool(self.place and self.source) and (not self.brought or self.unfinished or self.incomplete)


@dataclass(frozen=True)
class Rebuilt:
    """The text as the file makes it, with its alignment to the source it was made from."""

    title: str
    summary: str
    body: str
    alignment: list[int] | None
    rows: list[RebuiltRow] = field(default_factory=list)


def rebuilt(sides: Sides, lines: Mapping[str, Line]) -> Rebuilt:
    """What the text becomes. `sides.source` is the revision that the file was made from.

    A paragraph that the file brings no translation of stays as it is, and so does one that renders nothing.
    """
    title, summary = (_heading(sides, place, lines.get(place)) for place in HEADINGS)
    here = blocks(sides.source.body)
    there = blocks(sides.working.body) if sides.working else []
    rows = [row for row in (title, summary) if row.source or row.made]
    parts: list[str] = []
    counts: list[tuple[int | None, int]] = []
    length = 0
    for row in sides.rows():
        present = [there[place] for place in row.targets]
        if row.new is None:
            html = "".join(present)
            shown = RebuiltRow("", "", _shown(html), _shown(html))
        else:
            html, shown = _paragraph(row.new, here[row.new], present, lines)
        count = len(blocks(html))
        if shown.source or shown.made:
            rows.append(replace(shown, places=tuple(map(str, range(length, length + count)))))
        parts.append(html)
        counts.append((row.new, count))
        length += count
    return Rebuilt(title.made, summary.made, "".join(parts), counted(counts, len(here)), rows)


def _heading(sides: Sides, place: str, line: Line | None) -> RebuiltRow:
    source = getattr(sides.source, place)
    present = getattr(sides.working, place) if sides.working else ""
    if line is None or line.target is None:
        differs = line is not None and _differs(line, escape(source, quote=False))
        return RebuiltRow(place, source, present, present, differs=differs, places=(place,))
    return RebuiltRow(
        place,
        source,
        present,
        one_line(_shown(line.target)),
        brought=True,
        unfinished=line.unfinished,
        incomplete=line.incomplete,
        differs=_differs(line, escape(source, quote=False)),
        places=(place,),
    )


def _paragraph(
    number: int, block: str, present: Sequence[str], lines: Mapping[str, Line]
) -> tuple[str, RebuiltRow]:
    source = cut(block)
    found = [lines.get(unit_name(number, place)) for place in range(len(source.lines))]
    brought = [line for line in found if line is not None and line.target is not None]
    lost: list[str] = []
    if brought:
        filled = _filled(source, [line.target if line else None for line in found], paired(source, present))
        html, lost = sanitise(filled), dropped_links(filled)
    else:
        html = "".join(present) or ("" if source.lines else block)
    row = RebuiltRow(
        str(number),
        _shown(block),
        _shown("".join(present)),
        _shown(html),
        brought=bool(brought),
        unfinished=any(line.unfinished for line in brought),
        incomplete=any(line.incomplete for line in brought) or 0 < len(brought) < len(found),
        differs=any(_differs(line, words) for line, words in zip(found, source.lines, strict=True) if line),
        lost=tuple(lost),
    )
    return html, row


def _filled(source: Cut, targets: Sequence[str | None], present: Sequence[str | None]) -> str:
    """The source's block with the lines that came back; one that did not come back stays as it was."""
    lines = [
        target if target is not None else (old or "") for target, old in zip(targets, present, strict=True)
    ]
    if source.is_paragraph:
        return source.frame[0] + "</p><p>".join(lines[0].split(BREAK)) + source.frame[1]
    return source.filled([line.replace(BREAK, "<br>") for line in lines])


def _differs(line: Line, source: str) -> bool:
    """Whether a file bears another source text than the office's: a tool or a person changed it."""
    return "".join(plain(line.source).split()) != "".join(_shown(source).split())


def _shown(html: str) -> str:
    return plain(html.replace(BREAK, " ")).replace("\n", " ")
