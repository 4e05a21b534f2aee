"""The desk's list of articles, a page at a time: what each row says."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Min, Q, Subquery, Sum
from django.utils import timezone

from ..models import Article, DailyViews, Edition, StaffMember
from ..models.columns import column, columns
from ..vocabulary import State
from .desk_search import MISSING, Wanted, matching
from .translation import stale_editions

ROWS_PER_PAGE = 50
REACH = 5_000
"""How many articles a list reaches back to; whoever looks for an older one narrows the list."""

LONG_TEXTS = ("summary", "body", *columns("summary"), *columns("body"))


@dataclass(frozen=True)
class Standing:
    """How one language of an article stands. `state` is a `State`, or MISSING where nobody began."""

    language: str
    edition: Edition | None
    state: str
    is_public: bool = False
    is_stale: bool = False
    is_unreviewed: bool = False
    holder: StaffMember | None = None


@dataclass(frozen=True)
class Row:
    """One article in the list. `date` is when it was published, else when it was last changed."""

    article: Article
    title: str
    title_language: str
    standings: list[Standing]
    views: int
    date: datetime
    is_published: bool

    @property
    def holders(self) -> list[StaffMember]:
        """Who wrote last or has it in hand, each once, in the order of the languages."""
        return list(dict.fromkeys(one.holder for one in self.standings if one.holder))


@dataclass(frozen=True)
class DeskPage:
    """One page of the list. `count` is at most REACH; `goes_on` where more than that were found."""

    rows: list[Row]
    number: int
    pages: int
    count: int
    goes_on: bool


def desk_page(person: StaffMember, wanted: Wanted, number: int, *, at: datetime) -> DeskPage:
    """Page `number` of what somebody looks for; the nearest page there is where it lies outside.

    Ids are read once, at most REACH of them, so that no table is counted; the rest is fetched for the
    rows of the page alone, in a fixed number of queries.
    """
    found = list(matching(person, wanted).values_list("pk", flat=True)[: REACH + 1])
    count = min(len(found), REACH)
    pages = max(1, -(-count // ROWS_PER_PAGE))
    number = min(max(1, number), pages)
    start = (number - 1) * ROWS_PER_PAGE
    chosen = found[start : min(start + ROWS_PER_PAGE, REACH)]
    return DeskPage(rows(chosen, at=at), number, pages, count, goes_on=len(found) > REACH)


def rows(pks: Iterable[int], *, at: datetime) -> list[Row]:
    """The rows of these articles, in their order. Four queries, however many there are."""
    articles = {
        article.pk: article
        for article in Article.objects.filter(pk__in=pks).select_related("category").defer(*LONG_TEXTS)
    }
    editions: dict[int, dict[str, Edition]] = {pk: {} for pk in articles}
    found = (
        Edition.objects.filter(article__in=articles)
        .select_related("working__written_by", "translator", "editor")
        .defer("working__body", "working__summary", "working__credits", "working__paragraph_digests")
    )
    for edition in found:
        editions[edition.article_id][edition.language] = edition
    stale = set(stale_editions().filter(article__in=articles).values_list("pk", flat=True))
    views = _views(articles)
    return [_row(articles[pk], editions[pk], stale, views.get(pk, 0), at) for pk in pks if pk in articles]


def first_year() -> int | None:
    """The year of the oldest published article, for the list of years to choose from."""
    oldest = Q()
    for language, _name in settings.LANGUAGES:
        published = Edition.objects.filter(language=language, live__isnull=False).order_by("published_at")
        oldest |= Q(pk=Subquery(published.values("pk")[:1]))
    first = Edition.objects.filter(oldest).aggregate(first=Min("published_at"))["first"]
    return timezone.localtime(first).year if first else None


def _row(article: Article, editions: dict[str, Edition], stale: set[int], views: int, at: datetime) -> Row:
    title, language = _title(article)
    published = [one.published_at for one in editions.values() if one.published_at and one.is_public(at)]
    return Row(
        article=article,
        title=title,
        title_language=language,
        standings=[_standing(code, editions.get(code), stale, at) for code, _name in settings.LANGUAGES],
        views=views,
        date=max(published) if published else article.changed_at,
        is_published=bool(published),
    )


def _title(article: Article) -> tuple[str, str]:
    """The title and the language it is in: the original's, else the first there is, else none."""
    for language in (article.source_language, *(code for code, _name in settings.LANGUAGES)):
        if title := getattr(article, column("title", language), None):
            return title, language
    return "", article.source_language


def _standing(language: str, edition: Edition | None, stale: set[int], at: datetime) -> Standing:
    if edition is None or edition.working is None:
        return Standing(language, edition, MISSING)
    in_hand = edition.editor if edition.state == State.IN_REVIEW else edition.translator
    return Standing(
        language=language,
        edition=edition,
        state=edition.state,
        is_public=edition.is_public(at),
        is_stale=edition.pk in stale,
        is_unreviewed=edition.live_unreviewed,
        holder=in_hand or edition.working.written_by,
    )


def _views(articles: Iterable[int]) -> dict[int, int]:
    totals = (
        DailyViews.objects.filter(edition__article__in=articles)
        .values_list("edition__article")
        .annotate(total=Sum("n"))
        .order_by()
    )
    return dict(totals)
