"""The lines of one page of the queue, in a fixed number of queries."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, F, IntegerField, OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from ..models import Article, DailyViews, Edition, Finding, Remark, Revision, StaffMember, Waiver
from ..models.columns import columns
from ..text.extent import extent
from ..text.plain import plain
from ..vocabulary import Severity, State
from .translation import pin, source_differs, source_to_render
from .translation_queue import Job, first_day

WORKING_COPY = [name for field in ("title", "summary", "body") for name in (field, *columns(field))]


@dataclass(frozen=True)
class Change:
    """What happened to the source since the text that a translation stands for.

    `paragraphs` counts those that are new, rewritten or gone. `pinned` is None where nothing is known of it.
    """

    pinned: Revision | None
    now: Revision
    paragraphs: int


@dataclass(frozen=True)
class Row:
    """One job as a line of the queue.

    `text` is what is to be translated, `characters` how many that has without spaces. `readers` are those of the
    source of late, `own_readers` those of the translation.
    """

    job: Job
    article: Article
    source: Edition
    text: Revision | None
    edition: Edition | None
    readers: int
    own_readers: int
    remarks: int
    blocking: int
    characters: int
    change: Change | None
    is_overdue: bool

    @property
    def working(self) -> Revision | None:
        return self.edition.working if self.edition else None

    @property
    def translator(self) -> StaffMember | None:
        return self.edition.translator if self.edition else None

    @property
    def editor(self) -> StaffMember | None:
        return self.edition.editor if self.edition else None

    @property
    def source_is_withdrawn(self) -> bool:
        return self.source.withdrawal_id is not None


def rows(jobs: Sequence[Job], *, at: datetime) -> list[Row]:
    """The rows of these jobs, in their order. Three queries, however many there are."""
    sources = {source.article_id: source for source in _sources(job.article for job in jobs)}
    editions = {
        (edition.article_id, edition.language): edition
        for edition in _editions({job.article for job in jobs}, {job.language for job in jobs})
    }
    readers = _readers([*sources.values(), *editions.values()], at)
    found = []
    for job in jobs:
        if source := sources.get(job.article):
            edition = editions.get((job.article, job.language))
            found.append(_row(job, source, edition, readers, at))
    return found


def _sources(articles) -> QuerySet[Edition]:
    return (
        Edition.objects.filter(article__in=set(articles), language=F("article__source_language"))
        .select_related("article__category", "live", "working", "withdrawal")
        .defer(*(f"article__{name}" for name in WORKING_COPY), "live__credits", "working__credits")
    )


def _editions(articles: set[int], languages: set[str]) -> QuerySet[Edition]:
    """The translations themselves, with the source texts that they stand for, and how much waits in them."""
    remarks = Remark.objects.filter(edition=OuterRef("pk"), answers=None, resolved_at=None)
    waived = Waiver.objects.filter(edition=OuterRef(OuterRef("pk")), fingerprint=OuterRef("fingerprint"))
    errors = Finding.objects.filter(revision=OuterRef("working"), severity=Severity.ERROR).filter(
        ~Exists(waived)
    )
    return (
        Edition.objects.filter(article__in=articles, language__in=languages)
        .select_related(
            "working__source_revision", "live__source_revision", "confirmed_source", "translator", "editor"
        )
        .defer("working__body", "working__credits", "live__body", "live__credits")
        .annotate(open_remarks=_counted(remarks, "edition"), blocking=_counted(errors, "revision"))
    )


def _counted(of_one: QuerySet, by: str) -> Coalesce:
    total = of_one.order_by().values(by).annotate(total=Count("pk")).values("total")
    return Coalesce(Subquery(total, output_field=IntegerField()), Value(0))


def _readers(editions: Sequence[Edition], at: datetime) -> Counter[int]:
    recent = DailyViews.objects.filter(edition__in=editions, day__gte=first_day(at))
    return Counter(dict(recent.order_by().values_list("edition").annotate(total=Sum("n"))))


def _row(job: Job, source: Edition, edition: Edition | None, readers: Counter[int], at: datetime) -> Row:
    text = source_to_render(source)
    due_at = edition.due_at if edition else None
    if edition:
        edition.article = source.article
    return Row(
        job=job,
        article=source.article,
        source=source,
        text=text,
        edition=edition,
        readers=readers[source.pk],
        own_readers=readers[edition.pk] if edition else 0,
        remarks=getattr(edition, "open_remarks", 0),
        blocking=getattr(edition, "blocking", 0),
        characters=extent(plain(text.body)).characters if text else 0,
        change=_change(source, edition) if edition and edition.working else None,
        is_overdue=due_at is not None and due_at < at,
    )


def _change(source: Edition, edition: Edition) -> Change | None:
    """What changed in the source: for a published text what readers see of it, else what is to be rendered."""
    if edition.state == State.PUBLISHED:
        pinned, now = pin(edition, edition.live), source.live
    else:
        pinned, now = pin(edition, edition.working), source_to_render(source)
    if now is None or (pinned and pinned.digest == now.digest) or not source_differs(edition, source):
        return None
    before = Counter(pinned.paragraph_digests if pinned else ())
    after = Counter(now.paragraph_digests)
    return Change(pinned, now, max((after - before).total(), (before - after).total()))
