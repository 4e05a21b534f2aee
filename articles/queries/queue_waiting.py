"""How much of the queue of translations waits for one person: the number in the menu, on every page of the desk."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from django.core.cache import cache
from django.db.models import Count, Exists, F, OuterRef, Q, Value

from ..models import Decision, Edition, Notification, Revision, StaffMember
from ..vocabulary import Move, State
from .dashboard import to_approve
from .queue_piles import MOST, drafts, moved, withdrawn
from .translation import apart_editions

COUNTED = 100
"""Nobody needs the number of what waits beyond it."""

APART = "translations-apart"
APART_SECONDS = 60


class Waiting(NamedTuple):
    """What the desk's header says of a person's work: translations, at most COUNTED, and unread messages."""

    translations: int
    messages: int


def waiting(
    person: StaffMember, *, translates: Collection[str], edits: Collection[str], at: datetime
) -> Waiting:
    """What waits for this person's own move, and how many messages are unread; one query.

    Translations are those that they have in hand or wrote and got back, those that are behind their source or lost it in
    the languages into which they translate, and those that wait for their approval in the languages that they edit.
    """
    ids = _ids(_in_hand(person))
    if translates:
        moved_on = moved(at, _apart()).filter(is_material=True)
        ids = ids.union(
            *(
                _ids(found.filter(language__in=translates))
                for found in (withdrawn(at), moved_on, _returned(person))
            )
        )
    if edits:
        reading = to_approve(person, edits).filter(~Q(language=F("article__source_language")))
        ids = ids.union(_ids(reading))
    unread = (
        Notification.objects.filter(to=person, read_at=None)
        .order_by()
        .values("to")
        .annotate(of_messages=Value(True), number=Count("pk"))
        .values_list("of_messages", "number")
    )
    rows = list(ids.union(unread).order_by("-of_messages")[: COUNTED + 1])
    messages = sum(number for of_messages, number in rows if of_messages)
    return Waiting(min(COUNTED, sum(not of_messages for of_messages, _number in rows)), messages)


def forget_apart() -> None:
    """For whoever changes what readers see of an article: the number in the menu follows at once."""
    cache.delete(APART)


def _ids(editions):
    return editions.order_by().annotate(of_messages=Value(False)).values_list("of_messages", "pk")


def _in_hand(person: StaffMember):
    given = Edition.objects.filter(translator=person, state=State.DRAFT)
    return given.filter(~Q(language=F("article__source_language")))


def _returned(person: StaffMember):
    wrote = Revision.objects.filter(edition=OuterRef("pk"), written_by=person)
    submitted = Decision.objects.filter(edition=OuterRef("pk"), by=person, move=Move.SUBMIT)
    return drafts().filter(Exists(wrote) | Exists(submitted), last_move=Move.SEND_BACK)


def _apart() -> list[int]:
    """What may be behind its source, looked up once a minute: the archive is not asked on every page."""
    found = cache.get(APART)
    if found is None:
        found = list(apart_editions().order_by("pk").values_list("pk", flat=True)[:MOST])
        cache.set(APART, found, APART_SECONDS)
    return found
