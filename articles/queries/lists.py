"""The lists that readers browse, newest first, a page at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from django.conf import settings

from ..models import Category, Edition, Outlet, Tag
from ..models.columns import columns
from ..models.edition import EditionQuerySet

WORKING_COPY = [
    f"article__{name}" for field in ("title", "summary", "body") for name in (field, *columns(field))
]


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


def list_page(
    language: str,
    at: datetime,
    number: int,
    *,
    category: Category | None = None,
    tag: Tag | None = None,
    outlet: Outlet | None = None,
) -> ListPage | None:
    """Page `number` of all that is public, or of one category, tag or outlet; None past the end."""
    public = Edition.objects.public(at, language)
    if category:
        public = public.filter(article__category=category)
    if tag:
        public = public.filter(article__tags=tag)
    if outlet:
        public = public.filter(article__outlet=outlet)
    return page_of(public, number)


def pages_of(count: int) -> int:
    """On how many pages so many entries are shown: at least one, which may say that there is nothing."""
    return max(1, ceil(count / settings.ARTICLES_PER_PAGE))


def page_of(public: EditionQuerySet, number: int) -> ListPage | None:
    """Page `number` of these editions; None past the end. An empty list has one page, which says so.

    Three queries.
    """
    count = public.count()
    pages = pages_of(count)
    if number > pages:
        return None
    start = (number - 1) * settings.ARTICLES_PER_PAGE
    chosen = list(
        public.newest_first().values_list("pk", flat=True)[start : start + settings.ARTICLES_PER_PAGE]
    )
    return ListPage(these(load(public, chosen), chosen), number, pages, count)


def languages_of(editions: EditionQuerySet) -> set[str]:
    return set(editions.order_by().values_list("language", flat=True).distinct())


def load(public: EditionQuerySet, pks: Iterable[int]) -> dict[int, Edition]:
    """Some of these editions as cards, by their keys. One query."""
    return {edition.pk: edition for edition in cards(public.filter(pk__in=set(pks)))}


def these(loaded: dict[int, Edition], pks: Iterable[int]) -> list[Edition]:
    """In the order asked for; one that ceased to be public between two queries is left out."""
    return [loaded[pk] for pk in pks if pk in loaded]
