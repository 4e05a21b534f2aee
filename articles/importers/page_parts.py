"""The parts of an old page, whether it came as text or as HTML."""

import html
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from django.utils.translation import gettext as _

from articles.errors import Unreadable
from articles.text.plain import one_line

LONGEST_TITLE = 200  # characters; beyond it a headline is most likely the text itself


class Block(NamedTuple):
    """One paragraph, heading, list or table: its visible text and its clean HTML."""

    text: str
    html: str


@dataclass
class Parts:
    """A page taken apart, before anything of it was understood."""

    title: str
    blocks: list[Block]  # what stands below the headline
    header_lines: list[str] = field(default_factory=list)  # more of the header, found elsewhere on the page
    stated: list[str] = field(default_factory=list)  # the same from where no reader sees it, the meta tags
    urls: list[str] = field(default_factory=list)  # addresses that the page gives for itself
    pictures: list[str] = field(default_factory=list)  # addresses of what cannot come along
    links: list[str] = field(default_factory=list)


def paragraph(text: str) -> Block:
    """A plain text as a block."""
    text = one_line(text)
    return Block(text, f"<p>{html.escape(text, quote=False)}</p>")


def checked_title(text: str) -> str:
    """A headline, or Unreadable where there is none, or where it is too long to be one."""
    title = one_line(text)
    if not any(character.isalnum() for character in title):
        raise Unreadable(_("This page has no headline."))
    if len(title) > LONGEST_TITLE:
        raise Unreadable(
            _("The headline of this page has %(count)d characters. Is it the text, and the headline missing?")
            % {"count": len(title)}
        )
    return title


# --- What every page of the old site had around its text ------------------------------------------

_PAGING = r"(?:\d{1,3}\s+)*\d{1,3}\s*(?:>|›|»|下一页|next)\s*(?:(?:>>|››|»|末页|尾页|last)\s*)?"
_PAGING_LINE = re.compile(
    rf"(?:(?:<<|‹‹|«|首页|first)\s*)?(?:(?:<|‹|上一页|prev(?:ious)?)\s*)?{_PAGING}"
    r"|(?:[<«‹]|首页|first|上一页|prev(?:ious)?)(?:[<«‹\s]|首页|first|上一页|prev(?:ious)?)*\d[\d\s]{0,40}",
    re.IGNORECASE,
)
_PAGING_TAIL = re.compile(r"(?<=[.。!！?？)）\"”])\s*(?:\d{1,3}\s+)*\d{1,3}\s*>\s*>>\s*$")
_FURNITURE = re.compile(
    r"\W*(?:(?:打印(?:本页|此页)?|关闭(?:窗口|本页)?|分享(?:到)?|返回顶部|收藏|print(?: this page)?|close(?: window)?|share(?: to)?|"
    r"back to top|大|中|小|large|medium|small|微信|微博|wechat|weibo)\W*)+"
    r"|(?:上一篇|下一篇|上一条|下一条|previous(?: article)?|next(?: article)?)\s*[:：].{0,200}"
    r"|扫一扫.{0,40}|.{0,4}我为政府网站找错.{0,4}",
    re.IGNORECASE,
)
_BREADCRUMB = re.compile(
    r"(?:您?(?:的|所在|当前)*位置|your (?:position|location)|(?:current )?(?:position|location))\s*[:：].{0,200}"
    r"|(?:首页|home)\s*[>›»＞/].{0,200}",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the old site and not to the article: paging, printing, sharing, a path."""
    return len(text) <= 250 and bool(
        _PAGING_LINE.fullmatch(text) or _FURNITURE.fullmatch(text) or _BREADCRUMB.fullmatch(text)
    )


def without_paging(block: Block) -> Block:
    """A block without the body's page numbers at its end."""
    match = _PAGING_TAIL.search(block.text)
    return cut_tail(block, block.text[: match.start()], match.group()) if match else block


def cut_tail(block: Block, rest: str, tail: str) -> Block:
    """A block without the end of its text; its markup stays where the end is plain text."""
    escaped = html.escape(tail.strip(), quote=False)
    before, found, after = block.html.rpartition(escaped)
    if found and re.fullmatch(r"[\s.。]*(?:</\w+>\s*)*", after):
        return Block(one_line(rest), before.rstrip() + after.strip(" .。\n"))
    return paragraph(rest)
