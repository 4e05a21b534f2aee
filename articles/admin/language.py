from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_POST

YEAR = 365 * 24 * 3600


@require_POST
@csrf_protect
def choose_language(request):
    """Speak another language on the staff's screens, from now on: kept with the account.

    Who has not signed in is remembered by a cookie that only the staff's door receives.
    """
    language = request.POST.get("language")
    response = HttpResponseRedirect(page_before(request))
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


def page_before(request):
    """The page of the staff's door on which the person was, else its first."""
    asked = request.POST.get("next", "")
    inside = url_has_allowed_host_and_scheme(
        asked, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return asked if inside else reverse("admin:index")
