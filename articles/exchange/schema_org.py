"""An article in the words of schema.org: what search engines and archives take for its facts."""

from typing import Any

from django.urls import reverse

from ..models import Edition
from ..queries.article_page import ArticlePage
from ..vocabulary import CreditRole
from .moments import changed, exact, published
from .pictures import picture
from .schema_org_site import CONTEXT, Node, filled
from .site_address import SiteAddress
from .xml import language_tag

ROLES = {
    "author": (CreditRole.AUTHOR,),
    "translator": (CreditRole.TRANSLATOR,),
    "editor": (CreditRole.EDITOR, CreditRole.RESPONSIBLE_EDITOR),
    "contributor": (CreditRole.PHOTOGRAPHER,),
}
"""Which credits each property names. The people are named as they stood in the revision that readers see."""


def news_article(page: ArticlePage, site: SiteAddress, *, office: Node) -> Node:
    """The facts of one edition; `office` is who publishes it, as `schema_org_site.publisher` tells."""
    edition, article, language = page.edition, page.article, page.language
    return filled(
        {
            "@context": CONTEXT,
            "@type": "NewsArticle",
            "@id": number_address(edition, site),
            "url": site.whole(edition.get_absolute_url()),
            "mainEntityOfPage": site.whole(edition.get_absolute_url()),
            "headline": page.revision.title,
            "description": page.description,
            "inLanguage": language_tag(language),
            "datePublished": exact(published(edition)),
            "dateModified": exact(changed(edition)),
            "image": _image(page, site),
            **{name: _people(page.revision.credits, roles) for name, roles in ROLES.items()},
            "publisher": office,
            "sourceOrganization": _outlet(page),
            "articleSection": article.category.name_in(language)[0] if article.category else "",
            "keywords": [tag.name_in(language)[0] for tag in page.tags],
            "isAccessibleForFree": True,
            **_translations(page, site),
            "isBasedOn": article.original_url if _is_of_the_web(article.original_url) else "",
            "correction": [
                {"@type": "CorrectionComment", "text": one.note, "datePublished": exact(one.at)}
                for one in getattr(page, "corrections", [])
            ],
        }
    )


def number_address(edition: Edition, site: SiteAddress) -> str:
    """The name of an edition that never changes, whatever becomes of its slug; readers are sent on from it."""
    return site.whole(reverse("public:article_by_number", args=[edition.language, edition.article_id]))


def _people(credits: list[dict[str, Any]], roles: tuple[CreditRole, ...]) -> list[Node]:
    return [{"@type": "Person", "name": credit["name"]} for credit in credits if credit["role"] in roles]


def _image(page: ArticlePage, site: SiteAddress) -> Node | None:
    photo, language = page.article.lead_photo, page.language
    shown = picture(photo, language, site)
    if photo is None or shown is None:
        return None
    photographer = photo.photographer.name_in(language)[0] if photo.photographer else ""
    return filled(
        {
            "@type": "ImageObject",
            "url": shown.address,
            "width": shown.width,
            "height": shown.height,
            "caption": shown.caption or shown.alt,
            "creditText": photographer,
            "copyrightNotice": photo.rights,
        }
    )


def _outlet(page: ArticlePage) -> Node | None:
    outlet = page.article.outlet
    if outlet is None:
        return None
    name = outlet.name_in(page.language)[0]
    return filled({"@type": "NewsMediaOrganization", "name": name, "url": outlet.url}) if name else None


def _translations(page: ArticlePage, site: SiteAddress) -> Node:
    """A translation names its original, an original its translations: those that readers may see."""
    source = page.article.source_language
    others = {edition.language: edition for edition in page.translations}
    if page.language == source:
        return {"workTranslation": [_elsewhere(edition, site) for edition in others.values()]}
    return {"translationOfWork": _elsewhere(others[source], site) if source in others else None}


def _elsewhere(edition: Edition, site: SiteAddress) -> Node:
    return {
        "@type": "NewsArticle",
        "@id": number_address(edition, site),
        "url": site.whole(edition.get_absolute_url()),
        "headline": edition.live.title if edition.live else "",
        "inLanguage": language_tag(edition.language),
    }


def _is_of_the_web(address: str) -> bool:
    return address.lower().startswith(("https://", "http://"))
