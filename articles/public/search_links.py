"""The addresses of a search: every page, every filter and every suggestion is a link that can be kept and sent."""

import re
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404
from django.urls import reverse

from ..models import Category
from ..queries.search import Filters, Found

FIRST_YEAR, LAST_YEAR = 1900, 2999
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Choice:
    """One filter as a link; `thing` is what it stands for: the code of a language, a category, a year."""

    thing: object
    count: int
    address: str
    is_chosen: bool = False


@dataclass(frozen=True)
class Choices:
    """The filters beside the hits. The first of each leads back to all."""

    languages: list[Choice]
    categories: list[Choice]
    years: list[Choice]


def filters_of(asked, categories: dict[int, Category]) -> tuple[Filters, bool]:
    """The filters in an address, and whether a date in it cannot be read. What no link of ours says is not found."""
    language, slug = asked.get("language", ""), asked.get("category", "")
    category = next((one for one in categories.values() if one.slug == slug), None)
    if (slug and category is None) or (language and language not in dict(settings.LANGUAGES)):
        raise Http404
    days = [day_of(asked.get(name, "")) for name in ("from", "until")]
    is_unreadable = any(
        asked.get(name, "").strip() and day is None for name, day in zip(("from", "until"), days, strict=True)
    )
    since, until = sorted(days) if all(days) else days
    return Filters(language, category, since, until), is_unreadable


def day_of(written: str) -> date | None:
    if not _DAY.fullmatch(written.strip()):
        return None
    try:
        day = date.fromisoformat(written.strip())
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def address(language: str, text: str, filters: Filters) -> str:
    """Where a search stands; what it does not narrow down is not named."""
    named = {
        "q": text,
        "language": filters.language,
        "category": filters.category.slug if filters.category else "",
        "from": filters.since.isoformat() if filters.since else "",
        "until": filters.until.isoformat() if filters.until else "",
    }
    said = urlencode({name: value for name, value in named.items() if value})
    return reverse("public:search", args=[language]) + (f"?{said}" if said else "")


def choices(
    language: str, text: str, filters: Filters, found: Found, categories: dict[int, Category]
) -> Choices:
    def choice(thing, count, **changes):
        changed = replace(filters, **changes)
        return Choice(thing, count, address(language, text, changed), changed == filters)

    return Choices(
        languages=[
            choice("", 0, language=""),
            *(
                choice(code, found.languages.get(code, 0), language=code)
                for code, _own_name in settings.LANGUAGES
            ),
        ],
        categories=[
            choice(None, 0, category=None),
            *(
                choice(one, found.categories.get(pk, 0), category=one)
                for pk, one in categories.items()
                if pk in found.categories or one == filters.category
            ),
        ],
        years=[
            choice("", 0, since=None, until=None),
            *(
                choice(year, found.years[year], since=date(year, 1, 1), until=date(year, 12, 31))
                for year in sorted(found.years, reverse=True)
            ),
        ],
    )
