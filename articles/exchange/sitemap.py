"""Sitemaps as search engines read them: by the schema of sitemaps.org, with languages, pictures and news."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from lxml import etree
from lxml.etree import SubElement
from lxml.etree import _Element as Element

from .hreflang import Alternate
from .moments import exact
from .xml import written

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
IMAGE = "http://www.google.com/schemas/sitemap-image/1.1"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
XHTML = "http://www.w3.org/1999/xhtml"

NEWS_LANGUAGES = {"zh-hans": "zh-cn", "zh-hant": "zh-tw"}
"""What the news sitemap calls the languages that it knows by a name of its own."""


@dataclass(frozen=True)
class News:
    """What the news sitemap says of an article: who publishes it, in which language, when, and its headline."""

    publication: str
    language: str
    published: datetime
    title: str


@dataclass(frozen=True)
class Page:
    """One line of a sitemap. `changed` is left out where it is not known exactly."""

    address: str
    changed: datetime | None = None
    alternates: list[Alternate] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    news: News | None = None


def index(sitemaps: Iterable[tuple[str, datetime | None]]) -> bytes:
    """The list of sitemaps: the address of each, and when the newest in it changed."""
    root = etree.Element(f"{{{SITEMAP}}}sitemapindex", nsmap={None: SITEMAP})
    for address, changed in sitemaps:
        _located(SubElement(root, f"{{{SITEMAP}}}sitemap"), address, changed)
    return written(root)


def urlset(pages: Iterable[Page]) -> bytes:
    """One sitemap."""
    root = etree.Element(
        f"{{{SITEMAP}}}urlset", nsmap={None: SITEMAP, "image": IMAGE, "news": NEWS, "xhtml": XHTML}
    )
    for page in pages:
        told = SubElement(root, f"{{{SITEMAP}}}url")
        _located(told, page.address, page.changed)
        for hreflang, address in page.alternates:
            SubElement(told, f"{{{XHTML}}}link", rel="alternate", hreflang=hreflang, href=address)
        for address in page.pictures:
            SubElement(SubElement(told, f"{{{IMAGE}}}image"), f"{{{IMAGE}}}loc").text = address
        if page.news:
            _news(SubElement(told, f"{{{NEWS}}}news"), page.news)
    return written(root)


def _located(told: Element, address: str, changed: datetime | None) -> None:
    SubElement(told, f"{{{SITEMAP}}}loc").text = address
    if changed:
        SubElement(told, f"{{{SITEMAP}}}lastmod").text = exact(changed)


def _news(told: Element, news: News) -> None:
    publication = SubElement(told, f"{{{NEWS}}}publication")
    SubElement(publication, f"{{{NEWS}}}name").text = news.publication
    language = NEWS_LANGUAGES.get(news.language, news.language.split("-")[0])
    SubElement(publication, f"{{{NEWS}}}language").text = language
    SubElement(told, f"{{{NEWS}}}publication_date").text = exact(news.published)
    SubElement(told, f"{{{NEWS}}}title").text = news.title
