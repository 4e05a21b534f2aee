"""The form of one language of an article."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...actions import write
from ...errors import Refused
from ...text.tags import blocks
from ...vocabulary import Impact
from .editor import TextField
from .typed import Typed, belong_to_the_page

LARGEST_ID = 2**63 - 1


class EditionForm(forms.Form):
    """Title, summary and text in one language, with what belongs to saving them.

    `base` is the revision that stood in the form when the person began, `source` the one of the original
    that a translator had beside it. The language is the prefix.
    """

    title = Typed(
        label=gettext_lazy("Title"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "title-field"}),
    )
    summary = Typed(
        label=gettext_lazy("Summary"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("One or two sentences below the title. They may be left out."),
    )
    body = TextField(label=gettext_lazy("Text"))
    change_note = Typed(
        label=gettext_lazy("Note on the change"),
        help_text=gettext_lazy("For your colleagues: what you changed, and why. Readers do not see it."),
    )
    impact = forms.ChoiceField(
        label=gettext_lazy("Do the translations have to follow this change?"),
        choices=Impact.choices,
        widget=forms.RadioSelect,
        required=False,
        initial=Impact.MATERIAL,
    )
    renders_source = forms.BooleanField(
        label=gettext_lazy("This text renders the original as it stands now"), required=False
    )
    base = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=LARGEST_ID,
        widget=forms.HiddenInput(attrs={"autocomplete": "off"}),
    )
    source = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=LARGEST_ID,
        widget=forms.HiddenInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, data=None, *, language, **options):
        super().__init__(data, prefix=language, **options)
        self.language = language
        belong_to_the_page(self)
        for name in ("title", "summary", "body"):
            self.fields[name].widget.attrs["lang"] = language

    def clean_title(self):
        return self.taken(self.cleaned_data["title"], "", "")[0]

    def clean_summary(self):
        return self.taken("", self.cleaned_data["summary"], "")[1]

    def clean_body(self):
        return self.taken("", "", self.cleaned_data["body"])[2]

    def clean_impact(self):
        return self.cleaned_data["impact"] or Impact.MATERIAL

    def clean(self):
        cleaned = super().clean()
        if self.errors.keys() & {"base", "source"}:
            raise ValidationError(_("This form is damaged: copy your text, and open the page again."))
        return cleaned

    def taken(self, *text):
        """The text as the deed would take it, or its sentence at the field that it speaks of."""
        try:
            return write.clean(*text)
        except Refused as refused:
            raise ValidationError(str(refused)) from refused

    def alignment(self, base, rendered):
        """How the paragraphs render those of the source: as before, where as many render the same source."""
        if base is None or base.alignment is None or rendered != base.source_revision:
            return None
        same = len(blocks(self.cleaned_data["body"])) == len(blocks(base.body))
        return base.alignment if same else None

    def is_rearranged(self, base, rendered):
        """Whether paragraphs were set beside others of the source; only the translation page does that."""
        return False

    @property
    def text(self):
        return tuple(self.cleaned_data[name] for name in ("title", "summary", "body"))

    @property
    def typed(self):
        """Title, summary and text as they were sent, whether they can be taken or not."""
        return tuple(self.data.get(self.add_prefix(name), "") for name in ("title", "summary", "body"))
