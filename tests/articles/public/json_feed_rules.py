"""What JSON Feed 1.1 asks of a feed, as tables, written from its specification."""

from datetime import datetime

AUTHOR = {"name": str, "url": str, "avatar": str}
ATTACHMENT = {"url": str, "mime_type": str, "title": str, "size_in_bytes": int, "duration_in_seconds": int}
HUB = {"type": str, "url": str}
ITEM = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str, "content_text": str,
    "summary": str, "image": str, "banner_image": str, "date_published": datetime, "date_modified": datetime,
    "authors": [AUTHOR], "tags": [str], "language": str, "attachments": [ATTACHMENT],
}  # fmt: skip
FEED = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str, "user_comment": str,
    "next_url": str, "icon": str, "favicon": str, "authors": [AUTHOR], "language": str, "expired": bool,
    "hubs": [HUB], "items": [ITEM],
}  # fmt: skip
REQUIRED = {"": ("version", "title", "items"), "items": ("id",)}


def faults(feed):
    """Every breach of the rules, as a sentence each; none in a valid feed."""
    found = list(_members(feed, FEED, ""))
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        found.append("version is not 1.1")
    for item in feed.get("items", []):
        if not {"content_html", "content_text"} & set(item):
            found.append(f"{item.get('id')} has no content")
    ids = [item.get("id") for item in feed.get("items", [])]
    if len(set(ids)) < len(ids):
        found.append("two items have one id")
    return found


def _members(told, known, place):
    for name in REQUIRED.get(place, ()):
        if told.get(name) in (None, ""):
            yield f"{place} lacks {name}"
    if place in ("authors", "items.authors") and not told:
        yield f"{place} holds an author without any member"
    for name, value in told.items():
        here = f"{place}.{name}".lstrip(".")
        if name not in known:
            if not name.startswith("_"):
                yield f"{here} is unknown"
        else:
            yield from _value(value, known[name], here)


def _value(value, kind, place):
    if isinstance(kind, list):
        if not isinstance(value, list):
            yield f"{place} is no list"
            return
        for one in value:
            yield from _value(one, kind[0], place)
    elif isinstance(kind, dict):
        yield from _members(value, kind, place)
    elif kind is datetime:
        if datetime.fromisoformat(value).utcoffset() is None:
            yield f"{place} has no offset"
    elif not isinstance(value, kind) or value == "":
        yield f"{place} is no {kind.__name__}: {value!r}"
