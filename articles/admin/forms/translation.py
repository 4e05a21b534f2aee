"""The form of the translation page: one field for each paragraph of the source, joined to the text on saving."""

import re
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ...errors import Refused
from ...text.sanitise import sanitise
from ...text.tags import blocks
from .edition import LARGEST_ID, EditionForm
from .typed import whole_characters

HERE, GONE, EXTRA = "s", "g", "x"
"""What a row renders: a paragraph of the source as it stands now, one that is gone from it, nothing of it."""

_ROW = re.compile(rf"([{HERE}{GONE}{EXTRA}])([0-9]{{1,5}})")


@dataclass
class TypedRow:
    """One row as it was sent. `name` says what it renders, with its number, as in "s4"."""

    name: str
    html: str
    clean: str = ""
    error: str = ""

    @property
    def kind(self):
        return self.name[0]

    @property
    def number(self):
        return int(self.name[1:])

    @property
    def length(self):
        """How many paragraphs were typed."""
        return len(blocks(self.clean))

    def tidy(self):
        """Clean what was typed, or keep it as it is with the reason why it cannot be taken."""
        try:
            whole_characters(self.html)
            self.clean = sanitise(self.html)
        except ValidationError as refused:
            self.error = refused.messages[0]
        except Refused as refused:
            self.error = str(refused)


def rows_in(data, language):
    """The rows of what a browser sent, in the order of the page."""
    before = f"{language}-"
    names = [name.removeprefix(before) for name in data if name.startswith(before)]
    return [TypedRow(name, data[before + name]) for name in names if _ROW.fullmatch(name)]


class TranslationForm(EditionForm):
    """A translation, sent paragraph by paragraph.

    `source` is the revision of the original that the rows stood beside, `pin` the one that the stored text
    renders: the rows that are gone from the source bear its numbers. `sides` are the two, once the page knows them.
    """

    pin = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=LARGEST_ID,
        widget=forms.HiddenInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, data=None, *, language, sides=None, **options):
        super().__init__(data, language=language, **options)
        del self.fields["body"]
        self.sides = sides
        self.rows = rows_in(data, language) if data is not None else []
        for row in self.rows:
            row.tidy()

    def clean(self):
        cleaned = super().clean()
        if any(row.error for row in self.rows):
            raise ValidationError(_("One paragraph cannot be kept as it is: the reason stands beside it."))
        try:
            cleaned["body"] = self.taken("", "", "".join(row.clean for row in self.rows))[2]
        except ValidationError as refused:
            self.add_error(None, refused)
        return cleaned

    @property
    def typed(self):
        return *super().typed[:2], "\n".join(row.html for row in self.rows)

    def alignment(self, base, rendered):
        """The alignment of what was typed, to the revision that it will render; None where it cannot be told."""
        if sum(row.length for row in self.rows) != len(blocks(self.cleaned_data["body"])):
            return None
        return self.sides.alignment(self.rows, rendered)

    def is_rearranged(self, base, rendered):
        """Whether paragraphs were moved to other paragraphs of the source, by a text that may read as before."""
        typed = self.alignment(base, rendered)
        return typed is not None and typed != self.sides.stored_alignment(base, rendered)
