"""The stories of the demonstration office, read from the text files beside this one."""

import datetime
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.utils.html import escape

FOLDER = Path(__file__).parent / "stories"


@dataclass(frozen=True)
class Text:
    """What one edition says at one moment; `credits` are pairs of a role and the key of a person."""

    title: str
    summary: str
    body: str
    credits: tuple[tuple[str, str], ...]

    def with_words(self, find: str, replace: str) -> "Text":
        """The same text with some words changed wherever they stand."""
        title, summary, body = (part.replace(find, replace) for part in (self.title, self.summary, self.body))
        return Text(title, summary, body, self.credits)


@dataclass(frozen=True)
class Story:
    """One article as the demonstration plays it: its texts, how far each came, and what went wrong."""

    name: str
    date: datetime.date
    source_language: str
    category: str
    tags: tuple[str, ...]
    outlet: str
    featured: bool
    scene: str
    note: str
    state: dict[str, str]
    texts: dict[str, Text]
    alt: dict[str, str] = field(default_factory=dict)
    caption: dict[str, str] = field(default_factory=dict)
    corrected: dict[str, dict[str, str]] = field(default_factory=dict)
    updated: dict[str, dict[str, str]] = field(default_factory=dict)


def stories() -> Iterator[Story]:
    """All stories, oldest first."""
    for file in sorted(FOLDER.glob("*.toml")):
        yield story(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))


def story(name: str, told: dict[str, Any]) -> Story:
    """One story from the table in its file."""
    return Story(
        name=name,
        date=told["date"],
        source_language=told["source_language"],
        category=told["category"],
        tags=tuple(told["tags"]),
        outlet=told["outlet"],
        featured=told["featured"],
        scene=told["scene"],
        note=told["note"],
        state=told["state"],
        texts={language: text(told[language]) for language in told["state"]},
        alt=told.get("alt", {}),
        caption=told.get("caption", {}),
        corrected=told.get("corrected", {}),
        updated=told.get("updated", {}),
    )


def text(told: dict[str, Any]) -> Text:
    return Text(
        title=told["title"],
        summary=told["summary"],
        body="".join(block(paragraph) for paragraph in told["paragraphs"]),
        credits=tuple((credit["role"], credit["person"]) for credit in told["credits"]),
    )


def block(paragraph: str) -> str:
    """One paragraph of a story file as HTML: `## ` a heading, `> ` a quotation, lines of `- ` a list."""
    if paragraph.startswith("## "):
        return f"<h2>{escape(paragraph[3:])}</h2>"
    if paragraph.startswith("> "):
        return f"<blockquote><p>{escape(paragraph[2:])}</p></blockquote>"
    if paragraph.startswith("- "):
        items = "".join(f"<li><p>{escape(line[2:])}</p></li>" for line in paragraph.splitlines())
        return f"<ul>{items}</ul>"
    return f"<p>{escape(paragraph)}</p>"
