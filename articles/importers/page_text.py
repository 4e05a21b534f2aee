"""An old page that was saved as text: one paragraph a line, the headline first."""

import re

from django.utils.translation import gettext as _

from articles.errors import Unreadable
from articles.importers.header_line import Header
from articles.importers.page_parts import Parts, checked_title, is_furniture, paragraph
from articles.text.plain import one_line, printable

_URL_LINE = re.compile(
    r"(?:(?:url|link|address|网址|链接|原文链接)\s*[:：]\s*)?(https?://\S+)", re.IGNORECASE
)
_ENDS = tuple(".!?。！？…:：;；)）”\"'’")


def cut(text: str) -> Parts:
    """The parts of the page. Raises Unreadable where it has no headline."""
    lines = [one_line(line) for line in printable(text).split("\n")]
    urls = [match[1] for line in lines if (match := _URL_LINE.fullmatch(line))]
    lines = [line for line in lines if not _URL_LINE.fullmatch(line)]
    first = next((n for n, line in enumerate(lines) if line and not is_furniture(line)), None)
    if first is None:
        raise Unreadable(_("This page is empty."))
    if Header().take(lines[first]):
        raise Unreadable(_("This page has no headline."))
    title = checked_title(lines[first])
    return Parts(title=title, blocks=[paragraph(line) for line in _joined(lines[first + 1 :])], urls=urls)


def _joined(lines: list[str]) -> list[str]:
    """The paragraphs, with lines put together that were broken in the middle of a sentence."""
    found: list[list[str]] = []
    goes_on = False
    for line in lines:
        if goes_on and line[:1].islower():
            found[-1].append(line)
        elif line:
            found.append([line])
        goes_on = bool(line) and not line.endswith(_ENDS)
    return [" ".join(pieces) for pieces in found]
