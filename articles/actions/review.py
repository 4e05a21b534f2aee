from django.db.transaction import atomic

from .. import rules
from ..queries import recipients
from ..vocabulary import Event, Move
from ..workflow import make
from .locking import locked
from .notify import notify
from .release import withhold


@atomic
def submit(edition, *, revision, by, at):
    """Hand the working revision to a second pair of eyes.

    Refused while it has blocking issues, so that a reviewer never opens an article that could not go
    out anyway.
    """
    edition = locked(edition, at=at)
    role = rules.require(by, Move.SUBMIT, edition, revision=revision, at=at)
    make(edition, Move.SUBMIT, by=by, role=role, at=at)
    notify(Event.SUBMITTED, edition, by=by, at=at)
    return edition


@atomic
def send_back(edition, *, revision, by, at, comment):
    """Return a text to its writers with the reason."""
    edition = locked(edition, at=at)
    role = rules.require(by, Move.SEND_BACK, edition, revision=revision, at=at, comment=comment)
    make(edition, Move.SEND_BACK, by=by, role=role, at=at, comment=comment)
    notify(Event.SENT_BACK, edition, by=by, at=at, text=comment)
    return edition


@atomic
def approve(edition, *, revision, by, at, comment=""):
    """Vouch for exactly this revision. Any later change of the text ends the approval."""
    edition = locked(edition, at=at)
    role = rules.require(by, Move.APPROVE, edition, revision=revision, at=at)
    edition.approved = edition.working
    concerned = recipients.approved(edition)
    make(edition, Move.APPROVE, by=by, role=role, at=at, comment=comment)
    notify(Event.APPROVED, edition, by=by, at=at, text=comment, to=concerned)
    return edition


@atomic
def revise(edition, *, revision, by, at):
    """Take an approved or published text back to the desk. What readers see stays as it is."""
    edition = locked(edition, at=at)
    role = rules.require(by, Move.REVISE, edition, revision=revision, at=at)
    withhold(edition)
    make(edition, Move.REVISE, by=by, role=role, at=at)
    return edition
