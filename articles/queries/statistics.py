"""The work at the translations in figures, by month and person: for the head of the office."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from statistics import median
from typing import NamedTuple

from django.db.models import OuterRef, Subquery
from django.utils.timezone import get_default_timezone, localtime

from ..models import Decision, Edition, Revision, StaffMember, Waiver
from ..text.plain import plain
from ..vocabulary import Move

OUT = (Move.PUBLISH, Move.PUBLISH_UNREVIEWED)
FOLLOWED = (Move.SUBMIT, Move.APPROVE, Move.SEND_BACK, *OUT)


@dataclass
class Tally:
    """What was done, of one person in one month or of several together.

    `translated`: translations that went out for the first time, told of whoever submitted them; their characters
    are those of the source, without spaces. `edited`: translations approved; their characters are those of the
    translation. `hours` lie between the first publication of a source and that of its translation.
    """

    translated: int = 0
    characters_translated: int = 0
    edited: int = 0
    characters_edited: int = 0
    hours: list[float] = field(default_factory=list)
    sent_back: int = 0
    waived: int = 0

    @property
    def median_hours(self) -> float | None:
        return median(self.hours) if self.hours else None

    def add(self, other: "Tally") -> None:
        for name in (
            "translated",
            "characters_translated",
            "edited",
            "characters_edited",
            "sent_back",
            "waived",
        ):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.hours.extend(other.hours)


class Line(NamedTuple):
    """One line of the table; `person` None stands for everybody, `month` is its first day."""

    month: date
    person: StaffMember | None
    tally: Tally


class Figures(NamedTuple):
    """The months of a period in order, each with everybody together; and the lines of the people, by month and name."""

    months: list[Line]
    people: list[Line]


def months_back(at: datetime, number: int) -> list[date]:
    """The first days of the last `number` months of the office's calendar, the current one last."""
    here = localtime(at, get_default_timezone()).date().replace(day=1)
    found = [here]
    while len(found) < number:
        year, month = (here.year - 1, 12) if here.month == 1 else (here.year, here.month - 1)
        here = date(year, month, 1)
        found.append(here)
    return found[::-1]


def translation_figures(months: list[date], language: str) -> Figures:
    """The figures of the translations into one language, for months in order. Pages of the old site do not count."""
    tallies: dict[tuple[date, int], Tally] = defaultdict(Tally)
    wanted = set(months)

    def at_work(person_id: int | None, at: datetime) -> Tally:
        month = localtime(at, get_default_timezone()).date().replace(day=1)
        return tallies[month, person_id] if person_id and month in wanted else Tally()

    _follow(months[0], language, at_work)
    waivers = Waiver.objects.filter(edition__language=language, at__date__gte=months[0])
    for by_id, at in waivers.values_list("by", "at"):
        at_work(by_id, at).waived += 1
    names = StaffMember.objects.in_bulk({person for _month, person in tallies})
    people = sorted(
        (Line(month, names[person], tally) for (month, person), tally in tallies.items()),
        key=lambda line: (line.month, str(line.person)),
    )
    return Figures([_together(month, people) for month in months], people)


def _follow(since: date, language: str, at_work) -> None:
    """Walk along the decisions on each translation, from its beginning, and enter what each of them means."""
    touched = Decision.objects.filter(
        edition__language=language, move__in=FOLLOWED, at__date__gte=since
    ).exclude(edition__article__source_language=language)
    decisions = (
        Decision.objects.filter(edition__in=touched.values("edition"), move__in=FOLLOWED)
        .order_by("edition", "at", "id")
        .values_list("edition", "move", "by", "writer", "revision", "revision__source_revision", "at")
    )
    lengths = _lengths(since, language)
    went_out = _went_out(since, language)
    edition_id, submitter, is_out = None, None, False
    for edition, move, by, writer, revision, source, at in decisions:
        if edition != edition_id:
            edition_id, submitter, is_out = edition, None, False
        if move == Move.SUBMIT:
            submitter = by
        elif move == Move.SEND_BACK:
            at_work(submitter, at).sent_back += 1
        elif move == Move.APPROVE:
            tally = at_work(by, at)
            tally.edited += 1
            tally.characters_edited += lengths.get(revision, 0)
        elif not is_out:
            is_out = True
            tally = at_work(submitter or writer, at)
            tally.translated += 1
            tally.characters_translated += lengths.get(source or 0, 0)
            if edition in went_out:
                tally.hours.append(went_out[edition])


def _went_out(since: date, language: str) -> dict[int, float]:
    """From the id of a translation to the hours between its source's first publication and its own; at least 0."""
    source = Edition.objects.filter(
        article=OuterRef("article"), language=OuterRef("article__source_language")
    ).values("first_published_at")
    translations = (
        Edition.objects.filter(language=language, first_published_at__date__gte=since)
        .annotate(source_at=Subquery(source[:1]))
        .filter(source_at__isnull=False)
        .values_list("pk", "source_at", "first_published_at")
    )
    return {pk: max(0.0, (moment - out).total_seconds() / 3600) for pk, out, moment in translations}


def _lengths(since: date, language: str) -> dict[int, int]:
    """Characters without spaces of the texts that were approved or published, and of the sources they render."""
    judged = Decision.objects.filter(
        edition__language=language, move__in=(Move.APPROVE, *OUT), at__date__gte=since
    ).exclude(edition__article__source_language=language)
    return _measured(Revision.objects.filter(pk__in=judged.values("revision"))) | _measured(
        Revision.objects.filter(pk__in=judged.values("revision__source_revision"))
    )


def _measured(revisions) -> dict[int, int]:
    texts: Iterable[tuple[int, str, str, str]] = revisions.values_list("pk", "title", "summary", "body")
    return {
        pk: sum(len("".join(part.split())) for part in (title, summary, plain(body)))
        for pk, title, summary, body in texts
    }


def _together(month: date, people: list[Line]) -> Line:
    everybody = Tally()
    for line in people:
        if line.month == month:
            everybody.add(line.tally)
    return Line(month, None, everybody)
