from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from articles.errors import Refused
from articles.importers.demo.fill import fill


class Command(BaseCommand):
    help = "Fill an empty database with the demonstration office: an invented city and two years of its news."

    def handle(self, **options):
        quiet = options["verbosity"] == 0

        def follow(stories):
            return tqdm(stories, unit="article", disable=quiet or None, desc=_("Writing the demonstration"))

        try:
            office = fill(now=timezone.now(), follow=follow)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(_("One account for each role:"))
        for member, password in office.accounts:
            roles = ", ".join(dict.fromkeys(str(a.get_role_display()) for a in member.assignments.all()))
            self.stdout.write(f"  {roles:<16} {member.username:<16} {password}")
