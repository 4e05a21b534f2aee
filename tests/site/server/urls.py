"""The addresses of the office, and before them addresses at which it fails in each way that it has a page for."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.urls import path

from newsroom import urls as office
from newsroom.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

TROUBLES = {400: BadRequest, 403: PermissionDenied, 500: RuntimeError}


def fail(request, language, status):
    raise TROUBLES[status]("as the proofs want it")


urlpatterns = [path("<str:language>/fail/<int:status>/", fail, name="fail"), *office.urlpatterns]
