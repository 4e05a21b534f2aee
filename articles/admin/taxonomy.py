"""Categories, tags and outlets: the reference words of the office."""

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.utils import quote, unquote
from django.db.models import Count
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..actions import taxonomy
from ..models import Category, Outlet, Tag
from ..models.columns import column, columns
from .names import NamedAdmin, NamedForm

LATIN = "en" if "en" in dict(settings.LANGUAGES) else settings.LANGUAGES[0][0]


class AddressedForm(NamedForm):
    """A category or tag. An address that was left empty is made from the names, where they have Latin letters."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if address := self.fields.get("slug"):
            address.required = False

    def clean(self):
        super().clean()
        names = [self.cleaned_data.get(name) for name in (column("name", LATIN), *columns("name"))]
        if "slug" in self.cleaned_data and not self.cleaned_data["slug"]:
            suggested = next((slug for slug in (slugify(name or "")[:60] for name in names) if slug), "")
            self.cleaned_data["slug"] = suggested
            if not suggested and any(names):
                self.add_error("slug", _("Give the address in Latin letters, such as “culture”."))
        return self.cleaned_data


class UnusedMayGo(NamedAdmin):
    """Records that may be deleted as long as nothing refers to them."""

    change_form_template = "admin/noted_form.html"
    delete_confirmation_template = "admin/delete_unused.html"

    def has_delete_permission(self, request, obj=None):
        return self.keeps(request)

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(used=Count("articles"))

    @admin.display(description=gettext_lazy("articles"), ordering="used")
    def articles(self, record):
        return record.used

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        why = taxonomy.removal_refusal(obj) if obj else None
        context |= {"standing_note": why}
        if why:
            context["show_delete"] = False
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def delete_view(self, request, object_id, extra_context=None):
        record = self.get_object(request, unquote(object_id))
        if record and self.has_delete_permission(request) and (why := taxonomy.removal_refusal(record)):
            messages.error(request, why)
            page = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
            return HttpResponseRedirect(reverse(page, args=[quote(record.pk)]))
        return super().delete_view(request, object_id, extra_context)

    def delete_model(self, request, obj):
        taxonomy.remove(obj, by=request.user)


@admin.register(Category)
class CategoryAdmin(UnusedMayGo):
    form = AddressedForm
    fields = [tuple(columns("name")), ("slug", "order")]
    prepopulated_fields = {"slug": [column("name", LATIN)]}
    list_columns = ("slug", "order", "articles")
    ordering = ["order", "id"]


@admin.register(Tag)
class TagAdmin(UnusedMayGo):
    form = AddressedForm
    fields = [tuple(columns("name")), "slug"]
    prepopulated_fields = {"slug": [column("name", LATIN)]}
    list_columns = ("slug", "articles")


class OutletForm(NamedForm):
    url = forms.URLField(label=gettext_lazy("Web address"), required=False, assume_scheme="https")


@admin.register(Outlet)
class OutletAdmin(UnusedMayGo):
    form = OutletForm
    fields = [tuple(columns("name")), "url"]
    list_columns = ("url", "articles")
