from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ..queries import standing_pages
from ..queries.public import counted_since
from ..queries.shell import elsewhere, shell
from .headers import for_readers


@for_readers
def how_we_count(request, language):
    """What the number of views means: every number links here. The office may word it; the facts stay."""
    around = shell(language, timezone.now())
    stored = standing_pages.stored_page(standing_pages.HOW_WE_COUNT)
    context = {
        "shell": around,
        "shown": standing_pages.shown(stored, standing_pages.HOW_WE_COUNT, language, around.site),
        "counted_since": counted_since(),
        "languages": elsewhere(language, lambda code: reverse("public:how_we_count", args=[code])),
    }
    return render(request, "public/how_we_count.html", context)
