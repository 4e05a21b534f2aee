"""What stands around every page for readers: the nameplate, the columns of the paper, the imprint."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.urls import reverse

from ..models import Category, Edition, SiteProfile


@dataclass(frozen=True)
class Shell:
    """The office as it introduces itself on a page of one language at one moment.

    `categories` are those with something to read in this language: no column of the paper stands empty.
    """

    language: str
    at: datetime
    site: SiteProfile
    categories: list[Category]


@dataclass(frozen=True)
class Elsewhere:
    """Where the way to another language leads: to this same page, or only to that language's front page."""

    language: str
    address: str
    same_page: bool


def shell(language: str, at: datetime) -> Shell:
    """Two queries, whatever the number of articles."""
    readable = Edition.objects.public(at, language).filter(article__category=OuterRef("pk"))
    return Shell(
        language=language,
        at=at,
        site=SiteProfile.objects.filter(pk=1).first() or SiteProfile(),
        categories=list(Category.objects.filter(Exists(readable))),
    )


def elsewhere(language: str, address_in: Callable[[str], str | None]) -> list[Elsewhere]:
    """One entry for every other language; `address_in` gives None where the page does not exist in it."""
    ways = []
    for code, _own_name in settings.LANGUAGES:
        if code != language:
            address = address_in(code)
            ways.append(Elsewhere(code, address or reverse("public:front", args=[code]), address is not None))
    return ways
