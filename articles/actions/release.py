from ..vocabulary import Move, State
from ..workflow import make


def enter_if_due(edition, *, at):
    """Enter the release of a scheduled edition whose time has come; its readers may have it already."""
    if edition.state == State.SCHEDULED and edition.release_at <= at:
        due = edition.release_at
        edition.release_at = None
        show(edition, at=due)
        make(edition, Move.PUBLISH, by=None, role=None, at=due)


def show(edition, *, at, published_at=None, unreviewed=False):
    """Point readers to the working revision. `published_at` is the date shown; the first one stays."""
    edition.live = edition.working
    edition.live_unreviewed = unreviewed
    edition.published_at = edition.published_at or published_at or at
    if edition.first_published_at:
        edition.updated_at = at
    edition.first_published_at = edition.first_published_at or at
    edition.public_from = edition.public_from or at


def withhold(edition):
    """Take a text that readers have not seen yet out of the queue for them."""
    edition.release_at = None
    if not edition.first_published_at:
        edition.live = edition.public_from = None
        if not edition.imported_at:
            edition.published_at = None
