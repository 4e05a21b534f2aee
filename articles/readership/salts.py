"""The random salt of a day, without which nobody can tell which reader a key stands for."""

import secrets
from datetime import timedelta

from ..models import DaySalt

SALT_BYTES = 32


def salt_of(day):
    """The salt of a day. The first to ask makes it; all processes get the same one.

    With a new day's salt those of earlier days go, except yesterday's: the first views after midnight
    are compared with the last before it. `tally.forget` takes that one too, a minute after midnight.
    """
    if (salt := known_salt_of(day)) is None:
        fresh = DaySalt(day=day, salt=secrets.token_bytes(SALT_BYTES))
        DaySalt.objects.bulk_create([fresh], ignore_conflicts=True)
        forget_before(day - timedelta(days=1))
        salt = known_salt_of(day)
    return salt


def known_salt_of(day):
    """The salt of a day, or None where none was made or it is forgotten."""
    salt = DaySalt.objects.filter(day=day).values_list("salt", flat=True).first()
    return None if salt is None else bytes(salt)


def forget_before(day):
    """Delete the salts of all days before this one; their keys then stand for nobody."""
    DaySalt.objects.filter(day__lt=day).delete()
