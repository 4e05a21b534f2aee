"""The messages of the office to one of its members."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.db.models import F, Q
from django.utils.timezone import get_default_timezone, make_aware

from ..models import Notification, StaffMember
from ..vocabulary import Rhythm

PER_PAGE = 50


def messages_to(person: StaffMember, before: int | None = None) -> list[Notification]:
    """One page of a person's messages, the newest first; `before` is the id of the last one seen."""
    found = Notification.objects.filter(to=person).select_related("edition__article", "edition__working")
    if before:
        found = found.filter(pk__lt=before)
    return list(found.order_by("-pk")[:PER_PAGE])


def unread(person: StaffMember) -> int:
    """How many messages the person has not put aside yet."""
    return Notification.objects.filter(to=person, read_at=None).count()


def last_digest(at: datetime) -> datetime:
    """The latest moment, not after `at`, at which the daily summaries are sent."""
    local = at.astimezone(get_default_timezone())
    moment = make_aware(
        datetime.combine(local.date(), time(settings.DAILY_MAIL_HOUR)), get_default_timezone()
    )
    return moment if moment <= at else moment - timedelta(days=1)


def to_mail(at: datetime):
    """The messages that are to be sent by e-mail now, by reader: what was read meanwhile is left out.

    Nothing older than a week is sent: whoever switches e-mail on does not get the past.
    """
    at_once = Q(to__mail_rhythm=Rhythm.AT_ONCE)
    daily = Q(to__mail_rhythm=Rhythm.DAILY, at__lt=last_digest(at))
    return (
        Notification.objects.filter(
            at_once | daily, mailed_at=None, read_at=None, at__gt=at - timedelta(days=7)
        )
        .filter(to__is_active=True)
        .exclude(to__email="")
        .select_related("to", "edition__article", "edition__working")
        .order_by(F("to"), "at", "pk")
    )
