"""Search: one box for all languages."""

from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone

from ..models import Category
from ..queries import search as searching
from ..queries.search_suggestions import suggestions
from ..queries.shell import elsewhere, shell
from ..text.search_query import LONGEST, query
from .headers import for_readers
from .numbers import page_number
from .search_links import address, choices, filters_of


@for_readers
def search(request, language):
    """What was found, page by page; before anything is asked, and where nothing is found, the ways on."""
    at = timezone.now()
    number = page_number(request)
    asked = query(request.GET.get("q", ""))
    categories = {category.pk: category for category in Category.objects.all()}
    filters, is_unreadable = filters_of(request.GET, categories)
    here = address(language, asked.text, filters)
    if number == 1 and "page" in request.GET:
        return HttpResponsePermanentRedirect(here)
    found = searching.search(asked, language, filters, number, at=at) if asked else None
    if found is None and (asked or number > 1):
        raise Http404
    context = {
        "shell": shell(language, at),
        "query": asked,
        "longest": LONGEST,
        "filters": filters,
        "is_unreadable": is_unreadable,
        "found": found,
        "address": here,
        "languages": elsewhere(language, lambda code: address(code, asked.text, filters)),
    }
    if found:
        context["choices"] = choices(language, asked.text, filters, found, categories)
        if not found.hits:
            context |= offered(language, suggestions(asked, filters, at=at))
    return render(request, "public/search.html", context)


def offered(language, instead):
    """The suggestions with their addresses."""
    wider = instead.without_filters
    return {
        "without_filters": wider and (address(language, wider.text, wider.filters), wider),
        "otherwise": [(address(language, one.text, one.filters), one) for one in instead.otherwise],
    }
