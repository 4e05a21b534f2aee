"""The old site's pages move in: uploaded, looked at, then taken in as drafts or as published."""

from dataclasses import dataclass
from itertools import islice

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..importers import archive, intake
from ..vocabulary import CreditRole, Role
from . import parcels

MOST_PAGES = 300
"""Pages that one upload may hold; whoever has more uses the command `import_articles`."""

MOST_BYTES = 60 * 1024 * 1024
OUTCOMES = {
    "new": gettext_lazy("imported as a draft"),
    "would be new": gettext_lazy("would come in"),
    "unchanged": gettext_lazy("here already"),
    "refused": gettext_lazy("not imported"),
}
SUFFIXES = (*archive.SUFFIXES, ".zip")


def may_import(person):
    """Whether the person may take old pages in as drafts."""
    return person.is_authenticated and any(
        person.holds(role) for role in (Role.REPORTER, Role.EDITOR, Role.CHIEF_EDITOR)
    )


def may_take_over(person):
    """Whether the person may publish old pages on their old date."""
    return person.holds(Role.CHIEF_EDITOR)


class SeveralFiles(forms.FileField):
    widget = type("SeveralFilesInput", (forms.FileInput,), {"allow_multiple_selected": True})

    def clean(self, data, initial=None):
        one_by_one = super().clean
        return [one_by_one(file, initial) for file in data or [None]]


class PagesForm(forms.Form):
    files = SeveralFiles(
        label=gettext_lazy("Files of the old site"),
        help_text=gettext_lazy(
            "Pages as .txt or .html, in UTF-8 or GB18030, or a .zip of them; several at once. Which language a "
            "page is in is read from its text."
        ),
        widget=SeveralFiles.widget({"accept": ",".join(SUFFIXES)}),
    )

    def clean_files(self):
        files = self.cleaned_data["files"]
        if strange := [file.name for file in files if not file.name.lower().endswith(SUFFIXES)]:
            raise ValidationError(
                _("These files are neither .txt, .html nor .zip: %(names)s.") % {"names": ", ".join(strange)}
            )
        if sum(file.size for file in files) > MOST_BYTES:
            raise ValidationError(
                _("The files are larger than %(limit)s MB together: upload them in several goes.")
                % {"limit": MOST_BYTES // 1024 // 1024}
            )
        return files


def import_pages(request, context):
    """The page of the import. GET asks for files; the first POST looks, the second takes in what was seen."""
    if not may_import(request.user):
        raise PermissionDenied
    context |= {
        "title": _("Old pages move in"),
        "subtitle": None,
        "form": PagesForm(),
        "may_take_over": may_take_over(request.user),
        "most_pages": MOST_PAGES,
    }
    if request.method != "POST":
        return TemplateResponse(request, "admin/imports/choose.html", context)
    return take_in(request, context) if "parcel" in request.POST else look(request, context)


def look(request, context):
    """Keep the files, store nothing of them, and show what would come in."""
    form = PagesForm(request.POST, request.FILES)
    if not form.is_valid():
        return TemplateResponse(request, "admin/imports/choose.html", context | {"form": form})
    parcel = parcels.put_by(form.cleaned_data["files"], request.user)
    if sum(1 for _page in islice(pages_of(parcel), MOST_PAGES + 1)) > MOST_PAGES:
        parcel.discard()
        form.add_error("files", too_many())
        return TemplateResponse(request, "admin/imports/choose.html", context | {"form": form})
    reports = run(parcel, by=request.user, dry_run=True)
    return TemplateResponse(
        request, "admin/imports/look.html", context | summary(reports) | {"parcel": parcel.mark}
    )


def take_in(request, context):
    """Take in the pages that were looked at. Pages that came in before stay as they are."""
    publish = request.POST.get("as") == "published"
    if publish and not may_take_over(request.user):
        raise PermissionDenied
    parcel = parcels.fetch(request.POST["parcel"], request.user)
    if parcel is None:
        messages.error(
            request, _("These files are no longer here: choose them again. Nothing was imported twice.")
        )
        return HttpResponseRedirect(reverse("admin:import"))
    reports = run(parcel, by=request.user, publish=publish)
    parcel.discard()
    return TemplateResponse(request, "admin/imports/done.html", context | summary(reports))


def run(parcel, **how):
    """The reports on the pages of a parcel, in their order."""
    return list(intake.take_in(pages_of(parcel), at=timezone.now(), **how))


def pages_of(parcel):
    for name, place in parcel.files:
        with place.open("rb") as file:
            yield from archive.uploaded(name, file)


def too_many():
    return _("These files hold more than %(most)s pages: upload them in several goes.") % {"most": MOST_PAGES}


@dataclass(frozen=True)
class Line:
    """One page in the table: its report, its credits by role, and in one word what became of it."""

    report: intake.Report
    credits: list[tuple[str, str]]
    outcome: str | Promise


def line(report):
    by_role = {}
    for role, name in report.manuscript.credits if report.manuscript else ():
        by_role.setdefault(CreditRole(role).label, []).append(name)
    credits = [(role, ", ".join(names)) for role, names in by_role.items()]
    return Line(report, credits, _("published") if report.published else OUTCOMES[report.outcome])


def summary(reports):
    """What stands above and in the table: the pages in their order, and how many of each kind."""
    outcomes = [report.outcome for report in reports]
    return {
        "lines": [line(report) for report in reports],
        "coming": outcomes.count("new") + outcomes.count("would be new"),
        "unchanged": outcomes.count("unchanged"),
        "refused": outcomes.count("refused"),
        "doubtful": sum(bool(report.warnings) for report in reports),
    }
