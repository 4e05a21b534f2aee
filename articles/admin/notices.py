"""Notices to all readers: the list of them, and the page on which one is written, looked at and taken down."""

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils import timezone, translation
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ..actions import notices
from ..errors import Refused
from ..models import Notice
from ..models.columns import columns
from ..queries.shell import ShownNotice
from ..text.dates import long_moment
from ..vocabulary import Urgency
from .access import KeptAdmin
from .forms.notice import TEXTS, NoticeForm
from .record_history import WithHistory


@admin.register(Notice)
class NoticeAdmin(WithHistory, KeptAdmin):
    form = NoticeForm
    change_form_template = "admin/notices/form.html"
    fields = [
        "severity",
        *(tuple(columns(field)) for field in notices.FIELDS),
        ("starts_at", "ends_at"),
        "seen",
    ]
    list_display = ["titles", "severity", "begins", "ends", "standing"]
    search_fields = [*columns("title"), *columns("text")]
    ordering = ["-starts_at", "-id"]

    def get_urls(self):
        take_down = self.admin_site.admin_view(require_POST(self.take_down))
        return [
            path("<int:notice_id>/take-down/", take_down, name="articles_notice_take_down"),
            *super().get_urls(),
        ]

    def get_fields(self, request, obj=None):
        return self.fields if self.has_change_permission(request, obj) else self.fields[:-1]

    def has_change_permission(self, request, obj=None):
        is_over = obj is not None and notices.over_refusal(obj, at=timezone.now())
        return self.keeps(request) and not is_over

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """What changed between the form's own judgement and the deed is told like any other refusal."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refused:
            messages.error(request, refused.message)
            return HttpResponseRedirect(request.get_full_path())

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        form, at = context["adminform"].form, timezone.now()
        said = shown_now(form, obj)
        context |= {
            "previews": previews(said) if said else [],
            "when": when(said, at) if said else "",
            "silent": notices.silent_languages(said) if said else [],
            "is_preview": form.is_preview and list(form.errors) == ["__all__"],
            "why_not": notices.over_refusal(obj, at=at) if obj else None,
            "may_take_down": bool(obj) and self.has_change_permission(request, obj),
        }
        if context["is_preview"]:
            context["errors"] = None
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def save_model(self, request, obj, form, change):
        said = {name: form.cleaned_data[name] for name in ("severity", "starts_at", "ends_at", *TEXTS)}
        seen = form.cleaned_data["seen"] if change else None
        kept = notices.save_notice(
            obj if change else None, **said, by=request.user, at=timezone.now(), seen=seen
        )
        obj.pk = kept.pk
        if silent := notices.silent_languages(kept):
            told = {"languages": " · ".join(silent)}
            messages.warning(
                request, _("Readers of these languages see nothing of this notice: %(languages)s.") % told
            )

    def take_down(self, request, notice_id):
        if not self.keeps(request):
            raise PermissionDenied
        notice = get_object_or_404(Notice, pk=notice_id)
        try:
            notices.take_down(notice, by=request.user, at=timezone.now())
            messages.success(request, _("The notice is taken down: readers no longer see it."))
        except Refused as refused:
            messages.error(request, refused.message)
        return HttpResponseRedirect(reverse("admin:articles_notice_change", args=[notice_id]))

    def called(self, record):
        return record.text_in("title", get_language()) or str(record)

    @admin.display(description=gettext_lazy("title"))
    def titles(self, notice):
        return " · ".join(notice.text_in("title", code) for code in notice.languages())

    @admin.display(description=gettext_lazy("begins"), ordering="starts_at")
    def begins(self, notice):
        return office_moment(notice.starts_at)

    @admin.display(description=gettext_lazy("ends"), ordering="ends_at")
    def ends(self, notice):
        return office_moment(notice.ends_at)

    @admin.display(description=gettext_lazy("now"))
    def standing(self, notice):
        at = timezone.now()
        if notice.is_withdrawn(at):
            return _("Taken down")
        if notice.ends_at <= at:
            return _("Over")
        return _("Shown to readers") if notice.is_in_force(at) else _("Not shown yet")


def office_moment(moment):
    return long_moment(timezone.localtime(moment), get_language())


def shown_now(form, obj):
    """The notice as it was typed, where that can be judged, else as it is stored; None for an empty form."""
    if not form.is_bound:
        return obj
    if not set(form.errors) <= {"__all__"}:
        return None
    said = form.cleaned_data
    return Notice(**{name: said[name] for name in ("severity", "starts_at", "ends_at", *TEXTS)})


def previews(notice):
    """The banner in each language that it speaks, as the public pages show it."""
    found = []
    for code in notice.languages():
        texts = [notice.text_in(field, code) for field in notices.FIELDS]
        shown = ShownNotice(Urgency(notice.severity), *texts, notice.starts_at)
        with translation.override(code):
            banner = render_to_string(
                "components/notices.html", {"shell": {"notices": [shown], "language": code}}
            )
        found.append((code, dict(settings.LANGUAGES)[code], banner))
    return found


def when(notice, at):
    """One sentence on when and where readers see it."""
    told = {"begin": office_moment(notice.starts_at), "end": office_moment(notice.ends_at)}
    if notice.starts_at <= at:
        return _("Above every page of the public site, now and until %(end)s.") % told
    return _("Above every page of the public site, from %(begin)s until %(end)s.") % told
