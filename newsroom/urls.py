from django.conf import settings
from django.contrib import admin
from django.urls import include, path, re_path
from django.views.static import serve

from .health import health

urlpatterns = [
    path("admin/", admin.site.urls),
    path("healthz", health),
    re_path(r"^media/(?P<path>photos/.+|__processed__/.+)$", serve, {"document_root": settings.MEDIA_ROOT}),
    path("", include("articles.public.urls")),
]

handler404 = "articles.public.errors.not_found"
handler500 = "articles.public.errors.server_error"
handler403 = "articles.public.errors.forbidden"
handler400 = "articles.public.errors.bad_request"
