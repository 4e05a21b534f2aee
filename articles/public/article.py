from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone

from ..queries.article_page import WHOLE, article_context
from ..queries.public import public_edition, public_editions, withdrawn_edition
from . import errors
from .headers import for_readers
from .numbers import page_number


@for_readers
def article(request, language, article_id, slug=""):
    """One edition, at its one address; in a language it does not exist in, the way to those it does."""
    at = timezone.now()
    edition = public_edition(article_id, language, at)
    if edition is None:
        others = [one.edition for one in public_editions(article_id, at)]
        if withdrawn := withdrawn_edition(article_id, language, at):
            return errors.gone(request, withdrawal=withdrawn.withdrawal, editions=others)
        return errors.not_found(request, editions=others)

    page = WHOLE if request.GET.getlist("page") == [WHOLE] else page_number(request)
    context = article_context(edition, edition.live, at=at, page=page)
    if context is None:
        raise Http404
    pages = context["page"].pages
    page_says_more = pages > 1 and page != 1
    if slug != (edition.slug or "-") or ("page" in request.GET and not page_says_more):
        address = edition.get_absolute_url()
        return HttpResponsePermanentRedirect(f"{address}?page={page}" if page_says_more else address)
    return render(request, "public/article.html", context)
