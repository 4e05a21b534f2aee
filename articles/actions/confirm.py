from django.db.transaction import atomic
from django.utils.translation import gettext as _

from .. import rules
from ..errors import Conflict
from ..queries import translation
from ..vocabulary import Move
from ..workflow import make
from .locking import locked


@atomic
def confirm_current(edition, *, revision, source_revision, by, at, comment=""):
    """Say that the change of the source needs no change here: named, recorded, and for exactly this source.

    `source_revision` is the one that the person compared. Conflict is raised where the source has moved on again.
    """
    edition = locked(edition, at=at)
    role = rules.require(by, Move.CONFIRM_CURRENT, edition, revision=revision, at=at)
    now = translation.source_to_render(translation.source_of(edition))
    if now != source_revision:
        raise Conflict(_("The source has changed again: compare its newest text, then decide."))
    edition.confirmed_source, edition.due_at = now, None
    make(edition, Move.CONFIRM_CURRENT, by=by, role=role, at=at, source_revision=now, comment=comment)
    return edition
