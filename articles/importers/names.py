"""Whom the names of an old page mean. A name that resembles a known one is a question, not a new person."""

import re
from difflib import SequenceMatcher

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
    known = {}
    for row in kind.objects.all():
        for field in columns("name"):
            if value := getattr(row, field):
                known.setdefault(value, row)
    if name in known:
        return known[name]
    for other in known:
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
