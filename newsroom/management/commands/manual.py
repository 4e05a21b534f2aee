from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from newsroom.ops import manual


class Command(BaseCommand):
    help = "Print the pages of the desk manual that come from the code: who may do what, and the checks."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="only say whether the pages are up to date")

    def handle(self, *, check, **options):
        if check and manual.outdated():
            raise CommandError(_("The printed pages of the manual are out of date: run manage.py manual."))
        for path in [] if check else manual.write():
            self.stdout.write(str(path.relative_to(manual.FOLDER)))
