"""What the office put right or took back: for readers, who are told of it in one place."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import F, QuerySet, Value
from django.urls import reverse

from ..models import Correction, Edition, Withdrawal
from .lists import pages_of

CORRECTION, WITHDRAWAL = "correction", "withdrawal"
FEED_LENGTH = 50


@dataclass(frozen=True)
class Admission:
    """A correction or withdrawal as readers are told of it.

    `title` is empty for a withdrawn text, of which nothing is shown any more; it is called by its number.
    """

    kind: str
    pk: int
    at: datetime
    note: str
    address: str
    title: str
    article_id: int
    published_at: datetime


@dataclass(frozen=True)
class AdmissionPage:
    """One page of all of them; `pages` is at least 1."""

    entries: list[Admission]
    number: int
    pages: int
    count: int


def corrections_of(edition: Edition) -> list[Correction]:
    """The corrections of an edition, newest first. Worth asking only where `corrected_at` is set."""
    return list(edition.corrections.all())


def corrections_page(language: str, at: datetime, number: int) -> AdmissionPage | None:
    """Page `number` of the corrections and withdrawals of a language, newest first; None past the end. Four queries."""
    told = _told(language, at)
    count = told.count()
    size = settings.ARTICLES_PER_PAGE
    pages = pages_of(count)
    if number > pages:
        return None
    return AdmissionPage(_load(told[(number - 1) * size : number * size], language), number, pages, count)


def newest_corrections(language: str, at: datetime) -> list[Admission]:
    """What a feed holds of them."""
    return _load(_told(language, at)[:FEED_LENGTH], language)


def _told(language: str, at: datetime) -> QuerySet[Any]:
    """Kind, number and moment of each. A text that readers cannot see now has no correction to show."""
    corrections = Correction.objects.filter(edition__in=Edition.objects.public(at, language), at__lte=at)
    withdrawals = Withdrawal.objects.filter(
        edition__in=Edition.objects.withdrawn(at).filter(language=language),
        edition__withdrawal=F("pk"),
        at__lte=at,
    )
    return (
        corrections.order_by()
        .values_list(Value(CORRECTION), "pk", "at")
        .union(withdrawals.order_by().values_list(Value(WITHDRAWAL), "pk", "at"), all=True)
        .order_by("-at", "-pk")
    )


def _load(told: QuerySet[Any], language: str) -> list[Admission]:
    rows = [(kind, pk) for kind, pk, _at in told]
    corrections = Correction.objects.filter(pk__in=[pk for kind, pk in rows if kind == CORRECTION])
    withdrawals = Withdrawal.objects.filter(pk__in=[pk for kind, pk in rows if kind == WITHDRAWAL])
    of_edition = ("edition__article_id", "edition__published_at")
    found: dict[tuple[str, int], Admission] = {}
    for row in corrections.values_list(
        "pk", "at", "note", *of_edition, "edition__live__title", "edition__slug"
    ):
        pk, made_at, note, article_id, published_at, title, slug = row
        address = reverse("public:article", args=[language, article_id, slug or "-"])
        found[CORRECTION, pk] = Admission(
            CORRECTION, pk, made_at, note, address, title, article_id, published_at
        )
    for pk, made_at, reason, article_id, published_at in withdrawals.values_list(
        "pk", "at", "reason", *of_edition
    ):
        address = reverse("public:article_by_number", args=[language, article_id])
        found[WITHDRAWAL, pk] = Admission(
            WITHDRAWAL, pk, made_at, reason, address, "", article_id, published_at
        )
    return [found[row] for row in rows if row in found]
