from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ..queries.front import front as front_page
from ..queries.shell import elsewhere, shell
from .headers import for_readers


@for_readers
def front(request, language):
    """The front page of one language."""
    at = timezone.now()
    context = {
        "shell": shell(language, at),
        "front": front_page(language, at),
        "languages": elsewhere(language, lambda code: reverse("public:front", args=[code])),
    }
    return render(request, "public/front.html", context)
