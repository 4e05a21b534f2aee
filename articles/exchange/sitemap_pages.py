"""What the sitemaps list: an article in each language that has it, and the pages that list articles."""

from collections.abc import Iterable

from ..models import Edition, SiteProfile
from .hreflang import alternates
from .moments import changed, published
from .pictures import picture
from .publisher import site_name
from .site_address import SiteAddress
from .sitemap import News, Page


def of_article(editions: Iterable[Edition], site: SiteAddress) -> list[Page]:
    """The public editions of one article, each with the way to the others."""
    paths = {edition.language: edition.get_absolute_url() for edition in editions}
    languages = alternates(paths, site)
    return [
        Page(
            address=site.whole(paths[edition.language]),
            changed=changed(edition),
            alternates=languages,
            pictures=_pictures(edition, site),
        )
        for edition in editions
    ]


def of_page(paths: dict[str, str], site: SiteAddress) -> list[Page]:
    """A page that is no article, in each language that has it; when its list last changed is not told."""
    languages = alternates(paths, site)
    return [Page(address=site.whole(path), alternates=languages) for path in paths.values()]


def of_news(edition: Edition, profile: SiteProfile, site: SiteAddress) -> Page:
    """A fresh article as the news sitemap lists it."""
    return Page(
        address=site.whole(edition.get_absolute_url()),
        pictures=_pictures(edition, site),
        news=News(
            publication=site_name(profile, edition.language),
            language=edition.language,
            published=published(edition),
            title=edition.live.title if edition.live else "",
        ),
    )


def _pictures(edition: Edition, site: SiteAddress) -> list[str]:
    shown = picture(edition.article.lead_photo, edition.language, site)
    return [shown.address] if shown else []
