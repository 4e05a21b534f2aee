"""Two states of one text, paragraph by paragraph, as the approval page shows them."""

from dataclasses import dataclass, field

from django.utils.safestring import mark_safe

from ..checks.subject import Words
from ..text.changes import Change, Numbered, changes, numbered
from ..text.diff import Segment, compare
from ..vocabulary import Severity

CHANGED, RESHAPED, NEW, GONE = "changed", "reshaped", "new", "gone"
"""What became of a paragraph: another wording, the same words in another form, new, or taken out."""


@dataclass
class Text:
    """A paragraph as it stands, and what became of it; `words` is its plain text, `segments` the way from the old wording.

    `place` is that of findings and remarks; None for the source and for what was taken out.
    """

    words: str
    html: str = ""
    mark: str = ""
    segments: list[Segment] = field(default_factory=list)
    place: str | None = None
    issues: list = field(default_factory=list)
    threads: list = field(default_factory=list)

    @property
    def waits(self):
        """Whether something here asks for a look: a finding that is not waived, or a remark that is open."""
        return any(one.waiver is None and one.severity != Severity.NOTE for one in self.issues) or any(
            thread.is_open for thread in self.threads
        )


@dataclass
class Before:
    """An older text, for comparison with one that stands on the page."""

    words: Words
    shown: Words
    shown_is_old: bool = False

    def numbered(self) -> Numbered:
        old, new = (self.shown, self.words) if self.shown_is_old else (self.words, self.shown)
        return numbered(changes(old.paragraphs, new.paragraphs), by_old=self.shown_is_old)

    def line(self, place) -> list[Segment]:
        old, new = (self.shown, self.words) if self.shown_is_old else (self.words, self.shown)
        pair = old.line_at(place), new.line_at(place)
        return [] if pair[0] == pair[1] else compare(*pair)


class Column:
    """One of the two texts, paragraph by paragraph, compared with an older or newer state of it where there is one."""

    def __init__(self, words: Words, before: Before | None):
        self.words, self.before = words, before
        self.numbered = before.numbered() if before else Numbered({}, {})

    def text(self, number, place=None) -> Text:
        text = Text(self.words.paragraphs[number], mark_safe(self.words.blocks[number]), place=place)
        change = self.numbered.at.get(number)
        if change:
            text.mark = self.mark(change)
            text.segments = change.segments if text.mark == CHANGED else []
        return text

    def missing(self, number) -> list[Text]:
        """What stands in the other state alone, in front of this paragraph; at the end for None."""
        found = self.numbered.before.get(number, [])
        mark = NEW if self.before and self.before.shown_is_old else GONE
        return [Text("", mark=mark, segments=change.segments) for change in found]

    def mark(self, change: Change) -> str:
        if change.old is None:
            return NEW
        if change.new is None:
            return GONE
        if change.segments:
            return CHANGED
        here, there = (change.old, change.new) if self.before.shown_is_old else (change.new, change.old)
        return "" if self.words.blocks[here] == self.before.words.blocks[there] else RESHAPED
