from ..models import Notification, StaffMember
from ..queries.recipients import concerned


def notify(event, edition, *, by, at, to=None, text=""):
    """Tell those whom an event concerns, once each, and never the person who caused it.

    `to` are ids, where the event itself names them; otherwise the table of recipients says who they are.
    """
    ids = set(concerned(event, edition) if to is None else to) - {by.pk if by else None}
    Notification.objects.bulk_create(
        Notification(
            to_id=pk, event=event, edition=edition, by=by, by_name=str(by) if by else "", text=text, at=at
        )
        for pk in sorted(StaffMember.objects.filter(pk__in=ids, is_active=True).values_list("pk", flat=True))
    )


def mark_read(person, pks, *, at):
    """Put messages of this person aside as read; returns how many were not yet."""
    return Notification.objects.filter(to=person, pk__in=pks, read_at=None).update(read_at=at)
