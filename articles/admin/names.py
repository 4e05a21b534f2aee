"""Records with a name in each language: the names stand side by side, and one is enough."""

from django import forms
from django.conf import settings
from django.contrib import admin
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ..models.columns import Named, column, columns
from ..text.plain import one_line
from .access import KeptAdmin


def languages_from_here():
    """The office's languages, the one of the screen first."""
    codes = [code for code, _name in settings.LANGUAGES]
    return sorted(codes, key=lambda code: code != get_language())


class NamedForm(forms.ModelForm):
    """A record that is named in at least one language. Names are one line, without anything invisible."""

    named_by = "name"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)

    def clean(self):
        super().clean()
        names = columns(self.named_by)
        for name in names:
            if isinstance(text := self.cleaned_data.get(name), str):
                self.cleaned_data[name] = one_line(text) or None
        if set(names) <= set(self.cleaned_data) and not any(self.cleaned_data[name] for name in names):
            self.add_error(column(self.named_by, languages_from_here()[0]), self.nameless())
        return self.cleaned_data

    def nameless(self):
        return _("Write the name in at least one language.")


class NamedAdmin(KeptAdmin):
    """The pages of a named kind of record."""

    form = NamedForm
    named_by = "name"
    search_fields = columns("name")
    list_columns = ()

    def get_ordering(self, request):
        return self.ordering or [column(self.named_by, languages_from_here()[0]), "id"]

    def get_list_display(self, request):
        return [*(self.name_column(language) for language in languages_from_here()), *self.list_columns]

    def get_sortable_by(self, request):
        return [getattr(column, "__name__", column) for column in self.get_list_display(request)]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """People to choose from are called as the screen calls them, in the order of those names."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if field and issubclass(db_field.related_model, Named):
            language = languages_from_here()[0]
            field.queryset = field.queryset.order_by(column("name", language), "id")
            field.label_from_instance = lambda record: record.name_in(language)[0]
        return field

    def called(self, record):
        return record.name_in(get_language())[0] or super().called(record)

    def name_column(self, language):
        """The names of one language. The screen's own column says what a nameless record is called elsewhere."""
        name = column(self.named_by, language)
        shown_elsewhere = language == get_language()

        @admin.display(
            description=capfirst(self.opts.get_field(name).verbose_name), ordering=name, empty_value="—"
        )
        def shown(record):
            if getattr(record, name) or not shown_elsewhere:
                return format_html('<span lang="{}">{}</span>', language, getattr(record, name) or "—")
            text, spoken = record.name_in(language)
            return format_html('<span class="elsewhere" lang="{}">{}</span>', spoken, text)

        shown.__name__ = name
        return shown
