from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from ..models import Edition, Revision
from ..text.alignment import Row, align
from ..text.plain import block_lines
from ..text.shape import Shape, shape_of
from ..text.tags import blocks
from .mentions import Mentions

PLACES_BEFORE = ("title", "summary")


class Words:
    """A revision as running text: title, summary and paragraphs, one a line, so that an offset has its place."""

    def __init__(self, revision: Revision, language: str):
        self.language = language
        self.title, self.summary = revision.title, revision.summary
        self.blocks = blocks(revision.body)
        self.paragraphs = block_lines(revision.body)
        self.lines = [self.title, self.summary, *self.paragraphs]
        self.text = "\n".join(self.lines)

    @cached_property
    def starts(self) -> list[int]:
        starts, position = [], 0
        for line in self.lines:
            starts.append(position)
            position += len(line) + 1
        return starts

    def place_of(self, offset: int) -> str:
        """The place, as findings name it, in which a character of `text` stands."""
        line = bisect_right(self.starts, offset) - 1
        return PLACES_BEFORE[line] if line < len(PLACES_BEFORE) else str(line - len(PLACES_BEFORE))

    @cached_property
    def by_place(self) -> list[tuple[str, str]]:
        """Every line with its place."""
        places = [*PLACES_BEFORE, *map(str, range(len(self.paragraphs)))]
        return list(zip(places, self.lines, strict=True))

    @cached_property
    def shape(self) -> Shape:
        return shape_of("".join(self.blocks))

    def line_at(self, place: str) -> str:
        """The text at a place; empty where there is none."""
        if place in PLACES_BEFORE:
            return self.lines[PLACES_BEFORE.index(place)]
        return self.paragraphs[int(place)] if place.isdigit() and int(place) < len(self.paragraphs) else ""


@dataclass
class Subject:
    """One text before the checks: the revision of an edition, and the source revision it renders, if any.

    `source` and `rows` are None and empty for an original. Places of findings are those of `words`.
    """

    edition: Edition
    revision: Revision
    at: datetime

    @cached_property
    def words(self) -> Words:
        return Words(self.revision, self.edition.language)

    @cached_property
    def source(self) -> Words | None:
        rendered = self.revision.source_revision
        if rendered is None or self.edition.is_original:
            return None
        return Words(rendered, self.edition.article.source_language)

    @cached_property
    def names(self) -> Mentions:
        """The official names in the text and in its source."""
        return Mentions(self.words, self.source, self.at)

    @cached_property
    def rows(self) -> list[Row]:
        """The paragraphs of source and translation beside each other."""
        if self.source is None:
            return []
        return align(self.source.blocks, self.words.blocks, self.revision.alignment)

    @cached_property
    def place_of_source(self) -> dict[int, str]:
        """From the number of a source paragraph to the place of the paragraph that renders it."""
        return {
            row.source: str(row.targets[0]) for row in self.rows if row.source is not None and row.targets
        }

    @cached_property
    def pairs(self) -> list[tuple[str, str, str]]:
        """What renders what: the place, the source's words and the translation's, where there are both."""
        if self.source is None:
            return []
        lines = [(place, self.source.line_at(place), self.words.line_at(place)) for place in PLACES_BEFORE]
        lines += [(str(row.targets[0]), *self.texts_of(row)) for row in self.rows if row.targets]
        return [(place, source, target) for place, source, target in lines if source and target]

    def texts_of(self, row: Row) -> tuple[str, str]:
        """The words of the source paragraph of a row and of those that render it."""
        source = "" if row.source is None else self.source.paragraphs[row.source]
        return source, " ".join(self.words.paragraphs[number] for number in row.targets)

    def place_rendering(self, place: str) -> str:
        """Where the translation renders a place of its source, or the nearest rendered one before it."""
        if not place.isdigit():
            return place
        before = (self.place_of_source.get(number) for number in range(int(place), -1, -1))
        return next((found for found in before if found), "")
