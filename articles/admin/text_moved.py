"""A decision on a text that somebody has changed since: what changed, before anything is decided."""

from django.contrib import admin
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from ..models import Article
from ..text.diff import compare
from ..text.plain import plain
from .article_form import address
from .way_back import way_back


def text_moved(request, article, edition, sentence, *, seen, now):
    """The difference between the revision that the person judged and the one that is there now."""
    context = {"title": _("The text has changed"), "parts": differences(seen, now)}
    return not_decided(request, article, edition, sentence, "conflict", context, seen=seen, now=now)


def not_decided(request, article, edition, sentence, template, context, *, seen, now):
    """A page that says what changed, with what was typed for the decision and the way back."""
    shared = {
        **admin.site.each_context(request),
        "opts": Article._meta,
        "article": article,
        "edition": edition,
        "sentence": sentence,
        "seen": seen,
        "now": now,
        "typed": request.POST.get("comment", ""),
        "back": way_back(request, address(article, edition.language)),
    }
    request.current_app = admin.site.name
    template = f"admin/articles/article/{template}.html"
    return TemplateResponse(request, template, shared | context, status=409)


def differences(old, new):
    """What changed between two revisions, part by part."""
    return [
        (_("Title"), compare(old.title, new.title)),
        (_("Summary"), compare(old.summary, new.summary)),
        (_("Text"), compare(plain(old.body), plain(new.body))),
    ]
