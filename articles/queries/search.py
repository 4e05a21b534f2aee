"""What readers find: articles that hold all that is asked for, in any language, the likeliest first.

The index only says where words stand. What exists and may be read says `Edition.objects.public`, and the order is
made here, so that it is the same on every database: what the title says goes first, then the summary, then names, then
the text; among equals the newest.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from django.conf import settings
from django.utils.timezone import get_default_timezone, localtime

from ..models import Category, Edition, SearchIndex
from ..models.edition import EditionQuerySet
from ..models.search_index import ANYWHERE, LEAD, NAMES, TITLE
from ..text.search_query import Query
from .lists import pages_of
from .search_hits import Hit, hits

REACH = 2_000
"""Editions, the newest of what holds the words, that are looked at."""
MOST = 1_000
"""Articles that are offered. Whoever finds more has to ask more exactly."""

index = SearchIndex()


@dataclass(frozen=True)
class Filters:
    """What the hits are narrowed to; as it stands, to nothing."""

    language: str = ""
    category: Category | None = None
    since: date | None = None
    until: date | None = None

    def __bool__(self) -> bool:
        return self != Filters()

    def admits(self, row: "Row", but: str = "") -> bool:
        """Whether a row passes all filters, or all but one of them: "language", "category" or "date"."""
        return (
            (but == "language" or not self.language or row.language == self.language)
            and (but == "category" or self.category is None or row.category == self.category.pk)
            and (but == "date" or self._admits_day(row.day))
        )

    def _admits_day(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Row(NamedTuple):
    """An edition that holds what is asked for."""

    pk: int
    article: int
    language: str
    category: int | None
    published_at: datetime

    @property
    def day(self) -> date:
        return localtime(self.published_at, get_default_timezone()).date()


@dataclass(frozen=True)
class Found:
    """A page of what was found. `count` is how many articles, MOST where `is_more`.

    The other three tell how many articles each language, category and year has with the other filters as they are;
    there may be more of each where `is_more_anywhere`.
    """

    hits: list[Hit]
    number: int
    pages: int
    count: int
    is_more: bool = False
    is_more_anywhere: bool = False
    languages: dict[str, int] = field(default_factory=dict)
    categories: dict[int, int] = field(default_factory=dict)
    years: dict[int, int] = field(default_factory=dict)


def search(query: Query, language: str, filters: Filters, number: int, *, at: datetime) -> Found | None:
    """One page of what holds all that is asked for; None past the last one. Of the editions of an article the one
    that says it best stands for all, in `language` where several do.
    """
    anywhere = matching(query, Filters(), ANYWHERE, at=at)
    rows = anywhere if not filters else matching(query, filters, ANYWHERE, at=at)
    is_capped = len(rows) == REACH
    likeliness = dict.fromkeys(rows, 0)
    for likely, place in enumerate((NAMES, LEAD, TITLE) if rows else (), 1):
        likeliness |= dict.fromkeys(matching(query, filters, place, at=at), likely)
    ranked = by_article(likeliness, language)
    is_more = len(ranked) > MOST or is_capped
    ranked = ranked[:MOST]
    pages = pages_of(len(ranked))
    if number > pages:
        return None
    start = (number - 1) * settings.ARTICLES_PER_PAGE
    shown = [[row.pk for row in rows] for rows in ranked[start : start + settings.ARTICLES_PER_PAGE]]
    return Found(
        hits=hits(shown, query, at=at),
        number=number,
        pages=pages,
        count=len(ranked),
        is_more=is_more,
        is_more_anywhere=len(anywhere) == REACH,
        languages=counted((row.language, row) for row in anywhere if filters.admits(row, but="language")),
        categories=counted(
            (row.category, row) for row in anywhere if row.category and filters.admits(row, but="category")
        ),
        years=counted((row.day.year, row) for row in anywhere if filters.admits(row, but="date")),
    )


def matching(query: Query, filters: Filters, place: str, *, at: datetime) -> list[Row]:
    """The newest editions that readers see and that hold all that is asked for. One query."""
    if not query:
        return []
    found = narrowed(Edition.objects.public(at), filters).filter(pk__in=index.matching(query.wants, place))
    rows = found.newest_first().values_list(
        "pk", "article_id", "language", "article__category_id", "published_at"
    )
    return [Row(*row) for row in rows[:REACH]]


def narrowed(public: EditionQuerySet, filters: Filters) -> EditionQuerySet:
    zone = get_default_timezone()
    if filters.language:
        public = public.filter(language=filters.language)
    if filters.category:
        public = public.filter(article__category=filters.category)
    if filters.since:
        public = public.filter(published_at__gte=datetime.combine(filters.since, time.min, zone))
    if filters.until:
        following = filters.until + timedelta(days=1)
        public = public.filter(published_at__lt=datetime.combine(following, time.min, zone))
    return public


def by_article(likeliness: dict[Row, int], language: str) -> list[list[Row]]:
    """The rows of each article, the one that stands for it first; the articles from the likeliest on."""
    together: dict[int, list[Row]] = {}
    for row in likeliness:
        together.setdefault(row.article, []).append(row)
    for editions in together.values():
        editions.sort(key=lambda row: (-likeliness[row], row.language != language, row.pk))
    return sorted(
        together.values(),
        key=lambda editions: (
            likeliness[editions[0]],
            max(row.published_at for row in editions),
            editions[0].article,
        ),
        reverse=True,
    )


def counted(pairs: Iterable[tuple[object, Row]]) -> dict:
    """How many articles each key has."""
    articles: dict[object, set[int]] = {}
    for key, row in pairs:
        articles.setdefault(key, set()).add(row.article)
    return {key: len(found) for key, found in articles.items()}
