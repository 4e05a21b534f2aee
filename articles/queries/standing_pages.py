"""The pages that stand beside the news: those that every site has, and those that the office added."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from ..models import SiteProfile, StandingPage
from ..text.sanitise import sanitise

HOW_WE_COUNT = "how-we-count"

BUILT_IN: dict[str, dict[str, str]] = {
    "about": {"zh-hans": "关于我们", "en": "About us"},
    "contact": {"zh-hans": "联系我们", "en": "Contact"},
    "accessibility": {"zh-hans": "无障碍声明", "en": "Accessibility statement"},
    HOW_WE_COUNT: {},
}
"""The pages that are there from the first day, with their titles. Their wording lies beside the page's template, one
file a language; that of `HOW_WE_COUNT` is the template itself, which speaks every language of the catalogue.
"""


class Row(NamedTuple):
    """A stored page in one language, as the foot of each page needs it; `title` is empty where it says nothing."""

    slug: str
    title: str
    order: int
    in_footer: bool


class Listed(NamedTuple):
    """A page as it is named at the foot of every page."""

    slug: str
    title: str
    address: str


@dataclass(frozen=True)
class Shown:
    """A standing page as readers see it. `changed_at` is None for the built-in wording."""

    slug: str
    title: str
    body: str
    changed_at: datetime | None


class Offer(NamedTuple):
    """The same page in another language."""

    language: str
    title: str
    address: str


def listed(language: str, rows: Iterable[Row]) -> list[Listed]:
    """What stands at the foot, in its order: the pages that every site has, as stored or built in, and the office's own."""
    pages = {slug: Row(slug, built_in_title(slug, language), built_in_order(slug), True) for slug in BUILT_IN}
    pages |= {row.slug: row for row in rows}
    if not pages[HOW_WE_COUNT].title:
        title = built_in_title(HOW_WE_COUNT, language)
        pages[HOW_WE_COUNT] = pages[HOW_WE_COUNT]._replace(title=title)
    return [
        Listed(page.slug, page.title, address_of(page.slug, language))
        for page in sorted(pages.values(), key=lambda page: (page.order, page.slug))
        if page.title and page.in_footer
    ]


def built_in_order(slug: str) -> int:
    """The place of a page that every site has, with room between them."""
    return 10 * (1 + list(BUILT_IN).index(slug))


def address_of(slug: str, language: str) -> str:
    return reverse("public:page", args=[language, slug])


def stored_page(slug: str) -> StandingPage | None:
    return StandingPage.objects.filter(slug=slug).first()


def shown(page: StandingPage | None, slug: str, language: str, site: SiteProfile) -> Shown | None:
    """What a language has at this address: the stored text, else the built-in one where nothing at all is stored."""
    if page:
        title, body = page.text_in("title", language), page.text_in("body", language)
        return Shown(slug, title, body, page.changed_at) if title else None
    if title := BUILT_IN.get(slug, {}).get(language, ""):
        return Shown(slug, title, built_in_text(slug, language, site), None)
    return None


def offers(page: StandingPage | None, slug: str) -> list[Offer]:
    """The languages in which there is something at this address."""
    titles = {
        code: page.text_in("title", code) if page else BUILT_IN.get(slug, {}).get(code, "")
        for code, _own_name in settings.LANGUAGES
    }
    return [Offer(code, title, address_of(slug, code)) for code, title in titles.items() if title]


def built_in_title(slug: str, language: str) -> str:
    if slug == HOW_WE_COUNT:
        return _("How we count views")
    return BUILT_IN[slug].get(language, "")


def built_in_text(slug: str, language: str, site: SiteProfile) -> str:
    """The wording that a page has until the office writes its own, cleaned like a stored one; "" where there is none."""
    if language not in BUILT_IN.get(slug, {}):
        return ""
    facts = {name: site.text_in(name, language) for name in ("name", "organiser", "contact", "address")}
    context = {"site": site, "language": language, **facts}
    return sanitise(render_to_string(f"public/page/built_in/{slug}.{language}.html", context))
