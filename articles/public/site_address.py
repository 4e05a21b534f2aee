from django.conf import settings

from ..exchange.site_address import SiteAddress


def site_address(request):
    """The site as settings name it, else the host that was asked."""
    return SiteAddress(settings.PUBLIC_URL or request.build_absolute_uri("/"))
