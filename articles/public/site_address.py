from ..exchange.site_address import SiteAddress


def site_address(request):
    return SiteAddress.asked_at(request.build_absolute_uri("/"))
