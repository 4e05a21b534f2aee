"""Filling an empty database with the demonstration office."""

from collections.abc import Callable, Iterable
from datetime import datetime

from django.utils.translation import gettext as _

from ...errors import Refused
from ...models import Article, StaffMember
from .names import keep_register
from .office import Office, open_office
from .play import tell
from .readers import visit
from .stories import Story, stories


def is_empty() -> bool:
    """Whether nobody has begun to work here."""
    return not StaffMember.objects.exists() and not Article.objects.exists()


def fill(*, now: datetime, follow: Callable[[list[Story]], Iterable[Story]] = iter) -> Office:
    """Open the demonstration office and play its stories; `follow` wraps their list, for a progress bar.

    Refused where anybody works here already: the demonstration never mixes with real records.
    """
    if not is_empty():
        raise Refused(
            _("There are accounts or articles here already: the demonstration needs an empty database.")
        )
    office = open_office()
    keep_register(at=now)
    for story in follow(list(stories())):
        tell(story, office, now=now)
    visit(now=now)
    return office
