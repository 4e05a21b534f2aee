"""One article in two languages, paragraph beside paragraph, as both are read now."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, cast

from django.db.models import Exists, OuterRef

from ..models import Edition, Revision
from ..text.alignment import align
from ..text.beside import beside
from ..text.plain import block_lines
from ..text.tags import blocks
from .article_page import ChangedSource, changed_source
from .bylines import Signed, byline
from .lists import WORKING_COPY
from .translation import pin, stale_editions


class Side(NamedTuple):
    """One of the two editions, with its byline and, where it is a translation behind its source, what is told."""

    edition: Edition
    signed: list[Signed]
    changed_source: ChangedSource | None


class Pair(NamedTuple):
    """A stretch of clean HTML in both languages; "" where nothing in that language stands beside it."""

    here: str
    there: str


@dataclass(frozen=True)
class SideBySide:
    """The two editions, that of the page's language first, and the paragraphs of both in pairs."""

    here: Side
    there: Side
    pairs: list[Pair]


def side_by_side(article_id: int, language: str, other: str, at: datetime) -> SideBySide | None:
    """None where readers may not see both of them. One query."""
    found = {
        edition.language: edition
        for edition in Edition.objects.public(at)
        .filter(article_id=article_id, language__in=(language, other))
        .annotate(is_stale=Exists(stale_editions().filter(pk=OuterRef("pk"))))
        .select_related(
            "live__source_revision",
            "confirmed_source",
            "article__category",
            "article__outlet",
            "article__lead_photo__photographer",
        )
        .defer(*WORKING_COPY)
    }
    if len(found) < 2:
        return None
    here, there = found[language], found[other]
    return SideBySide(_side(here, there), _side(there, here), pairs(here, there))


def pairs(here: Edition, there: Edition) -> list[Pair]:
    """The paragraphs of two live texts beside each other, in the order of the source where one of them is it."""
    if there.is_original:
        return [Pair(one.there, one.here) for one in pairs(there, here)]
    our, their = live(here), live(there)
    ours, theirs = blocks(our.body), blocks(their.body)
    rendered = (pin(there, their) if here.is_original else None) or our
    rows = align(blocks(rendered.body), theirs, their.alignment if here.is_original else None)
    return [
        Pair(
            "" if row.new is None else ours[row.new],
            "".join(theirs[place] for place in row.targets),
        )
        for row in beside(rows, block_lines(rendered.body), block_lines(our.body))
        if row.new is not None or row.targets
    ]


def live(edition: Edition) -> Revision:
    """What readers see of a public edition, which always has it."""
    return cast(Revision, edition.live)


def _side(edition: Edition, other: Edition) -> Side:
    article = edition.article
    return Side(
        edition,
        byline(live(edition), article.outlet, edition.language),
        changed_source(edition, [other]),
    )
