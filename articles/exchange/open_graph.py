"""What a page says of itself to whoever shows a link to it: title, summary, picture."""

from ..queries.article_page import ArticlePage
from ..text.plain import one_line
from .moments import changed, exact, published
from .pictures import TYPE, Picture, picture
from .site_address import SiteAddress

LOCALES = {"zh-hans": "zh_CN", "zh-hant": "zh_TW", "en": "en_GB"}
ICON_SIDE = 512

Property = tuple[str, str]


def of_page(
    *, title: str, description: str, address: str, site_name: str, language: str, icon: str
) -> list[Property]:
    """A page that is no article; it shows the mark of the office."""
    mark = Picture(icon, ICON_SIDE, ICON_SIDE, site_name, "")
    common = _common("website", title, description, address, site_name, language)
    return _filled(common + _picture(mark, "image/png"))


def of_article(page: ArticlePage, site: SiteAddress, *, site_name: str, icon: str) -> list[Property]:
    """An article; the mark of the office stands where there is no photo."""
    language, edition, category = page.language, page.edition, page.article.category
    shown = picture(page.article.lead_photo, language, site)
    mark = Picture(icon, ICON_SIDE, ICON_SIDE, site_name, "")
    address = site.whole(edition.get_absolute_url())
    return _filled(
        [
            *_common("article", page.revision.title, page.description, address, site_name, language),
            *(("og:locale:alternate", locale(other.language)) for other in page.translations),
            *(_picture(shown, TYPE) if shown else _picture(mark, "image/png")),
            ("article:published_time", exact(published(edition))),
            ("article:modified_time", exact(changed(edition))),
            ("article:section", category.name_in(language)[0] if category else ""),
            *(("article:tag", tag.name_in(language)[0]) for tag in page.tags),
        ]
    )


def locale(language: str) -> str:
    """A language as Open Graph writes it, with a country."""
    return LOCALES.get(language, language.replace("-", "_"))


def _common(
    kind: str, title: str, description: str, address: str, site_name: str, language: str
) -> list[Property]:
    return [
        ("og:type", kind),
        ("og:title", title),
        ("og:description", description),
        ("og:url", address),
        ("og:site_name", site_name),
        ("og:locale", locale(language)),
    ]


def _picture(shown: Picture, kind: str) -> list[Property]:
    return [
        ("og:image", shown.address),
        ("og:image:type", kind),
        ("og:image:width", str(shown.width)),
        ("og:image:height", str(shown.height)),
        ("og:image:alt", shown.alt),
    ]


def _filled(properties: list[Property]) -> list[Property]:
    return [
        (name, content) for name, content in ((name, one_line(text)) for name, text in properties) if content
    ]
