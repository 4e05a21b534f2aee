from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy

from ...actions import profile
from ...errors import PictureRefused
from ...imaging.colours import is_colour, passes, shades
from ...imaging.logo import open_logo
from ...models import SiteProfile
from ..names import NamedForm

DRAWN = "image/png,image/webp,image/jpeg"


class ColourInput(forms.TextInput):
    """Six digits, and beside them how letters look in that colour, on light paper and on dark."""

    class Media:
        js = [forms.Script("js/admin/colour.js", type="module")]

    def render(self, name, value, attrs=None, renderer=None):
        field = super().render(name, value, attrs, renderer)
        colour = (value or "").lower()
        seen = shades(colour) if is_colour(colour) and passes(colour) else None
        return render_to_string("admin/profile/colour.html", {"field": field, "seen": seen})


class ProfileForm(NamedForm):
    """The site profile, with a logo that comes in."""

    upload = forms.FileField(
        label=gettext_lazy("New logo"),
        required=False,
        help_text=gettext_lazy(
            "A PNG, WebP or JPEG file, best with a transparent ground. It is shown 96 pixels tall."
        ),
        widget=forms.FileInput({"accept": DRAWN}),
    )
    without_logo = forms.BooleanField(label=gettext_lazy("Show no logo"), required=False)

    class Meta:
        model = SiteProfile
        fields = "__all__"
        widgets: ClassVar = {
            "colour": ColourInput({"maxlength": 7, "autocomplete": "off", "spellcheck": "false"}),
            "report_address": forms.TextInput({"inputmode": "url"}),
            "security_contact": forms.TextInput({"inputmode": "url"}),
            "social_address": forms.TextInput({"inputmode": "url"}),
        }
        help_texts: ClassVar = {
            "colour": gettext_lazy(
                "For links, lines and marks, as in #ab2318. For dark screens a lighter shade of it is reckoned out. Empty: "
                "the built-in red."
            ),
            "report_address": gettext_lazy(
                "A web or mail address for “report an error on this site”, at the foot of each page."
            ),
            "security_contact": gettext_lazy(
                "Shown in security.txt to those who found a hole in the site: a web or mail address."
            ),
        }

    def clean_upload(self):
        if not self.cleaned_data["upload"]:
            return None
        try:
            return open_logo(self.cleaned_data["upload"])
        except PictureRefused as refused:
            raise ValidationError(refused.message) from refused

    def _post_clean(self):
        super()._post_clean()
        for name, sentence in profile.faults(self.instance).items():
            if name in self.fields and name not in self.errors:
                self.add_error(name, sentence)
