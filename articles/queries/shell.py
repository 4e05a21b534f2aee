"""What stands around every page for readers: the nameplate, the columns of the paper, the notices, the imprint."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import (
    BooleanField,
    CharField,
    DateTimeField,
    Exists,
    IntegerField,
    OuterRef,
    QuerySet,
    Value,
)
from django.db.models.functions import Coalesce
from django.urls import reverse

from ..models import Category, Edition, Notice, SiteProfile, StandingPage
from ..models.columns import column, columns
from ..vocabulary import Urgency
from . import standing_pages
from .standing_pages import Listed

NOTICE, PAGE, CATEGORY = range(3)


class ShownNotice(NamedTuple):
    """A notice in the language of the page."""

    severity: Urgency
    title: str
    text: str
    link: str
    since: datetime


@dataclass(frozen=True)
class Shell:
    """The office as it introduces itself on a page of one language at one moment.

    `categories` are those with something to read in this language: no column of the paper stands empty. `notices` are
    those in force, the gravest first; `pages` are what stands at the foot.
    """

    language: str
    at: datetime
    site: SiteProfile
    categories: list[Category]
    notices: list[ShownNotice]
    pages: list[Listed]


@dataclass(frozen=True)
class Elsewhere:
    """Where the way to another language leads: to this same page, or only to that language's front page."""

    language: str
    address: str
    same_page: bool


class Line(NamedTuple):
    """One row of what stands around a page: a notice, a standing page or a category, told apart by `kind`."""

    kind: int
    pk: int
    word: str
    order: int
    listed: bool
    since: datetime | None
    text: str
    link: str
    names: tuple[str | None, ...]


def shell(language: str, at: datetime) -> Shell:
    """Two queries, whatever the number of articles: the profile, and all else in one."""
    lines = [Line._make((*row[:8], tuple(row[8:]))) for row in _lines(language, at)]
    return Shell(
        language=language,
        at=at,
        site=SiteProfile.of_the_office(),
        categories=[
            Category(
                pk=one.pk,
                slug=one.word,
                order=one.order,
                **dict(zip(columns("name"), one.names, strict=True)),
            )
            for one in sorted(lines, key=lambda one: (one.order, one.pk))
            if one.kind == CATEGORY
        ],
        notices=_notices([one for one in lines if one.kind == NOTICE]),
        pages=standing_pages.listed(
            language,
            [
                standing_pages.Row(one.word, one.names[0] or "", one.order, one.listed)
                for one in lines
                if one.kind == PAGE
            ],
        ),
    )


def elsewhere(language: str, address_in: Callable[[str], str | None]) -> list[Elsewhere]:
    """One entry for every other language; `address_in` gives None where the page does not exist in it."""
    ways = []
    for code, _own_name in settings.LANGUAGES:
        if code != language:
            address = address_in(code)
            ways.append(Elsewhere(code, address or reverse("public:front", args=[code]), address is not None))
    return ways


def _notices(lines: list[Line]) -> list[ShownNotice]:
    """The order of `Notice.objects.in_force`, which a union does not keep."""
    latest_first = sorted(lines, key=lambda one: (one.since, one.pk), reverse=True)
    gravest_first = sorted(latest_first, key=lambda one: list(Urgency).index(Urgency(one.word)))
    return [
        ShownNotice(Urgency(one.word), one.names[0] or "", one.text, one.link, one.since)
        for one in gravest_first
        if one.since
    ]


def _lines(language: str, at: datetime) -> QuerySet[Any]:
    """Notices, standing pages and categories as rows of equal columns; the notices first, whose columns have types."""
    readable = Edition.objects.public(at, language).filter(article__category=OuterRef("pk"))
    nothing, never = Value("", CharField()), Value(None, DateTimeField())
    no_names = [nothing] * (len(settings.LANGUAGES) - 1)

    def said(field: str) -> Coalesce:
        return Coalesce(column(field, language), nothing, output_field=CharField())

    notices = _rows(
        Notice.objects.in_force(at, language),
        (_number(NOTICE), "pk", "severity", _number(0), _yes(), "starts_at", said("text"), said("link")),
        (said("title"), *no_names),
    )
    pages = _rows(
        StandingPage.objects.all(),
        (_number(PAGE), "pk", "slug", "order", "in_footer", never, nothing, nothing),
        (said("title"), *no_names),
    )
    categories = _rows(
        Category.objects.filter(Exists(readable)),
        (_number(CATEGORY), "pk", "slug", "order", _yes(), never, nothing, nothing),
        columns("name"),
    )
    return notices.union(pages, categories, all=True)


def _rows(records: Any, facts: Sequence[Any], names: Sequence[Any]) -> QuerySet[Any]:
    """Without modeltranslation's rewriting, which would give the columns in an order of its own."""
    rows: QuerySet[Any] = records.rewrite(False).order_by().values_list(*facts, *names)
    return rows


def _yes() -> Value:
    return Value(True, BooleanField())


def _number(value: int) -> Value:
    return Value(value, IntegerField())
