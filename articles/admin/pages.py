"""Standing pages: those that every site has, in their built-in wording until the office writes its own, and others."""

import json

from django.conf import settings
from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language, gettext_lazy

from ..actions import pages
from ..errors import Refused
from ..models import SiteProfile, StandingPage
from ..models.columns import column, columns
from ..queries import standing_pages
from ..text.dates import long_moment
from . import modules
from .access import KeptAdmin
from .forms.editor import words
from .forms.page import TEXTS, PageForm
from .record_history import WithHistory


@admin.register(StandingPage)
class StandingPageAdmin(WithHistory, KeptAdmin):
    form = PageForm
    change_form_template = "admin/pages/form.html"
    change_list_template = "admin/pages/list.html"
    list_display = ["titles", "seen_at", "order", "in_footer", "changed"]
    search_fields = [*columns("title"), "slug"]
    ordering = ["order", "id"]

    def has_delete_permission(self, request, obj=None):
        return self.keeps(request)

    def get_fields(self, request, obj=None):
        place = [("slug", "order"), "in_footer"]
        if not self.keeps(request):
            return [tuple(columns("title")), "texts", *place]
        return [*place, tuple(columns("title")), *columns("body"), "seen"]

    def get_readonly_fields(self, request, obj=None):
        if not self.keeps(request):
            return ["texts"]
        return ["slug"] if obj else []

    def get_changeform_initial_data(self, request):
        """A page that every site has begins in its built-in wording."""
        slug = request.GET.get("slug", "")
        if slug not in standing_pages.BUILT_IN:
            return {"order": 100}
        site = SiteProfile.of_the_office()
        texts = {
            column("body", code): standing_pages.built_in_text(slug, code, site)
            for code, _name in settings.LANGUAGES
        }
        titles = {
            column("title", code): title for code, title in standing_pages.BUILT_IN[slug].items() if title
        }
        return {"slug": slug, "order": standing_pages.built_in_order(slug), **titles, **texts}

    def changelist_view(self, request, extra_context=None):
        stored = set(StandingPage.objects.values_list("slug", flat=True))
        here = get_language()
        built_in = [
            (slug, standing_pages.built_in_title(slug, here), standing_pages.address_of(slug, here))
            for slug in standing_pages.BUILT_IN
            if slug not in stored
        ]
        return super().changelist_view(
            request, {"built_in": built_in, "keeps": self.keeps(request), **(extra_context or {})}
        )

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """What changed between the form's own judgement and the deed is told like any other refusal."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refused:
            messages.error(request, refused.message)
            return HttpResponseRedirect(request.get_full_path())

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["words_json"] = json.dumps(words(), ensure_ascii=False)
        context["media"] = modules.for_page(request, context["media"])
        context["is_counting"] = standing_pages.HOW_WE_COUNT in (
            obj.slug if obj else "",
            request.GET.get("slug"),
        )
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def save_model(self, request, obj, form, change):
        said = {name: form.cleaned_data[name] for name in ("order", "in_footer", *TEXTS)}
        if not change:
            said["slug"] = form.cleaned_data["slug"]
        seen = form.cleaned_data["seen"] if change else None
        kept = pages.save_page(obj if change else None, **said, by=request.user, at=timezone.now(), seen=seen)
        obj.pk = kept.pk

    def delete_model(self, request, obj):
        pages.remove_page(obj, by=request.user, at=timezone.now())

    def called(self, record):
        return record.text_in("title", get_language()) or str(record)

    @admin.display(description=gettext_lazy("title"))
    def titles(self, page):
        return self.called(page)

    @admin.display(description=gettext_lazy("where readers see it"))
    def seen_at(self, page):
        places = [
            (page.address_in(code), own_name)
            for code, own_name in settings.LANGUAGES
            if page.text_in("title", code)
        ]
        return format_html_join(" · ", '<a href="{}">{}</a>', places)

    @admin.display(description=gettext_lazy("last change"), ordering="changed_at")
    def changed(self, page):
        return long_moment(timezone.localtime(page.changed_at), get_language())

    @admin.display(description=gettext_lazy("texts"))
    def texts(self, page):
        return format_html("{}", self.seen_at(page))
