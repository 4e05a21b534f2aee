"""Filling an empty database with the demonstration office."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from ...actions.notify import mark_read
from ...errors import Refused
from ...models import Article, Notification, StaffMember
from .names import keep_register
from .noticeboard import put_up
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
    put_up(now=now)
    for story in follow(list(stories())):
        tell(story, office, now=now)
    visit(now=now)
    put_old_messages_aside(now=now)
    return office


def put_old_messages_aside(*, now: datetime) -> None:
    """As in an office at work: what came more than a week ago was read."""
    old = Notification.objects.filter(at__lt=now - timedelta(days=7))
    for person in StaffMember.objects.all():
        mark_read(person, old.values("pk"), at=now)
