"""Whom the names of an old page mean. A name that resembles a known one is a question, not a new person."""

import re
from difflib import SequenceMatcher
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils.translation import gettext as _

from ..models import Outlet, Person
from ..models.columns import column, columns

ALIKE = 0.82


class OpenQuestion(Exception):
    """A name that a human must decide on; its text is the question."""


def person_named(name: str, language: str) -> Person:
    """The person of this name, made where nobody resembles it. Raises OpenQuestion where somebody does."""
    return _named(Person, name, language)


def outlet_named(name: str, language: str) -> Outlet:
    """The outlet of this name, made where none resembles it. Raises OpenQuestion where one does."""
    return _named(Outlet, name, language)


def _named(kind, name, language):
    here = kind.objects.filter(reduce(or_, (Q(**{field: name}) for field in columns("name")))).first()
    if here:
        return here
    values = kind.objects.order_by("id").values_list(*columns("name"))
    for other in filter(None, (value for row in values for value in row)):
        if resembles(name, other):
            raise OpenQuestion(
                _(
                    "“%(name)s” resembles “%(known)s”, who is known here: is it the same? The name was left out."
                )
                % {"name": name, "known": other}
            )
    return kind.objects.create(**{column("name", language): name})


def resembles(one: str, other: str) -> bool:
    """Whether two different names may be one misspelt: `Tang Yuxin` and `Tang Yuxing`, 唐宇昕 and 唐宇欣."""
    if re.search(r"[㐀-鿿]", one + other):
        return len(one) == len(other) > 2 and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio() >= ALIKE
