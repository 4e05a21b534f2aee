from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import SetPasswordForm, UserCreationForm, UsernameField
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from ..actions import staff
from ..models import Assignment, StaffMember
from ..text.dates import long_moment
from .access import KeptAdmin
from .roles import RolesField, written_out

DETAILS = ("username", "full_name", "email", "language", "is_active")


class AccountForm(forms.ModelForm):
    """An account and its roles, in one form, so that both are judged together."""

    roles = RolesField()
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the screens"),
        required=False,
        choices=[("", gettext_lazy("As the browser asks")), *settings.LANGUAGES],
    )
    judge = None

    class Meta:
        model = StaffMember
        fields = DETAILS
        field_classes = {"username": UsernameField}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        if self.instance.pk and "roles" in self.fields:
            self.initial["roles"] = list(self.instance.assignments.values_list("role", "language"))

    def clean(self):
        super().clean()
        if self.instance.pk and "roles" in self.cleaned_data:
            active, roles = self.cleaned_data.get("is_active", True), self.cleaned_data["roles"]
            if sentence := staff.refusal(self.instance, by=self.judge, is_active=active, assignments=roles):
                self.add_error("roles" if active else "is_active", sentence)
        return self.cleaned_data


class NewAccountForm(AccountForm, UserCreationForm):
    """An account that is opened, with its first password."""

    class Meta(AccountForm.Meta):
        pass


@admin.register(StaffMember)
class StaffAdmin(KeptAdmin):
    """Accounts: for administrators alone, also to look at. None is deleted; one who leaves may no longer sign in."""

    change_form_template = "admin/staff/change.html"
    list_display = ["full_name", "username", "assigned_roles", "is_active", "last_here"]
    list_filter = ["is_active", "assignments__role"]
    search_fields = ["full_name", "username", "email"]
    ordering = ["-is_active", "full_name", "id"]
    fieldsets = [
        (None, {"fields": [("full_name", "username"), ("email", "language"), "is_active"]}),
        (gettext_lazy("Roles"), {"fields": ["roles"]}),
    ]
    add_fieldsets = [
        (None, {"fields": [("full_name", "username"), ("email", "language")]}),
        (gettext_lazy("Password"), {"fields": ["password1", "password2"]}),
        (gettext_lazy("Roles"), {"fields": ["roles"]}),
    ]

    def has_view_permission(self, request, obj=None):
        return self.keeps(request)

    def get_urls(self):
        own = path(
            "<path:object_id>/password/",
            self.admin_site.admin_view(self.password_view),
            name="articles_staffmember_password",
        )
        return [own, *super().get_urls()]

    def lookup_allowed(self, lookup, value, request=None):
        return not lookup.startswith("password") and super().lookup_allowed(lookup, value, request)

    def get_queryset(self, request):
        roles = Prefetch("assignments", Assignment.objects.order_by("role", "language"))
        return super().get_queryset(request).prefetch_related(roles)

    @admin.display(description=gettext_lazy("roles"))
    def assigned_roles(self, person):
        return written_out(person.assignments.all()) or "—"

    @admin.display(description=gettext_lazy("signed in last"), ordering="last_login")
    def last_here(self, person):
        return long_moment(localtime(person.last_login), get_language()) if person.last_login else "—"

    def get_fieldsets(self, request, obj=None):
        return self.fieldsets if obj else self.add_fieldsets

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(
            request, obj, change=change, **{"form": AccountForm if obj else NewAccountForm, **kwargs}
        )
        form.judge = request.user
        return form

    def save_model(self, request, obj, form, change):
        details = {name: form.cleaned_data[name] for name in DETAILS if name in form.cleaned_data}
        details |= {"by": request.user, "assignments": form.cleaned_data["roles"]}
        if change:
            staff.change_account(obj, **details)
        else:
            obj.pk = staff.open_account(password=form.cleaned_data["password1"], **details).pk

    @method_decorator(sensitive_post_parameters())
    def password_view(self, request, object_id):
        """Give somebody a new password, such as one who has forgotten theirs."""
        if not self.keeps(request):
            raise PermissionDenied
        person = self.get_object(request, unquote(object_id))
        if person is None:
            raise Http404
        form = SetPasswordForm(person, request.POST or None)
        if form.is_valid():
            staff.set_password(person, form.cleaned_data["new_password1"], by=request.user)
            if person == request.user:
                update_session_auth_hash(request, person)
            self.log_change(request, person, _("New password."))
            messages.success(request, _("%(name)s has a new password.") % {"name": person})
            return HttpResponseRedirect(reverse("admin:articles_staffmember_change", args=[person.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": _("New password for %(name)s") % {"name": person},
            "form": form,
            "person": person,
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/staff/password.html", context)
