"""Fields for typed text and dates: nothing is cut off in silence, and what cannot be kept gets a sentence."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ...errors import Refused
from ...text.plain import refuse_unstorable

FORM = "article-form"
"""The id of the page's form: its fields stand among the forms of the moves, and name it."""

MOMENT = "%Y-%m-%dT%H:%M"
BROKEN = "\ufffd"
"""What arrives in place of bytes that are no characters."""


def whole_characters(text):
    try:
        refuse_unstorable(text)
    except Refused as refused:
        raise ValidationError(str(refused)) from refused
    if BROKEN in text:
        raise ValidationError(_("This text contains broken characters. Delete them or paste the text again."))


def plausible(value):
    if not 1900 <= value.year <= 2200:
        raise ValidationError(_("This date cannot be right: check the year."))


class Typed(forms.CharField):
    """Text as it was typed."""

    def __init__(self, **options):
        super().__init__(**{"required": False, "strip": False, **options})
        self.validators = [whole_characters]


class Day(forms.DateField):
    """A day of the calendar."""

    default_validators = [plausible]

    def __init__(self, **options):
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(**{"required": False, "input_formats": ["%Y-%m-%d"], "widget": widget, **options})


class Moment(forms.DateTimeField):
    """A minute of the office's time."""

    default_validators = [plausible]

    def __init__(self, **options):
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MOMENT)
        formats = [MOMENT, f"{MOMENT}:%S", "%Y-%m-%d %H:%M"]
        super().__init__(**{"required": False, "input_formats": formats, "widget": widget, **options})


def belong_to_the_page(form):
    """Let the fields name the page's form, as they do not stand inside it."""
    for field in form.fields.values():
        field.widget.attrs["form"] = FORM
