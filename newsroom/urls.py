from django.contrib import admin
from django.urls import include, path, re_path

from .health import health
from .media import media

urlpatterns = [
    path("admin/", admin.site.urls),
    path("healthz", health),
    re_path(r"^media/(?P<path>(?:photos|__processed__|site)/.+)$", media),
    path("", include("articles.public.urls")),
]

handler404 = "articles.public.errors.not_found"
handler500 = "articles.public.errors.server_error"
handler403 = "articles.public.errors.forbidden"
handler400 = "articles.public.errors.bad_request"
