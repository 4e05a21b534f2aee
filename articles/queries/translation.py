"""How a translation stands to the source it renders. Revisions are compared, never timestamps."""

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce

from ..models import Edition, Revision
from ..vocabulary import Impact, State

SETTLED = (State.APPROVED, State.SCHEDULED, State.PUBLISHED)


def source_of(edition):
    """The edition that this one translates, with its revisions at hand; None for the original."""
    if edition.is_original:
        return None
    return (
        Edition.objects.select_related("working", "live", "article", "withdrawal")
        .filter(article=edition.article_id, language=edition.article.source_language)
        .first()
    )


def source_to_render(source) -> Revision | None:
    """The revision a translator should work from: the settled one, else the live one, else the working one."""
    if source.state in SETTLED or not source.live_id:
        return source.working
    return source.live


def pin(edition, revision) -> Revision | None:
    """The source revision that a text of this edition stands for: the one it renders, or the later one that an
    editor confirmed the live text for.
    """
    if revision is None:
        return None
    if edition.confirmed_source_id and revision.pk == edition.live_id:
        return edition.confirmed_source
    return revision.source_revision


def sources_to_follow(source) -> list[Revision]:
    """What a text may render: what readers see of the source, or what was approved to follow it."""
    return list(dict.fromkeys(filter(None, (source_to_render(source), source.live))))


def source_differs(edition, source) -> bool:
    """Whether the source now says something other than what the working revision renders, be it a comma."""
    if source is None or source.working is None:
        return False
    pinned = pin(edition, edition.working)
    return pinned is None or pinned.digest not in {one.digest for one in sources_to_follow(source)}


def source_moved_on(edition, source) -> bool:
    """Whether the source has changed in a way that matters to what the working revision renders."""
    if not source_differs(edition, source):
        return False
    pinned = pin(edition, edition.working)
    return pinned is None or all(matters(pinned, now) for now in sources_to_follow(source))


def matters(one, other) -> bool:
    """Whether two revisions of a source differ in a way that its translations cannot pass over."""
    low, high = sorted((one.number, other.number))
    return one.digest != other.digest and material_between(low, high).filter(edition=one.edition_id).exists()


def material_between(low, high):
    """The revisions, of whichever edition, after one number up to another that mattered to translations."""
    return Revision.objects.filter(number__gt=low, number__lte=high, impact=Impact.MATERIAL)


def source_beside(edition, now) -> tuple[Revision, Revision | None]:
    """The source revision to lay beside a translation, and the one its text stands for: one and the same where
    that says what `now` says. `edition` is None where nobody began.
    """
    pinned = pin(edition, edition.working) if edition else None
    return pinned if pinned and pinned.digest == now.digest else now, pinned


def apart_editions():
    """Public translations whose live text does not render the very revision that readers see of the source.

    Those behind their source are among them, and few others: a first sieve, cheap for a whole archive.
    """
    # The sum of nothing makes SQLite look up the renderings in their index instead of opening each long text.
    renders_it = Edition.objects.annotate(rendering=F("live__renderings__pk") + 0).filter(
        article=OuterRef("article"),
        language=OuterRef("article__source_language"),
        rendering=OuterRef("live"),
    )
    return Edition.objects.filter(
        ~Q(language=F("article__source_language")), ~Exists(renders_it), live__isnull=False
    )


def moved_editions():
    """Public translations whose source's live text differs from the one they stand for, with `is_material`.

    Material: some revision of the source between the two mattered to translations. An undo of the source
    clears it by itself.
    """
    source = {"article": OuterRef("article"), "language": OuterRef("article__source_language")}
    moved = Edition.objects.filter(live__isnull=False, **source).exclude(
        live__digest=OuterRef("pinned_digest")
    )
    material = material_between(OuterRef("pinned_number"), F("edition__live__number")).filter(
        **{f"edition__{name}": value for name, value in source.items()}
    )
    return (
        apart_editions()
        .annotate(
            pinned_digest=Coalesce("confirmed_source__digest", "live__source_revision__digest"),
            pinned_number=Coalesce("confirmed_source__number", "live__source_revision__number"),
        )
        .filter(Exists(moved))
        .annotate(is_material=Exists(material))
    )


def stale_editions():
    """Public translations whose source has since changed in a way that matters to them."""
    return moved_editions().filter(is_material=True)
