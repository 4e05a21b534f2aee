"""What a body holds besides its words: links, headings, lists, tables."""

import html as entities
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from articles.text.tags import Tag, attributes, tokens

_HEADINGS = frozenset({"h2", "h3"})
_LANGUAGE_IN_PATH = re.compile(r"^/[a-z]{2,3}(?:-[a-z]+)?(?=/|$)")


class Table(NamedTuple):
    """The size of a table: its rows, and the columns of its widest row."""

    rows: int
    columns: int


class Shape(NamedTuple):
    """What a body holds, in order of appearance; `entries` counts those of all lists."""

    links: tuple[str, ...]
    headings: int
    entries: int
    quotations: int
    tables: tuple[Table, ...]


def shape_of(html: str) -> Shape:
    """The shape of clean HTML. Links to this site are named without the language in their path."""
    links: list[str] = []
    counts: Counter[str] = Counter()
    tables: list[Table] = []
    columns = 0
    for token in tokens(html):
        if not isinstance(token, Tag) or token.closes:
            continue
        name = "heading" if token.name in _HEADINGS else token.name
        counts[name] += 1
        found = attributes(token)
        if name == "a" and "href" in found:
            links.append(_LANGUAGE_IN_PATH.sub("", entities.unescape(found["href"])))
        elif name == "table":
            tables.append(Table(0, 0))
        elif name == "tr" and tables:
            columns = 0
            tables[-1] = Table(tables[-1].rows + 1, tables[-1].columns)
        elif name in ("td", "th") and tables:
            columns += int(found.get("colspan", 1))
            tables[-1] = Table(tables[-1].rows, max(columns, tables[-1].columns))
    return Shape(tuple(links), counts["heading"], counts["li"], counts["blockquote"], tuple(tables))


def lacking(here: Sequence[str], there: Sequence[str]) -> list[str]:
    """What stands `there` and not `here`, as often as it is missed."""
    return list((Counter(there) - Counter(here)).elements())
