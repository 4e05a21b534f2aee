"""The register of official names as each process keeps it in memory: read once, and then only what changes in it."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Count, Max, Q, QuerySet
from django.utils.timezone import get_default_timezone, localdate

from ..models import GlossaryTerm, Recheck, Rendering
from ..text.terms import Register, Wording

MOST_DAYS = 4
MOST_CHANGED = 500
"""How many changed wordings are followed one by one; after more the register is read anew."""


class Stamp(NamedTuple):
    """What changes whenever the register does; every change of a wording leaves a row of Recheck."""

    terms: int = 0
    last_term: int | None = None
    changed_at: datetime | None = None
    changes: int = 0
    last_change: int | None = None


@dataclass
class Kept:
    """The wordings as they were read, for as long as nothing in the register changes, and the registers by day."""

    stamp: Stamp | None = None
    wordings: dict[int, list[Wording]] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    by_day: dict[date, Register] = field(default_factory=dict)


_kept = Kept()


def register(at: datetime) -> Register:
    """The register as it holds on the day of `at`, kept in the process until something in it changes."""
    global _kept
    now, day = stamp(), localdate(at, get_default_timezone())
    if _kept.stamp != now:
        _kept = followed(_kept, now) or read(now)
    kept = _kept
    if day not in kept.by_day:
        if len(kept.by_day) >= MOST_DAYS:
            kept.by_day.clear()
        every = (wording for known in kept.wordings.values() for wording in known)
        kept.by_day[day] = Register(every, day, kept.notes)
    return kept.by_day[day]


def forget() -> None:
    """Read the register anew when it is asked next."""
    global _kept
    _kept = Kept()


def stamp() -> Stamp:
    terms = GlossaryTerm.objects.aggregate(Count("pk"), Max("pk"), Max("changed_at"))
    changes = Recheck.objects.aggregate(Count("pk"), Max("pk"))
    return Stamp(*terms.values(), *changes.values())


def read(now: Stamp) -> Kept:
    """The whole register."""
    return Kept(now, wordings_of(Rendering.objects.all()), notes())


def followed(kept: Kept, now: Stamp) -> Kept | None:
    """What was kept, with the names read again that have changed since; None where it is better to read all."""
    if kept.stamp is None or (changed := changed_terms(kept, kept.stamp, now)) is None:
        return None
    new = wordings_of(Rendering.objects.filter(term__in=changed))
    wordings = {term: known for term, known in kept.wordings.items() if term not in changed} | new
    if len(wordings) != now.terms:
        return None
    told, every = notes(), [wording for known in new.values() for wording in known]
    by_day = {day: known.changed(changed, every, told) for day, known in kept.by_day.items()}
    return Kept(now, wordings, told, by_day)


def changed_terms(kept: Kept, before: Stamp, now: Stamp) -> set[int] | None:
    """The names that were changed, added or deleted since; None where they are too many, or not all can be told.

    Two people at work at once can be stored in another order than they are numbered in.
    """
    since = Recheck.objects.filter(pk__gt=before.last_change or 0).values_list("words", flat=True)
    rows = list(since[: MOST_CHANGED + 1])
    words = {tuple(word) for row in rows for word in row}
    if len(rows) != now.changes - before.changes or len(words) > MOST_CHANGED:
        return None
    had = {
        term
        for term, known in kept.wordings.items()
        if any((one.language, one.text) in words for one in known)
    }
    wanted = Q()
    for language in {language for language, _text in words}:
        wanted |= Q(language=language, text__in=[text for of, text in words if of == language])
    have = Rendering.objects.filter(wanted).values_list("term", flat=True) if words else []
    return had | set(have)


def notes() -> dict[int, str]:
    return dict(GlossaryTerm.objects.exclude(note="").values_list("pk", "note"))


def wordings_of(renderings: QuerySet[Rendering]) -> dict[int, list[Wording]]:
    rows = renderings.order_by("id").values_list(
        "term_id", "language", "text", "term__kind", "use", "term__rank", "valid_from", "valid_to"
    )
    found: dict[int, list[Wording]] = defaultdict(list)
    for row in rows.iterator():
        found[row[0]].append(Wording(*row))
    return dict(found)
