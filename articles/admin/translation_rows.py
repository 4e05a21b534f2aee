"""What stands in one row of the translation page: a paragraph of the original, and what renders it."""

from dataclasses import dataclass, field

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ..text.diff import Segment, compare
from ..text.plain import plain
from ..text.tags import blocks
from .forms.translation import EXTRA, GONE, HERE

CHANGED, RESHAPED, NEW, REMOVED, SURPLUS = "changed", "reshaped", "new", "removed", "surplus"
"""What is so with a row: the wording of the source changed, only its form did, and so on; empty where nothing is."""


@dataclass
class PageRow:
    """One row. `places` are those of its target paragraphs in the stored text, as findings and remarks name them.

    `source` and `shown` are markup that was cleaned, `typed` is what stands in the field.
    """

    name: str
    label: str
    source: SafeString
    source_text: str
    typed: str = ""
    shown: SafeString = field(default_factory=SafeString)
    mark: str = ""
    change: list[Segment] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    error: str = ""
    issues: list = field(default_factory=list)
    threads: list = field(default_factory=list)
    hints: list = field(default_factory=list)
    matches: list = field(default_factory=list)

    @property
    def renders(self):
        """Whether something of the original stands here, for a translation to render."""
        return self.mark not in (REMOVED, SURPLUS) and bool(self.source)

    @property
    def is_done(self):
        return bool(self.typed.strip())

    @property
    def is_paragraph(self):
        return self.name not in ("title", "summary")

    @property
    def number(self):
        """Which paragraph of the original it is, counted from 1; None for what renders none of it."""
        return int(self.name[1:]) + 1 if self.name.startswith(HERE) and self.is_paragraph else None

    @property
    def has_open_remark(self):
        return any(thread.is_open for thread in self.threads)

    @property
    def is_affected(self):
        """Whether a change of the original touches this row."""
        return self.mark in (CHANGED, RESHAPED, NEW, REMOVED)


def heading_rows(sides, title, summary):
    """The rows of the title and the summary; `title` and `summary` are what stands in their fields."""
    now, pinned = sides.now, sides.pinned
    return [
        line("title", _("Title"), now.title, pinned.title, title, ["title"]),
        line("summary", _("Summary"), now.summary, pinned.summary, summary, ["summary"]),
    ]


def line(name, label, now, before, typed, places):
    row = PageRow(name, label, conditional_escape(now), now, typed, conditional_escape(typed), places=places)
    if now != before:
        row.mark, row.change = CHANGED, compare(before, now)
    return row


def stored_rows(sides, revision):
    """The rows of a stored translation, or of one that is not begun."""
    stored = blocks(revision.body) if revision else []
    rows = []
    for name, one in named(sides.stored(revision)):
        html = "".join(stored[place] for place in one.targets)
        row = paragraph(sides, name, one)
        row.typed, row.shown = html, mark_safe(html)
        row.places = [str(place) for place in one.targets]
        rows.append(row)
    return rows


def typed_rows(sides, typed, seen, pin, stored):
    """The rows of what somebody typed beside the revision `seen`, when the stored text rendered `pin`.

    `stored` are those of the stored text: findings and remarks speak of it.
    """
    places = {row.name: row.places for row in stored}
    rows = []
    for name, one in named(sides.typed(typed, seen, pin)):
        row = paragraph(sides, name, one)
        for part in (typed[place] for place in one.targets):
            row.typed = f"{row.typed}\n{part.html}" if row.typed else part.html
            row.shown += conditional_escape(part.html) if part.error else mark_safe(part.clean)
            row.error = row.error or part.error
        row.places = places.get(name, [])
        rows.append(row)
    return rows


def named(found):
    """Each row with the name of its field."""
    extras = 0
    for one in found:
        if one.new is not None:
            yield f"{HERE}{one.new}", one
        elif one.old is not None:
            yield f"{GONE}{one.old}", one
        else:
            yield f"{EXTRA}{extras}", one
            extras += 1


def paragraph(sides, name, one):
    """The row of one paragraph, with what became of it in the original."""
    if one.new is None:
        gone = sides.pinned.blocks[one.old] if one.old is not None else ""
        label = _("Paragraph that renders nothing of the original") if not gone else _("Paragraph taken out")
        row = PageRow(name, label, mark_safe(gone), plain(gone))
        row.mark = REMOVED if gone else SURPLUS
        row.change = compare(row.source_text, "") if gone else []
        return row
    html = sides.now.blocks[one.new]
    label = _("Paragraph %(number)s") % {"number": one.new + 1}
    row = PageRow(name, label, mark_safe(html), plain(html))
    was = sides.came_from[one.new]
    if was is None:
        row.mark, row.change = NEW, compare("", row.source_text)
    elif sides.pinned.blocks[was] != html:
        before = plain(sides.pinned.blocks[was])
        row.mark = RESHAPED if before == row.source_text else CHANGED
        row.change = compare(before, row.source_text) if row.mark == CHANGED else []
    return row
