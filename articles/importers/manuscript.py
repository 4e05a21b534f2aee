"""What an importer hands in: a text with what is known of it, before anything of it is stored."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from articles.text.credit_line import Named


@dataclass(frozen=True)
class Manuscript:
    """One page as it was read. Doubts are whole sentences for a person; none of them was guessed away."""

    path: str
    title: str
    language: str  # "zh-hans" or "en", by the characters of the body
    body: str  # sanitised HTML
    paragraphs: list[str]  # the visible text of the body
    date: datetime.date | None = None
    moment: datetime.datetime | None = None  # with its time zone, where the page gave a time
    views: int | None = None  # what the old site's counter stood at
    outlet: str = ""
    credits: list[Named] = field(default_factory=list)
    leftover: str = ""  # source text that stood below a translation, one paragraph a line
    old_address: str = ""  # path on the old site
    removed_labels: list[str] = field(default_factory=list)  # of the header line, in whichever language
    warnings: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The report on the page, with `error` null; see also `unreadable_as_json`."""
        return {
            "path": self.path,
            "title": self.title,
            "language": self.language,
            "date": self.date.isoformat() if self.date else None,
            "moment": self.moment.isoformat() if self.moment else None,
            "views": self.views,
            "outlet": self.outlet,
            "credits": [{"role": role, "name": name} for role, name in self.credits],
            "paragraphs": self.paragraphs,
            "leftover": self.leftover,
            "old_address": self.old_address,
            "warnings": self.warnings,
            "error": None,
        }


def unreadable_as_json(path: str, error: Exception) -> dict[str, Any]:
    """The report on a page that could not be read, with the same keys."""
    empty = Manuscript(path=path, title="", language="", body="", paragraphs=[])
    return empty.as_json() | {"error": str(error)}
