"""The numbers in the header of the desk: beside "Translations" in the menu, and beside "Messages"."""

from django.conf import settings
from django.utils import timezone

from .. import rules
from ..queries.queue_waiting import COUNTED, Waiting, waiting
from .access import on_staff


def waiting_for(person) -> Waiting:
    """What waits for the person; nothing where nobody is signed in."""
    if not on_staff(person):
        return Waiting(0, 0)
    codes = [code for code, _name in settings.LANGUAGES]
    return waiting(
        person,
        translates=[code for code in codes if rules.may_translate(person, code)],
        edits=[code for code in codes if rules.may_edit(person, code)],
        at=timezone.now(),
    )


def shown(count: int) -> str:
    """A number as the menu shows it; empty where nothing waits."""
    return f"{COUNTED - 1}+" if count >= COUNTED else str(count or "")
