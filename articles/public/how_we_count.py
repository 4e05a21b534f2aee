from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ..queries.public import counted_since
from ..queries.shell import elsewhere, shell
from .headers import for_readers


@for_readers
def how_we_count(request, language):
    """What the number of views means: every number links here."""
    at = timezone.now()
    context = {
        "shell": shell(language, at),
        "counted_since": counted_since(),
        "languages": elsewhere(language, lambda code: reverse("public:how_we_count", args=[code])),
    }
    return render(request, "public/how_we_count.html", context)
