from django.shortcuts import render
from django.utils import timezone

from ..queries import standing_pages
from ..queries.shell import elsewhere, shell
from . import errors, former
from .headers import for_readers


@for_readers
def page(request, language, slug):
    """A standing page; in a language in which it says nothing, the way to those in which it does."""
    stored = standing_pages.stored_page(slug)
    offers = standing_pages.offers(stored, slug)
    if not offers:
        return former.former_address(request, path=request.path_info.removeprefix("/"))
    addresses = {offer.language: offer.address for offer in offers}
    if language not in addresses:
        return errors.not_found(request, pages=offers)
    around = shell(language, timezone.now())
    context = {
        "shell": around,
        "shown": standing_pages.shown(stored, slug, language, around.site),
        "address": addresses[language],
        "languages": elsewhere(language, addresses.get),
    }
    return render(request, "public/page.html", context)
