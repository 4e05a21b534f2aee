from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ..queries.shell import elsewhere, shell
from ..queries.side_by_side import side_by_side as both_editions
from .absent import absent
from .headers import for_readers


@for_readers
def side_by_side(request, language, article_id, slug, other):
    """An article in two languages, paragraph beside paragraph. It is no article of its own, and counts no view."""
    if other == language:
        raise Http404
    at = timezone.now()
    reading = both_editions(article_id, language, other, at)
    if reading is None:
        return absent(request, article_id, language, at, side_by_side=True)
    addresses = {
        language: _address(reading.here.edition, other),
        other: _address(reading.there.edition, language),
    }
    if slug != (reading.here.edition.slug or "-"):
        return HttpResponsePermanentRedirect(addresses[language])
    context = {
        "shell": shell(language, at),
        "reading": reading,
        "sides": [reading.here, reading.there],
        "address": addresses[language],
        "languages": elsewhere(language, addresses.get),
    }
    return render(request, "public/side_by_side.html", context)


def _address(edition, other):
    return reverse(
        "public:side_by_side", args=[edition.language, edition.article_id, edition.slug or "-", other]
    )
