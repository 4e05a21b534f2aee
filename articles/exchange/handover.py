"""What is handed to a translator outside: one article and one language, line by line, with what there is already."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from .marks import Mark


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
