from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from ..models import SiteProfile
from ..models.columns import columns
from .names import NamedAdmin


@admin.register(SiteProfile)
class SiteProfileAdmin(NamedAdmin):
    """The one row: its list is its page, and it is there from the first day."""

    fieldsets = [
        (None, {"fields": [tuple(columns("name")), tuple(columns("tagline"))]}),
        (_("Imprint"), {"fields": [tuple(columns("organiser")), tuple(columns("contact"))]}),
        (
            _("Registration"),
            {
                "fields": ["site_code", "icp_number", "public_security_number"],
                "description": _("The numbers that a government website shows at the foot of each page."),
            },
        ),
    ]

    def has_add_permission(self, request):
        return False

    def get_object(self, request, object_id, from_field=None):
        if object_id != "1":
            return None
        return SiteProfile.objects.filter(pk=1).first() or SiteProfile(pk=1)

    def called(self, profile):
        return capfirst(self.opts.verbose_name)

    def render_change_form(self, request, context, *args, **kwargs):
        response = super().render_change_form(request, context, *args, **kwargs)
        response.context_data["subtitle"] = None
        return response

    def changelist_view(self, request, extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        return HttpResponseRedirect(reverse("admin:articles_siteprofile_change", args=[1]))
