"""What readers are shown of what they found: the title and the passage where their words stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings

from ..models import Edition
from ..models.columns import column
from ..text.plain import paragraphs
from ..text.search_marks import Marker, Parts
from ..text.search_query import Query
from .lists import WORKING_COPY
from .search_names import said_otherwise

PASSAGE = {"zh-hans": 110}
PASSAGE_OTHERWISE = 230
"""About how many characters of a text are shown."""


@dataclass(frozen=True)
class Hit:
    """An article that was found, by one of its editions; `others` hold what was asked for as well.

    `names` tell why it was found where neither title nor passage does: its category, subjects and outlet that hold
    what was asked for, each with its language.
    """

    edition: Edition
    title: Parts
    passage: Parts
    others: list[Edition]
    names: list[tuple[str, Parts]] = field(default_factory=list)


def hits(ranked: list[list[int]], query: Query, *, at: datetime) -> list[Hit]:
    """What a reader is shown of each article: its editions by their ids, the one that stands for it first. Three queries, and what the register takes."""
    pks = [pk for editions in ranked for pk in editions]
    if not pks:
        return []
    loaded = (
        Edition.objects.public(at)
        .filter(pk__in=pks)
        .select_related("live", "article__category", "article__outlet")
        .prefetch_related("article__tags")
        .defer(*WORKING_COPY, "live__credits", "live__paragraph_digests")
        .in_bulk()
    )
    marker = Marker(query, said_otherwise(query, at=at))
    return [
        hit(loaded[first], [loaded[pk] for pk in others if pk in loaded], marker)
        for first, *others in ranked
        if first in loaded
    ]


def hit(edition: Edition, others: list[Edition], marker: Marker) -> Hit:
    live, language = edition.live, edition.language
    assert live is not None  # noqa: S101 - what is public has a live text
    length = PASSAGE.get(language, PASSAGE_OTHERWISE)
    texts = (text for part in ([live.summary] * bool(live.summary), _paragraphs(live.body)) for text in part)
    title = marker.marked(live.title, language)
    passage = marker.passage(texts, language, length)
    shown = any(is_marked for is_marked, _text in (*title, *passage))
    return Hit(edition, title, passage, others, names=[] if shown else list(_names(edition, marker)))


def _names(edition: Edition, marker: Marker) -> Iterator[tuple[str, Parts]]:
    article = edition.article
    for thing in filter(None, [article.category, *article.tags.all(), article.outlet]):
        for language, _own_name in settings.LANGUAGES:
            parts = marker.marked(getattr(thing, column("name", language)) or "", language)
            if any(is_marked for is_marked, _text in parts):
                yield language, parts


def _paragraphs(body: str) -> Iterable[str]:
    """Read only where the summary does not show everything already."""
    yield from paragraphs(body)
