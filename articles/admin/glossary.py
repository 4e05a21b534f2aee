"""The register of official names: its list, and the page of one name."""

from django.conf import settings
from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.urls import path
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..actions import glossary
from ..errors import Refused
from ..exchange.register_draft import tag_of
from ..models import GlossaryTerm, Rendering
from ..text.dates import long_date
from ..vocabulary import Use
from . import register_files, register_uses
from .access import KeptAdmin
from .forms.official_name import OfficialNameForm

LOOK_FOR = {
    "old": gettext_lazy("with wordings whose time is over"),
    "early": gettext_lazy("with wordings whose time has not come"),
    "forbidden": gettext_lazy("with forbidden wordings"),
}


class WordingsFilter(admin.SimpleListFilter):
    """Names by what is to be seen to in their wordings."""

    title = gettext_lazy("wordings")
    parameter_name = "wordings"

    def lookups(self, request, model_admin):
        missing = [
            (f"without-{code}", _("without an approved wording: %(language)s") % {"language": own_name})
            for code, own_name in settings.LANGUAGES
        ]
        return [*LOOK_FOR.items(), *missing]

    def queryset(self, request, terms):
        today = localdate()
        conditions = {
            "old": {"valid_to__lt": today},
            "early": {"valid_from__gt": today},
            "forbidden": {"use": Use.FORBIDDEN},
        }
        asked = self.value() or ""
        if asked in conditions:
            return terms.filter(pk__in=Rendering.objects.filter(**conditions[asked]).values("term"))
        if asked.startswith("without-"):
            approved = Rendering.objects.filter(language=asked.partition("-")[2], use=Use.APPROVED)
            return terms.exclude(pk__in=approved.values("term"))
        return terms


@admin.register(GlossaryTerm)
class GlossaryAdmin(KeptAdmin):
    """Official names. A change is followed up in the texts by the clerk."""

    form = OfficialNameForm
    change_list_template = "admin/names/list.html"
    change_form_template = "admin/names/form.html"
    delete_confirmation_template = "admin/names/delete.html"
    list_filter = ["kind", WordingsFilter]
    search_fields = ["renderings__text", "note", "source"]
    ordering = ["kind", "rank", "id"]

    def get_urls(self):
        door = self.admin_site.admin_view
        own = [
            path("old/", door(require_safe(register_uses.old_names)), name="articles_glossaryterm_old"),
            path("import/", door(register_files.take_in), name="articles_glossaryterm_import"),
            path(
                "export/<slug:form>/",
                door(require_safe(register_files.export)),
                name="articles_glossaryterm_export",
            ),
            path(
                "<int:term_id>/used/",
                door(require_safe(register_uses.used)),
                name="articles_glossaryterm_used",
            ),
        ]
        return own + super().get_urls()

    def has_delete_permission(self, request, obj=None):
        return self.keeps(request)

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("renderings")

    def get_list_display(self, request):
        return [*(self.wordings_in(*language) for language in settings.LANGUAGES), "kind", "rank", "changed"]

    def get_fields(self, request, obj=None):
        if not self.keeps(request):
            return ["kind", "rank", "all_wordings", "note", "source"]
        return [("kind", "rank"), "renderings", "note", "source", "seen"]

    def get_readonly_fields(self, request, obj=None):
        return [] if self.keeps(request) else ["all_wordings"]

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {"keeps": self.keeps(request), **(extra_context or {})})

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """What changed between the form's own judgement and the deed is told like any other refusal."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refused:
            messages.error(request, refused.message)
            return HttpResponseRedirect(request.get_full_path())

    def called(self, record):
        """The wordings that are approved now, one a language."""
        today = localdate()
        found = {
            one.language: one.text
            for one in record.renderings.all()
            if one.use == Use.APPROVED and not (one.valid_to and one.valid_to < today)
        }
        return " · ".join(found[code] for code, _own in settings.LANGUAGES if code in found) or str(record)

    def save_model(self, request, obj, form, change):
        said = {name: form.cleaned_data[name] for name in ("kind", "rank", "note", "source", "renderings")}
        kept = glossary.save_term(
            obj if change else None,
            **said,
            by=request.user,
            at=timezone.now(),
            seen=form.cleaned_data["seen"] if change else None,
        )
        obj.pk = kept.pk

    def delete_model(self, request, obj):
        glossary.delete_term(obj, by=request.user, at=timezone.now())

    @admin.display(description=gettext_lazy("last change"), ordering="changed_at")
    def changed(self, term):
        return long_date(localdate(term.changed_at), get_language())

    @admin.display(description=gettext_lazy("wordings"))
    def all_wordings(self, term):
        names = dict(settings.LANGUAGES)
        return format_html_join(
            "",
            '<p><span lang="{}">{}</span> <span class="quiet">{} · {}</span></p>',
            (
                (tag_of(one.language), one.text, names.get(one.language, one.language), self.told(one))
                for one in term.renderings.all()
            ),
        )

    def told(self, one):
        if one.valid_from or one.valid_to:
            dates = {"use": one.get_use_display(), "begin": one.valid_from or "…", "end": one.valid_to or "…"}
            return _("%(use)s, %(begin)s to %(end)s") % dates
        return one.get_use_display()

    def wordings_in(self, language, own_name):
        """The column of one language: what is approved now, then what was, struck out."""

        @admin.display(description=own_name, empty_value="—")
        def shown(term):
            today = localdate()
            approved = [
                one for one in term.renderings.all() if (one.language, one.use) == (language, Use.APPROVED)
            ]
            marks = [
                ("s" if one.valid_to and one.valid_to < today else "span", one.text)
                for one in sorted(approved, key=lambda one: bool(one.valid_to and one.valid_to < today))
            ]
            inner = format_html_join(" · ", "<{0}>{1}</{0}>", marks)
            return format_html('<span lang="{}">{}</span>', tag_of(language), inner) if marks else None

        shown.__name__ = f"wordings_{language.replace('-', '_')}"
        return shown
