from django.contrib import admin
from django.utils.text import capfirst
from modeltranslation.fields import TranslationField

from .. import rules


def on_staff(user):
    """Whether the person has any role at all: who has one may look at the office's records."""
    return user.is_authenticated and user.has_module_perms("articles")


class KeptAdmin(admin.ModelAdmin):
    """The pages of one kind of record. `articles.rules` says who keeps it; Django's permissions are not asked.

    Whoever has a role may look. Nothing is deleted unless the pages of a kind say otherwise, and nothing
    in bulk.
    """

    actions = None
    view_on_site = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50

    def keeps(self, request):
        return request.user.is_authenticated and rules.may_keep(request.user, self.opts.model_name)

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def has_view_permission(self, request, obj=None):
        return on_staff(request.user)

    def has_add_permission(self, request):
        return self.keeps(request)

    def has_change_permission(self, request, obj=None):
        return self.keeps(request)

    def has_delete_permission(self, request, obj=None):
        return False

    def changelist_view(self, request, extra_context=None):
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, title | (extra_context or {}))

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            context |= {"title": self.called(obj), "subtitle": capfirst(self.opts.verbose_name)}
            context["show_save_and_add_another"] = False
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def called(self, record):
        """What the page of a record is headed with."""
        return str(record) or self.opts.verbose_name

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(db_field, TranslationField):
            field.widget.attrs["lang"] = db_field.language
        return field
