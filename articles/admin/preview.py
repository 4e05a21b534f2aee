"""An edition as readers would see it, on the public page's own template, for the desk alone."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone, translation

from ..models import Edition
from ..queries.article_page import WHOLE, article_context
from .history import numbered


def preview(request, article_id, language):
    """The working revision, or the one that `?revision=` names. It is not counted, and no machine keeps it."""
    if language not in {code for code, _name in settings.LANGUAGES}:
        raise Http404
    editions = Edition.objects.select_related(
        "working", "live", "article__category", "article__outlet", "article__lead_photo__photographer"
    )
    edition = get_object_or_404(editions, article=article_id, language=language, working__isnull=False)
    revision = numbered(edition, request.GET["revision"]) if "revision" in request.GET else edition.working
    with translation.override(language):
        page = page_number(request.GET.get("page", "1"))
        context = article_context(edition, revision, at=timezone.now(), page=page, preview=True)
        if context is None:
            raise Http404
        response = render(request, "public/article.html", context)
    response["Content-Language"] = language
    response["Cache-Control"] = "no-store, private"
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive, nosnippet"
    response["Referrer-Policy"] = "no-referrer"
    return response


def page_number(written):
    if written == WHOLE:
        return WHOLE
    if not (written.isascii() and written.isdigit() and len(written) < 7):
        raise Http404
    return int(written)
