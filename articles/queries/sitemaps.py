"""All that is public, in portions that a search engine takes: by the number of the article, which never changes."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import groupby
from typing import NamedTuple

from django.conf import settings
from django.db.models import ExpressionWrapper, F, IntegerField, Max

from ..models import Edition, StandingPage
from ..models.edition import EditionQuerySet
from .lists import WORKING_COPY
from .readable import PATHS, Subject, readable_in, with_languages
from .standing_pages import BUILT_IN, HOW_WE_COUNT, Offer, offers

ARTICLES_PER_FILE = 2_500
NEWS_DAYS = 2
MOST_NEWS = 1_000


class Portion(NamedTuple):
    """The articles of one sitemap: its number from 1, and when readers last got something new in it."""

    number: int
    changed_at: datetime


def portions(at: datetime) -> list[Portion]:
    """The portions that hold something public. One query over the editions alone."""
    of_portion = ExpressionWrapper(F("article_id") / ARTICLES_PER_FILE, output_field=IntegerField())
    rows = (
        Edition.objects.public(at)
        .filter(language__in=dict(settings.LANGUAGES))
        .annotate(portion=of_portion)
        .values("portion")
        .annotate(updated=Max("updated_at"), published=Max("published_at"))
        .order_by("portion")
    )
    return [
        Portion(row["portion"] + 1, max(filter(None, (row["updated"], row["published"])))) for row in rows
    ]


def articles(portion: int, at: datetime) -> Iterator[list[Edition]]:
    """The public editions of each article of a portion, in the order of the articles. One query."""
    first = (portion - 1) * ARTICLES_PER_FILE
    editions = (
        _listed(Edition.objects.public(at))
        .filter(article_id__gte=first, article_id__lt=first + ARTICLES_PER_FILE)
        .order_by("article_id", "language")
    )
    for _article_id, together in groupby(editions, key=lambda edition: edition.article_id):
        yield list(together)


def news(at: datetime) -> list[Edition]:
    """What was published within the last two days, the newest first, with its headline. One query."""
    fresh = Edition.objects.public(at).filter(published_at__gt=at - timedelta(days=NEWS_DAYS))
    listed = _listed(fresh).select_related("live").newest_first()
    return list(listed.defer(*WORKING_COPY, "live__body", "live__summary", "live__credits")[:MOST_NEWS])


def readable_lists(at: datetime) -> list[tuple[Subject, list[str]]]:
    """What has a list of its own, each with the languages in which there is something in it. Four queries."""
    things = [thing for kind in PATHS for thing in with_languages(kind._default_manager.all(), at)]
    return [(thing, languages) for thing in things if (languages := readable_in(thing))]


def standing_pages() -> list[list[Offer]]:
    """The pages that stand beside the news, each in the languages that it speaks. One query."""
    stored = {page.slug: page for page in StandingPage.objects.all()}
    found = (offers(stored.get(slug), slug) for slug in {**BUILT_IN, **stored} if slug != HOW_WE_COUNT)
    return [told for told in found if told]


def _listed(public: EditionQuerySet) -> EditionQuerySet:
    known = public.filter(language__in=dict(settings.LANGUAGES))
    return known.select_related("article__lead_photo").defer(*WORKING_COPY)
