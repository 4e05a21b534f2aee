"""Whom an event at the desk concerns: by what they did on the text, and by their roles and languages."""

from collections.abc import Callable, Iterable

from django.db.models import Q

from ..models import Edition, StaffMember
from ..vocabulary import Event, Role
from . import history


def holders(roles: Iterable[str], language: str) -> set[int]:
    """Ids of the active staff who hold one of the roles for the language."""
    return set(
        StaffMember.objects.filter(
            Q(assignments__language="") | Q(assignments__language=language),
            is_active=True,
            assignments__role__in=list(roles),
        ).values_list("pk", flat=True)
    )


def writers(edition: Edition) -> set[int]:
    """Who wrote or submitted what is being worked on, and who has the translation in hand."""
    hands = history.hands(edition, edition.working) if edition.working else set()
    return hands | ({edition.translator_id} if edition.translator_id else set())


def reviewers(edition: Edition) -> set[int]:
    """The editor who has the text in hand, else all editors of its language."""
    return {edition.editor_id} if edition.editor_id else holders([Role.EDITOR], edition.language)


def approved(edition: Edition) -> set[int]:
    return writers(edition) | holders([Role.CHIEF_EDITOR], edition.language)


def translators(edition: Edition) -> set[int]:
    """Who has the translation in hand or wrote its text, else all translators into its language."""
    own = (edition.translator_id, edition.working.written_by_id if edition.working else None)
    return {pk for pk in own if pk is not None} or holders([Role.TRANSLATOR], edition.language)


def everybody_on_the_translation(edition: Edition) -> set[int]:
    return translators(edition) | holders([Role.EDITOR, Role.CHIEF_EDITOR], edition.language)


RECIPIENTS: dict[str, Callable[[Edition], set[int]]] = {
    Event.SUBMITTED: reviewers,
    Event.SENT_BACK: writers,
    Event.APPROVED: approved,
    Event.SOURCE_CHANGED: translators,
    Event.SOURCE_WITHDRAWN: everybody_on_the_translation,
}
"""Who is told of an event. Who was given a text, or mentioned, is told by name."""


def concerned(event: str, edition: Edition) -> set[int]:
    """Ids of those to tell of an event of the table."""
    return RECIPIENTS[event](edition)
