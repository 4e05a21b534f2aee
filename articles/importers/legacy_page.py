"""The old site's pages: headline, header line, paragraphs, credit line, and what stood below them.

Whatever a page leaves open becomes a warning, a whole sentence that a person can answer; nothing is guessed.
"""

import datetime
import re
from itertools import dropwhile

from django.utils.translation import gettext as _

from articles.errors import Unreadable
from articles.importers import page_html, page_text
from articles.importers.addresses import day_of, old_address
from articles.importers.doubts import doubts
from articles.importers.encoding import decode
from articles.importers.header_line import LABELS, Header, count_of
from articles.importers.manuscript import Manuscript
from articles.importers.page_dates import Dated, read_date
from articles.importers.page_parts import Block, Parts, cut_tail, is_furniture, without_paging
from articles.text.credit_line import CreditLine, Named, parse, split_credit_line
from articles.text.credits import in_order
from articles.text.plain import paragraphs
from articles.text.sanitise import sanitise

HEADER_LABELS = tuple(LABELS)  # never to be seen on a page of ours, least of all in the other language
LARGEST = 1_000_000  # characters of a page

_SOURCE_TEXT = re.compile(
    r"(?:(?:source|original|chinese) (?:text|version|article)|原文|中文原文|附原文)\s*(?:[:：]\s*(?P<rest>.*)|$)",
    re.IGNORECASE,
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z]+")


def read(page: str | bytes, path: str, *, latest: datetime.date | None = None) -> Manuscript:
    """The manuscript of one old page, text or HTML.

    `path` says where the page lay, and may be its old address; `latest` is the last day that it can have
    been published, usually today. Raises Unreadable, or Refused for a text that cannot be cleaned.
    """
    text, encoding = decode(page) if isinstance(page, bytes) else (page, "")
    if len(text) > LARGEST:
        raise Unreadable(_("This page is too long. Split it into several pages."))
    parts = page_html.cut(text) if page_html.is_html(text) else page_text.cut(text)
    header = _take_header(parts)
    blocks = [without_paging(block) for block in parts.blocks if not is_furniture(block.text)]
    blocks, leftover = _without_source_text([block for block in blocks if block.text != parts.title])
    line, blocks = _take_credit_lines(blocks, header)
    body = sanitise("".join(block.html for block in blocks))
    visible = paragraphs(body)
    if not visible:
        raise Unreadable(_("This page has no text below its headline."))
    address = old_address(parts.urls, path)
    dated = _dated(header, address, latest)
    views = count_of(header.views or "")
    return Manuscript(
        path=path,
        title=parts.title,
        language=_language(visible),
        body=body,
        paragraphs=visible,
        date=dated.date,
        moment=dated.moment,
        views=views,
        outlet=header.outlet or line.outlet,
        credits=_credits(header, line),
        leftover="\n".join(block.text for block in leftover),
        old_address=address,
        removed_labels=header.labels,
        warnings=[*dated.warnings, *doubts(parts, header, line, bool(leftover), encoding)],
    )


def _take_header(parts: Parts) -> Header:
    """The header lines, taken off the head of the blocks or found elsewhere on the page."""
    header = Header()
    is_above = [header.take, is_furniture]
    parts.blocks = list(dropwhile(lambda block: any(test(block.text) for test in is_above), parts.blocks))
    for line in parts.header_lines:
        if not header.take_labelled(line) and header.waits_for_date:
            header.take(line)
    seen = list(header.labels)
    for line in parts.stated:
        header.take_labelled(line)
    header.labels = seen
    return header


def _without_source_text(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """The text, and the original that was pasted below a translation."""
    for position, block in enumerate(blocks):
        match = _SOURCE_TEXT.match(block.text) if position else None
        if match:
            rest = [Block(match["rest"], "")] if match["rest"] else []
            return blocks[:position], rest + blocks[position + 1 :]
    cut = len(blocks)
    while cut and _language([blocks[cut - 1].text]) == "zh-hans":
        cut -= 1
    while cut < len(blocks) and _says_who(blocks[cut].text):
        cut += 1
    if (
        cut
        and _language([block.text for block in blocks[:cut]]) == "en"
        and _language([blocks[0].text]) == "en"
    ):
        return blocks[:cut], blocks[cut:]
    return blocks, []


def _says_who(text: str) -> bool:
    """Whether a whole line is a credit line, or one of the header that slipped below the text."""
    rest, line = split_credit_line(text)
    return (line is not None and not rest) or Header().take_labelled(text)


def _take_credit_lines(blocks: list[Block], header: Header) -> tuple[CreditLine, list[Block]]:
    """The credit lines at the end of the text, and the text without them."""
    credits: list[Named] = []
    outlet = ""
    blocks = list(blocks)
    while blocks:
        if header.take_labelled(blocks[-1].text):
            blocks.pop()
            continue
        rest, line = split_credit_line(blocks[-1].text)
        if line is None:
            break
        said = parse(line)
        credits = [*said.credits, *credits]
        outlet = outlet or said.outlet
        last = blocks.pop()
        if rest:
            blocks.append(cut_tail(last, rest, line))
            break
    return CreditLine(in_order(credits), outlet), blocks


def _language(texts: list[str]) -> str:
    """By the characters: more Chinese ones than English words make a Chinese text."""
    text = " ".join(texts)
    return "zh-hans" if len(_HAN.findall(text)) > len(_WORD.findall(text)) else "en"


def _dated(header: Header, address: str, latest: datetime.date | None) -> Dated:
    day = day_of(address)
    if header.date:
        return read_date(header.date, day, latest)
    if day:
        return Dated(day, None, [_("This page carries no date; the day in its old address was taken.")])
    return Dated(None, None, [_("This page carries no date. When was it published?")])


def _credits(header: Header, line: CreditLine) -> list[Named]:
    """The credit line, and from the header line the roles that it does not name."""
    roles = {credit.role for credit in line.credits}
    return in_order([*line.credits, *(credit for credit in header.credits if credit.role not in roles)])
