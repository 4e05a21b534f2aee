"""What counts as a view. The definition that readers can look up stands here as a table."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from typing import NamedTuple

from ..models import Edition
from . import robots, salts, tally
from .days import office_day

REPEAT = "repeat"


@dataclass(frozen=True)
class Visit:
    """One signal that an edition was displayed, as it arrived. Never stored, never logged, not even by a fault.

    `purpose` is what the browser says of a page fetched ahead of any reader, empty otherwise;
    `from_our_page` whether the signal was sent by a page of ours; `by_staff` whether by somebody signed in.
    """

    edition_id: int
    address: str = field(repr=False)
    user_agent: str = field(repr=False)
    purpose: str = ""
    from_our_page: bool = True
    by_staff: bool = False


class Receipt(NamedTuple):
    """What became of a visit: the edition, its views now, and why this one was not counted, or None."""

    edition: Edition
    views: int
    refusal: str | None


REFUSALS: dict[str, Callable[[Visit], bool]] = {
    "foreign": lambda visit: not visit.from_our_page,
    "prefetch": lambda visit: bool(visit.purpose),
    "staff": lambda visit: visit.by_staff,
    "robot": lambda visit: robots.is_robot(visit.user_agent),
}


def refusal(visit: Visit) -> str | None:
    """The name of the first rule by which a visit is no view, or None."""
    return next((name for name, applies in REFUSALS.items() if applies(visit)), None)


def receive(visit: Visit, *, at: datetime) -> Receipt | None:
    """Count a visit if it is a view. None where readers see no such edition at that moment."""
    edition = Edition.objects.public(at).filter(pk=visit.edition_id).first()
    if edition is None:
        return None
    reason, views = refusal(visit), None
    if reason is None:
        key, former_key = keys_of(visit, at)
        views = tally.count(edition.pk, key=key, former_key=former_key, at=at)
        reason = REPEAT if views is None else None
    if views is None:
        views = tally.total(edition, at).counted
    return Receipt(edition, views, reason)


def keys_of(visit: Visit, at: datetime) -> tuple[str, str | None]:
    """The reader's key under today's salt and, in the first moments after midnight, under yesterday's."""
    today, moments_ago = office_day(at), office_day(at - tally.repeat_window())
    key = key_of(visit, salts.salt_of(today))
    former_salt = salts.known_salt_of(moments_ago) if moments_ago < today else None
    return key, former_salt and key_of(visit, former_salt)


def key_of(visit: Visit, salt: bytes) -> str:
    """What stands for a reader of one edition on one day; 64 hexadecimal digits.

    The edition is part of it, so that not even one day's path of a reader through the site exists.
    """
    told = "\0".join([visit.address, visit.user_agent, str(visit.edition_id)])
    return blake2b(told.encode("utf-8", "surrogatepass"), key=salt, digest_size=32).hexdigest()
