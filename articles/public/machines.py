from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ..queries.shell import elsewhere, shell
from .headers import for_readers


@for_readers
def machines(request, language):
    """For people who build something on the site: what machines can read of it, and where."""
    at = timezone.now()
    context = {
        "shell": shell(language, at),
        "address": reverse("public:machines", args=[language]),
        "languages": elsewhere(language, lambda code: reverse("public:machines", args=[code])),
    }
    return render(request, "public/machines.html", context)
