"""The page on which an article is written: its languages, what they share, and the moves."""

import json

from django.conf import settings
from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import rules
from ..models import Article
from ..vocabulary import Move
from . import modules, saving
from .forms.credits import everybody
from .forms.editor import MODULES, words
from .outcome import Outcome
from .panels import panels
from .shared_details import chosen_photo, details_form, save_details


def change(request, article_id):
    """Show the article; on POST, save every language and the details that the person changed."""
    article = get_object_or_404(Article.objects.select_related("lead_photo"), pk=article_id)
    if request.method != "POST":
        return page(request, article)
    at, people = timezone.now(), everybody()
    outcome = Outcome()
    found = panels(article, request.user, people, at=at, data=request.POST)
    form, details_refusal = details_form(article, request.POST), ""
    if "details-seen" in request.POST:
        details_refusal = save_details(article, form, request.user, at=at, outcome=outcome)
    saving.save_panels(article, found, request.POST, people, request.user, at=at, outcome=outcome)
    if outcome.went_well:
        return saved(request, article, found, at=at, outcome=outcome)
    outcome.tell(request)
    failed = {one.language: one for one in found if one.has_errors}
    article.refresh_from_db()
    fresh = panels(article, request.user, people, at=at)
    merged = [carry_over(one, failed[one.language]) if one.language in failed else one for one in fresh]
    if details_refusal:
        data = request.POST.copy()
        data["details-lock_version"] = article.lock_version
        form = details_form(article, data)
    elif "details" in outcome.saved or "details-seen" not in request.POST:
        form = None
    return page(
        request,
        article,
        found=merged,
        form=form,
        status=outcome.status,
        details_refusal=details_refusal,
        open_language=next(iter(failed), None),
    )


def saved(request, article, found, *, at, outcome):
    chosen = request.POST.get("submit_for_review", "")
    panel = next((one for one in found if one.language == chosen and one.was_sent), None)
    if panel:
        saving.submit(panel, request.user, at=at, outcome=outcome)
    if not outcome.notes:
        outcome.say(messages.INFO, _("Nothing was changed, so nothing was saved."))
    outcome.tell(request)
    return HttpResponseRedirect(address(article, chosen or request.POST.get("tab", "")))


def page(
    request, article, *, found=None, form=None, status=200, details_refusal="", open_language=None, others=()
):
    at = timezone.now()
    found = found or panels(article, request.user, everybody(), at=at)
    closed = rules.details_refusal(request.user, article, at=at) if article.pk else None
    form = form or details_form(article)
    context = {
        **admin.site.each_context(request),
        "title": str(article) if article.pk else _("A new article"),
        "opts": Article._meta,
        "article": article,
        "panels": found,
        "together": together(found),
        "details": form,
        "details_closed": closed,
        "details_refusal": details_refusal,
        "details_differences": form.differences(article, article.tags.all()) if details_refusal else [],
        "chosen_photo": chosen_photo(form, article),
        "words_json": json.dumps(words(), ensure_ascii=False),
        "writes": any(one.may_write for one in found) or closed is None,
        "open_language": open_language or asked_for(request, found),
        "failed": status != 200,
        "others": others,
        "title_length": settings.TITLE_LENGTH,
        "summary_length": settings.SUMMARY_LENGTH,
        "media": media(request, found),
    }
    context["photos"] = form.photos(context["chosen_photo"]) if closed is None else []
    request.current_app = admin.site.name
    return TemplateResponse(request, "admin/articles/article/change_form.html", context, status=status)


def carry_over(fresh, failed):
    """What the person typed, in the panel as it stands now."""
    fresh.form, fresh.credits = failed.form, failed.credits
    fresh.refusal, fresh.clash, fresh.typed = failed.refusal, failed.clash, failed.typed
    return fresh


def together(found):
    """The editions that this person could publish in one act; empty where that is fewer than two."""
    ready = [
        one
        for one in found
        if any(button.move == Move.PUBLISH and button.reason is None for button in one.buttons)
    ]
    return ready if len(ready) > 1 else []


def asked_for(request, found):
    asked = request.GET.get("language")
    return asked if asked in {one.language for one in found} else found[0].language


def media(request, found):
    forms = [one.form for one in found if one.form]
    return modules.for_page(request, forms[0].media if forms else MODULES)


def address(article, language=""):
    page = reverse("admin:articles_article_change", args=[article.pk])
    known = {code for code, _name in settings.LANGUAGES}
    return f"{page}?language={language}#{language}" if language in known else page
