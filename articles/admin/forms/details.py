"""The form of what all languages of an article share."""

import hashlib
import json
from datetime import date, datetime

from django import forms
from django.core.validators import URLValidator
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ...actions.details import DETAILS
from ...models import Category, Outlet, Photo, Tag
from ...text.dates import long_date, long_moment
from .edition import LARGEST_ID
from .typed import Day, Moment, belong_to_the_page, whole_characters

PHOTOS_TO_CHOOSE_FROM = 24


class ByName:
    """Offers reference words by their name in the language of the screen."""

    def label_from_instance(self, thing):
        return thing.name_in(get_language())[0] or f"#{thing.pk}"


class One(ByName, forms.ModelChoiceField):
    pass


class Several(ByName, forms.ModelMultipleChoiceField):
    def clean(self, value):
        known = [
            pk for pk in value or () if str(pk).isascii() and str(pk).isdigit() and int(pk) <= LARGEST_ID
        ]
        if value and len(known) < len(value):
            raise forms.ValidationError(_("Choose from the list."))
        return super().clean(value)


class DetailsForm(forms.Form):
    """Category, tags, photo, outlet and dates.

    `seen` is a fingerprint of what stood in the form, so that a person who changed nothing here is not
    told of what somebody else changed.
    """

    category = One(
        Category.objects.all(),
        label=gettext_lazy("Category"),
        required=False,
        empty_label=gettext_lazy("Not chosen yet"),
    )
    tags = Several(
        Tag.objects.all(), label=gettext_lazy("Tags"), required=False, widget=forms.CheckboxSelectMultiple
    )
    lead_photo = forms.ModelChoiceField(
        Photo.objects.all(), label=gettext_lazy("Lead photo"), required=False, widget=forms.RadioSelect
    )
    outlet = One(
        Outlet.objects.all(),
        label=gettext_lazy("Outlet"),
        required=False,
        empty_label=gettext_lazy("Our own office"),
        help_text=gettext_lazy("The paper or body that the text comes from."),
    )
    original_url = forms.URLField(
        label=gettext_lazy("Address where it first appeared"),
        required=False,
        max_length=200,
        assume_scheme="https",
        validators=[URLValidator(schemes=["http", "https"]), whole_characters],
    )
    original_date = Day(label=gettext_lazy("Date when it first appeared"))
    event_date = Day(label=gettext_lazy("Date of the event"))
    embargo_until = Moment(
        label=gettext_lazy("Embargo until"),
        help_text=gettext_lazy("Nobody outside sees the article before, in the office's time."),
    )
    featured = forms.BooleanField(label=gettext_lazy("Show on the front page"), required=False)
    lock_version = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=LARGEST_ID,
        widget=forms.HiddenInput(attrs={"autocomplete": "off"}),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"autocomplete": "off"}))

    def __init__(self, data=None, *, article, tags=()):
        initial = {name: getattr(article, name) for name in DETAILS}
        stored = fingerprint(initial, tags)
        super().__init__(
            data,
            prefix="details",
            initial=initial | {"tags": list(tags), "lock_version": article.lock_version, "seen": stored},
        )
        self.fields["original_url"].widget.attrs["inputmode"] = "url"
        belong_to_the_page(self)

    @property
    def is_changed(self):
        return fingerprint(self.cleaned_data, self.cleaned_data["tags"]) != self.cleaned_data["seen"]

    @property
    def details(self):
        return {name: self.cleaned_data[name] for name in DETAILS}

    def differences(self, article, tags):
        """What is stored now where this form says something else, as labels and values."""
        if not self.is_valid():
            return []
        stored = {name: getattr(article, name) for name in DETAILS} | {"tags": list(tags)}
        typed = self.cleaned_data | {"tags": list(self.cleaned_data["tags"])}
        return [
            (self.fields[name].label, shown(value)) for name, value in stored.items() if typed[name] != value
        ]

    def photos(self, chosen):
        """The newest photos of the library to choose from, the chosen one first."""
        newest = list(Photo.objects.all()[:PHOTOS_TO_CHOOSE_FROM])
        return [chosen, *(photo for photo in newest if photo != chosen)] if chosen else newest


def fingerprint(details, tags):
    values = [getattr(details[name], "pk", details[name]) for name in DETAILS]
    minute = (
        details["embargo_until"] and details["embargo_until"].replace(second=0, microsecond=0).timestamp()
    )
    values[DETAILS.index("embargo_until")] = minute
    values.append(sorted(tag.pk for tag in tags))
    return hashlib.sha256(json.dumps(values, default=str).encode()).hexdigest()[:32]


def shown(value):
    """A stored detail as a person reads it."""
    if isinstance(value, list):
        return " · ".join(shown(one) for one in value) or _("nothing")
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime):
        return long_moment(localtime(value), get_language())
    if isinstance(value, date):
        return long_date(value, get_language())
    if hasattr(value, "name_in"):
        return value.name_in(get_language())[0]
    if isinstance(value, Photo):
        return value.caption_in(get_language()) or value.alt_in(get_language()) or f"#{value.pk}"
    return str(value or _("nothing"))
