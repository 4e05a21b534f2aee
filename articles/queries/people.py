"""The people whom readers see named, and what they did: by the credits of the live revisions, never the desk's."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, QuerySet

from ..models import Edition, LiveCredit, Person
from ..text.name_order import name_key
from ..vocabulary import CreditRole
from .lists import ListPage, page_of


@dataclass(frozen=True)
class Work:
    """In how many public articles somebody did one thing."""

    role: CreditRole
    count: int


@dataclass(frozen=True)
class Worker:
    """Somebody who did one thing, and in how many public articles."""

    person: Person
    count: int


@dataclass(frozen=True)
class Group:
    """All who did one thing, in the order of their names."""

    role: CreditRole
    workers: list[Worker]


@dataclass(frozen=True)
class PersonPage:
    """One page of what somebody did in one language, of everything or, with `role`, of one thing.

    `works` are all things they did in this language; `languages` those that have such a page.
    """

    person: Person
    role: CreditRole | None
    works: list[Work]
    languages: set[str]
    page: ListPage


def public_credits(at: datetime, language: str | None = None) -> QuerySet[LiveCredit]:
    """The credits that readers see."""
    return LiveCredit.objects.filter(edition__in=Edition.objects.public(at, language))


def people(language: str, at: datetime) -> list[Group]:
    """Everybody with public work in this language, by what they do, in the order of the byline. Two queries."""
    counts = list(
        public_credits(at, language)
        .values("role", "person")
        .annotate(count=Count("pk"))
        .values_list("role", "person", "count")
    )
    known = Person.objects.in_bulk({person for _role, person, _count in counts})
    return [
        Group(role, _by_name((Worker(known[pk], n) for of, pk, n in counts if of == role), language))
        for role in CreditRole
        if any(of == role for of, _person, _count in counts)
    ]


def person_page(
    person: Person, language: str, at: datetime, number: int, role: CreditRole | None = None
) -> PersonPage | None:
    """What a person did; None past the end and for whom no reader may know of. Four queries at most.

    Somebody whose work is all in other languages has an empty page in this one.
    """
    done = [
        (of_language, CreditRole(of_role), count)
        for of_language, of_role, count in public_credits(at)
        .filter(person=person)
        .values("edition__language", "role")
        .annotate(count=Count("pk"))
        .values_list("edition__language", "role", "count")
    ]
    languages = {of for of, of_role, _count in done if role in (None, of_role)}
    if not languages or (role and language not in languages):
        return None
    credits = LiveCredit.objects.filter(edition=OuterRef("pk"), person=person)
    page = page_of(
        Edition.objects.public(at, language).filter(Exists(credits.filter(role=role) if role else credits)),
        number,
    )
    if page is None:
        return None
    counts = {of_role: count for of, of_role, count in done if of == language}
    works = [Work(one, counts[one]) for one in CreditRole if one in counts]
    return PersonPage(person, role, works, languages, page)


def _by_name(workers: Iterable[Worker], language: str) -> list[Worker]:
    return sorted(
        workers, key=lambda worker: (name_key(worker.person.name_in(language)[0], language), worker.person.pk)
    )
