"""What came back from a translator outside, whatever the format it travelled in."""

import html as entities
import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..errors import Unreadable
from ..text.lines import BREAK, SPACE
from ..text.plain import plain, printable
from .marks import Mark
from .xml import language_tag

NAMES = re.compile(r"title|summary|p[1-9][0-9]{0,5}-[1-9][0-9]{0,5}")


@dataclass(frozen=True)
class Line:
    """One line as it came back: HTML with inline markup only.

    `target` is None where the file brings no translation. `unfinished` says that the tool marks it as still to be
    done, `incomplete` that a part of it has no translation.
    """

    source: str
    target: str | None
    unfinished: bool = False
    incomplete: bool = False


@dataclass(frozen=True)
class Returned:
    """One article of a returned file, and its lines by name."""

    mark: Mark
    lines: dict[str, Line]

    @property
    def brings(self) -> bool:
        """Whether it brings any translation at all."""
        return any(line.target is not None for line in self.lines.values())


def mark_of(original: str, *, said: str) -> Mark:
    """The mark in what a file says it was made of, where the language that it `said` fits. Raises Unreadable."""
    mark = Mark.read(original)
    if mark is None:
        raise Unreadable(
            _("This file does not say which article it belongs to: it was not made by this office.")
        )
    if said and said.lower().split("-")[0] != mark.language.split("-")[0]:
        raise Unreadable(
            _("This file was made for %(expected)s, but says that it is in %(said)s.")
            % {"expected": language_tag(mark.language), "said": said[:40]}
        )
    return mark


class LineWriter:
    """Puts a line together from what stands in a file, so that nothing but words and known inline markup is in it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.open: list[tuple[str, str]] = []

    def words(self, text: str) -> None:
        self.parts.append(entities.escape(printable(text), quote=False))

    def alone(self, tag: str) -> None:
        if tag:
            self.parts.append(tag)

    def begin(self, key: str, tag: str) -> None:
        """Open a paired code; `key` is what its end will be known by."""
        name = tag.strip("<>").split(" ")[0]
        if tag and not (name == "a" and any(other == "a" for _key, other in self.open)):
            self.open.append((key, name))
            self.parts.append(tag)
        else:
            self.open.append((key, ""))

    def end(self, key: str) -> None:
        """Close the code that was opened under this key; codes that overlap it are closed and opened no more."""
        if all(key != other for other, _name in self.open):
            return
        while True:
            other, name = self.open.pop()
            if name:
                self.parts.append(f"</{name}>")
            if other == key:
                return

    def finish(self) -> str:
        while self.open:
            self.end(self.open[-1][0])
        return "".join(self.parts)


def line(source: str, target: str | None, **said: bool) -> Line:
    """A line as it is kept; a target without words is none, where the source has some."""
    source = source.strip(SPACE)
    target = None if target is None else target.strip(SPACE)
    if target is not None and not plain(target.replace(BREAK, " ")):
        target = None
    return Line(source, target, **said)


def by_name(lines: Iterable[tuple[str, Line]]) -> dict[str, Line]:
    """The lines that are ours; of two of one name the first counts."""
    found: dict[str, Line] = {}
    for name, one in lines:
        if NAMES.fullmatch(name):
            found.setdefault(name, one)
    return found
