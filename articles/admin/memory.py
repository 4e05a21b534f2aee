"""What the office published before in two languages, to look words up in."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from ..queries import memory
from .access import on_staff

LONGEST = 200
"""Characters of the words looked for."""
MOST = 30


def look_up(request, context):
    """`?q=` the words, `?from=` and `?to=` the languages. With `?fragment=` the matches alone, for the translation page."""
    if not on_staff(request.user):
        raise PermissionDenied
    words = request.GET.get("q", "").strip()[:LONGEST]
    source_language, target_language = languages(request.GET.get("from"), request.GET.get("to"))
    context |= {
        "title": _("Earlier translations"),
        "subtitle": None,
        "words": words,
        "source_language": source_language,
        "target_language": target_language,
        "matches": memory.search(words, source_language, target_language, MOST),
        "most": MOST,
        "insertable": "fragment" in request.GET,
    }
    page = "found" if "fragment" in request.GET else "page"
    return TemplateResponse(request, f"admin/memory/{page}.html", context)


def languages(source, target):
    """The languages asked for; where they are none of the office's, or the same, the nearest two that go together."""
    codes = [code for code, _name in settings.LANGUAGES]
    source = source if source in codes else settings.SOURCE_LANGUAGE
    if target in codes and target != source:
        return source, target
    return source, next((code for code in codes if code != source), source)
