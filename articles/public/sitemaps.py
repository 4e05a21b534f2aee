"""What search engines are told of: everything public, and what is new."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone

from ..exchange import sitemap, sitemap_pages
from ..models import SiteProfile
from ..queries import sitemaps
from .headers import for_readers
from .site_address import site_address

SINGLE_PAGES = (
    "front",
    "latest",
    "archive",
    "people",
    "corrections",
    "search",
    "how_we_count",
    "machines",
    "site_map",
)
"""The pages that there are once in each language, by the names of their addresses."""


@for_readers
def sitemap_index(request):
    site = site_address(request)
    files = [(site.whole(reverse("public:sitemap_of_pages")), None)]
    for portion in sitemaps.portions(timezone.now()):
        address = site.whole(reverse("public:sitemap_of_articles", args=[portion.number]))
        files.append((address, portion.changed_at))
    return _xml(sitemap.index(files))


@for_readers
def sitemap_of_articles(request, portion):
    site = site_address(request)
    pages = [
        page
        for editions in sitemaps.articles(portion, timezone.now())
        for page in sitemap_pages.of_article(editions, site)
    ]
    if not pages:
        raise Http404
    return _xml(sitemap.urlset(pages))


@for_readers
def sitemap_of_pages(request):
    site = site_address(request)
    paths = [_in_each_language(name) for name in SINGLE_PAGES]
    paths += [
        {code: thing.address_in(code) for code in readable}
        for thing, readable in sitemaps.readable_lists(timezone.now())
    ]
    paths += [{page.language: page.address for page in offers} for offers in sitemaps.standing_pages()]
    return _xml(sitemap.urlset(page for told in paths for page in sitemap_pages.of_page(told, site)))


@for_readers
def sitemap_of_news(request):
    """What is fresh; on a quiet day the front pages, because a sitemap without a page is none by its schema."""
    site, profile = site_address(request), SiteProfile.of_the_office()
    fresh = [sitemap_pages.of_news(edition, profile, site) for edition in sitemaps.news(timezone.now())]
    return _xml(sitemap.urlset(fresh or sitemap_pages.of_page(_in_each_language("front"), site)))


def _in_each_language(name):
    return {code: reverse(f"public:{name}", args=[code]) for code, _own_name in settings.LANGUAGES}


def _xml(content):
    return HttpResponse(content, content_type="application/xml; charset=utf-8")
