"""Who did what for an edition: rows of a role and a person."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from ...models import Person
from ...vocabulary import CreditRole

EMPTY_ROWS = 2


@dataclass
class CreditRows:
    """The rows of one language. A row without a person counts for nothing.

    `people` are pairs of an id and a name in this language, the same for all rows.
    """

    language: str
    rows: list[tuple[str, str]]
    people: list[tuple[str, str]]
    errors: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, language, credits, people):
        rows = [(str(role), str(person)) for role, person in credits]
        return cls(language, rows, names_in(language, people))

    @classmethod
    def sent(cls, language, data, people):
        roles, persons = data.getlist(f"{language}-role"), data.getlist(f"{language}-person")
        rows = [(role, person) for role, person in zip(roles, persons, strict=False) if person]
        return cls(language, rows, names_in(language, people))

    def pairs(self, people):
        """The credits as the deed takes them; None, with the reason in `errors`, where one is unknown."""
        known = {str(person.pk): person for person in people}
        if any(role not in CreditRole.values or person not in known for role, person in self.rows):
            self.errors = [_("Choose the role and the name from the lists.")]
            return None
        return [(role, known[person]) for role, person in self.rows]

    @property
    def shown(self):
        """The rows to show, with empty ones to fill in."""
        return self.rows + [(CreditRole.AUTHOR.value, "")] * EMPTY_ROWS

    @property
    def roles(self):
        return CreditRole.choices


def everybody():
    return list(Person.objects.all())


def names_in(language, people):
    named = [(str(person.pk), person.name_in(language)[0] or f"#{person.pk}") for person in people]
    return sorted(named, key=lambda pair: pair[1])
