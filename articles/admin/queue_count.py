"""The number beside "Translations" in the menu."""

from django.conf import settings
from django.utils import timezone

from .. import rules
from ..queries.queue_waiting import COUNTED, waiting
from ..vocabulary import Role
from .access import on_staff


def waiting_for(person) -> str:
    """How many translations wait for the person's own move; empty where none does, or where nobody is signed in."""
    if not on_staff(person):
        return ""
    codes = [code for code, _name in settings.LANGUAGES]
    count = waiting(
        person,
        translates=[code for code in codes if rules.may_translate(person, code)],
        edits=[code for code in codes if person.holds(Role.EDITOR, code)],
        at=timezone.now(),
    )
    return f"{COUNTED - 1}+" if count >= COUNTED else str(count or "")
