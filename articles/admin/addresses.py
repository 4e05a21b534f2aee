from django import forms
from django.conf import settings
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import Edition, FormerAddress
from .access import KeptAdmin


class FormerAddressForm(forms.ModelForm):
    """An old path and the edition that is read there now, named by the number in its own address."""

    article = forms.IntegerField(
        label=gettext_lazy("Number of the article"),
        min_value=1,
        max_value=2**62,
        help_text=gettext_lazy("The number in its address: 123 in /en/articles/123/…"),
    )
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=settings.LANGUAGES)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        if self.instance.pk:
            self.initial |= {
                "article": self.instance.edition.article_id,
                "language": self.instance.edition.language,
            }

    def clean_path(self):
        path = self.cleaned_data["path"].strip()
        if not path.startswith("/") or path.startswith("//") or any(sign in path for sign in "?#\\ "):
            raise ValidationError(
                _(
                    "Write the old address from the first slash on, without the site's name: /art/2017/2/3/….html"
                )
            )
        return path

    def clean(self):
        super().clean()
        found = Edition.objects.filter(
            article=self.cleaned_data.get("article"), language=self.cleaned_data.get("language")
        ).first()
        if found:
            self.instance.edition = found
        elif "article" in self.cleaned_data:
            self.add_error("article", _("There is no article of this number in this language."))
        return self.cleaned_data


@admin.register(FormerAddress)
class FormerAddressAdmin(KeptAdmin):
    form = FormerAddressForm
    fields = ["path", ("article", "language")]
    list_display = ["path", "leads_to"]
    list_select_related = ["edition"]
    search_fields = ["path"]

    def get_fields(self, request, obj=None):
        return self.fields if self.keeps(request) else ["path", "leads_to"]

    def get_readonly_fields(self, request, obj=None):
        return ["leads_to"]

    @admin.display(description=gettext_lazy("leads to"), ordering="edition")
    def leads_to(self, address):
        here = address.edition.get_absolute_url()
        return format_html('<a href="{}">{}</a>', here, here)
