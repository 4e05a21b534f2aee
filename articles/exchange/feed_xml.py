"""Feeds as Atom 1.0 and RSS 2.0, with the full text."""

from collections.abc import Callable
from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.html import escape
from django.utils.xmlutils import SimplerXMLGenerator

from .feed import Entry, Feed
from .pictures import TYPE
from .xml import language_tag

CONTENT = "http://purl.org/rss/1.0/modules/content/"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
MEDIA = "http://search.yahoo.com/mrss/"


class _Dated(SyndicationFeed):
    """A feed that knows when it last changed, empty or not, and never looks at a clock."""

    def latest_post_date(self) -> Any:
        return self.feed["updated"]


class _Atom(_Dated, Atom1Feed):
    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        handler.addQuickElement("icon", self.feed["icon"])

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        entry: Entry = item["entry"]
        super().add_item_elements(handler, item)
        for name in entry.authors:
            handler.startElement("author", AttributesImpl({}))
            handler.addQuickElement("name", name)
            handler.endElement("author")
        handler.addQuickElement("content", entry.html, {"type": "html"})
        if entry.picture:
            shown = {"rel": "enclosure", "type": TYPE, "href": entry.picture.address}
            handler.addQuickElement("link", "", shown | _titled(entry.picture.alt))


class _Rss(_Dated, Rss201rev2Feed):
    def rss_attributes(self) -> dict[str, str]:
        spaces = {"xmlns:content": CONTENT, "xmlns:dc": DUBLIN_CORE, "xmlns:media": MEDIA}
        return super().rss_attributes() | spaces

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        entry: Entry = item["entry"]
        super().add_item_elements(handler, item)
        for name in entry.authors:
            handler.addQuickElement("dc:creator", name)
        handler.addQuickElement("content:encoded", entry.html)
        handler.addQuickElement("atom:updated", entry.updated.isoformat(timespec="seconds"))
        if shown := entry.picture:
            sides = {"width": str(shown.width), "height": str(shown.height)}
            handler.startElement(
                "media:content",
                AttributesImpl({"url": shown.address, "type": TYPE, "medium": "image"} | sides),
            )
            if shown.alt:
                handler.addQuickElement("media:description", shown.alt, {"type": "plain"})
            handler.endElement("media:content")


def atom(feed: Feed) -> str:
    return _written(_Atom, feed)


def rss(feed: Feed) -> str:
    return _written(_Rss, feed)


def _written(form: Callable[..., SyndicationFeed], feed: Feed) -> str:
    made = form(
        title=feed.title,
        link=feed.page,
        description=feed.description,
        subtitle=feed.description,
        language=language_tag(feed.language),
        author_name=feed.publisher,
        feed_url=feed.address,
        feed_guid=feed.address,
        updated=feed.updated,
        icon=feed.icon,
    )
    for entry in feed.entries:
        made.add_item(
            title=entry.title,
            link=entry.address,
            description=escape(entry.summary),
            pubdate=entry.published,
            updateddate=entry.updated,
            unique_id=entry.id,
            unique_id_is_permalink=True,
            categories=entry.subjects,
            entry=entry,
        )
    return made.writeString("utf-8")


def _titled(text: str) -> dict[str, str]:
    return {"title": text} if text else {}
