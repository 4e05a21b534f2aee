"""What the office knows about each row of the translation page: findings, remarks, official names, earlier translations."""

from dataclasses import dataclass, field

from .. import checks
from ..queries import memory
from ..queries.register import hints, register
from ..queries.remarks import threads_of


@dataclass
class Whole:
    """What is said of the text as a whole, and of places that no row shows."""

    issues: list = field(default_factory=list)
    threads: list = field(default_factory=list)


def take_notes(desk, rows, *, at):
    """Put to each row what belongs to it; returns what belongs to none."""
    edition, whole = desk.panel.edition, Whole()
    at_place = {place: row for row in rows for place in row.places}
    if edition and edition.working:
        for issue in checks.issues(edition, at=at):
            at_place.get(issue.place, whole).issues.append(issue)
    if edition:
        for place, threads in threads_of(edition).items():
            at_place.get(place, whole).threads.extend(threads)
    wanted = [row for row in rows if row.source_text and row.renders]
    languages = desk.article.source_language, desk.language
    found = memory.alike_all([row.source_text for row in wanted], *languages, but=edition)
    known = register(at)
    for row, matches in zip(wanted, found, strict=True):
        row.matches = matches
        row.hints = hints(row.source_text, *languages, at=at, known=known)
    return whole
