"""The language that a new reader is sent to."""

from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import get_supported_language_variant, parse_accept_lang_header

from .headers import for_readers


@for_readers
def entrance(request):
    """`/`: once, by what the browser asks for. From there on every link names its language."""
    response = HttpResponseRedirect(reverse("public:front", args=[asked_for(request)]))
    patch_vary_headers(response, ["Accept-Language"])
    return response


def asked_for(request):
    for code, _quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        try:
            return get_supported_language_variant(code)
        except LookupError:
            continue
    return settings.SOURCE_LANGUAGE
