"""What a reader sees of a text, without its markup."""

import html as entities
import re
import unicodedata

from django.utils.translation import gettext_lazy as _

from articles.errors import Refused
from articles.text.tags import BLOCKS, blocks, tokens, without_debris

# Reading-direction overrides, zero-width characters (joiners stay: emoji need them).
_INVISIBLE = re.compile("[\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]")
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def storable(text: str) -> str:
    """The text without NUL, lone surrogates and control characters; line ends as \\n."""
    return _CONTROL.sub("", _LINE_END.sub("\n", text))


def printable(text: str) -> str:
    """The storable text without what is invisible or turns the reading direction."""
    return _INVISIBLE.sub("", storable(text))


def one_line(text: str) -> str:
    """A text for one line, such as a title: spaces of every kind collapsed, nothing invisible in it."""
    return " ".join(printable(text).split())


def refuse_unstorable(text: str) -> None:
    """Refuse what no database keeps: NUL and halves of characters (lone surrogates)."""
    if "\x00" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise Refused(_("This text contains broken characters. Delete them or paste the text again."))


def paragraphs(html: str) -> list[str]:
    """The visible text of each block, in order: paragraph, heading, list entry, table cell."""
    found: list[str] = []
    current: list[str] = []
    for token in tokens(without_debris(html)):
        if isinstance(token, str):
            current.append(entities.unescape(token))
        elif token.name in BLOCKS:
            found.append(one_line("".join(current)))
            current = []
        elif token.name == "br":
            current.append(" ")
    found.append(one_line("".join(current)))
    return [text for text in found if text]


def plain(html: str) -> str:
    """The visible text, one paragraph a line."""
    return "\n".join(paragraphs(html))


def block_lines(html: str) -> list[str]:
    """The visible text of each top-level block of clean HTML, as one line; empty where a block shows none."""
    return [" ".join(paragraphs(block)) for block in blocks(html)]


def excerpt(text: str, length: int) -> str:
    """The beginning of a plain text in at most `length` characters, cut between words, with an ellipsis."""
    text = one_line(text)
    if len(text) <= length:
        return text
    cut = text[: max(0, length - 1)]
    if text[len(cut)].isascii() and text[len(cut)].isalnum() and " " in cut:
        cut = cut[: cut.rindex(" ")]
    while cut and unicodedata.category(text[len(cut)])[0] == "M":
        cut = cut[:-1]
    return cut.rstrip(" ,;:，、；：") + "…" if length > 0 else ""
