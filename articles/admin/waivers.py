"""Waiving what a check found, from whichever page of the desk shows it."""

from urllib.parse import urldefrag

from django import forms
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from ..actions.waive import waive as excuse
from ..errors import Conflict, Refused
from ..models import Article
from .again import ask_again
from .article_form import address
from .forms.edition import LARGEST_ID
from .forms.typed import Typed
from .moves import edition_of
from .saving import revision_of
from .way_back import way_back


class WaiverForm(forms.Form):
    """What the form beside a finding sends."""

    edition = forms.IntegerField(min_value=1, max_value=LARGEST_ID)
    revision = forms.IntegerField(min_value=1, max_value=LARGEST_ID)
    fingerprint = forms.RegexField(r"^[0-9a-f]{64}$")
    reason = Typed()


def waive(request, article_id):
    """Excuse one finding and go back to where the person was."""
    article = get_object_or_404(Article, pk=article_id)
    form = WaiverForm(request.POST)
    edition = edition_of(article, form.data.get("edition"))
    if not form.is_valid():
        return refused(request, article, edition, first_error(form))
    sent = form.cleaned_data
    revision = revision_of(edition, sent["revision"])
    if revision is None:
        return refused(request, article, edition, _("This page is out of date: look at the article again."))
    details = {"fingerprint": sent["fingerprint"], "reason": sent["reason"]}
    try:
        excuse(edition, revision=revision, by=request.user, at=timezone.now(), **details)
    except Conflict as conflict:
        return refused(request, article, edition, str(conflict), is_over=True)
    except Refused as refusal:
        return refused(request, article, edition, str(refusal))
    messages.success(request, _("The finding is waived; your reason is kept with the article."))
    page, _fragment = urldefrag(way_back(request, address(article, edition.language)))
    return HttpResponseRedirect(f"{page}#finding-{sent['fingerprint'][:12]}")


def first_error(form):
    reason = form.errors.get("reason")
    return reason[0] if reason else _("This page is out of date: look at the article again.")


def refused(request, article, edition, sentence, *, is_over=False):
    label = _("Why this is no fault; kept with the article")
    return ask_again(request, article, edition, sentence, field="reason", label=label, is_over=is_over)
