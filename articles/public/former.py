"""The addresses of the old site, which people have printed, saved and linked to."""

import re

from django.http import Http404, HttpResponsePermanentRedirect
from django.urls import resolve
from django.utils import timezone

from ..queries import standing_pages
from ..queries.public import former_edition
from .headers import for_readers

_PAGE_OF_THE_BODY = re.compile(r"(?:_[0-9]{1,2})?(\.s?html?)$")


@for_readers
def former_address(request, path):
    """301 to where the edition is now; 404 where no edition had this address or readers may not see it.

    An address of ours without its slash at the end comes here as well, and is sent on.
    """
    asked = request.path_info
    if not asked.isprintable():
        raise Http404
    if edition := former_edition(spellings(asked), timezone.now()):
        return HttpResponsePermanentRedirect(edition.get_absolute_url())
    if not asked.endswith("/") and is_ours(resolve(f"{asked}/")):
        return HttpResponsePermanentRedirect(request.get_full_path(force_append_slash=True))
    raise Http404


def is_ours(match):
    """Whether an address is one of ours, and not just of the shape of one."""
    if match.view_name == "public:page":
        slug = match.kwargs["slug"]
        return bool(standing_pages.offers(standing_pages.stored_page(slug), slug))
    return match.func is not former_address


def spellings(path):
    """The paths under which the old site showed the same article, the one asked for first.

    A slash at the end made no difference to it, and a long article had `_1`, `_2` … before the `.html`.
    """
    bare = path.rstrip("/")
    first, no_number = (_PAGE_OF_THE_BODY.sub(page, bare) for page in (r"_1\1", r"\1"))
    return list(dict.fromkeys([path, bare, f"{bare}/", no_number, first]))
