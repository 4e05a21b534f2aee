from datetime import datetime
from typing import ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...actions import notices
from ...models import Notice
from ...models.columns import columns
from .typed import Moment, whole_characters

TEXTS = [name for field in notices.FIELDS for name in columns(field)]


class Seen(forms.CharField):
    """When the record was last changed as the person had it before them."""

    def __init__(self):
        super().__init__(required=False, widget=forms.HiddenInput(attrs={"autocomplete": "off"}))

    def clean(self, value):
        try:
            return datetime.fromisoformat(value) if value else None
        except ValueError:
            return None


class NoticeForm(forms.ModelForm):
    """A notice in all languages. Asked for a preview, it is judged like any other and not saved."""

    starts_at = Moment(label=gettext_lazy("Begins (office time)"), required=True)
    ends_at = Moment(label=gettext_lazy("Ends (office time)"), required=True)
    seen = Seen()

    class Meta:
        model = Notice
        fields = ("severity", *TEXTS, "starts_at", "ends_at")
        widgets: ClassVar = {name: forms.Textarea({"rows": 3}) for name in columns("text")} | {
            name: forms.TextInput({"inputmode": "url"}) for name in columns("link")
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.is_preview = "_preview" in self.data
        for name in set(TEXTS) & set(self.fields):
            self.fields[name].validators.append(whole_characters)
        if self.instance.pk:
            self.initial["seen"] = self.instance.changed_at.isoformat()
        else:
            self.initial.setdefault("starts_at", timezone.localtime().replace(second=0, microsecond=0))

    def clean(self):
        super().clean()
        said = self.cleaned_data
        if not set(TEXTS) & set(self.errors):
            said |= notices.tidied(said)
            found = notices.faults(
                said.get("severity"), said.get("starts_at"), said.get("ends_at"), {n: said[n] for n in TEXTS}
            )
            for name, sentence in found.items():
                self.add_error(name, sentence)
        if self.is_preview and not self.errors:
            self.add_error(None, _("Nothing is saved yet: below you see how the notice will look."))
        return said
