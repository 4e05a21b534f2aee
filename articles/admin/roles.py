"""Roles by language as one table of boxes to tick."""

from django import forms
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext, gettext_lazy

from ..vocabulary import Role

PURPOSES = {
    Role.REPORTER: gettext_lazy("writes originals"),
    Role.TRANSLATOR: gettext_lazy("writes translations"),
    Role.EDITOR: gettext_lazy("writes, sends back and approves what others wrote"),
    Role.CHIEF_EDITOR: gettext_lazy("publishes and schedules, keeps categories and the site profile"),
    Role.ADMINISTRATOR: gettext_lazy("keeps the accounts; language makes no difference"),
}


class RolesTable(forms.CheckboxSelectMultiple):
    def render(self, name, value, attrs=None, renderer=None):
        held = set(value or ())
        columns = [("", gettext("All languages")), *settings.LANGUAGES]
        rows = [
            (
                role.label,
                PURPOSES[role],
                [
                    (f"{role}:{language}", label, f"{role}:{language}" in held)
                    for language, label in (columns if role != Role.ADMINISTRATOR else columns[:1])
                ],
            )
            for role in Role
        ]
        context = {"name": name, "rows": rows, "languages": settings.LANGUAGES}
        return render_to_string("admin/staff/roles.html", context)


class RolesField(forms.TypedMultipleChoiceField):
    """Pairs of a role and a language, "" for all languages."""

    widget = RolesTable

    def __init__(self, **kwargs):
        languages = ["", *(code for code, _name in settings.LANGUAGES)]
        choices = [(f"{role}:{language}", role.label) for role in Role for language in languages]
        super().__init__(choices=choices, label="", required=False, coerce=pair, **kwargs)

    def prepare_value(self, value):
        return [one if isinstance(one, str) else ":".join(one) for one in value or ()]

    def has_changed(self, initial, data):
        return set(self.prepare_value(initial)) != set(self.prepare_value(data))


def pair(value):
    role, _colon, language = value.partition(":")
    return role, language


def written_out(assignments):
    """Assignments as people say them: Editor (English), Reporter."""
    names = dict(settings.LANGUAGES)
    return ", ".join(
        f"{held.get_role_display()} ({names.get(held.language, held.language)})"
        if held.language
        else held.get_role_display()
        for held in assignments
    )
