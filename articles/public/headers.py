"""What every answer at the readers' door has in common: read only, the same for everybody, soon renewed."""

from functools import wraps

from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

SECONDS = 60


def for_readers(view):
    """GET and HEAD alone; what is found may be kept by any cache for a minute, anything else by none."""

    @wraps(view)
    def read(request, *args, **kwargs):
        response = require_safe(view)(request, *args, **kwargs)
        if response.status_code < 400:
            patch_cache_control(response, public=True, max_age=SECONDS)
        else:
            patch_cache_control(response, no_store=True)
        return response

    return read
