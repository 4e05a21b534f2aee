"""What a reader may read: an edition, the same article in other languages, and what once had another address."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from django.conf import settings
from django.db.models import Exists, Min, OuterRef, Q, Subquery, Sum
from django.utils.timezone import get_default_timezone, localdate

from ..models import DailyViews, Edition, FormerAddress
from .lists import WORKING_COPY
from .translation import stale_editions


def public_edition(article_id: int, language: str, at: datetime) -> Edition | None:
    """The edition with its live revision and all that its page names; None where readers may see none.

    `is_stale`: a translation whose source has since changed in a way that matters.
    """
    return (
        Edition.objects.public(at, language)
        .filter(article_id=article_id)
        .annotate(is_stale=Exists(stale_editions().filter(pk=OuterRef("pk"))))
        .select_related("live", "article__category", "article__outlet", "article__lead_photo__photographer")
        .defer(*WORKING_COPY)
        .first()
    )


def gone_edition(article_id: int, language: str, at: datetime) -> Edition | None:
    """The edition of this language that readers had and no longer get: withdrawn, or its time is over."""
    gone = Edition.objects.withdrawn(at) | Edition.objects.expired(at)
    return gone.filter(article_id=article_id, language=language).select_related("withdrawal").first()


class Readable(NamedTuple):
    """An edition that readers may see, its views here so far, and the first day with one."""

    edition: Edition
    views: int
    counted_since: date | None


def public_editions(article_id: int, at: datetime) -> list[Readable]:
    """What readers may see of an article, in the order of the office's languages. One query."""
    counted = DailyViews.objects.filter(
        edition=OuterRef("pk"), day__lte=localdate(at, get_default_timezone())
    ).values("edition")
    editions = (
        Edition.objects.public(at)
        .filter(article_id=article_id)
        .select_related("live")
        .only("article_id", "language", "slug", "published_at", "updated_at", "live__title")
        .annotate(
            views=Subquery(counted.annotate(total=Sum("n")).values("total")),
            counted_since=Subquery(counted.annotate(first=Min("day")).values("first")),
        )
    )
    known = [code for code, _own_name in settings.LANGUAGES]
    readable = [
        Readable(edition, edition.views or 0, edition.counted_since)
        for edition in editions
        if edition.language in known
    ]
    return sorted(readable, key=lambda one: known.index(one.edition.language))


def former_edition(paths: Iterable[str], at: datetime) -> Edition | None:
    """The public edition that once stood at one of these paths; the first path that has one decides.

    One that was withdrawn or has expired is found as well: at its address readers are told so.
    """
    wanted = list(paths)
    editions = Edition.objects
    known = (
        Q(edition__in=editions.public(at))
        | Q(edition__in=editions.withdrawn(at))
        | Q(edition__in=editions.expired(at))
    )
    found = {
        former.path: former.edition
        for former in FormerAddress.objects.filter(known, path__in=wanted).select_related("edition")
    }
    return next((found[path] for path in wanted if path in found), None)


def counted_since() -> date | None:
    """The first day of the office's calendar on which a view was counted."""
    return DailyViews.objects.aggregate(first=Min("day"))["first"]
