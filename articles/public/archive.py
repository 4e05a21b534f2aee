"""The archive: the years and months with something to read, and one month of it."""

from datetime import date

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ..queries.archive import month_page, years
from ..queries.shell import elsewhere, shell
from . import listing
from .headers import for_readers
from .numbers import page_number


@for_readers
def archive(request, language):
    at = timezone.now()
    context = {
        "shell": shell(language, at),
        "years": years(language, at),
        "address": reverse("public:archive", args=[language]),
        "languages": elsewhere(language, lambda code: reverse("public:archive", args=[code])),
    }
    return render(request, "public/archive.html", context)


@for_readers
def month(request, language, year, number):
    """One month of the office's calendar; one without articles in this language is not found."""
    at = timezone.now()
    found = month_page(language, at, date(year, number, 1), page_number(request))
    if found is None:
        raise Http404
    return listing.answer(
        request,
        "month",
        language=language,
        at=at,
        page=found.page,
        address=_address(found.first_day, language),
        address_in=lambda code: _address(found.first_day, code) if code in found.languages else None,
        month=found.first_day,
        earlier=found.earlier and (found.earlier, _address(found.earlier, language)),
        later=found.later and (found.later, _address(found.later, language)),
    )


def _address(first_day, language):
    return reverse("public:month", args=[language, first_day.year, first_day.month])
