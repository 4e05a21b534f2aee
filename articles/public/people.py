"""The people whom readers see named, and what each of them did."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ..models import Person
from ..queries.people import people as all_people
from ..queries.people import person_page
from ..queries.shell import elsewhere, shell
from . import listing
from .headers import for_readers
from .numbers import page_number


@for_readers
def people(request, language):
    at = timezone.now()
    context = {
        "shell": shell(language, at),
        "groups": all_people(language, at),
        "address": reverse("public:people", args=[language]),
        "languages": elsewhere(language, lambda code: reverse("public:people", args=[code])),
    }
    return render(request, "public/people.html", context)


@for_readers
def person(request, language, person_id, role=None):
    """What somebody did, all of it or one thing. Who is named in nothing that is public is not found."""
    at = timezone.now()
    about = get_object_or_404(Person, pk=person_id)
    found = person_page(about, language, at, page_number(request), role)
    if found is None:
        raise Http404
    return listing.answer(
        request,
        "person",
        language=language,
        at=at,
        page=found.page,
        address=about.address_in(language, role),
        address_in=lambda code: about.address_in(code, role) if code in found.languages else None,
        person=about,
        role=role,
        works=found.works,
    )
