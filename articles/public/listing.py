"""The lists: everything, one category, one tag. Newest first, twenty a page."""

from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ..models import Category, Tag
from ..queries.lists import list_page
from ..queries.shell import elsewhere, shell
from .headers import for_readers
from .numbers import page_number


@for_readers
def latest(request, language):
    return _list(request, language, lambda code: reverse("public:latest", args=[code]))


@for_readers
def category(request, language, slug):
    about = get_object_or_404(Category, slug=slug)
    return _list(request, language, about.address_in, category=about)


@for_readers
def tag(request, language, slug):
    about = get_object_or_404(Tag, slug=slug)
    return _list(request, language, about.address_in, tag=about)


def _list(request, language, address_in, **about):
    number = page_number(request)
    if number == 1 and "page" in request.GET:
        return HttpResponsePermanentRedirect(address_in(language))
    at = timezone.now()
    page = list_page(language, at, number, **about)
    if page is None:
        raise Http404
    context = {
        "shell": shell(language, at),
        "page": page,
        "address": address_in(language),
        "languages": elsewhere(language, address_in),
        **about,
    }
    return render(request, "public/list.html", context)
