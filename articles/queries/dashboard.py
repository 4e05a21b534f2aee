"""What waits at the desk, for one person: each tray is one query, whatever lies in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import (
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    Window,
)
from django.db.models.functions import Coalesce

from ..models import Decision, Edition, Revision, StaffMember
from ..models.columns import columns
from ..vocabulary import Move, State
from . import queue_piles
from .history import HANDS_ON, SEALS
from .translation import stale_editions

SHORT = 7
"""How many editions of a tray are shown."""

SHOWN = (
    "language",
    "state",
    "release_at",
    "due_at",
    "article__source_language",
    "working__title",
    "working__written_at",
    "working__written_by__full_name",
    "working__written_by__username",
    *(f"article__{title}" for title in columns("title")),
)


MOST = 1_000
"""How far a tray is counted into which a whole archive may fall."""


@dataclass(frozen=True)
class Tray:
    """Editions that wait for one thing: how many in all, and the first of them.

    `goes_on` where there are more than were counted.
    """

    count: int
    editions: Sequence[Edition]
    goes_on: bool = False


def tray(editions: QuerySet[Edition]) -> Tray:
    """Read a tray, in the order of its editions, with what a line shows and no text of theirs."""
    first = list(
        editions.select_related("article", "working__written_by")
        .only(*SHOWN)
        .annotate(waiting=Window(Count("pk")))[:SHORT]
    )
    return Tray(first[0].waiting if first else 0, first)


def deep_tray(editions: QuerySet[Edition]) -> Tray:
    """The same for a tray that may be as deep as the archive, in two queries: it is counted up to MOST."""
    pks = list(editions.values_list("pk", flat=True)[: MOST + 1])
    shown = editions.filter(pk__in=pks[:SHORT]).select_related("article", "working__written_by").only(*SHOWN)
    found = {edition.pk: edition for edition in shown}
    return Tray(min(len(pks), MOST), [found[pk] for pk in pks[:SHORT] if pk in found], len(pks) > MOST)


def drafts(person: StaffMember) -> QuerySet[Edition]:
    """Drafts that the person wrote last or began; not those that came back, nor those that were given to them."""
    begun = Q(working=None, article__created_by=person, language=F("article__source_language"))
    return (
        Edition.objects.filter(state=State.DRAFT)
        .annotate(last_move=_last_move())
        .filter(Q(working__written_by=person) | begun)
        .exclude(Q(last_move=Move.SEND_BACK) | Q(translator=person))
        .order_by(F("working__written_at").desc(nulls_first=True), "-pk")
    )


def given(person: StaffMember, at: datetime) -> QuerySet[Edition]:
    """Translations that the person has in hand, by the day on which they are due, with `is_overdue`."""
    return (
        Edition.objects.filter(state=State.DRAFT, translator=person)
        .annotate(last_move=_last_move(), is_overdue=ExpressionWrapper(Q(due_at__lt=at), BooleanField()))
        .exclude(last_move=Move.SEND_BACK)
        .order_by(F("due_at").asc(nulls_last=True), "assigned_at", "pk")
    )


def source_withdrawn(languages: Iterable[str], at: datetime) -> QuerySet[Edition]:
    """Translations that readers see although their source was withdrawn; the longest so first."""
    return queue_piles.withdrawn(at).filter(language__in=languages).order_by("since", "pk")


def sent_back(person: StaffMember) -> QuerySet[Edition]:
    """Drafts that an editor sent back to those who wrote or submitted them, with `remark` and `sent_back_by`."""
    last = Decision.objects.filter(edition=OuterRef("pk")).order_by("-at", "-id")
    wrote = Revision.objects.filter(edition=OuterRef("pk"), written_by=person)
    submitted = Decision.objects.filter(edition=OuterRef("pk"), by=person, move=Move.SUBMIT)
    return (
        Edition.objects.filter(state=State.DRAFT)
        .annotate(last_move=_last_move())
        .filter(Exists(wrote) | Exists(submitted) | Q(translator=person), last_move=Move.SEND_BACK)
        .annotate(
            remark=Subquery(last.values("comment")[:1]),
            sent_back_by=Subquery(last.values("by_name")[:1]),
            sent_back_at=Subquery(last.values("at")[:1]),
        )
        .order_by("-sent_back_at", "-pk")
    )


def to_approve(person: StaffMember, languages: Iterable[str]) -> QuerySet[Edition]:
    """Texts in review that somebody else wrote and submitted; the longest waiting first."""
    waiting = Edition.objects.filter(state=State.IN_REVIEW, language__in=languages)
    return _untouched_by(person, waiting, "working").order_by("working__written_at", "pk")


@dataclass(frozen=True)
class PlaceInTray:
    """Where a text lies among those that wait: its number from 1 (None where it is not among them), how many others
    wait, and the one that comes after it.
    """

    number: int | None
    others: int
    following: Edition | None

    @property
    def all(self) -> int:
        return self.others + (self.number is not None)


def place_in_tray(person: StaffMember, languages: Iterable[str], edition: Edition) -> PlaceInTray:
    """Where an edition lies in the tray of texts that this person may approve."""
    waiting = list(to_approve(person, languages).values_list("pk", flat=True))
    number = waiting.index(edition.pk) + 1 if edition.pk in waiting else None
    others = [*waiting[number or 0 :], *waiting[: (number or 1) - 1]]
    following = Edition.objects.select_related("article", "working").filter(pk=others[0]) if others else None
    return PlaceInTray(number, len(others), following.first() if following is not None else None)


def approved(languages: Iterable[str]) -> QuerySet[Edition]:
    """Approved texts that wait for publication; the longest waiting first."""
    return Edition.objects.filter(state=State.APPROVED, language__in=languages).order_by(
        "working__written_at", "pk"
    )


def scheduled(languages: Iterable[str], at: datetime) -> QuerySet[Edition]:
    """What goes out next by itself."""
    return Edition.objects.filter(state=State.SCHEDULED, language__in=languages, release_at__gt=at).order_by(
        "release_at", "pk"
    )


def stale(languages: Iterable[str]) -> QuerySet[Edition]:
    """Public translations whose source has moved on; what readers saw last comes first."""
    return stale_editions().filter(language__in=languages).order_by("-published_at", "-pk")


def untranslated(languages: Iterable[str], at: datetime) -> QuerySet[Edition]:
    """Public originals without a text in one of these languages, nor anybody who was given it.

    `lacking(edition)` names which.
    """
    begun = Edition.objects.filter(
        Q(working__isnull=False) | queue_piles.GIVEN_OUT, article=OuterRef("article")
    )
    missing = {_lacks(language): ~Exists(begun.filter(language=language)) for language in languages}
    wanted = Q()
    for language in languages:
        wanted |= Q(**{_lacks(language): True}) & ~Q(language=language)
    originals = Edition.objects.public(at).filter(language=F("article__source_language"))
    if not missing:
        return originals.none()
    return originals.annotate(**missing).filter(wanted).newest_first()


def lacking(edition: Edition) -> list[str]:
    """The languages in which an edition that `untranslated` gave has no translation."""
    return [
        language
        for language, _name in settings.LANGUAGES
        if language != edition.language and getattr(edition, _lacks(language), False)
    ]


def unsigned(person: StaffMember, languages: Iterable[str]) -> QuerySet[Edition]:
    """Live texts that nobody approved and somebody else wrote; they wait for a second signature."""
    flagged = Edition.objects.filter(live_unreviewed=True, language__in=languages)
    return _untouched_by(person, flagged, "live").order_by("published_at", "pk")


def _last_move() -> Coalesce:
    moves = Decision.objects.filter(edition=OuterRef("pk")).order_by("-at", "-id").values("move")
    return Coalesce(Subquery(moves[:1]), Value(""))


def _untouched_by(person: StaffMember, editions: QuerySet[Edition], revision: str) -> QuerySet[Edition]:
    """Those on whose revision the person has no hand: the question of `history.hands`, asked of many at once."""
    sealed = (
        Revision.objects.filter(
            edition=OuterRef("pk"), number__lt=OuterRef(f"{revision}__number"), decisions__move__in=SEALS
        )
        .order_by("-number")
        .values("number")
    )
    after, until = OuterRef("sealed"), OuterRef(f"{revision}__number")
    wrote = Revision.objects.filter(
        edition=OuterRef("pk"), written_by=person, number__gt=after, number__lte=until
    )
    moved = Decision.objects.filter(
        edition=OuterRef("pk"),
        by=person,
        move__in=HANDS_ON,
        revision__number__gt=after,
        revision__number__lte=until,
    )
    return editions.annotate(sealed=Coalesce(Subquery(sealed[:1]), 0)).filter(~Exists(wrote), ~Exists(moved))


def _lacks(language: str) -> str:
    return f"lacks_{language.replace('-', '_')}"
