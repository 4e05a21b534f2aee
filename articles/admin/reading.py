"""All that stands on the approval page about one text: what it says, what it was, who made it, what is said of it."""

from dataclasses import dataclass, field

from .. import checks
from ..checks import Subject
from ..checks.subject import Words
from ..models import Decision, Revision
from ..queries import history, translation
from ..queries.remarks import threads_of
from ..text import credit_line
from ..text.diff import compare
from ..vocabulary import Severity
from .comparison import Before
from .review_rows import review_rows


@dataclass
class Source:
    """How the text stands to its source: what it renders, what there is now, whether these differ, and whether in a
    way that holds the text up.
    """

    rendered: Revision | None
    now: Revision
    differs: bool
    moved_on: bool
    is_withdrawn: bool


@dataclass
class Reading:
    """All that stands on the page about one text."""

    rows: list
    issues: list
    threads: list
    counts: dict
    baseline: Revision | None
    seal: Decision | None
    own_seal: Decision | None
    source: Source | None
    source_was: Revision | None
    hands: list
    submission: Decision | None
    byline: str
    byline_change: list = field(default_factory=list)

    @property
    def changed(self):
        return sum(row.is_changed for row in self.rows)


def reading(edition, *, at):
    subject = Subject(edition, edition.working, at)
    baseline = history.sealed_before(edition, edition.working)
    source = source_of(edition)
    source_was = baseline.source_revision if baseline else None
    if source is None or source.differs or source_was == edition.working.source_revision:
        source_was = None
    issues, threads = checks.issues(edition, at=at), threads_of(edition)
    by_place = {}
    for issue in issues:
        by_place.setdefault(issue.place, []).append(issue)
    rows = review_rows(
        subject,
        Before(Words(baseline, edition.language), subject.words) if baseline else None,
        source_before(subject, source, source_was),
        by_place,
        threads,
    )
    placed = {one.place for row in rows for one in row.targets}
    own_line, line_was = byline(edition, edition.working), byline(edition, baseline) if baseline else None
    return Reading(
        rows=rows,
        issues=[issue for issue in issues if issue.place not in placed],
        threads=[one for place, some in threads.items() if place not in placed for one in some],
        counts=counts(issues, threads),
        baseline=baseline,
        seal=history.seal_of(baseline) if baseline else None,
        own_seal=history.seal_of(edition.working),
        source=source,
        source_was=source_was,
        hands=history.writers_since(edition, edition.working),
        submission=history.last_submission(edition.working),
        byline=own_line,
        byline_change=compare(line_was, own_line) if line_was not in (None, own_line) else [],
    )


def source_of(edition):
    source = translation.source_of(edition)
    if source is None or source.working is None:
        return None
    return Source(
        translation.pin(edition, edition.working),
        translation.source_to_render(source),
        translation.source_differs(edition, source),
        translation.source_moved_on(edition, source),
        source.withdrawal_id is not None,
    )


def source_before(subject, source, source_was):
    """What the source on the page is compared with: its newer state where it has moved on, else what the last
    approved text rendered.
    """
    if subject.source is None or source is None:
        return None
    language = subject.source.language
    if source.differs:
        return Before(Words(source.now, language), subject.source, shown_is_old=True)
    return Before(Words(source_was, language), subject.source) if source_was else None


def counts(issues, threads):
    """How much waits to be looked at."""
    waiting = [issue.severity for issue in issues if issue.waiver is None]
    return {
        "errors": waiting.count(Severity.ERROR),
        "warnings": waiting.count(Severity.WARNING),
        "remarks": sum(thread.is_open for some in threads.values() for thread in some),
    }


def byline(edition, revision):
    """The credit line as it is printed below the text."""
    outlet = edition.article.outlet
    named = [credit_line.Named(credit["role"], credit["name"]) for credit in revision.credits]
    return credit_line.build(named, outlet.name_in(edition.language)[0] if outlet else "", edition.language)
