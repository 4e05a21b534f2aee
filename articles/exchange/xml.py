"""XML from strangers, read so that it can neither fetch, nor expand, nor fill the memory; and text put into XML."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from lxml import etree

from ..errors import Unreadable
from ..text.plain import storable

LARGEST = 10 * 1024 * 1024
MOST_ELEMENTS = 200_000
XML = "{http://www.w3.org/XML/1998/namespace}"

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DECLARATION = re.compile(r"\s*<\?xml\s[^>]*\?>")
_ENCODING = re.compile(rb"""^\s*<\?xml\s[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_KNOWN = {"utf-8": "utf-8-sig", "utf8": "utf-8-sig", "us-ascii": "ascii", "ascii": "ascii"}


def parsed(data: bytes) -> etree._Element:
    """The root of a file of at most 10 MB. Raises Unreadable where it is no XML, or has what no translator's tool writes.

    Declarations of types and entities are refused unread: they are how XML expands to gigabytes or reads the server's
    own files.
    """
    if len(data) > LARGEST:
        raise Unreadable(
            _("This file is larger than %(limit)s MB: send back fewer articles at once.")
            % {"limit": LARGEST // 1024 // 1024}
        )
    text = _decoded(data)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise Unreadable(
            _("This file declares a document type, which an XLIFF file never needs: it is not read.")
        )
    try:
        root = etree.fromstring(_DECLARATION.sub("", text, count=1).encode("utf-8"), harmless_parser())
    except (etree.XMLSyntaxError, ValueError) as broken:
        raise Unreadable(
            _("This file is not well-formed XML: it was cut off or damaged on its way.")
        ) from broken
    if sum(1 for _element in root.iter()) > MOST_ELEMENTS:
        raise Unreadable(_("This file has more elements than any selection of articles: it is not read."))
    return root


def harmless_parser() -> etree.XMLParser:
    """A parser that fetches and expands nothing, and leaves comments and instructions out."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )


def _decoded(data: bytes) -> str:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None:
        declared = _ENCODING.match(data[:200])
        encoding = _KNOWN.get(declared[1].decode("ascii").lower(), "") if declared else "utf-8"
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as broken:
        raise Unreadable(_("This file is not in UTF-8: save it in UTF-8 and send it again.")) from broken


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(element).localname


def children(element: etree._Element, name: str) -> list[etree._Element]:
    """The children of one name, in the element's own namespace."""
    return [
        one
        for one in element
        if local(one) == name and one.tag.partition("}")[0] == element.tag.partition("}")[0]
    ]


def child(element: etree._Element, name: str) -> etree._Element | None:
    return next(iter(children(element, name)), None)


def mixed(element: etree._Element) -> Iterator[str | etree._Element]:
    """What stands in an element, text and elements in their order."""
    if element.text:
        yield element.text
    for one in element:
        yield one
        if one.tail:
            yield one.tail


def append(element: etree._Element, text: str) -> None:
    """Put text at the end of an element."""
    text = storable(text)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def written(root: etree._Element) -> bytes:
    """The file, one element a line where that changes no text."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def language_tag(code: str) -> str:
    """A language of the office as XML names it: zh-hans becomes zh-Hans."""
    return "-".join(part.title() if len(part) == 4 else part for part in code.split("-"))
