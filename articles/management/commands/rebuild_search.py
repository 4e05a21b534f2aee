from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from articles.actions import make_findable


class Command(BaseCommand):
    help = "Fill the index of the search anew from all texts that are live."

    def handle(self, **options):
        done = 0
        with tqdm(
            total=make_findable.with_a_live_text().count(),
            unit="edition",
            disable=options["verbosity"] == 0 or None,
            desc=_("Making texts findable"),
        ) as bar:
            for count in make_findable.rebuild(at=timezone.now()):
                done += count
                bar.update(count)
        if options["verbosity"]:
            self.stdout.write(_("Texts that readers can find: %(count)s.") % {"count": done})
