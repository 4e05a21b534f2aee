"""The form by which a text is given out."""

from datetime import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.timezone import get_default_timezone, localtime, make_aware
from django.utils.translation import gettext_lazy as _

from ...actions.assign import given
from ...models import StaffMember
from ...queries.recipients import holders
from ...rules import writing_roles
from ...vocabulary import Role
from .typed import Day, Moment


class Due(Day):
    """A day of the calendar, or a minute of the office's time."""

    def to_python(self, value):
        try:
            return super().to_python(value)
        except ValidationError:
            return Moment().to_python(value)


class AssignForm(forms.Form):
    """Who translates, who reads it afterwards, and until when.

    `seen` is how the text lay when the person began to choose.
    """

    translator = forms.ModelChoiceField(
        StaffMember.objects.none(), label=_("Translator"), required=False, empty_label=_("Nobody yet")
    )
    editor = forms.ModelChoiceField(
        StaffMember.objects.none(),
        label=_("Editor who will read it"),
        required=False,
        empty_label=_("Any editor of the language"),
    )
    due_at = Due(label=_("Due on"))
    due_time = forms.TimeField(
        label=_("Time of day"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    seen = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    def __init__(self, data=None, *, article, language, edition):
        due_at = edition and edition.due_at and localtime(edition.due_at, get_default_timezone())
        initial = {"seen": given(edition)}
        if edition:
            initial |= {"translator": edition.translator_id, "editor": edition.editor_id}
        if due_at:
            initial |= {"due_at": due_at.date(), "due_time": due_at.time()}
        super().__init__(data, initial=initial, label_suffix="")
        if language == article.source_language:
            del self.fields["translator"]
        else:
            self.offer("translator", writing_roles(is_original=False), language)
        self.offer("editor", (Role.EDITOR,), language)

    def offer(self, name, roles, language):
        """Those who hold a role for it, and whoever has it now."""
        now = self.initial.get(name)
        chosen = Q(pk__in=holders(roles, language)) | Q(pk=now)
        self.fields[name].queryset = StaffMember.objects.filter(chosen)

    def clean(self):
        cleaned = super().clean()
        day, minute = cleaned.get("due_at"), cleaned.get("due_time")
        if day and minute and not isinstance(day, datetime):
            cleaned["due_at"] = make_aware(datetime.combine(day, minute), get_default_timezone())
        return cleaned

    @property
    def choice(self):
        """What the deed is told."""
        sent = self.cleaned_data
        return {
            "translator": sent.get("translator"),
            "editor": sent["editor"],
            "due_at": sent["due_at"],
            "seen": sent["seen"] or None,
        }
