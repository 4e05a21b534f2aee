"""Taking a translation, giving it out, giving it back: from the queue, or from wherever a page offers it."""

from collections.abc import Callable
from urllib.parse import urldefrag

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import rules
from ..actions import assign as deeds
from ..errors import Conflict, Refused
from ..models import Article, Edition
from .forms.assign import AssignForm
from .way_back import way_back


def give_out(article, language, form, *, by, at):
    deeds.assign(article, language, **form.choice, by=by, at=at)
    return _("The text is given out; whoever is new to it has a message.")


def take(article, language, form, *, by, at):
    deeds.take(article, language, by=by, at=at)
    return _("The translation is in your hands.")


def give_back(article, language, form, *, by, at):
    deeds.release(article, language, by=by, at=at)
    return _("The translation is free for others to take.")


DEEDS: dict[str, Callable] = {"assign": give_out, "take": take, "release": give_back}


class DeedForm(forms.Form):
    """What every one of these buttons sends."""

    language = forms.ChoiceField(choices=settings.LANGUAGES)
    deed = forms.ChoiceField(choices=[(name, name) for name in DEEDS])


def assign(request, article_id):
    """Do what a button asks and go back to the line it stood on; a GET shows the form for giving out."""
    article = get_object_or_404(Article, pk=article_id)
    if request.method != "POST":
        return choose(request, article, request.GET.get("language", ""))
    asked = DeedForm(request.POST)
    if not asked.is_valid():
        return page(request, article, "", sentence=_("This page is out of date: look at the queue again."))
    language, deed = asked.cleaned_data["language"], asked.cleaned_data["deed"]
    form = form_for(article, language, request.POST) if deed == "assign" else None
    if form and not form.is_valid():
        return page(request, article, language, form=form)
    try:
        done = DEEDS[deed](article, language, form, by=request.user, at=timezone.now())
    except Conflict as conflict:
        return page(request, article, language, sentence=str(conflict), status=409)
    except Refused as refusal:
        return page(request, article, language, form=form, sentence=str(refusal))
    messages.success(request, done)
    return HttpResponseRedirect(f"{back(request)}#{mark(article, language)}")


def choose(request, article, language):
    if language not in dict(settings.LANGUAGES):
        raise Http404
    if sentence := rules.assigning_refusal(request.user, language):
        raise PermissionDenied(sentence)
    return page(request, article, language, status=200)


def page(request, article, language, *, form=None, sentence="", status=400):
    """The form for giving out where the person may, with what was sent and why it could not be done."""
    may_assign = language and rules.assigning_refusal(request.user, language) is None
    if may_assign and form is None:
        form = form_for(article, language)
    context = {
        **admin.site.each_context(request),
        "title": _("Give out") if not sentence else _("This could not be done"),
        "opts": Article._meta,
        "article": article,
        "language": language,
        "form": form if may_assign else None,
        "sentence": sentence,
        "day_ends": f"{settings.OFFICE_DAY_ENDS}:00",
        "back": back(request),
    }
    request.current_app = admin.site.name
    return TemplateResponse(request, "admin/queue/assign.html", context, status=status)


def form_for(article, language, data=None):
    edition = Edition.objects.filter(article=article, language=language).first()
    return AssignForm(data, article=article, language=language, edition=edition)


def back(request):
    address, _fragment = urldefrag(way_back(request, reverse("admin:translations")))
    return address


def mark(article, language):
    """The id of the line of a translation in the queue."""
    return f"job-{article.pk}-{language}"
