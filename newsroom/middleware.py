"""What happens to a request before it comes to a door."""

from django.conf import settings
from django.utils import translation

STAFF_PATH = "/admin/"


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
