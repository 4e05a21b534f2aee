"""The addresses of the old site, in its three schemes of six years, and the day each of them names."""

import datetime
import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

_ART = re.compile(r"/art/(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})/art_\d+_\d+\.html?", re.ASCII)
_COLUMN = re.compile(
    r"(?:/[\w-]+)+/\d{6}/t(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)_\d+(?:_\d+)?\.s?html?", re.ASCII
)
_HOST = re.compile(r"^.*?/(?:[a-z0-9-]+\.)+[a-z]{2,}(?=/)", re.IGNORECASE)


def old_address(urls: Iterable[str], path: str) -> str:
    """The path of a page on the old site, or "".

    `urls` are the addresses that the page gives for itself, the surest first; `path` is where its file
    lay, of which the end may be the address (a text file stands for the HTML page of its name).
    """
    for url in urls:
        try:
            address = unquote(urlsplit(url.strip()).path)
        except ValueError:
            continue
        if _ART.search(address) or _COLUMN.fullmatch(address):
            return address if len(address) <= 300 else ""
    return _from_file(re.sub(r"\.txt$", ".html", "/" + path.replace("\\", "/")))


def _from_file(path: str) -> str:
    if art := _ART.search(path):
        return path[art.start() :] if art.end() == len(path) else ""
    below_host = _HOST.sub("", path)
    if below_host != path and _COLUMN.fullmatch(below_host):
        return below_host
    column = re.search(r"/[\w-]+/\d{6}/t\d{8}_[\d_]+\.s?html?$", path, re.ASCII)
    return column.group() if column and _COLUMN.fullmatch(column.group()) else ""


def day_of(address: str) -> datetime.date | None:
    """The day that an old address names, which is the day its page was made."""
    match = _ART.search(address) or _COLUMN.search(address)
    if not match:
        return None
    try:
        return datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
