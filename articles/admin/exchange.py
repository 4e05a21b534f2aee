"""Files that come back from translators outside: uploaded, compared with what stands there, then taken over."""

from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .. import rules
from ..errors import Conflict, Refused, Unreadable
from ..exchange.incoming import read
from ..exchange.xml import LARGEST
from ..models import Revision
from . import parcels
from .access import on_staff
from .arrivals import Arrival, arrival, take_over
from .handing_over import export_selection

SUFFIXES = (".xlf", ".xliff", ".xml")


class ReturnedForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File that came back"),
        help_text=gettext_lazy("XLIFF 1.2, 2.0 or 2.1, of one article or of several, made by this office."),
        widget=forms.FileInput({"accept": ",".join(SUFFIXES)}),
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise ValidationError(
                _("This file is larger than %(limit)s MB: send back fewer articles at once.")
                % {"limit": LARGEST // 1024 // 1024}
            )
        return file


@dataclass(frozen=True)
class Outcome:
    """What became of one article of the file."""

    arrival: Arrival
    revision: Revision | None = None
    sentence: str = ""


def may_take_in(person):
    """Whether the person may translate into any language of the office."""
    return person.is_authenticated and any(
        rules.may_translate(person, code) for code, _name in settings.LANGUAGES
    )


def exchange(request, context):
    """GET asks for a file; the first POST compares, the second takes over. A list's selection is sent here too."""
    if request.method == "POST" and "format" in request.POST:
        if not on_staff(request.user):
            raise PermissionDenied
        return export_selection(request)
    if not may_take_in(request.user):
        raise PermissionDenied
    context |= {"title": _("Translations from outside"), "subtitle": None, "form": ReturnedForm()}
    if request.method != "POST":
        return TemplateResponse(request, "admin/exchange/choose.html", context)
    return take_in(request, context) if "parcel" in request.POST else look(request, context)


def look(request, context):
    """Keep the file for its sender, store nothing of it in the articles, and show what would come in."""
    form = ReturnedForm(request.POST, request.FILES)
    if not form.is_valid():
        return TemplateResponse(request, "admin/exchange/choose.html", context | {"form": form})
    parcel = parcels.put_by([form.cleaned_data["file"]], request.user)
    try:
        arrivals = arrived(parcel, request.user)
    except Unreadable as unreadable:
        parcel.discard()
        form.add_error("file", str(unreadable))
        return TemplateResponse(request, "admin/exchange/choose.html", context | {"form": form})
    return compared(request, context, parcel, arrivals)


def arrived(parcel, person):
    at = timezone.now()
    return [arrival(one, person, at=at) for _name, place in parcel.files for one in read(place.read_bytes())]


def compared(request, context, parcel, arrivals, outcomes=(), status=200):
    context |= {
        "arrivals": arrivals,
        "ready": sum(not one.refusal for one in arrivals),
        "outcomes": outcomes,
        "parcel": parcel.mark,
        "file_name": parcel.files[0][0],
    }
    return TemplateResponse(request, "admin/exchange/look.html", context, status=status)


def take_in(request, context):
    """Take over the articles that were chosen, each by itself: one that is refused leaves the others alone."""
    parcel = parcels.fetch(request.POST["parcel"], request.user)
    if parcel is None:
        messages.error(
            request, _("This file is no longer here: choose it again. Nothing was taken over twice.")
        )
        return HttpResponseRedirect(reverse("admin:exchange"))
    try:
        arrivals = arrived(parcel, request.user)
    except Unreadable as unreadable:
        messages.error(request, str(unreadable))
        return HttpResponseRedirect(reverse("admin:exchange"))
    chosen = [one for one in arrivals if str(one.returned.mark.article) in request.POST.getlist("take")]
    if not chosen:
        messages.error(request, _("Choose at least one article to take over."))
        return compared(request, context, parcel, arrivals, status=400)
    outcomes = [taken(one, request) for one in chosen]
    failed = [one for one in outcomes if one.revision is None]
    if not failed and len(chosen) == len(arrivals):
        parcel.discard()
    if not failed and len(outcomes) == 1 and len(arrivals) == 1:
        return one_done(request, outcomes[0])
    left = [
        one for one in arrivals if one not in [outcome.arrival for outcome in outcomes if outcome.revision]
    ]
    fresh = [arrival(one.returned, request.user, at=timezone.now()) for one in left]
    return compared(request, context, parcel, fresh, outcomes, status=409 if failed else 200)


def taken(one, request):
    number = one.returned.mark.article
    if one.refusal:
        return Outcome(one, sentence=one.refusal)
    base = one.seen if request.POST.get(f"base-{number}") == (str(one.seen.pk) if one.seen else "") else None
    if base != one.seen:
        return Outcome(
            one, sentence=_("Somebody saved this translation after you looked at it: compare again.")
        )
    if one.base_differs and f"replace-{number}" not in request.POST:
        return Outcome(
            one,
            sentence=_(
                "The translation was changed since this file was made: compare both, and say that the file's text is to "
                "replace it."
            ),
        )
    if one.unfinished and f"unfinished-{number}" not in request.POST:
        return Outcome(
            one,
            sentence=_(
                "Not every paragraph has a finished translation in the file: look at those, and say that you know of it."
            ),
        )
    try:
        with transaction.atomic():
            revision = take_over(one, base=base, by=request.user, at=timezone.now())
    except Conflict:
        return Outcome(
            one, sentence=_("Somebody saved this translation after you looked at it: compare again.")
        )
    except Refused as refused:
        return Outcome(one, sentence=str(refused))
    return Outcome(one, revision)


def one_done(request, outcome):
    one, number = outcome.arrival, outcome.revision.number
    messages.success(
        request,
        _("The translation from the file is saved as revision %(number)s.") % {"number": number}
        if outcome.revision != one.seen
        else _("The file says what is stored already: nothing was changed."),
    )
    return HttpResponseRedirect(
        reverse("admin:articles_article_translate", args=[one.article.pk, one.language])
    )
