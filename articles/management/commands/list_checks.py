from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import translation

from articles.checks.manual import table


class Command(BaseCommand):
    help = "Print what is looked at before an edition goes out, as a table in Markdown for the manual."

    def add_arguments(self, parser):
        languages = [code for code, _name in settings.LANGUAGES]
        parser.add_argument(
            "--language", choices=languages, default=settings.SOURCE_LANGUAGE, help="language of the table"
        )

    def handle(self, *, language, **options):
        with translation.override(language):
            self.stdout.write(table())
