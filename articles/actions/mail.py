"""The office's messages by e-mail: each at once, or one summary a day, as their readers wish."""

import logging
from itertools import groupby
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..models import Notification
from ..queries.messages import to_mail
from ..text.plain import one_line
from ..vocabulary import Rhythm

log = logging.getLogger(__name__)


def send_due(*, at) -> int:
    """Send what is due, one mail a person; returns how many mails went out. Two clerks at once send nothing twice.

    Where no mail server is set, nothing is sent and nothing is lost: the messages stand in the admin.
    """
    if not settings.SENDS_MAIL:
        return 0
    sent = 0
    for person, messages in groupby(to_mail(at), key=lambda message: message.to):
        sent += send_to(person, list(messages), at=at)
    return sent


def send_to(person, messages, *, at) -> bool:
    mine = [one for one in messages if claimed(one, at=at)]
    if not mine:
        return False
    with translation.override(person.language or settings.LANGUAGE_CODE):
        text = render_to_string(
            "mail/messages.txt",
            {
                "person": person,
                "messages": mine,
                "site": settings.PUBLIC_URL.rstrip("/"),
                "rhythm": person.mail_rhythm,
            },
        )
        try:
            send_mail(subject(mine, person), text, settings.MAIL_FROM, [person.email])
        except (SMTPException, OSError):
            log.exception("A mail to a member of the office could not be sent; the clerk tries again.")
            Notification.objects.filter(pk__in=[one.pk for one in mine]).update(mailed_at=None)
            return False
    return True


def claimed(message, *, at):
    """Whether this clerk is the one that sends the message."""
    return Notification.objects.filter(pk=message.pk, mailed_at=None).update(mailed_at=at) == 1


def subject(messages, person):
    if person.mail_rhythm == Rhythm.AT_ONCE and len(messages) == 1:
        edition = messages[0].edition
        title = edition.working.title if edition.working else str(edition.article)
        return one_line(
            _("%(event)s: %(title)s") % {"event": messages[0].get_event_display(), "title": title}
        )
    return ngettext("News desk: %(count)s message", "News desk: %(count)s messages", len(messages)) % {
        "count": len(messages)
    }
