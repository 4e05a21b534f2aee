"""The front page: what it leads with, the newest, each category's own, and what was read most of late."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import Sum
from django.utils.timezone import get_default_timezone, localdate

from ..models import Category, DailyViews, Edition
from .lists import load, these

FRONT_REACH = 300
FEATURED_REACH = 12
SECONDS = 4
LATEST = 8
STORIES_PER_SECTION = 4

MOST_READ_DAYS = 7
MOST_READ = 5
MOST_READ_AT_LEAST = 3
"""Of fewer nobody can say that they are the most read."""


@dataclass(frozen=True)
class Section:
    """A category on the front page, with its newest stories."""

    category: Category
    stories: list[Edition]


class Read(NamedTuple):
    """An edition and how often it was displayed in the days that are looked at."""

    edition: Edition
    views: int


@dataclass(frozen=True)
class Front:
    """What the front page leads with, what stands beside it, the newest, each category's own, the most read."""

    lead: Edition | None
    seconds: list[Edition]
    latest: list[Edition]
    sections: list[Section]
    most_read: list[Read]


def front(language: str, at: datetime) -> Front:
    """Three queries, over the newest editions and the days of late only: the same cost in a full archive.

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
    views = dict(most_read(language, at)) if recent else {}

    wanted = [*top, *latest, *(pk for chosen in by_category.values() for pk in chosen), *views]
    loaded = load(public, wanted) if wanted else {}
    sections = [
        Section(category, stories)
        for stories in (these(loaded, chosen) for chosen in by_category.values())
        if stories and (category := stories[0].article.category)
    ]
    leading = these(loaded, top)
    return Front(
        lead=leading[0] if leading else None,
        seconds=leading[1:],
        latest=these(loaded, latest),
        sections=sorted(sections, key=lambda section: (section.category.order, section.category.pk)),
        most_read=[Read(edition, views[edition.pk]) for edition in these(loaded, views)],
    )


def most_read(language: str, at: datetime) -> list[tuple[int, int]]:
    """The public editions of one language displayed most often today and in the six days before, with how often.

    Nothing where too few were displayed at all. Of equals the later record comes first.
    """
    today = localdate(at, get_default_timezone())
    read = (
        DailyViews.objects.filter(
            day__gt=today - timedelta(days=MOST_READ_DAYS),
            day__lte=today,
            n__gt=0,
            edition__in=Edition.objects.public(at, language),
        )
        .values("edition")
        .annotate(views=Sum("n"))
        .order_by("-views", "-edition")
        .values_list("edition", "views")[:MOST_READ]
    )
    found = list(read)
    return found if len(found) >= MOST_READ_AT_LEAST else []
