"""What a reader of one article may want to read next."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from ..models import Article, Edition, Tag
from ..models.edition import EditionQuerySet
from .lists import cards

STORIES = 4
REACH = 12
"""How many of the newest that share a tag are looked at for those that share most of them."""


def related(edition: Edition, tags: Sequence[Tag], at: datetime) -> list[Edition]:
    """Public editions in the same language: first those with the same tags, then those of the category. One query.

    Of those with tags the ones that share most come first, then the newest.
    """
    article = edition.article
    if not tags and article.category_id is None:
        return []
    others = Edition.objects.public(at, edition.language).exclude(pk=edition.pk)
    tagged = Article.tags.through.objects.filter(tag__in=tags)
    near = Q(pk__in=_newest(others.filter(article__in=tagged.values("article")), REACH))
    if article.category_id:
        near |= Q(pk__in=_newest(others.filter(article__category=article.category_id), STORIES))
    shared = tagged.filter(article=OuterRef("article")).values("article").annotate(n=Count("pk")).values("n")
    found = cards(others.filter(near)).annotate(shared=Coalesce(Subquery(shared), 0)).newest_first()
    return sorted(found, key=lambda one: -one.shared)[:STORIES]


def _newest(editions: EditionQuerySet, most: int) -> EditionQuerySet:
    return editions.newest_first().values("pk")[:most]
