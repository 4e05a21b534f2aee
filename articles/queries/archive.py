"""Everything that was ever published and can still be read, by the months of the office's calendar."""

from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.utils.timezone import get_default_timezone, localdate, make_aware

from ..models import Edition
from ..models.edition import EditionQuerySet
from .lists import ListPage, languages_of, page_of


@dataclass(frozen=True)
class Month:
    """A month with articles: its first day, and how many."""

    first_day: date
    count: int


@dataclass(frozen=True)
class Year:
    """A year with articles: its months, the latest first."""

    number: int
    months: list[Month]

    @property
    def count(self) -> int:
        return sum(month.count for month in self.months)


@dataclass(frozen=True)
class MonthPage:
    """One page of a month, the first days of the months with articles on either side of it, and the languages
    in which the month has some.
    """

    page: ListPage
    first_day: date
    languages: set[str]
    earlier: date | None
    later: date | None


def years(language: str, at: datetime) -> list[Year]:
    """The years with articles in this language, the latest first. One query."""
    months = [
        Month(month.date(), count)
        for month, count in Edition.objects.public(at, language)
        .order_by()
        .annotate(month=TruncMonth("published_at", tzinfo=get_default_timezone()))
        .values("month")
        .annotate(count=Count("pk"))
        .order_by("-month")
        .values_list("month", "count")
    ]
    return [
        Year(number, list(found)) for number, found in groupby(months, lambda month: month.first_day.year)
    ]


def month_page(language: str, at: datetime, first_day: date, number: int) -> MonthPage | None:
    """Page `number` of a month; None past its end and for a month without articles. Six queries at most."""
    public = Edition.objects.public(at, language)
    begins, ends = _midnight(first_day), _midnight(_next_month(first_day))
    in_the_month = Q(published_at__gte=begins, published_at__lt=ends)
    page = page_of(public.filter(in_the_month), number)
    if page is None or not page.count:
        return None
    languages = languages_of(Edition.objects.public(at).filter(in_the_month))
    earlier = _month_of(public.filter(published_at__lt=begins).newest_first())
    later = _month_of(public.filter(published_at__gte=ends).order_by("published_at", "id"))
    return MonthPage(page, first_day, languages, earlier, later)


def _month_of(editions: EditionQuerySet) -> date | None:
    """The first day of the month in which the first of these was published."""
    moment = editions.values_list("published_at", flat=True).first()
    return localdate(moment, get_default_timezone()).replace(day=1) if moment else None


def _next_month(first_day: date) -> date:
    return first_day.replace(year=first_day.year + first_day.month // 12, month=first_day.month % 12 + 1)


def _midnight(day: date) -> datetime:
    return make_aware(datetime.combine(day, time.min), get_default_timezone())
