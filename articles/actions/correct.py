from django.db.transaction import atomic

from .. import rules
from ..models import Correction
from ..text.plain import printable
from ..vocabulary import Move
from .bring_out import bring_out
from .locking import locked


@atomic
def correct(edition, *, revision, by, at, comment):
    """Show the approved revision to readers, and tell them what was wrong with the one before.

    `comment` is the note, in the language of the edition; it stands on the article's page from then on.
    """
    edition = locked(edition, at=at)
    role = rules.require(by, Move.CORRECT, edition, revision=revision, at=at, comment=comment)
    note = printable(comment).strip()
    edition.corrected_at = at
    bring_out(edition, Move.CORRECT, by=by, role=role, at=at, comment=note)
    Correction.objects.create(edition=edition, revision=revision, note=note, by=by, by_name=str(by), at=at)
    return edition
