from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from articles.actions import remember


class Command(BaseCommand):
    help = "Fill the earlier translations anew from all translations that are live."

    def handle(self, **options):
        now = timezone.now()
        done = 0
        with tqdm(
            total=remember.translations_gone_out(now).count(),
            unit="edition",
            disable=options["verbosity"] == 0 or None,
            desc=_("Remembering translations"),
        ) as bar:
            for count in remember.rebuild(at=now):
                done += count
                bar.update(count)
        if options["verbosity"]:
            self.stdout.write(_("Translations remembered: %(count)s.") % {"count": done})
