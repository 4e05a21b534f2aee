"""Leaving, answering and resolving remarks, from whichever page of the desk shows them."""

from urllib.parse import urldefrag

from django import forms
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from ..actions import discuss
from ..errors import Refused
from ..models import Article, Remark, StaffMember
from ..queries.remarks import threads_of
from .again import ask_again
from .article_form import address
from .forms.edition import LARGEST_ID
from .forms.typed import Typed
from .moves import edition_of
from .saving import revision_of
from .way_back import way_back

REGION = "X-Desk-Region"
"""The header by which remarks.js asks for the remarks of one place alone, instead of a page."""


class RemarkForm(forms.Form):
    """What the form of a place sends; `answers` is the remark that is answered, where one is."""

    edition = forms.IntegerField(min_value=1, max_value=LARGEST_ID)
    revision = forms.IntegerField(min_value=1, max_value=LARGEST_ID)
    place = forms.RegexField(r"^(title|summary|\d{0,4})$", required=False)
    answers = forms.IntegerField(min_value=1, max_value=LARGEST_ID, required=False)
    text = Typed()


def remark(request, article_id):
    """Leave a remark or answer one. On GET, whom a remark can call by name, for the list that opens after an @."""
    article = get_object_or_404(Article, pk=article_id)
    if request.method != "POST":
        return names()
    form = RemarkForm(request.POST)
    edition = edition_of(article, form.data.get("edition"))
    if not form.is_valid():
        return refused(request, article, edition, first_error(form))
    sent = form.cleaned_data
    revision = revision_of(edition, sent["revision"])
    answered = edition and edition.remarks.filter(pk=sent["answers"]).first()
    if revision is None or (sent["answers"] and answered is None):
        return refused(request, article, edition, _("This page is out of date: look at the article again."))
    what = {"text": sent["text"], "by": request.user, "at": timezone.now()}
    try:
        if answered:
            left = discuss.answer(answered, **what)
        else:
            left = discuss.leave(edition, revision=revision, place=sent["place"], **what)
    except Refused as refusal:
        return refused(request, article, edition, str(refusal))
    return shown(request, article, edition, left)


def resolve(request, article_id, remark_id):
    """Say that a remark is dealt with, or with `reopen` that it is not after all."""
    article = get_object_or_404(Article, pk=article_id)
    found = get_object_or_404(
        Remark.objects.select_related("edition"), pk=remark_id, edition__article=article
    )
    try:
        if "reopen" in request.POST:
            discuss.reopen(found, by=request.user)
        else:
            discuss.resolve(found, by=request.user, at=timezone.now())
    except Refused as refusal:
        return refused(request, article, found.edition, str(refusal))
    return shown(request, article, edition_of(article, str(found.edition_id)), found)


def shown(request, article, edition, left):
    """The page that the person came from, or for the script the remarks of this place as they stand now."""
    if REGION not in request.headers:
        page, _fragment = urldefrag(way_back(request, address(article, edition.language)))
        return HttpResponseRedirect(f"{page}#remark-{left.pk}")
    edition.article = article
    place = request.POST.get("place", "")
    context = {
        "article": article,
        "edition": edition,
        "place": place,
        "threads": threads_of(edition).get(place, []),
        "next_page": way_back(request, ""),
    }
    return render(request, "admin/remarks/place.html", context)


def names():
    """The members of the office who may sign in, by user name and full name."""
    people = StaffMember.objects.filter(is_active=True).order_by("full_name", "username")
    found = list(people.values("username", "full_name"))
    response = JsonResponse({"names": found})
    response["Cache-Control"] = "no-store, private"
    return response


def first_error(form):
    text = form.errors.get("text")
    return text[0] if text else _("This page is out of date: look at the article again.")


def refused(request, article, edition, sentence):
    if REGION in request.headers:
        return HttpResponse(sentence, status=400, content_type="text/plain; charset=utf-8")
    return ask_again(request, article, edition, sentence, field="text", label=_("Remark"))
