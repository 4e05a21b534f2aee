"""The tags that a government page of China carries, by their exact names.

A tag without a content is left out: `content=""` and `content="null"` are counted as faults of a site, and so
are double spaces.
"""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ..models import Category, SiteProfile
from ..queries.article_page import ArticlePage
from ..text.plain import one_line
from ..vocabulary import CreditRole
from .moments import published
from .publisher import site_name
from .site_address import SiteAddress

BEIJING = ZoneInfo("Asia/Shanghai")

Tag = tuple[str, str]


def of_site(site: SiteProfile, language: str, address: SiteAddress) -> list[Tag]:
    """What every page carries."""
    return _filled(
        [
            ("SiteName", site_name(site, language)),
            ("SiteDomain", address.domain),
            ("SiteIDCode", site.site_code),
        ]
    )


def of_column(name: str, description: str, site: SiteProfile, language: str) -> list[Tag]:
    """What a list carries besides, and every article for the list that it stands in."""
    return _filled(
        [
            ("ColumnName", name),
            ("ColumnDescription", description),
            ("ColumnKeywords", _joined([name, site_name(site, language)])),
            ("ColumnType", pgettext("what kind of column it is", "News of the office")),
        ]
    )


def of_category(category: Category | None, site: SiteProfile, language: str) -> list[Tag]:
    """The column of an article; one that stands in none is found among the latest."""
    if category is None:
        description = _("Everything that the office has published in this language, newest first.")
        return of_column(_("Latest"), description, site, language)
    name = category.name_in(language)[0]
    description = _("All articles in the column “%(name)s”, newest first.") % {"name": name}
    return of_column(name, description, site, language)


def of_article(page: ArticlePage, site: SiteProfile, address: SiteAddress) -> list[Tag]:
    """What an article carries besides. Its source is the outlet that it comes from, else this site."""
    language, outlet = page.language, page.article.outlet
    source = outlet.name_in(language)[0] if outlet else ""
    authors = [credit["name"] for credit in page.revision.credits if credit["role"] == CreditRole.AUTHOR]
    return _filled(
        [
            ("ArticleTitle", page.revision.title),
            ("PubDate", published(page.edition).astimezone(BEIJING).strftime("%Y-%m-%d %H:%M")),
            ("ContentSource", source or site_name(site, language)),
            ("Keywords", _joined(tag.name_in(language)[0] for tag in page.tags)),
            ("Author", _joined(authors)),
            ("Description", page.description),
            ("Url", address.whole(page.edition.get_absolute_url())),
        ]
    )


def _joined(words: Iterable[str]) -> str:
    return ",".join(filter(None, map(one_line, words)))


def _filled(tags: list[Tag]) -> list[Tag]:
    return [(name, content) for name, content in ((name, one_line(text)) for name, text in tags) if content]
