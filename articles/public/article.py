from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone

from ..queries.article_page import WHOLE, article_context
from ..queries.public import public_edition
from .absent import absent
from .headers import for_readers
from .numbers import page_number


@for_readers
def article(request, language, article_id, slug=""):
    """One edition, at its one address; in a language it does not exist in, the way to those it does."""
    at = timezone.now()
    edition = public_edition(article_id, language, at)
    if edition is None:
        return absent(request, article_id, language, at)

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
