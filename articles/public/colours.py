from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from ..imaging.colours import passes, shades


@require_safe
def colours(request, digits):
    """The office's colour as a style sheet, which may be kept for ever: another colour has another address."""
    colour = f"#{digits}"
    if not passes(colour):
        raise Http404
    return kept_for_ever(request, colour)


@cache_control(public=True, max_age=365 * 24 * 3600, immutable=True)
def kept_for_ever(request, colour):
    return render(request, "public/colours.css", {"shades": shades(colour)}, content_type="text/css")
