"""The newest articles with their full text, for those who read them elsewhere."""

from datetime import datetime

from ..models import Category, Edition, Tag
from .lists import WORKING_COPY

NEWEST = 30


def newest(
    language: str, at: datetime, *, category: Category | None = None, tag: Tag | None = None
) -> list[Edition]:
    """The newest of all that is public, or of one category or tag, with all that a feed tells. Three queries."""
    public = Edition.objects.public(at, language)
    if category:
        public = public.filter(article__category=category)
    if tag:
        public = public.filter(article__tags=tag)
    chosen = list(public.newest_first().values_list("pk", flat=True)[:NEWEST])
    editions = (
        Edition.objects.public(at, language)
        .filter(pk__in=chosen)
        .select_related("live", "article__category", "article__outlet", "article__lead_photo")
        .defer(*WORKING_COPY, "live__paragraph_digests")
        .prefetch_related("article__tags")
        .newest_first()
    )
    return list(editions)
