from django.contrib.admin.forms import AdminAuthenticationForm
from django.utils.translation import gettext_lazy as _


class SignInForm(AdminAuthenticationForm):
    """User name and password. What is wrong is said alike for every account, known or not."""

    error_messages = {
        "invalid_login": _(
            "User name and password do not belong together. Check that capital letters are not locked, and try "
            "again. If you have forgotten the password, ask an administrator of the office for a new one."
        ),
        "inactive": _("This account is closed. Ask an administrator of the office."),
    }
