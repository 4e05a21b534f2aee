"""Where a reader's browser says that a page came before somebody's eyes."""

from base64 import b64decode
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from ..readership import visits
from ..text.dates import long_moment

FETCHED_AHEAD = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
CLEAR_PIXEL = b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


# No token against forged requests: the page is the same for everybody and kept by caches, and a reader has
# no cookie that another site could make use of. What is asked instead is that a page of ours sent the signal.
@cache_control(no_store=True)
@csrf_exempt
@require_POST
def seen(request, edition_id):
    """Count a view, and answer with the number that the page then shows and the moment it is true for."""
    at = timezone.now()
    visit = visit_of(request, edition_id, from_our_page=is_sent_by_our_page(request))
    if not visit.from_our_page:
        return JsonResponse({"error": "foreign"}, status=403)
    receipt = visits.receive(visit, at=at)
    if receipt is None:
        return JsonResponse({"error": "not public"}, status=404)
    at_the_office = timezone.localtime(at, timezone.get_default_timezone())
    return JsonResponse(
        {
            "views": receipt.views,
            "as_of": at_the_office.isoformat(timespec="seconds"),
            "as_of_text": long_moment(at_the_office, receipt.edition.language),
        }
    )


@cache_control(no_store=True)
@require_safe
def seen_image(request, edition_id):
    """The same for a browser without scripts, which can only fetch a picture: it gets one, come what may."""
    if request.method == "GET":
        visit = visit_of(request, edition_id, from_our_page=is_fetched_for_our_page(request))
        visits.receive(visit, at=timezone.now())
    return HttpResponse(CLEAR_PIXEL, content_type="image/gif")


def visit_of(request, edition_id, *, from_our_page):
    """What the counter may know of a request. A forwarded address is anybody's claim, and is not read."""
    return visits.Visit(
        edition_id=edition_id,
        address=request.META.get("REMOTE_ADDR", ""),
        user_agent=request.headers.get("User-Agent", ""),
        purpose=" ".join(request.headers[name] for name in FETCHED_AHEAD if name in request.headers),
        from_our_page=from_our_page,
        by_staff=is_sent_by_staff(request),
    )


def is_sent_by_our_page(request):
    """Whether a page of ours sent it, by the word of the browser: one that names no sender is not believed."""
    named = any(request.headers.get(name) for name in ("Origin", "Referer", "Sec-Fetch-Site"))
    return named and is_fetched_for_our_page(request)


def is_fetched_for_our_page(request):
    """Whether nothing that the browser says of the sender speaks against a page of ours."""
    ours = {request.get_host().lower(), urlsplit(settings.PUBLIC_URL).netloc.lower()} - {""}
    senders = filter(None, (request.headers.get(name) for name in ("Origin", "Referer")))
    return request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin" and all(
        host_of(sender) in ours for sender in senders
    )


def host_of(address):
    """The host and port in an address, "" where it cannot be read or has none, as in the Origin "null"."""
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:
        return ""


def is_sent_by_staff(request):
    """Whether somebody signed in sent it. A reader's request has no session cookie and asks no database.

    The session is looked into apart from the request's own, whose end would set a cookie in the answer.
    """
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    aside = HttpRequest()
    aside.session = type(request.session)(request.session.session_key)
    return get_user(aside).is_authenticated
