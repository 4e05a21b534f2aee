from itertools import islice

from django import forms
from django.contrib import admin
from django.db.models import Count
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..importers.names import resembles
from ..models import Person
from ..models.columns import columns
from .names import NamedAdmin, NamedForm


class PersonForm(NamedForm):
    """Somebody named in bylines. A name that resembles a known one is a question, not a new person."""

    another = forms.BooleanField(
        label=gettext_lazy("This is another person"), required=False, widget=forms.HiddenInput
    )

    def clean(self):
        super().clean()
        written = [self.cleaned_data.get(name) for name in columns("name") if name in self.changed_data]
        alike = known_like(list(filter(None, written)), besides=self.instance.pk)
        if alike:
            self.fields["another"].widget = forms.CheckboxInput()
            if not self.cleaned_data.get("another"):
                self.add_error(None, self.question(alike))
        return self.cleaned_data

    def question(self, alike):
        names = format_html_join(
            ", ", '<a href="{}">{}</a>', ((address_of(person), shown(person)) for person in alike)
        )
        return format_html(
            _(
                "There is somebody of a similar name: {}. If this is another person, say so below and save again."
            ),
            names,
        )


def known_like(names, *, besides=None):
    """People whose name, in any language, is one of these or resembles one; at most five."""
    alike = (
        person
        for person in Person.objects.exclude(pk=besides)
        if any(known == name or resembles(known, name) for known in names_of(person) for name in names)
    )
    return list(islice(alike, 5))


def names_of(person):
    return list(filter(None, (getattr(person, name) for name in columns("name"))))


def address_of(person):
    return reverse("admin:articles_person_change", args=[person.pk])


def shown(person):
    """All the names of a person, for telling people apart."""
    return " · ".join(dict.fromkeys(names_of(person)))


@admin.register(Person)
class PersonAdmin(NamedAdmin):
    form = PersonForm
    fields = [tuple(columns("name")), "another", "staff"]
    list_columns = ("staff", "bylines")
    list_select_related = ["staff"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(named_in=Count("credits"))

    @admin.display(description=gettext_lazy("bylines"), ordering="named_in")
    def bylines(self, person):
        return person.named_in

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "staff":
            field.help_text = _("The account of this person, where they work at the office.")
            for may in ("can_add_related", "can_change_related", "can_view_related", "can_delete_related"):
                setattr(field.widget, may, False)
        return field
