from django.db.transaction import atomic

from .. import rules
from ..models import Withdrawal
from ..vocabulary import Move
from ..workflow import make
from . import consequences
from .locking import locked


@atomic
def withdraw(edition, *, revision, by, at, comment):
    """Take an edition away from readers; at its address they are told the reason. `revision` is the live one.

    Its translations that readers see stay until their own editors decide, and are urgent in their queues from now
    on; those that were scheduled do not go out.
    """
    edition = locked(edition, at=at)
    role = rules.require(by, Move.WITHDRAW, edition, revision=revision, at=at, comment=comment)
    edition.withdrawal = Withdrawal.objects.create(
        edition=edition, reason=comment, by=by, by_name=str(by), at=at
    )
    make(edition, Move.WITHDRAW, by=by, role=role, at=at, comment=comment)
    consequences.of_withdrawal(edition, by=by, role=role, at=at, reason=comment)
    return edition


@atomic
def reinstate(edition, *, revision, by, at, comment):
    """Give readers a withdrawn edition again, as it was. The reason is kept with the article."""
    edition = locked(edition, at=at)
    role = rules.require(by, Move.REINSTATE, edition, revision=revision, at=at, comment=comment)
    edition.withdrawal = None
    make(edition, Move.REINSTATE, by=by, role=role, at=at, comment=comment)
    return edition
