"""Files for a translator outside: one article, or several that were chosen, to download."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from ..errors import Refused
from ..exchange import sheet, xliff_1_2, xliff_2_1
from ..models import Article
from ..text.slugs import slug
from .article_form import address
from .handed import handed, head
from .way_back import way_back

MOST_ARTICLES = 50
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True)
class Format:
    """A format of the files: its name in ours, what writes it, what it is called on the way, and how its name ends."""

    name: str
    write: Callable
    media_type: str
    ending: str


XLIFF = {
    "xliff-2.1": Format("xliff_2_1", xliff_2_1.write, "application/xliff+xml", ".xlf"),
    "xliff-1.2": Format("xliff_1_2", xliff_1_2.write, "application/x-xliff+xml", ".xlf"),
}


def export(request, article_id, language, form):
    """One article as XLIFF."""
    return handed_out(
        request, article_id, language, XLIFF[form], lambda one, article: XLIFF[form].write([one])
    )


def export_sheet(request, article_id, language):
    """One article as a Word document with both texts side by side."""
    return handed_out(
        request,
        article_id,
        language,
        Format("sheet", sheet.write, WORD, ".docx"),
        lambda one, article: sheet.write(one, head(article, one)),
    )


def handed_out(request, article_id, language, form, write):
    article = get_object_or_404(Article, pk=article_id)
    if language == article.source_language or language not in dict(settings.LANGUAGES):
        raise Http404
    try:
        one = handed(article, language, at=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
        return HttpResponseRedirect(address(article, language))
    name = slug(one.title, article.source_language) or "article"
    return download(write(one, article), form, f"{article.pk}-{name}-{language}")


def export_selection(request):
    """Several articles, chosen in a list, in one file: the form sends `article` (several), `language` and `format`."""
    try:
        form, data = selected(request.POST, at=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
        return HttpResponseRedirect(way_back(request, reverse("admin:exchange")))
    return download(data, form, f"translations-{request.POST['language']}-{timezone.localdate():%Y-%m-%d}")


def selected(sent, *, at):
    form, language = XLIFF.get(sent.get("format")), sent.get("language")
    chosen = {int(pk) for pk in sent.getlist("article") if pk.isascii() and pk.isdigit() and len(pk) < 10}
    if form is None or language not in dict(settings.LANGUAGES):
        raise Refused(_("Choose a language and a format for the file."))
    if not chosen:
        raise Refused(_("Choose the articles that are to go into the file."))
    if len(chosen) > MOST_ARTICLES:
        raise Refused(
            _("One file holds at most %(most)s articles: choose fewer, and take several files.")
            % {"most": MOST_ARTICLES}
        )
    articles = Article.objects.filter(pk__in=chosen).exclude(source_language=language).order_by("pk")
    if len(articles) < len(chosen):
        raise Refused(_("Some of the chosen articles are not there, or were written in this language."))
    return form, form.write([handed(article, language, at=at) for article in articles])


def download(data, form, name):
    response = HttpResponse(data, content_type=form.media_type)
    response["Content-Disposition"] = content_disposition_header(True, name + form.ending)
    response["X-Content-Type-Options"] = "nosniff"
    return response
