"""The piles of the queue of translations, each as one question to the archive.

Every edition that is given has `since`: when its source went out or was written, or, for what fell behind, when
the source was changed or withdrawn.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from ..models import Decision, Edition, Withdrawal
from ..vocabulary import Move, Pile, State
from .translation import apart_editions, moved_editions

MOST = 10_000
"""How many translations can be apart from their sources before the queue looks at the first of them alone."""

GIVEN_OUT = Q(translator__isnull=False) | Q(editor__isnull=False) | Q(due_at__isnull=False)


def withdrawn(at: datetime) -> QuerySet:
    """Translations that readers see although the source was withdrawn."""
    standing = {"edition__withdrawal": F("pk"), "edition__language": F("edition__article__source_language")}
    sources = Withdrawal.objects.filter(**standing)
    return (
        _translations()
        .filter(
            _not_over(at), article__in=sources.values("edition__article"), live__isnull=False, withdrawal=None
        )
        .annotate(since=F("original__withdrawal__at"))
    )


def moved(at: datetime, apart: Sequence[int] | None = None) -> QuerySet:
    """Published translations whose source has changed since, with `is_material`.

    What is in hand already is not among them. `apart` are the ids that `translation.apart_editions` gave; they are
    read first where none are given, since the comparison of texts is dear and they are few.
    """
    if apart is None:
        apart = list(
            apart_editions().filter(state=State.PUBLISHED).order_by("pk").values_list("pk", flat=True)[:MOST]
        )
    return (
        _beside_original(moved_editions())
        .filter(_not_over(at), pk__in=apart, state=State.PUBLISHED, withdrawal=None)
        .annotate(since=Coalesce("original__updated_at", "original__published_at"))
    )


def drafts() -> QuerySet:
    """Translations being written, with their `last_move`, and those given out but not yet begun."""
    last = Decision.objects.filter(edition=OuterRef("pk")).order_by("-at", "-id").values("move")
    return (
        _translations()
        .filter(Q(working__isnull=False) | GIVEN_OUT, state=State.DRAFT)
        .annotate(since=_age(), last_move=Coalesce(Subquery(last[:1]), Value("")))
    )


def handed_in() -> QuerySet:
    """Translations that wait for approval or publication."""
    return (
        _translations()
        .filter(state__in=[State.IN_REVIEW, State.APPROVED, State.SCHEDULED])
        .annotate(since=_age())
    )


def untranslated(source_language: str, language: str, at: datetime) -> QuerySet:
    """Public originals of one language without a word in the other, not given to anybody: the sources themselves."""
    begun = Edition.objects.filter(
        Q(working__isnull=False) | GIVEN_OUT, article=OuterRef("article"), language=language
    )
    return (
        Edition.objects.public(at, source_language)
        .filter(~Exists(begun), article__source_language=source_language)
        .annotate(since=F("published_at"))
    )


def pile_of_draft(working: int | None, last_move: str) -> Pile:
    """The pile of one that `drafts` gave."""
    if working is None:
        return Pile.UNTRANSLATED
    return Pile.SENT_BACK if last_move == Move.SEND_BACK else Pile.IN_WORK


def _not_over(at: datetime) -> Q:
    return Q(expires_at=None) | Q(expires_at__gt=at)


def _translations() -> QuerySet[Edition]:
    return _beside_original(Edition.objects.filter(~Q(language=F("article__source_language"))))


def _beside_original(editions: QuerySet[Edition]) -> QuerySet[Edition]:
    same = Q(article__editions__language=F("article__source_language"))
    return editions.annotate(original=FilteredRelation("article__editions", condition=same))


def _age() -> Coalesce:
    return Coalesce("original__published_at", "original__working__written_at", "article__created_at")
