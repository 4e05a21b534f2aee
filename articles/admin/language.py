from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_POST

from .way_back import way_back

YEAR = 365 * 24 * 3600


@require_POST
@csrf_protect
def choose_language(request):
    """Speak another language on the staff's screens, from now on: kept with the account.

    Who has not signed in is remembered by a cookie that only the staff's door receives.
    """
    language = request.POST.get("language")
    response = HttpResponseRedirect(way_back(request, reverse("admin:index")))
    if language in dict(settings.LANGUAGES):
        if request.user.is_authenticated:
            request.user.language = language
            request.user.save(update_fields=["language"])
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=YEAR,
            path=reverse("admin:index"),
            httponly=True,
            samesite="Lax",
            secure=request.is_secure(),
        )
    return response
