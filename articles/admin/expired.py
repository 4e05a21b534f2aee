"""Nobody's text is lost to a session that ended, or to a form older than the last sign-in."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.urls import get_resolver, resolve, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from ..errors import Refused
from ..text.plain import plain
from . import modules
from .forms.translation import rows_in

DOORS = (
    "articles_article_add",
    "articles_article_change",
    "articles_article_move",
    "articles_article_remark",
    "articles_article_translate",
    "articles_article_waive",
)


def hand_back(request, *, status=403):
    """The typed text, to be sent again with one button after signing in."""
    sent = [(name, value) for name, values in request.POST.lists() for value in values]
    context = {
        **admin.site.each_context(request),
        "title": _("Your text is safe"),
        "signed_in": admin.site.has_permission(request),
        "sent": [(name, value) for name, value in sent if name != "csrfmiddlewaretoken"],
        "texts": readable(request.POST),
        "again": request.get_full_path(),
        "sign_in": f"{reverse('admin:login')}?{urlencode({'next': request.get_full_path()})}",
        "csrf_cookie": settings.CSRF_COOKIE_NAME,
        "modules": modules.for_page(request, modules.named("token")),
    }
    template = "admin/articles/article/expired.html"
    return TemplateResponse(request, template, context, status=status).render()


def csrf_failure(request, reason=""):
    """What CSRF_FAILURE_VIEW names: a form of the desk is handed back, anything else is refused."""
    if request.method == "POST" and is_own_form(request):
        return hand_back(request)
    forbidden = get_resolver().resolve_error_handler(403)
    return forbidden(request, exception=PermissionDenied(reason))


def is_own_form(request):
    """Whether the text came from a page of this office: nothing that another site sends is shown as ours."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("Origin", "")
    if origin not in ("", "null") and urlsplit(origin).netloc != request.get_host():
        return False
    return resolve(request.path_info).url_name in DOORS


def readable(data):
    """What was typed, as label, language and text, for a person to see that it is all there."""
    labels = {
        "title": _("Title"),
        "summary": _("Summary"),
        "body": _("Text"),
        "change_note": _("Note on the change"),
        "comment": _("Remark"),
        "text": _("Remark"),
        "reason": _("Reason"),
    }
    alone = ("comment", "text", "reason")
    asked = [("", "", name) for name in alone]
    asked += [(code, own, name) for code, own in settings.LANGUAGES for name in labels if name not in alone]
    found = []
    for language, own_name, name in asked:
        typed = data.get(f"{language}-{name}" if language else name, "")
        if name == "body" and not typed:
            typed = "\n".join(row.html for row in rows_in(data, language))
        if text := visible(typed) if name == "body" else typed.strip():
            label = f"{labels[name]} · {own_name}" if language else labels[name]
            found.append((label, language, text))
    return found


def visible(html):
    try:
        return plain(html)
    except Refused:
        return html
