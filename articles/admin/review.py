"""The page on which an editor reads source and target side by side, with all that is known of both, and decides."""

from django.conf import settings
from django.contrib import admin
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import rules
from ..models import Article, Edition
from ..queries import dashboard
from ..vocabulary import Move, State
from ..workflow import MOVES
from . import modules
from .panels import buttons
from .reading import reading

OFFERED = (Move.APPROVE, Move.SEND_BACK, Move.PUBLISH, Move.SIGN)
"""The decisions that are made here; the others stand on the article's own page."""


def review(request, article_id, language):
    """Show the page. Whoever has a role may read it; the decisions are open to those whose they are."""
    article = get_object_or_404(Article.objects.select_related("outlet", "lead_photo"), pk=article_id)
    editions = Edition.objects.select_related(
        "working__source_revision", "working__written_by", "live", "approved", "confirmed_source"
    )
    edition = get_object_or_404(editions, article=article, language=language)
    if edition.working is None:
        raise Http404
    return page(request, article, edition)


def page(request, article, edition, *, refusal="", sent=None, status=200):
    """The page, on a refused decision with the reason and what was typed for it."""
    at = timezone.now()
    edition.article = article
    found = reading(edition, at=at)
    edits = [code for code, _name in settings.LANGUAGES if rules.may_edit(request.user, code)]
    moves = offered(request.user, edition, at=at)
    context = {
        **admin.site.each_context(request),
        "title": _("Read and decide"),
        "opts": Article._meta,
        "article": article,
        "edition": edition,
        "reading": found,
        "only_changes": request.GET.get("only") == "changes" and found.baseline is not None,
        "open_moves": [one for one in moves if one.reason is None],
        "closed_moves": [one for one in moves if one.reason is not None],
        "not_in_review": MOVES[Move.APPROVE].otherwise if edition.state == State.DRAFT else "",
        "in_tray": dashboard.place_in_tray(request.user, edits, edition) if edits else None,
        "photo_alt": article.lead_photo and article.lead_photo.alt_in(edition.language),
        "photo_caption": article.lead_photo and article.lead_photo.caption_in(edition.language),
        "refusal": refusal,
        "sent": sent or {},
        "modules": modules.for_page(request, modules.named("keys", "token")),
        "here": reverse("admin:articles_article_review", args=[article.pk, edition.language]),
    }
    request.current_app = admin.site.name
    return TemplateResponse(request, "admin/review/page.html", context, status=status)


def offered(person, edition, *, at):
    """The decisions of this page, in the order of their keys. Signing speaks of the live text, which must be this one."""
    known = {one.move: one for one in buttons(person, edition, at=at)}
    if edition.live_id != edition.working_id:
        known.pop(Move.SIGN, None)
    return [known[move] for move in OFFERED if move in known]
