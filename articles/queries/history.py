"""What was written and decided before, and by whom."""

from dataclasses import dataclass
from datetime import datetime

from ..models import Decision, Edition, Revision
from ..vocabulary import Move

HANDS_ON = (Move.SUBMIT, Move.PUBLISH_UNREVIEWED)
SEALS = (Move.APPROVE, Move.SIGN, Move.TAKE_OVER)


def hands(edition, revision) -> set[int]:
    """Ids of the staff who wrote or submitted what this revision adds to the last text that was signed for.

    Whoever is among them cannot be the second pair of eyes.
    """
    since = _since(edition, revision)
    writers = Revision.objects.filter(edition=edition, **since).values_list("written_by", flat=True)
    movers = Decision.objects.filter(
        edition=edition,
        move__in=HANDS_ON,
        **{f"revision__{condition}": value for condition, value in since.items()},
    ).values_list("by", flat=True)
    return {person for person in (*writers, *movers) if person is not None}


def sealed_before(edition: Edition, revision: Revision) -> Revision | None:
    """The last text before this revision that somebody vouched for."""
    return (
        Revision.objects.filter(edition=edition, number__lt=revision.number, decisions__move__in=SEALS)
        .select_related("source_revision")
        .order_by("-number")
        .first()
    )


def seal_of(revision: Revision) -> Decision | None:
    """Who vouched for a revision, and when."""
    return revision.decisions.filter(move__in=SEALS).order_by("-at", "-id").first()


def last_submission(revision: Revision) -> Decision | None:
    """Who handed a revision to review, and when."""
    return revision.decisions.filter(move=Move.SUBMIT).order_by("-at", "-id").first()


@dataclass(frozen=True)
class Hand:
    """Somebody who wrote on a text since it was last vouched for: which revisions, by number, and when last.

    `who` is empty for an importer.
    """

    who: str
    revisions: list[int]
    last_at: datetime


def writers_since(edition: Edition, revision: Revision) -> list[Hand]:
    """Everybody who wrote what this revision adds to the last text that was vouched for, the latest first."""
    written: dict[int | None, list[Revision]] = {}
    found = Revision.objects.filter(edition=edition, **_since(edition, revision)).select_related("written_by")
    for one in found.defer("body", "summary").order_by("-number"):
        written.setdefault(one.written_by_id, []).append(one)
    return [
        Hand(str(theirs[0].written_by or ""), [one.number for one in reversed(theirs)], theirs[0].written_at)
        for theirs in written.values()
    ]


def _since(edition, revision):
    sealed = (
        Revision.objects.filter(edition=edition, number__lt=revision.number, decisions__move__in=SEALS)
        .order_by("-number")
        .values_list("number", flat=True)
        .first()
    )
    return {"number__gt": sealed or 0, "number__lte": revision.number}


def revisions(edition):
    """The revisions of an edition, newest first, each with its writer and the revision it renders."""
    return edition.revisions.select_related("written_by", "source_revision").order_by("-number")


def decisions(edition):
    """The decisions on an edition, newest first."""
    return edition.decisions.select_related("revision").order_by("-at", "-id")
