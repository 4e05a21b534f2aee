"""HTML cut into tags and text, by the rules of the HTML standard (section 13.2.5, Tokenization).

The sanitiser needs it before nh3 sees anything, to judge the depth of a text in linear time; the
reading tools need it afterwards, to tell paragraphs apart. Comments, declarations and elements whose
content is no markup are dropped first, so that nothing can hide in them.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from articles.errors import Refused

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
})  # fmt: skip
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
RAW = "script|style|textarea|title|xmp|iframe|noembed|noframes|noscript"

_COMMENT = r"<!--(?:-?>|.*?(?:--!?>|\Z))"
_BOGUS_COMMENT = r"<(?:[!?]|/(?=[^a-zA-Z>]))[^>]*>?"
_DEBRIS = re.compile(
    rf"{_COMMENT}|{_BOGUS_COMMENT}"
    rf"|<({RAW})(?=[\s/>]).*?(?:</\1(?=[\s/>])[^>]*>|\Z)|<plaintext(?=[\s/>]).*",
    re.DOTALL | re.IGNORECASE,
)
_SPACE = "[ \t\n\f\r]"
_TAG = re.compile(
    rf"""<(?P<close>/?)(?P<name>[a-zA-Z][^ \t\n\f\r/>]*+)
    (?P<attributes>(?>(?:{_SPACE}|/)++
      |[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+
       (?>{_SPACE}*+={_SPACE}*+(?>"[^"]*(?:"|\Z)|'[^']*(?:'|\Z)|[^ \t\n\f\r>"'][^ \t\n\f\r>]*+|(?=>)))?+
    )*+)(?P<end>>|\Z)""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(
    r"""([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s>]+)))?""",
)


class Tag(NamedTuple):
    """One tag; `source` is the text it was written as, so that the parts join to the whole."""

    name: str
    closes: bool
    attributes: str
    source: str


def without_debris(html: str) -> str:
    """The text without comments, declarations, scripts and other elements that hold no markup.

    Raises Refused when pieces of such elements are interleaved so that they keep forming anew.
    """
    for _round in range(5):
        cleaned = _DEBRIS.sub("", html)
        if cleaned == html:
            return cleaned
        html = cleaned
    raise Refused(_("This text contains broken program code. Paste it again as plain text."))


def tokens(html: str) -> Iterator[Tag | str]:
    """Tags and the text between them, in order. The text is still escaped."""
    position = 0
    for match in _TAG.finditer(html):
        if match.start() > position:
            yield html[position : match.start()]
        position = match.end()
        if match["end"]:
            yield Tag(match["name"].lower(), bool(match["close"]), match["attributes"], match[0])
    if position < len(html):
        yield html[position:]


def attributes(tag: Tag) -> dict[str, str]:
    """The attributes of a tag, still escaped; the first of two with one name counts."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(tag.attributes):
        found.setdefault(name.lower(), "".join(values))
    return found


def blocks(html: str) -> list[str]:
    """The top-level blocks of clean HTML, each with what stands before the next; joined they are the whole."""
    starts: list[int] = []
    position = depth = 0
    blank = True  # nothing but space since the last block began
    for token in tokens(html):
        source = token if isinstance(token, str) else token.source
        opens_block = isinstance(token, Tag) and not token.closes and token.name in BLOCKS
        if not starts or (depth == 0 and opens_block and not blank):
            starts.append(position)
            blank = True
        position += len(source)
        blank = blank and not source.strip()
        if isinstance(token, Tag) and token.name not in VOID:
            depth = max(0, depth + (-1 if token.closes else 1))
    if not starts and html:
        starts = [0]  # a tag that never ends
    return [html[start:end] for start, end in zip_longest(starts, starts[1:])]
