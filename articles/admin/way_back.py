from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


def way_back(request, otherwise):
    """The page of the staff's door that a form or link named as `next`; `otherwise` where it named none, or another place."""
    asked = request.POST.get("next") or request.GET.get("next", "")
    inside = asked.startswith(reverse("admin:index")) and url_has_allowed_host_and_scheme(
        asked, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return asked if inside else otherwise
