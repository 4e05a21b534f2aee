from ..vocabulary import Move, State
from ..workflow import make
from . import consequences
from .release import show


def bring_out(edition, move, *, by, role, at, unreviewed=False, comment=""):
    """Give readers the working revision by one of the publishing moves, with all that follows from it."""
    before = edition.live if edition.first_published_at else None
    show(edition, at=at, unreviewed=unreviewed)
    make(edition, move, by=by, role=role, at=at, comment=comment)
    consequences.of_publication(edition, before, by=by, role=role, at=at)


def enter_if_due(edition, *, at):
    """Enter the release of a scheduled edition whose time has come; its readers may have it already."""
    if edition.state == State.SCHEDULED and edition.release_at <= at:
        due = edition.release_at
        edition.release_at = None
        bring_out(edition, Move.PUBLISH, by=None, role=None, at=due)
