"""How a translation stands to the source it renders. Revisions are compared, never timestamps."""

from django.db.models import Exists, F, OuterRef, Q

from ..models import Edition, Revision
from ..vocabulary import Impact, State

SETTLED = (State.APPROVED, State.SCHEDULED, State.PUBLISHED)


def source_of(edition):
    """The edition that this one translates, with its revisions at hand; None for the original."""
    if edition.is_original:
        return None
    return (
        Edition.objects.select_related("working", "live", "article")
        .filter(article=edition.article_id, language=edition.article.source_language)
        .first()
    )


def source_to_render(source) -> Revision | None:
    """The revision a translator should work from: the settled one, else the live one, else the working one."""
    if source.state in SETTLED or not source.live_id:
        return source.working
    return source.live


def source_moved_on(edition, source) -> bool:
    """Whether the source now says something other than what the working revision renders.

    A text may render what readers see of the source, or what was approved to follow it.
    """
    if source is None or source.working is None:
        return False
    pinned = edition.working.source_revision if edition.working else None
    if pinned is None:
        return True
    valid = {revision.digest for revision in (source_to_render(source), source.live) if revision}
    return pinned.digest not in valid


def stale_editions():
    """Public translations whose source has since changed in a way that matters to them.

    Stale: the source's live text differs in digest from the one rendered, and some revision between
    them was material. An undo of the source clears it by itself.
    """
    moved = Edition.objects.filter(
        article=OuterRef("article"),
        language=OuterRef("article__source_language"),
        live__isnull=False,
    ).exclude(live__digest=OuterRef("live__source_revision__digest"))
    material = Revision.objects.filter(
        edition__article=OuterRef("article"),
        edition__language=OuterRef("article__source_language"),
        number__gt=OuterRef("live__source_revision__number"),
        number__lte=F("edition__live__number"),
        impact=Impact.MATERIAL,
    )
    return Edition.objects.filter(
        ~Q(language=F("article__source_language")), Exists(moved), Exists(material), live__isnull=False
    )
