"""What somebody looks for in the desk's list of articles.

Every condition is asked of one article at a time, newest first, so that a list stops at its reach instead
of gathering an archive.
"""

from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from ..models import Article, Edition, Revision, StaffMember
from ..models.columns import columns
from ..vocabulary import Role, State
from .translation import stale_editions

MISSING, STALE, UNREVIEWED = "missing", "stale", "unreviewed"


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
    here = Edition.objects.filter(article=OuterRef("pk"), language=language)
    if state == MISSING:
        return ~Q(Exists(here.filter(working__isnull=False)))
    if state == STALE:
        return Q(pk__in=stale_editions().filter(language=language).values("article"))
    if state == UNREVIEWED:
        return Q(Exists(here.filter(live_unreviewed=True)))
    return Q(Exists(here.filter(state=state, working__isnull=False)))


def _concerns(person: StaffMember) -> Q:
    """What the person began, wrote or is assigned to, and what waits for a move of theirs."""
    edits = [code for code, _name in settings.LANGUAGES if person.holds(Role.EDITOR, code)]
    publishes = [code for code, _name in settings.LANGUAGES if person.holds(Role.CHIEF_EDITOR, code)]
    begun = Article.objects.filter(created_by=person).order_by().values("pk")
    written = Revision.objects.filter(written_by=person).order_by().values("edition__article")
    editions = Edition.objects.order_by().values("article")
    return Q(
        pk__in=begun.union(
            written,
            editions.filter(translator=person),
            editions.filter(editor=person),
            editions.filter(state=State.IN_REVIEW, language__in=edits),
            editions.filter(live_unreviewed=True, language__in=edits),
            editions.filter(state=State.APPROVED, language__in=publishes),
        )
    )


def _dated(start: datetime, end: datetime) -> Q:
    """Published in this time, or never published and last changed in it: the date that the row shows."""
    live = Edition.objects.filter(article=OuterRef("pk"), live__isnull=False)
    published = Q(Exists(live.filter(published_at__gte=start, published_at__lt=end)))
    return published | (Q(changed_at__gte=start, changed_at__lt=end) & ~Q(Exists(live)))


def _bounds(year: int, month: int | None) -> tuple[datetime, datetime]:
    """A year or a month of the office's calendar, as its first moment and that of the next."""
    zone = timezone.get_default_timezone()
    start = datetime(year, month or 1, 1, tzinfo=zone)
    if month is None or month == 12:
        return start, datetime(year + 1, 1, 1, tzinfo=zone)
    return start, datetime(year, month + 1, 1, tzinfo=zone)
