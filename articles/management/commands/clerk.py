from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.actions import mail, publish, recheck
from articles.readership import tally


class Command(BaseCommand):
    help = "Enter due releases, send mails, forget what the counter must not keep; for a timer, where `serve` is not used."

    def handle(self, **options):
        now = timezone.now()
        released = publish.release_due(at=now)
        mail.send_due(at=now)
        recheck.recheck(at=now)
        tally.forget(now)
        if options["verbosity"]:
            self.stdout.write(_("Releases entered: %(count)s.") % {"count": released})
