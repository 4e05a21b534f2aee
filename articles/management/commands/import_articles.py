import json

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from articles.importers import archive, intake
from articles.models import StaffMember
from articles.vocabulary import Role


class Command(BaseCommand):
    help = "Take in pages of the old site: files, folders or zip archives, as text or HTML."

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", metavar="PATH")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, and keep nothing")
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument(
            "--publish", action="store_true", help="take the pages over as published on their old dates"
        )
        parser.add_argument(
            "--by", metavar="USERNAME", help="the chief editor in whose name; needed where there are several"
        )

    def handle(self, *, paths, dry_run, format, publish, by, **options):
        chief = chief_editor(by) if publish else None
        pages = list_of_labels(paths, quiet=format == "json" or options["verbosity"] == 0)
        refused = 0
        for report in intake.take_in(pages, by=chief, at=timezone.now(), publish=publish, dry_run=dry_run):
            refused += bool(report.error)
            for line in (
                [json.dumps(report.as_json(), ensure_ascii=False)] if format == "json" else lines(report)
            ):
                self.stdout.write(line)
        if refused:
            raise CommandError(
                _("%(count)s pages could not be taken in; the lines above say why.") % {"count": refused},
                returncode=1,
            )


def list_of_labels(paths, *, quiet):
    """The pages with a progress bar on the error stream, so that the report can be redirected."""
    found = list(archive.pages(paths)) if not quiet else archive.pages(paths)
    return tqdm(found, unit="page", disable=quiet)


def chief_editor(username):
    chiefs = [
        person
        for person in StaffMember.objects.filter(
            is_active=True, assignments__role=Role.CHIEF_EDITOR
        ).distinct()
        if username in (None, person.username)
    ]
    if len(chiefs) == 1:
        return chiefs[0]
    if username:
        raise CommandError(_("%(name)s is no chief editor: name one with --by.") % {"name": username})
    if not chiefs:
        raise CommandError(
            _("There is no chief editor yet: give somebody the role, then name them with --by.")
        )
    names = ", ".join(sorted(person.username for person in chiefs))
    raise CommandError(
        _("There are several chief editors: name one of %(names)s with --by.") % {"names": names}
    )


def lines(report):
    """The report on one page: what became of it, then a line for each doubt."""
    yield f"{outcome(report)}  {report.path}" + (f"  {report.manuscript.title}" if report.manuscript else "")
    if report.error:
        yield f"    {report.error}"
    for warning in report.warnings:
        yield f"    ? {warning}"


def outcome(report):
    if report.published:
        return _("published")
    return {
        "new": _("new draft"),
        "would be new": _("would be new"),
        "unchanged": _("unchanged"),
        "refused": _("refused"),
    }[report.outcome]
