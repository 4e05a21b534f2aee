from django import forms
from django.conf import settings
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ..actions import photos
from ..errors import PictureRefused
from ..imaging.intake import open_upload
from ..models import Photo
from ..models.columns import column, columns
from ..text.dates import long_moment
from .names import NamedAdmin, NamedForm, languages_from_here


class PointOfInterest(forms.MultiWidget):
    """The spot of a picture around which it is cut: two sliders, and a click on the picture where scripts run."""

    def __init__(self):
        slider = {"min": 0, "max": 100, "class": "point-slider"}
        super().__init__([forms.NumberInput({**slider, "type": "range"}) for _side in range(2)])

    def decompress(self, value):
        try:
            return [round(float(part) * 100) for part in (value or "").split("x")]
        except ValueError:
            return [50, 50]

    def render(self, name, value, attrs=None, renderer=None):
        across, down = value if isinstance(value, list) else self.decompress(value)
        context = {"name": name, "across": across, "down": down, "picture": self.picture}
        return render_to_string("admin/photos/point_of_interest.html", context)


class PointOfInterestField(forms.MultiValueField):
    widget = PointOfInterest

    def __init__(self, **kwargs):
        percents = [forms.IntegerField(min_value=0, max_value=100) for _side in range(2)]
        super().__init__(percents, require_all_fields=True, **kwargs)

    def compress(self, values):
        return "x".join(f"{percent / 100:.2f}" for percent in values) if values else "0.5x0.5"


class PhotoForm(NamedForm):
    """What is said of a photo. It is described in at least one language for those who do not see it."""

    named_by = "alt"
    image_ppoi = PointOfInterestField(
        label=gettext_lazy("Point of interest"),
        help_text=gettext_lazy("Where the picture is cut to fit, this spot stays in sight."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "image_ppoi" in self.fields:
            self.fields["image_ppoi"].widget.picture = self.instance

    def nameless(self):
        return _("Describe the picture in at least one language, for those who do not see it.")


class UploadForm(NamedForm):
    """A picture that comes in. What was typed beside a picture that cannot be used stays in the form."""

    named_by = "alt"
    upload = forms.FileField(
        label=gettext_lazy("Picture"),
        help_text=gettext_lazy("A JPEG, PNG, WebP, AVIF or GIF file. Position and camera are not kept."),
        widget=forms.FileInput({"accept": "image/jpeg,image/png,image/webp,image/avif,image/gif"}),
    )

    def clean_upload(self):
        try:
            return open_upload(self.cleaned_data["upload"])
        except PictureRefused as refused:
            raise ValidationError(refused.message) from refused

    nameless = PhotoForm.nameless


@admin.register(Photo)
class PhotoAdmin(NamedAdmin):
    named_by = "alt"
    change_form_template = "admin/noted_form.html"
    list_display_links = ["thumbnail"]
    list_select_related = ["photographer"]
    ordering = ["-added_at", "-id"]
    search_fields = [
        *columns("alt"),
        *columns("caption"),
        *(f"photographer__{name}" for name in columns("name")),
    ]
    texts = [tuple(columns("alt")), tuple(columns("caption")), ("photographer", "rights")]

    class Media:
        js = ["js/admin/point_of_interest.js"]

    def get_fields(self, request, obj=None):
        if obj is None:
            return ["upload", *self.texts]
        return ["image_ppoi" if self.has_change_permission(request, obj) else "thumbnail", *self.texts]

    def get_readonly_fields(self, request, obj=None):
        return ["thumbnail"]

    def get_form(self, request, obj=None, change=False, **kwargs):
        return super().get_form(
            request, obj, change=change, **{"form": PhotoForm if change else UploadForm, **kwargs}
        )

    def get_list_display(self, request):
        return ["thumbnail", *super().get_list_display(request), "by", "added"]

    def name_column(self, language):
        name = column("alt", language)

        @admin.display(description=dict(settings.LANGUAGES)[language], ordering=name)
        def shown(photo):
            text = photo.alt_in(language) or photo.caption_in(language)
            return format_html('<span lang="{}">{}</span>', language, text or "—")

        shown.__name__ = name
        return shown

    def called(self, photo):
        return described(photo) or _("Photo")

    @admin.display(description=gettext_lazy("photographer"), ordering="photographer")
    def by(self, photo):
        return photo.photographer.name_in(languages_from_here()[0])[0] if photo.photographer else "—"

    @admin.display(description=gettext_lazy("added"), ordering="added_at")
    def added(self, photo):
        return long_moment(timezone.localtime(photo.added_at), get_language())

    @admin.display(description=gettext_lazy("picture"))
    def thumbnail(self, photo):
        alt = described(photo)
        return format_html(
            '<img class="photo-thumbnail" src="{}" alt="{}" loading="lazy">', smallest(photo), alt
        )

    def has_change_permission(self, request, obj=None):
        if obj is None:
            return super().has_change_permission(request)
        return not photos.change_refusal(obj, by=request.user, at=timezone.now())

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and self.keeps(request):
            context |= {"standing_note": photos.change_refusal(obj, by=request.user, at=timezone.now())}
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def save_model(self, request, obj, form, change):
        if change:
            photos.change(obj, by=request.user, at=timezone.now())
            return
        details = {name: value for name, value in form.cleaned_data.items() if name != "upload"}
        kept = photos.keep(form.cleaned_data["upload"], by=request.user, **details)
        obj.pk, obj.image = kept.pk, kept.image


def described(photo):
    """The description in the language of the screen, else in the first language that has one."""
    return next(filter(None, (photo.alt_in(language) for language in languages_from_here())), "")


def smallest(photo):
    """The address of the smallest whole rendition."""
    return photo.image.whole_480_jpeg
