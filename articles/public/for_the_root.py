"""robots.txt, security.txt and the manifest of each language."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone

from ..exchange import for_the_root
from ..models import SiteProfile
from .headers import for_readers
from .site_address import site_address

GOOD_FOR = timedelta(days=180)
ICONS = {"192": "icons/192.png", "512": "icons/512.png", "maskable": "icons/maskable.png", "any": "mark.svg"}


@for_readers
def robots(request):
    site = site_address(request)
    sitemaps = [site.whole(reverse(f"public:{name}")) for name in ("sitemap_index", "sitemap_of_news")]
    return _text(for_the_root.robots_txt(closed=[reverse("admin:index")], sitemaps=sitemaps))


@for_readers
def security(request):
    """404 where the office named no contact: an address that nobody reads would be worse than none."""
    told = for_the_root.security_txt(
        SiteProfile.of_the_office().security_contact,
        expires=timezone.now() + GOOD_FOR,
        languages=[code for code, _own_name in settings.LANGUAGES],
        canonical=site_address(request).whole(reverse("public:security")),
    )
    if told is None:
        raise Http404
    return _text(told)


@for_readers
def manifest(request, language):
    icons = {name: static(f"img/{file}") for name, file in ICONS.items()}
    start = reverse("public:front", args=[language])
    told = for_the_root.manifest(SiteProfile.of_the_office(), language, start=start, icons=icons)
    return JsonResponse(
        told, content_type="application/manifest+json", json_dumps_params={"ensure_ascii": False}
    )


def _text(content):
    return HttpResponse(content, content_type="text/plain; charset=utf-8")
