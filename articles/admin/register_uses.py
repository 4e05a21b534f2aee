"""Where official names stand: the texts with one name, and the published ones that still use an old one."""

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import checks
from ..models import GlossaryTerm
from ..queries import register
from .access import on_staff

EDITIONS_A_PAGE = 50


def old_names(request):
    """Published editions with a forbidden wording, or one whose time is over. `?language=`, `?term=` narrow the list."""
    if not on_staff(request.user):
        raise PermissionDenied
    language = request.GET.get("language", "")
    language = language if language in dict(settings.LANGUAGES) else ""
    asked = request.GET.get("term", "")
    term = None
    if asked.isascii() and asked.isdigit() and len(asked) < 19:
        term = GlossaryTerm.objects.filter(pk=int(asked)).first()
    editions = register.still_using_old(language or None, at=timezone.now(), term=term and term.pk)
    page = Paginator(editions, EDITIONS_A_PAGE).get_page(request.GET.get("page"))
    told = register.old_wordings(page.object_list)
    context = {
        **admin.site.each_context(request),
        "title": _("Published texts with old or forbidden names"),
        "opts": GlossaryTerm._meta,
        "page": page,
        "lines": [
            (edition, list(dict.fromkeys(checks.told(finding) for finding in told[edition.pk])))
            for edition in page.object_list
        ],
        "language": language,
        "term": term,
    }
    return TemplateResponse(request, "admin/names/old.html", context)


def used(request, term_id):
    """The latest texts in which a name stands, in whatever wording."""
    if not on_staff(request.user):
        raise PermissionDenied
    term = GlossaryTerm.objects.filter(pk=term_id).prefetch_related("renderings").first()
    if term is None:
        raise Http404
    context = {
        **admin.site.each_context(request),
        "title": _("Texts with “%(name)s”") % {"name": term},
        "opts": GlossaryTerm._meta,
        "term": term,
        "uses": register.used_in(term, at=timezone.now()),
        "most": register.MOST_USES,
    }
    return TemplateResponse(request, "admin/names/used.html", context)
