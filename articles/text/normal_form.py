"""The one form in which a text is stored: a row of blocks, none of them empty, no block inside a line.

Paging, comparing and translating side by side all count paragraphs, so loose words get one of their own,
and what only took up room goes.
"""

from articles.text.tags import Tag, attributes, tokens

_INLINE = frozenset({"strong", "em", "sub", "sup", "a"})
_HEADINGS = frozenset({"h2", "h3"})
_LINES = _INLINE | _HEADINGS | {"p"}
_NEVER_EMPTY = _INLINE | _HEADINGS | {"p", "blockquote", "ul", "ol", "li"}


def tidied(html: str) -> str:
    """Well-formed HTML of our tags in its normal form."""
    writer = _Writer()
    for token in tokens(html):
        if isinstance(token, str):
            writer.text(token)
        elif token.closes:
            writer.end()
        else:
            writer.start(token)
    return writer.finish()


class _Element:
    """An element that is being written: where it began, and whether it holds anything."""

    def __init__(self, name: str, start: int):
        self.name = name
        self.start = start
        self.filled = False


class _Writer:
    """Writes nh3's well-formed output again in our normal form."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.open: list[_Element] = []
        self.nesting: list[_Element | None] = []  # as it was read; None for a tag that was not written

    def text(self, escaped: str) -> None:
        has_words = bool(escaped.replace("&nbsp;", " ").strip())
        if has_words:
            self._begin_line()
        if self.open:
            self.parts.append(escaped)
        if has_words:
            self._fill()

    def start(self, tag: Tag) -> None:
        if tag.name == "br":
            if self.open:
                self.parts.append("<br>")
        elif tag.name == "hr":
            self._finish_line()
            self.parts.append("<hr>")
            self._fill()
        elif tag.name in _INLINE:
            self.nesting.append(self._start_inline(tag))
        else:
            self.nesting.append(self._start_block(tag))

    def end(self) -> None:
        element = self.nesting.pop()
        while element in self.open:
            self._finish()

    def finish(self) -> str:
        while self.open:
            self._finish()
        return "".join(self.parts).strip()

    def _start_inline(self, tag: Tag) -> _Element | None:
        if tag.name == "a" and ("href" not in attributes(tag) or self._within({"a"})):
            return None
        self._begin_line()
        return self._begin(tag.name, tag.source)

    def _start_block(self, tag: Tag) -> _Element | None:
        if tag.name == "p" and self._within(_HEADINGS):
            self.parts.append(" " if self.open[-1].filled else "")
            return None
        self._finish_line()
        if tag.name == "li" and not (self.open and self.open[-1].name in {"ul", "ol"}):
            return self._begin("p", "<p>")
        return self._begin(tag.name, tag.source)

    def _within(self, names: frozenset[str] | set[str]) -> bool:
        return any(element.name in names for element in self.open)

    def _begin_line(self) -> None:
        if not self.open or self.open[-1].name == "blockquote":
            self._begin("p", "<p>")

    def _finish_line(self) -> None:
        while self.open and self.open[-1].name in _LINES:
            self._finish()

    def _begin(self, name: str, source: str) -> _Element:
        element = _Element(name, len(self.parts))
        self.open.append(element)
        self.parts.append(source)
        return element

    def _fill(self) -> None:
        for element in self.open:
            element.filled = True

    def _finish(self) -> None:
        element = self.open.pop()
        if element.filled or element.name not in _NEVER_EMPTY:
            self.parts.append(f"</{element.name}>")
            if self.open:
                self.open[-1].filled = True
            return
        space = element.name in _INLINE and len(self.parts) > element.start + 1
        self.parts[element.start :] = [" "] if space else []
