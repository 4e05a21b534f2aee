"""The queue of translations: what waits, in which pile, in which order. Ids alone; `queue_rows` gives the lines.

A translation lies in one pile. What is in hand at the desk lies where its own state puts it, even where readers
still see an older text that is behind its source; the row says so.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate

from ..models import DailyViews, Edition, StaffMember
from ..models.columns import columns
from ..vocabulary import Order, Pile, State
from . import queue_piles

REACH = 2_000
"""How many of each kind are read, in the order asked for; whoever looks for more narrows the queue."""

READERS_DAYS = 30


@dataclass(frozen=True)
class Pair:
    """From which language into which."""

    source: str
    target: str


PAIRS = [
    Pair(source, target)
    for source, _name in settings.LANGUAGES
    for target, _other in settings.LANGUAGES
    if source != target
]


@dataclass(frozen=True)
class Sought:
    """What somebody looks for in the queue; as it stands, everything."""

    pair: Pair | None = None
    mine: bool = False
    unassigned: bool = False
    overdue: bool = False
    category: int | None = None
    text: str = ""
    order: Order = Order.URGENT

    @property
    def pairs(self) -> list[Pair]:
        return [self.pair] if self.pair else PAIRS


@dataclass(frozen=True)
class Job:
    """An article that waits for something in one language. `edition` is None where nobody began."""

    pile: Pile
    article: int
    language: str
    edition: int | None
    since: datetime
    due_at: datetime | None
    readers: int


def queue(person: StaffMember, sought: Sought, *, at: datetime) -> dict[Pile, list[Job]]:
    """Every pile with its jobs, in the order asked for. The same few queries, however much waits."""
    piles: dict[Pile, list[Job]] = {pile: [] for pile in Pile}
    for job in _in_order(_jobs(person, sought, at), sought.order, at):
        piles[job.pile].append(job)
    return piles


def together(piles: dict[Pile, list[Job]], order: Order, at: datetime) -> list[Job]:
    """All piles as one, in the order asked for; by urgency pile after pile, behind what is overdue."""
    return _in_order((job for jobs in piles.values() for job in jobs), order, at)


def first_day(at: datetime) -> date:
    """The first day of the office's calendar whose readers count as recent."""
    return localdate(at) - timedelta(days=READERS_DAYS - 1)


def _in_order(jobs, order: Order, at: datetime) -> list[Job]:
    key = KEYS[order]
    return sorted(jobs, key=lambda job: key(job, at))


def _urgency(job: Job, at: datetime) -> tuple:
    overdue = job.due_at is not None and job.due_at < at
    return job.pile != Pile.WITHDRAWN, not overdue, RANKS[job.pile], job.since, job.article


RANKS = {pile: rank for rank, pile in enumerate(Pile)}
KEYS: dict[Order, Callable[[Job, datetime], tuple]] = {
    Order.URGENT: _urgency,
    Order.OLDEST: lambda job, at: (job.since, job.article),
    Order.NEWEST: lambda job, at: (-job.since.timestamp(), -job.article),
    Order.READERS: lambda job, at: (-job.readers, job.since, job.article),
    Order.DUE: lambda job, at: (job.due_at is None, job.due_at or job.since, job.since, job.article),
}
COLUMNS: dict[Order, tuple[Any, ...]] = {
    Order.URGENT: ("since", "pk"),
    Order.OLDEST: ("since", "pk"),
    Order.NEWEST: ("-since", "-pk"),
    Order.READERS: ("-readers", "since"),
    Order.DUE: (F("due_at").asc(nulls_last=True), "since"),
}


def _jobs(person: StaffMember, sought: Sought, at: datetime) -> Iterator[Job]:
    seen = set()
    for name, editions in (
        ("", queue_piles.withdrawn(at)),
        ("is_material", queue_piles.moved(at)),
        ("last_move", queue_piles.drafts()),
        ("state", queue_piles.handed_in()),
    ):
        narrowed = _first(_narrowed(editions, person, sought, at), sought.order, at, source="original__pk")
        for row in narrowed.values(
            "article", "language", "pk", "working", "since", "due_at", "readers", *filter(None, [name])
        ):
            if row["pk"] not in seen:
                seen.add(row["pk"])
                yield Job(
                    _pile(name, row),
                    row["article"],
                    row["language"],
                    row["pk"],
                    row["since"],
                    row["due_at"],
                    row["readers"],
                )
    if not sought.mine and not sought.overdue:
        for pair in sought.pairs:
            yield from _lacking(pair, sought, at)


def _pile(name: str, row: dict) -> Pile:
    if name == "is_material":
        return Pile.STALE if row[name] else Pile.MINOR
    if name == "last_move":
        return queue_piles.pile_of_draft(row["working"], row[name])
    if name == "state":
        return Pile.IN_REVIEW if row[name] == State.IN_REVIEW else Pile.APPROVED
    return Pile.WITHDRAWN


def _lacking(pair: Pair, sought: Sought, at: datetime) -> Iterator[Job]:
    originals = _about(queue_piles.untranslated(pair.source, pair.target, at), sought)
    rows = _first(originals, sought.order, at, source="pk").values_list("article", "since", "readers")
    for article, since, readers in rows:
        yield Job(Pile.UNTRANSLATED, article, pair.target, None, since, None, readers)


def _narrowed(editions: QuerySet[Edition], person: StaffMember, sought: Sought, at: datetime):
    editions = editions.filter(language__in={pair.target for pair in sought.pairs})
    if sought.pair:
        editions = editions.filter(article__source_language=sought.pair.source)
    if sought.mine:
        editions = editions.filter(Q(translator=person) | Q(editor=person) | Q(working__written_by=person))
    if sought.unassigned:
        read = Q(state=State.IN_REVIEW)
        editions = editions.filter(Q(read, editor=None) | Q(~read, translator=None))
    if sought.overdue:
        editions = editions.filter(due_at__lt=at)
    return _about(editions, sought)


def _about(editions: QuerySet[Edition], sought: Sought) -> QuerySet[Edition]:
    if sought.category:
        editions = editions.filter(article__category=sought.category)
    for word in sought.text.split():
        anywhere = Q()
        for title in columns("title"):
            anywhere |= Q(**{f"article__{title}__icontains": word})
        editions = editions.filter(anywhere)
    return editions


def _first(editions: QuerySet[Edition], order: Order, at: datetime, *, source: str) -> QuerySet:
    """The first ones in this order; `source` is where the query has the id of what is translated."""
    readers: Coalesce | Value = Value(0)
    if order == Order.READERS:
        views = DailyViews.objects.filter(edition=OuterRef(source), day__gte=first_day(at))
        total = views.order_by().values("edition").annotate(total=Sum("n")).values("total")
        readers = Coalesce(Subquery(total), Value(0))
    return editions.annotate(readers=readers).order_by(*COLUMNS[order])[:REACH]
