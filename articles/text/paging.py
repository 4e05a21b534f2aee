"""A long text on several pages."""

import re

from articles.text.plain import plain
from articles.text.tags import blocks

_HEADING = re.compile(r"\s*<h[1-6]\b", re.IGNORECASE)


def pages(body_html: str, size: int) -> list[str]:
    """The body cut between top-level blocks; `size` is the visible characters a page should not exceed.

    A block longer than that has a page to itself; a heading stays with what it heads. Joined, the pages
    are the body; none is empty, so an empty body has none.
    """
    found: list[str] = []
    filled = 0
    for unit in _units(body_html):
        length = len(plain(unit))
        if not found or (filled and filled + length > size):
            found.append("")
            filled = 0
        found[-1] += unit
        filled += length
    return found


def _units(body_html: str) -> list[str]:
    """The blocks, each with the headings that stand right before it."""
    units: list[str] = []
    heading_waits = False
    for block in blocks(body_html):
        if heading_waits:
            units[-1] += block
        else:
            units.append(block)
        heading_waits = bool(_HEADING.match(block))
    return units
