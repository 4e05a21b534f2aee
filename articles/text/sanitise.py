"""The one gate through which rich text enters: the editor, an importer and a machine all pass here.

One table says what a text may contain. The editor's buttons (`EDITOR_EXTENSIONS`) and nh3's allow-list
both come from it. What pasted text calls differently is renamed, so that its visible words stay.
"""

import html as entities
import re
from typing import Any, NamedTuple

import nh3
from django.utils.translation import gettext_lazy as _

from articles.errors import Refused
from articles.text.links import SCHEMES, safe_address
from articles.text.normal_form import tidied
from articles.text.plain import one_line, printable, storable
from articles.text.tags import BLOCKS, VOID, Tag, attributes, tokens, without_debris

LARGEST = 2_000_000  # bytes
DEEPEST = 100  # elements within one another
_MOST_ATTRIBUTES = 10_000  # characters of one tag


class Extension(NamedTuple):
    """A button of the editor, and what it may leave in a text."""

    settings: bool | dict[str, Any]
    tags: tuple[str, ...] = ()
    attributes: dict[str, tuple[str, ...]] = {}


EXTENSIONS = {
    "Paragraph": Extension(True, ("p",)),
    "HardBreak": Extension(True, ("br",)),
    "Heading": Extension({"levels": [2, 3]}, ("h2", "h3")),
    "Bold": Extension(True, ("strong",)),
    "Italic": Extension(True, ("em",)),
    "Subscript": Extension(True, ("sub",)),
    "Superscript": Extension(True, ("sup",)),
    "BulletList": Extension(True, ("ul",)),
    "OrderedList": Extension(True, ("ol",), {"ol": ("start", "type", "data-type")}),
    "ListItem": Extension(True, ("li",)),
    "Blockquote": Extension(True, ("blockquote",)),
    "HorizontalRule": Extension(True, ("hr",)),
    "Link": Extension(
        {"enableTarget": False, "protocols": sorted(SCHEMES)}, ("a",), {"a": ("href", "rel", "title")}
    ),
    "Table": Extension(
        True,
        ("table", "thead", "tbody", "tr", "th", "td"),
        {"th": ("rowspan", "colspan"), "td": ("rowspan", "colspan")},
    ),
    "TableRow": Extension(True),
    "TableHeader": Extension(True),
    "TableCell": Extension(True),
}
EDITOR_EXTENSIONS = {name: extension.settings for name, extension in EXTENSIONS.items()}
TAGS = {tag for extension in EXTENSIONS.values() for tag in extension.tags}
ATTRIBUTES = {
    tag: set(names) for extension in EXTENSIONS.values() for tag, names in extension.attributes.items()
}

# What the values of the attributes must look like; `href` is judged by `links`, `title` is free text.
_VALUES = {
    "rel": re.compile(r"(?:noopener|noreferrer|nofollow)(?: (?:noopener|noreferrer|nofollow))*"),
    "start": re.compile(r"-?[0-9]{1,6}"),
    "type": re.compile(r"[1aAiI]"),
    "data-type": re.compile(r"[a-zA-Z-]{1,20}"),
    "rowspan": re.compile(r"[0-9]{1,3}"),
    "colspan": re.compile(r"[0-9]{1,3}"),
}
_RENAMED = {"b": "strong", "i": "em", "h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3"} | dict.fromkeys(
    BLOCKS - TAGS - {"h1", "h4", "h5", "h6", "body", "html", "tfoot"}, "p"
)
_CLOSED_BY_OTHERS = frozenset({"p", "li", "td", "th", "tr", "tbody", "thead"})


def sanitise(html: str) -> str:
    """The text as it may be stored and shown; clean text comes back unchanged.

    Plain text becomes one paragraph a line. Raises Refused where the text is too large or too deeply
    nested to be cleaned safely.
    """
    _refuse_oversize(html)
    text = storable(html)
    without_code = without_debris(text)
    if not any(isinstance(token, Tag) for token in tokens(without_code)):
        text = "".join(f"<p>{line}</p>" for line in without_code.replace("<", "&lt;").split("\n"))
    for _round in range(8):
        cleaned = printable(tidied(_CLEANER.clean(_prepared(text, [], []))))
        _refuse_oversize(cleaned)
        if cleaned == text:
            return cleaned
        text = cleaned
    raise Refused(_("This text is marked up so that it cannot be cleaned. Paste it again as plain text."))


def dropped_links(html: str) -> list[str]:
    """The addresses of links that `sanitise` takes out, for a word to the person who saves."""
    links: list[str] = []
    _refuse_oversize(html)
    _prepared(storable(html), links, [])
    return links


def dropped_pictures(html: str) -> list[str]:
    """The addresses of pictures that `sanitise` takes out: a picture enters through the photo library."""
    pictures: list[str] = []
    _refuse_oversize(html)
    _prepared(storable(html), [], pictures)
    return pictures


def _refuse_oversize(html: str) -> None:
    if len(html) > LARGEST or len(html.encode("utf-8", "replace")) > LARGEST:
        message = _(
            "This text is too large. At most %(count)d bytes can be taken; split it into several articles."
        )
        raise Refused(message % {"count": LARGEST})


def _prepared(html: str, links: list[str], pictures: list[str]) -> str:
    """The text with our names for the tags, no needless attributes, and a depth that nh3 can take."""
    parts: list[str] = []
    is_open: dict[str, int] = {}
    depth = 0
    for token in tokens(without_debris(html)):
        if isinstance(token, str):
            parts.append(token)
            continue
        name = _RENAMED.get(token.name, token.name)
        if token.closes:
            parts.append(f"</{name}>")
            if is_open.get(token.name):
                is_open[token.name] -= 1
                depth -= 1
            continue
        if token.name == "img":
            pictures.append(entities.unescape(attributes(token).get("src", "")))
        parts.append(f"<{name}{_kept_attributes(name, token, links)}>")
        if token.name not in VOID and token.name not in _CLOSED_BY_OTHERS:
            is_open[token.name] = is_open.get(token.name, 0) + 1
            depth += 1
        if depth > DEEPEST:
            raise Refused(_("This text is nested too deeply. Paste it again as plain text."))
    return "".join(parts)


def _kept_attributes(name: str, tag: Tag, links: list[str]) -> str:
    if name not in ATTRIBUTES:
        return ""
    if len(tag.attributes) > _MOST_ATTRIBUTES:
        raise Refused(_("This text contains a broken link or table. Paste it again as plain text."))
    kept = ""
    for attribute, escaped in attributes(tag).items():
        value = entities.unescape(escaped)
        allowed = _allowed_value(name, attribute, value)
        if allowed is not None:
            kept += f' {attribute}="{entities.escape(allowed)}"'
        elif attribute == "href":
            links.append(value)
    return kept


def _allowed_value(tag: str, attribute: str, value: str) -> str | None:
    if attribute not in ATTRIBUTES.get(tag, ()):
        return None
    if attribute == "href":
        return safe_address(value)
    if attribute == "title":
        return one_line(value)
    return value if _VALUES[attribute].fullmatch(value) else None


_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    attribute_filter=_allowed_value,
    link_rel=None,
    url_schemes=set(SCHEMES),
    generic_attribute_prefixes=set(),
)
