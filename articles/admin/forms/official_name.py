from datetime import datetime
from typing import ClassVar

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _

from ...actions.glossary import worded
from ...models import GlossaryTerm
from ...text.wordings import faults
from ...vocabulary import Use
from .typed import whole_characters
from .wordings import WordingsField


class OfficialNameForm(forms.ModelForm):
    """An official name with all its wordings, judged together.

    `seen` is when the name was last changed as the person had it before them, so that nobody overwrites what a
    colleague saved in the meantime.
    """

    renderings = WordingsField()
    seen = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"autocomplete": "off"}))

    class Meta:
        model = GlossaryTerm
        fields = ("kind", "rank", "note", "source")
        widgets: ClassVar = {"note": forms.Textarea({"rows": 3})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        for name in {"note", "source"} & set(self.fields):
            self.fields[name].validators.append(whole_characters)
        if self.instance.pk:
            self.initial |= {
                "renderings": sorted(worded(self.instance), key=as_read),
                "seen": self.instance.changed_at.isoformat(),
            }

    def clean_seen(self):
        try:
            return datetime.fromisoformat(self.cleaned_data["seen"]) if self.cleaned_data["seen"] else None
        except ValueError:
            return None

    def clean(self):
        super().clean()
        for one in self.cleaned_data.get("renderings", ()):
            try:
                whole_characters(one.text)
            except forms.ValidationError as trouble:
                self.add_error("renderings", trouble)
        languages = [code for code, _name in settings.LANGUAGES]
        if {"kind", "renderings"} <= set(self.cleaned_data):
            kind, wordings = self.cleaned_data["kind"], self.cleaned_data["renderings"]
            for sentence in faults(kind, self.cleaned_data.get("rank"), wordings, languages):
                self.add_error("renderings", sentence)
        if self.instance.pk and self.is_overtaken():
            self.add_error(
                None,
                _(
                    "Somebody else changed this official name while you were writing. Open it in another window to "
                    "see how; what you typed is still here."
                ),
            )
        return self.cleaned_data

    def is_overtaken(self):
        stored = GlossaryTerm.objects.filter(pk=self.instance.pk).values_list("changed_at", flat=True).first()
        return stored is not None and stored != self.cleaned_data.get("seen")


def as_read(one):
    """The wordings in the order of the office's languages, the approved ones before the others."""
    languages = [code for code, _name in settings.LANGUAGES]
    place = languages.index(one.language) if one.language in languages else len(languages)
    return place, Use.values.index(one.use), one.text
