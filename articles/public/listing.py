"""The lists: everything, one category, one tag, one outlet. Newest first, twenty a page."""

from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ..models import Category, Outlet, Tag
from ..queries.lists import list_page
from ..queries.readable import readable_in, with_languages
from ..queries.shell import elsewhere, shell
from .headers import for_readers
from .numbers import page_number

AROUND = frozenset({"month", "outlet", "person"})
"""The kinds of list with links of their own between the heading and the stories."""


@for_readers
def latest(request, language):
    return _list(
        request, language, "latest", lambda code: reverse("public:latest", args=[code]), timezone.now()
    )


@for_readers
def category(request, language, slug):
    at = timezone.now()
    about = get_object_or_404(with_languages(Category.objects.all(), at), slug=slug)
    return _subject(request, language, "category", about, at, category=about)


@for_readers
def tag(request, language, slug):
    at = timezone.now()
    about = get_object_or_404(with_languages(Tag.objects.all(), at), slug=slug)
    return _subject(request, language, "tag", about, at, tag=about)


@for_readers
def outlet(request, language, outlet_id):
    """What an outlet had first. One that readers have nothing from in any language is not found."""
    at = timezone.now()
    about = get_object_or_404(with_languages(Outlet.objects.all(), at), pk=outlet_id)
    if not readable_in(about):
        raise Http404
    return _subject(request, language, "outlet", about, at, outlet=about)


def _subject(request, language, kind, subject, at, **about):
    """The list of a category, tag or outlet: offered in the languages that have something under it."""
    languages = readable_in(subject)
    return _list(
        request,
        language,
        kind,
        lambda code: subject.address_in(code) if code in languages else None,
        at,
        address=subject.address_in(language),
        **about,
    )


def _list(request, language, kind, address_in, at, *, address=None, **about):
    page = list_page(language, at, page_number(request), **about)
    return answer(
        request,
        kind,
        language=language,
        at=at,
        page=page,
        address=address or address_in(language),
        address_in=address_in,
        **about,
    )


def answer(request, kind, *, language, at, page, address, address_in, **about):
    """The page of a list, in the words of its kind: the pieces in `public/list/<kind>/`. 404 where `page` is None."""
    if page is None:
        raise Http404
    if page.number == 1 and "page" in request.GET:
        return HttpResponsePermanentRedirect(address)
    context = {
        "shell": shell(language, at),
        "page": page,
        "address": address,
        "languages": elsewhere(language, address_in),
        "heading": f"public/list/{kind}/heading.html",
        "says": f"public/list/{kind}/says.html",
        "around": f"public/list/{kind}/around.html" if kind in AROUND else None,
        **about,
    }
    return render(request, "public/list.html", context)
