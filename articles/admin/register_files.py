"""The register of official names goes out and comes in, as a table for spreadsheets or as TBX."""

from collections import Counter
from itertools import islice

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .. import rules
from ..actions import glossary
from ..errors import Refused, Unreadable
from ..exchange import register_csv, register_tbx
from ..exchange.register_plan import Outcome, plan
from ..models import GlossaryTerm
from ..vocabulary import TermKind, Use
from . import parcels
from .access import on_staff

MOST_BYTES = 20 * 1024 * 1024
MOST_SHOWN = 500
READERS = {".csv": register_csv.read, ".tbx": register_tbx.read, ".xml": register_tbx.read}
TBX_EDITIONS = {"tbx": "2019", "tbx-2008": "2008"}
OUTCOMES = {
    Outcome.NEW: gettext_lazy("would be new"),
    Outcome.CHANGED: gettext_lazy("would change"),
    Outcome.SAME: gettext_lazy("stays as it is"),
    Outcome.REFUSED: gettext_lazy("refused"),
}


class FileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File with official names"),
        help_text=gettext_lazy("A table saved as CSV, or TBX of 2008 or 2019."),
        widget=forms.FileInput({"accept": ",".join(READERS)}),
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if not file.name.lower().endswith(tuple(READERS)):
            raise ValidationError(_("Choose a file that ends in .csv, .tbx or .xml."))
        if file.size > MOST_BYTES:
            raise ValidationError(
                _("This file is larger than %(limit)s MB: split it into several.")
                % {"limit": MOST_BYTES // 1024 // 1024}
            )
        return file


def export(request, form):
    """All official names as csv, tbx (of 2019) or tbx-2008."""
    if not on_staff(request.user):
        raise PermissionDenied
    terms = GlossaryTerm.objects.order_by("kind", "rank", "id").prefetch_related("renderings")
    day = localdate()
    if form == "csv":
        lines = register_csv.written(terms.iterator(chunk_size=2000))
        answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    elif form in TBX_EDITIONS:
        file = register_tbx.written(terms.iterator(chunk_size=2000), day=day, edition=TBX_EDITIONS[form])
        answer = HttpResponse(file, content_type="application/x-tbx")
    else:
        raise Http404
    suffix = form.partition("-")[0]
    answer["Content-Disposition"] = f'attachment; filename="official-names-{day}.{suffix}"'
    return answer


def take_in(request):
    """GET asks for a file; the first POST shows what it would do, the second does it, whole or not at all."""
    if not on_staff(request.user) or not rules.may_keep(request.user, "glossaryterm"):
        raise PermissionDenied
    if request.method != "POST":
        return ask(request, FileForm())
    if "parcel" in request.POST:
        return do(request)
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return ask(request, form)
    parcel = parcels.put_by([form.cleaned_data["file"]], request.user)
    try:
        drafts = drafts_of(parcel)
    except Unreadable as trouble:
        parcel.discard()
        form.add_error("file", trouble.message)
        return ask(request, form)
    return show(request, plan(drafts), parcel)


def do(request):
    parcel = parcels.fetch(request.POST["parcel"], request.user)
    if parcel is None:
        messages.error(request, _("This file is no longer here: choose it again. Nothing was taken in."))
        return HttpResponseRedirect(reverse("admin:articles_glossaryterm_import"))
    try:
        steps = glossary.take_in(drafts_of(parcel), by=request.user, at=timezone.now())
    except Refused as refused:
        messages.error(request, refused.message)
        return show(request, plan(drafts_of(parcel)), parcel)
    parcel.discard()
    count = Counter(step.outcome for step in steps)
    messages.success(
        request,
        _("Taken in. New: %(new)s. Changed: %(changed)s. Unchanged: %(same)s.")
        % {"new": count[Outcome.NEW], "changed": count[Outcome.CHANGED], "same": count[Outcome.SAME]},
    )
    return HttpResponseRedirect(reverse("admin:articles_glossaryterm_changelist"))


def drafts_of(parcel):
    ((name, place),) = parcel.files
    return READERS["." + name.lower().rpartition(".")[2]](place.read_bytes())


def ask(request, form):
    context = {
        "title": _("Take in official names"),
        "form": form,
        "kinds": TermKind.choices,
        "uses": Use.choices,
        "languages": settings.LANGUAGES,
    }
    return page(request, "admin/names/take_in.html", context)


def show(request, steps, parcel):
    """What the file would do, what cannot be taken before what can, and what stays as it is only as a number."""
    count = Counter(step.outcome for step in steps)
    order = list(OUTCOMES)[::-1]
    told = sorted(
        (step for step in steps if step.outcome != Outcome.SAME), key=lambda step: order.index(step.outcome)
    )
    context = {
        "title": _("What the file would do"),
        "lines": [(step, OUTCOMES[step.outcome]) for step in islice(told, MOST_SHOWN)],
        "not_shown": max(0, len(told) - MOST_SHOWN),
        "new": count[Outcome.NEW],
        "changed": count[Outcome.CHANGED],
        "same": count[Outcome.SAME],
        "refused": count[Outcome.REFUSED],
        "parcel": parcel.mark,
    }
    return page(request, "admin/names/look.html", context)


def page(request, template, context):
    shared = {**admin.site.each_context(request), "opts": GlossaryTerm._meta, "subtitle": None}
    return TemplateResponse(request, template, shared | context)
