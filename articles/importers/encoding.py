"""Bytes of the old site turned into text, without guessing wrongly and in silence.

The pages are UTF-8 or GB18030, often labelled as the other. UTF-8 proves itself; GB18030 accepts nearly
any bytes, so it is believed only where its characters are the usual ones.
"""

import codecs
import re

from django.utils.translation import gettext as _

from articles.errors import Unreadable

_BYTE_ORDER_MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_-]{2,20})""", re.IGNORECASE
)
_USUAL = 0.85  # share of characters from the common ranges in a text that was read rightly
# Two-byte UTF-8 from Latin Extended to Arabic: letters that the old site had no use for, and that a few
# Chinese characters in GB18030 look like.
_FOREIGN = re.compile(rb"(?:[\x00-\x7f]|[\xc4-\xdf][\x80-\xbf])*+")
_PAIR = re.compile(rb"[\x81-\xfe][\x30-\xfe]")
# The rows of the common characters and of the signs between them.
_USUAL_GB = re.compile(rb"[\xa1-\xa3\xa8\xb0-\xd7][\xa1-\xfe]")
_USUAL_BIG5 = re.compile(rb"[\xa1-\xc6][\x40-\x7e\xa1-\xfe]")
# Signs of Western word processors between ASCII letters: quotes, dashes, the no-break space, accents.
_WESTERN = re.compile(
    rb"(?:[\x00-\x7f]|(?<![\x80-\xff])[\x80-\x85\x91-\x97\xa0\xb0\xb7\xc0-\xff](?![\x80-\xff]))*+"
)


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of the encoding it was read in.

    The encoding is "big5" only where the text is likely, but not surely, in it: a person should look.
    Raises Unreadable for pictures, programs and bytes that no encoding of the old site explains.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data.removeprefix(mark) if encoding == "utf-8" else data, encoding), encoding
    if b"\x00" in data:
        raise Unreadable(_("This file is not a text or an HTML page."))
    for encoding in _candidates(data):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise Unreadable(_("The characters of this file are in no encoding that can be told. Save it as UTF-8."))


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            _("This file says that it is in %(encoding)s, but it is damaged.")
            % {"encoding": encoding.upper()}
        ) from error


def _candidates(data: bytes) -> list[str]:
    """The encodings that would explain the bytes, the surest first."""
    found = ["utf-8"]
    pairs = _PAIR.findall(data)
    declared = _declared(data)
    simplified = _share(_USUAL_GB, pairs)
    traditional = _share(_USUAL_BIG5, pairs)
    if simplified >= _USUAL and simplified >= traditional:
        found.insert(0 if simplified == 1 and _FOREIGN.fullmatch(data) else 1, "gb18030")
    if traditional >= _USUAL:
        found.append("big5")
    if _WESTERN.fullmatch(data):
        found.append("windows-1252")
    if declared.startswith("gb") and simplified >= _USUAL / 2:
        found.insert(1, "gb18030")
    return found


def _declared(data: bytes) -> str:
    """The encoding that the page claims for itself, in its first 4,096 bytes."""
    match = _DECLARED.search(data[:4096])
    return match[1].decode("ascii").lower() if match else ""


def _share(usual: re.Pattern[bytes], pairs: list[bytes]) -> float:
    """The share of two-byte characters that are common ones in an encoding."""
    return sum(bool(usual.fullmatch(pair)) for pair in pairs) / len(pairs) if pairs else 0.0
