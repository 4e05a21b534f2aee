from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from ..actions import profile
from ..errors import Refused
from ..models import SiteProfile
from ..models.columns import columns
from .forms.profile import ProfileForm
from .names import NamedAdmin
from .record_history import WithHistory


@admin.register(SiteProfile)
class SiteProfileAdmin(WithHistory, NamedAdmin):
    """The one row: its list is its page, and it is there from the first day."""

    form = ProfileForm
    change_form_template = "admin/profile/form.html"
    readonly_fields = ["logo_now"]
    names = (None, {"fields": [tuple(columns("name")), tuple(columns("tagline"))]})
    others = (
        (_("Imprint"), {"fields": [tuple(columns("organiser")), tuple(columns("contact"))]}),
        (
            _("Contact"),
            {
                "fields": [
                    tuple(columns("address")),
                    ("email", "telephone"),
                    ("report_address", "security_contact"),
                    "social_address",
                ],
                "description": _("How readers reach the office. What is empty is not shown."),
            },
        ),
        (
            _("Registration"),
            {
                "fields": ["site_code", "icp_number", "public_security_number"],
                "description": _("The numbers that a government website shows at the foot of each page."),
            },
        ),
    )

    def get_fieldsets(self, request, obj=None):
        looks = ["colour", "logo_now"] + (["upload", "without_logo"] if self.keeps(request) else [])
        return [self.names, (_("Looks"), {"fields": looks}), *self.others]

    def has_add_permission(self, request):
        return False

    def get_object(self, request, object_id, from_field=None):
        if object_id != "1":
            return None
        return SiteProfile.of_the_office()

    def called(self, profile):
        return capfirst(self.opts.verbose_name)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """What changed between the form's own judgement and the deed is told like any other refusal."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refused:
            messages.error(request, refused.message)
            return HttpResponseRedirect(request.get_full_path())

    def render_change_form(self, request, context, *args, **kwargs):
        response = super().render_change_form(request, context, *args, **kwargs)
        response.context_data["subtitle"] = None
        return response

    def save_model(self, request, obj, form, change):
        if form.cleaned_data["without_logo"]:
            obj.logo = None
        logo = form.cleaned_data["upload"]
        profile.save_profile(obj, by=request.user, at=timezone.now(), logo=logo)

    def changelist_view(self, request, extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        return HttpResponseRedirect(reverse("admin:articles_siteprofile_change", args=[1]))

    @admin.display(description=_("logo"))
    def logo_now(self, obj):
        if not obj.logo:
            return "—"
        width, height = obj.logo_sides
        return format_html(
            '<img class="logo-now" src="{}" alt="" width="{}" height="{}">', obj.logo.url, width, height
        )
