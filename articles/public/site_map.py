from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ..queries.archive import years
from ..queries.shell import elsewhere, shell
from .headers import for_readers


@for_readers
def site_map(request, language):
    """Where everything is, for people; machines have `sitemap.xml`."""
    at = timezone.now()
    context = {
        "shell": shell(language, at),
        "years": years(language, at),
        "address": reverse("public:site_map", args=[language]),
        "languages": elsewhere(language, lambda code: reverse("public:site_map", args=[code])),
    }
    return render(request, "public/site_map.html", context)
