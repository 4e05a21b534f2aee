"""What happens to a request before it comes to a door."""

from ipaddress import ip_address

from django.conf import settings
from django.utils import translation

STAFF_PATH = "/admin/"


class AddressBehindProxies:
    """The reader's own address where `PROXIES` web servers of the office stand in front of it.

    Each of them adds to the end of X-Forwarded-For whom it heard from. What stands further to the front
    is anybody's claim and is not read; without proxies nothing of the header is. Behind a proxy that is
    not named here, all readers would be one to the counter.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if settings.PROXIES:
            heard = request.headers.get("X-Forwarded-For", "").split(",")
            if len(heard) >= settings.PROXIES:
                self.believe(request, heard[-settings.PROXIES].strip())
        return self.get_response(request)

    def believe(self, request, address):
        try:
            request.META["REMOTE_ADDR"] = str(ip_address(address))
        except ValueError:
            return


class LanguageOfTheDoor:
    """Which language a page speaks.

    A public page speaks the language in its address; nothing else decides it, and no cookie is read
    or set. The screens of a member of staff speak the language of the account, before sign-in the one
    that the browser asks for. Staff pages are never kept by a cache.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.languages = {code for code, _ in settings.LANGUAGES}

    def __call__(self, request):
        for_staff = request.path_info.startswith(STAFF_PATH)
        language = self.of_the_account(request) if for_staff else self.in_the_address(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        if for_staff:
            response.headers["Cache-Control"] = "no-store, private"
        return response

    def in_the_address(self, request):
        first = request.path_info.lstrip("/").split("/", 1)[0]
        return first if first in self.languages else settings.SOURCE_LANGUAGE

    def of_the_account(self, request):
        chosen = getattr(request.user, "language", "")
        return chosen if chosen in self.languages else translation.get_language_from_request(request)
