"""In which languages readers find something under a category, a tag, an outlet or the name of a person."""

from datetime import datetime

from django.conf import settings
from django.db.models import Exists, Model, OuterRef, QuerySet

from ..models import Category, Edition, Outlet, Person, Tag

PATHS: dict[type[Model], str] = {
    Category: "article__category",
    Tag: "article__tags",
    Outlet: "article__outlet",
    Person: "live_credits__person",
}

Subject = Category | Tag | Outlet | Person


def with_languages(things: QuerySet, at: datetime) -> QuerySet:
    """Subjects for `readable_in`, at the cost of no further query."""
    path = PATHS[things.model]
    return things.annotate(
        **{
            _flag(code): Exists(Edition.objects.public(at, code).filter(**{path: OuterRef("pk")}))
            for code, _own_name in settings.LANGUAGES
        }
    )


def readable_in(thing: Subject) -> list[str]:
    """The languages with something to read under what `with_languages` loaded."""
    return [code for code, _own_name in settings.LANGUAGES if getattr(thing, _flag(code))]


def _flag(code: str) -> str:
    return f"readable_in_{code.replace('-', '_')}"
