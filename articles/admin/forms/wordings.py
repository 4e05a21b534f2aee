"""The wordings of an official name as rows of one table."""

from datetime import date

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...text.wordings import Worded, tidied
from ...vocabulary import Use

EMPTY_ROWS = 2
MOST_ROWS = 200
PARTS = ("language", "text", "use", "valid_from", "valid_to")


class WordingsTable(forms.Widget):
    """Rows of a language, a wording, its use and its dates. A row without a wording counts for nothing."""

    class Media:
        js = [forms.Script("js/desk/rows.js", type="module")]

    def value_from_datadict(self, data, files, name):
        columns = [data.getlist(f"{name}-{part}") for part in PARTS]
        return [row for row in zip(*columns, strict=False) if row[1].strip()][:MOST_ROWS]

    def value_omitted_from_data(self, data, files, name):
        return False

    def render(self, name, value, attrs=None, renderer=None):
        rows = [[part or "" for part in row] for row in value or ()]
        for language, _own_name in settings.LANGUAGES:
            has_none = all(row[0] != language for row in rows)
            rows += [[language, "", Use.APPROVED, "", ""]] * (1 if has_none else 0)
        rows += [[settings.LANGUAGES[-1][0], "", Use.APPROVED, "", ""]] * EMPTY_ROWS
        context = {"name": name, "rows": rows, "languages": settings.LANGUAGES, "uses": Use.choices}
        return render_to_string("admin/names/wordings.html", context)


class WordingsField(forms.Field):
    """A list of `Worded`; which of them make an official name is asked of `text.wordings` by the form."""

    widget = WordingsTable

    def __init__(self, **options):
        super().__init__(label=gettext_lazy("Wordings"), required=False, **options)

    def to_python(self, value):
        return tidied(
            Worded(language, text, use, day(begins), day(ends)) for language, text, use, begins, ends in value
        )

    def prepare_value(self, value):
        return [[str(part) if isinstance(part, date) else part for part in row] for row in value or ()]

    def has_changed(self, initial, data):
        try:
            return set(initial or ()) != set(self.to_python(data))
        except ValidationError:
            return True


def day(text):
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as trouble:
        raise ValidationError(
            _("“%(date)s” is no date: write it as 2026-03-31.") % {"date": text}
        ) from trouble
