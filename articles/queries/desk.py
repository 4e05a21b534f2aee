"""The desk's list of articles: which of them somebody looks for, and what each row says."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet, Sum
from django.utils import timezone

from ..models import Article, DailyViews, Edition, Revision, StaffMember
from ..models.columns import column, columns
from ..vocabulary import Role, State
from .translation import stale_editions

ROWS_PER_PAGE = 50
REACH = 5_000
"""How many articles a list reaches back to; whoever looks for an older one narrows the list."""

MISSING, STALE, UNREVIEWED = "missing", "stale", "unreviewed"

LONG_TEXTS = ("summary", "body", *columns("summary"), *columns("body"))


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for; as it stands, everything.

    `states` gives for a language a `State`, or MISSING, STALE, UNREVIEWED.
    """

    text: str = ""
    states: dict[str, str] = field(default_factory=dict)
    mine: bool = False
    category: int | None = None
    year: int | None = None
    month: int | None = None


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


def matching(person: StaffMember, wanted: Wanted) -> QuerySet[Article]:
    """The articles that somebody looks for, last change first."""
    articles = Article.objects.order_by("-changed_at", "-id")
    if wanted.text:
        articles = articles.filter(_says(wanted.text))
    for language, state in wanted.states.items():
        articles = articles.filter(_stands(language, state))
    if wanted.mine:
        articles = articles.filter(_concerns(person))
    if wanted.category:
        articles = articles.filter(category=wanted.category)
    if wanted.year:
        articles = articles.filter(_dated(*_bounds(wanted.year, wanted.month)))
    return articles


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
    oldest = [
        Edition.objects.filter(language=language, live__isnull=False)
        .order_by("published_at")
        .values_list("published_at", flat=True)
        .first()
        for language, _name in settings.LANGUAGES
    ]
    return min((timezone.localtime(moment).year for moment in oldest if moment), default=None)


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


def _says(text: str) -> Q:
    """Every word in a title or summary of any language; a number finds the article of that number too."""
    asked = Q()
    for word in text.split():
        anywhere = Q()
        for name in (*columns("title"), *columns("summary")):
            anywhere |= Q(**{f"{name}__icontains": word})
        asked &= anywhere
    number = text.strip().lstrip("#")
    if number.isascii() and number.isdigit() and len(number) < 19:
        return asked | Q(pk=int(number))
    return asked


def _stands(language: str, state: str) -> Q:
    editions = Edition.objects.filter(language=language)
    if state == MISSING:
        return ~Q(Exists(editions.filter(article=OuterRef("pk"), working__isnull=False)))
    if state == STALE:
        return Q(pk__in=stale_editions().filter(language=language).values("article"))
    if state == UNREVIEWED:
        return Q(pk__in=editions.filter(live_unreviewed=True).values("article"))
    return Q(pk__in=editions.filter(state=state, working__isnull=False).values("article"))


def _concerns(person: StaffMember) -> Q:
    """What the person began, wrote or is assigned to, and what waits for a move of theirs."""
    edits = [code for code, _name in settings.LANGUAGES if person.holds(Role.EDITOR, code)]
    publishes = [code for code, _name in settings.LANGUAGES if person.holds(Role.CHIEF_EDITOR, code)]
    waiting = Edition.objects.filter(
        Q(translator=person)
        | Q(editor=person)
        | Q(state=State.IN_REVIEW, language__in=edits)
        | Q(live_unreviewed=True, language__in=edits)
        | Q(state=State.APPROVED, language__in=publishes)
    )
    written = Revision.objects.filter(written_by=person)
    return (
        Q(created_by=person)
        | Q(pk__in=written.values("edition__article"))
        | Q(pk__in=waiting.values("article"))
    )


def _dated(start: datetime, end: datetime) -> Q:
    """Published in this time, or never published and last changed in it: the date that the row shows."""
    live = Edition.objects.filter(live__isnull=False)
    published = live.filter(published_at__gte=start, published_at__lt=end)
    never = ~Q(Exists(live.filter(article=OuterRef("pk"))))
    return Q(pk__in=published.values("article")) | (Q(changed_at__gte=start, changed_at__lt=end) & never)


def _bounds(year: int, month: int | None) -> tuple[datetime, datetime]:
    """A year or a month of the office's calendar, as its first moment and that of the next."""
    zone = timezone.get_default_timezone()
    start = datetime(year, month or 1, 1, tzinfo=zone)
    if month is None or month == 12:
        return start, datetime(year + 1, 1, 1, tzinfo=zone)
    return start, datetime(year, month + 1, 1, tzinfo=zone)
