"""The lists that readers browse: the front page, the latest, a category, a tag."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from django.conf import settings

from ..models import Category, Edition, Tag
from ..models.columns import columns
from ..models.edition import EditionQuerySet

FRONT_REACH = 300
FEATURED_REACH = 12
SECONDS = 4
LATEST = 8
STORIES_PER_SECTION = 4

WORKING_COPY = [
    f"article__{name}" for field in ("title", "summary", "body") for name in (field, *columns(field))
]


@dataclass(frozen=True)
class Section:
    """A category on the front page, with its newest stories."""

    category: Category
    stories: list[Edition]


@dataclass(frozen=True)
class Front:
    """What the front page leads with, what stands beside it, the newest, and each category's own."""

    lead: Edition | None
    seconds: list[Edition]
    latest: list[Edition]
    sections: list[Section]


@dataclass(frozen=True)
class ListPage:
    """One page of a list; `count` is the length of the whole list, `pages` at least 1."""

    editions: list[Edition]
    number: int
    pages: int
    count: int


def cards(editions: EditionQuerySet) -> EditionQuerySet:
    """Editions with all that a card shows, and neither the text nor the desk's working copy."""
    return editions.select_related("live", "article__category", "article__lead_photo").defer(
        *WORKING_COPY, "live__body", "live__credits", "live__paragraph_digests"
    )


def front(language: str, at: datetime) -> Front:
    """Two queries over the newest editions only, so that the page costs the same in a full archive.

    Leads with the newest of late that the desk put on the front page, else with the newest that has a photo.
    """
    public = Edition.objects.public(at, language)
    recent = list(
        public.newest_first().values_list(
            "pk", "article__featured", "article__lead_photo", "article__category"
        )[:FRONT_REACH]
    )
    ranked = sorted(
        enumerate(recent), key=lambda row: (not row[1][1] or row[0] >= FEATURED_REACH, row[1][2] is None)
    )
    top = [pk for _place, (pk, *_) in ranked[: 1 + SECONDS]]
    others = [row for row in recent if row[0] not in top]
    latest = [pk for pk, *_ in others[:LATEST]]
    by_category: dict[int, list[int]] = {}
    for pk, _featured, _photo, category in others:
        if category and len(by_category.setdefault(category, [])) < STORIES_PER_SECTION:
            by_category[category].append(pk)

    loaded = _load(public, [*top, *latest, *(pk for chosen in by_category.values() for pk in chosen)])
    sections = [
        Section(category, stories)
        for stories in (_these(loaded, chosen) for chosen in by_category.values())
        if stories and (category := stories[0].article.category)
    ]
    leading = _these(loaded, top)
    return Front(
        lead=leading[0] if leading else None,
        seconds=leading[1:],
        latest=_these(loaded, latest),
        sections=sorted(sections, key=lambda section: (section.category.order, section.category.pk)),
    )


def list_page(
    language: str, at: datetime, number: int, *, category: Category | None = None, tag: Tag | None = None
) -> ListPage | None:
    """Page `number` of all that is public, or of one category or tag; None past the end.

    An empty list has one page, which says so. Three queries.
    """
    public = Edition.objects.public(at, language)
    if category:
        public = public.filter(article__category=category)
    if tag:
        public = public.filter(article__tags=tag)
    count = public.count()
    pages = max(1, ceil(count / settings.ARTICLES_PER_PAGE))
    if number > pages:
        return None
    start = (number - 1) * settings.ARTICLES_PER_PAGE
    chosen = list(
        public.newest_first().values_list("pk", flat=True)[start : start + settings.ARTICLES_PER_PAGE]
    )
    return ListPage(_these(_load(public, chosen), chosen), number, pages, count)


def _load(public: EditionQuerySet, pks: Iterable[int]) -> dict[int, Edition]:
    return {edition.pk: edition for edition in cards(public.filter(pk__in=set(pks)))}


def _these(loaded: dict[int, Edition], pks: Iterable[int]) -> list[Edition]:
    """In the order asked for; one that ceased to be public between two queries is left out."""
    return [loaded[pk] for pk in pks if pk in loaded]
