from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from ...actions import pages
from ...models import StandingPage
from ...models.columns import columns
from ...text.sanitise import sanitise
from .editor import TextField
from .notice import Seen
from .taken import taken
from .typed import whole_characters

TEXTS = [name for field in ("title", "body") for name in columns(field)]


class PageForm(forms.ModelForm):
    """A standing page in all languages; its address is given once."""

    seen = Seen()

    class Meta:
        model = StandingPage
        fields = ("slug", *columns("title"), "order", "in_footer")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        for name in set(columns("title")) & set(self.fields):
            self.fields[name].validators.append(whole_characters)
        for name in set(columns("body")) & set(self.fields):
            self.fields[name] = BodyField(name)
        if self.instance.pk:
            self.initial["seen"] = self.instance.changed_at.isoformat()
            self.initial |= {name: getattr(self.instance, name) or "" for name in columns("body")}
        if "slug" in self.fields:
            self.fields["slug"].help_text = gettext_lazy(
                "The last part of the web address, as in “our-partners”. It cannot be changed later."
            )

    def clean_slug(self):
        if sentence := pages.slug_refusal(self.cleaned_data["slug"]):
            raise forms.ValidationError(sentence)
        return self.cleaned_data["slug"]

    def clean(self):
        super().clean()
        if not set(TEXTS) & set(self.errors):
            self.cleaned_data |= pages.tidied(self.cleaned_data)
            for name, sentence in pages.faults({name: self.cleaned_data[name] for name in TEXTS}).items():
                self.add_error(name, sentence)
        return self.cleaned_data


class BodyField(TextField):
    """The text of one language, which says at once what cannot be taken."""

    def __init__(self, name):
        column = StandingPage._meta.get_field(name)
        super().__init__(label=capfirst(column.verbose_name))
        self.widget.attrs["lang"] = column.language

    def clean(self, value):
        return taken(sanitise, super().clean(value) or "")
