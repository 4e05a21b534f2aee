"""What was written and decided before, and by whom."""

from ..models import Decision, Revision
from ..vocabulary import Move

HANDS_ON = (Move.SUBMIT, Move.PUBLISH_UNREVIEWED)
SEALS = (Move.APPROVE, Move.SIGN, Move.TAKE_OVER)


def hands(edition, revision) -> set[int]:
    """Ids of the staff who wrote or submitted what this revision adds to the last text that was signed for.

    Whoever is among them cannot be the second pair of eyes.
    """
    sealed = (
        Revision.objects.filter(edition=edition, number__lt=revision.number, decisions__move__in=SEALS)
        .order_by("-number")
        .values_list("number", flat=True)
        .first()
    ) or 0
    since = {"number__gt": sealed, "number__lte": revision.number}
    writers = Revision.objects.filter(edition=edition, **since).values_list("written_by", flat=True)
    movers = Decision.objects.filter(
        edition=edition,
        move__in=HANDS_ON,
        **{f"revision__{condition}": value for condition, value in since.items()},
    ).values_list("by", flat=True)
    return {person for person in (*writers, *movers) if person is not None}


def revisions(edition):
    """The revisions of an edition, newest first, each with its writer and the revision it renders."""
    return edition.revisions.select_related("written_by", "source_revision").order_by("-number")


def decisions(edition):
    """The decisions on an edition, newest first."""
    return edition.decisions.select_related("revision").order_by("-at", "-id")
