"""Feeds as JSON Feed 1.1, with the full text."""

import json
from typing import Any

from .feed import Entry, Feed
from .schema_org_site import filled
from .xml import language_tag

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> str:
    told = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.address,
        "description": feed.description,
        "icon": feed.icon,
        "language": language_tag(feed.language),
        "authors": [{"name": feed.publisher}],
    }
    items = [_item(entry, feed.language) for entry in feed.entries]
    return json.dumps(filled(told) | {"items": items}, ensure_ascii=False, indent=1)


def _item(entry: Entry, language: str) -> dict[str, Any]:
    told = {
        "url": entry.address,
        "title": entry.title,
        "summary": entry.summary,
        "image": entry.picture.address if entry.picture else "",
        "date_published": entry.published.isoformat(timespec="seconds"),
        "date_modified": entry.updated.isoformat(timespec="seconds"),
        "authors": [{"name": name} for name in entry.authors],
        "tags": entry.subjects,
        "language": language_tag(language),
    }
    return {"id": entry.id, "content_html": entry.html} | filled(told)
