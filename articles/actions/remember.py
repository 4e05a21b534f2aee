"""Keeping what was published in two languages, so that nobody translates the same paragraph twice."""

from collections.abc import Iterator

from django.db.models import F
from django.db.models.functions import Coalesce
from django.db.transaction import atomic

from ..checks.subject import Words
from ..models import Article, Edition, MemoryBand, MemoryPair
from ..text.alignment import align
from ..text.likeness import marks
from ..text.tokens import between, tokens

SHORTEST = 4
"""Characters below which a paragraph is no help to anybody."""
BATCH = 50


def remember(edition, *, at):
    """Keep the paragraphs of a translation that went live, in place of what was kept of it before.

    `edition` has its article; nothing is kept of an original.
    """
    if not edition.is_original:
        replace([edition], {edition.pk: at})


def rebuild(*, at) -> Iterator[int]:
    """Fill the memory from all that is live, the oldest first; gives the number of editions after each batch.

    What was kept of anything else goes.
    """
    live = translations_gone_out(at)
    with atomic():
        drop(MemoryPair.objects.exclude(edition__in=live.values("pk")))
        MemoryPair.words.prune()
    pks = list(live.order_by("went_out", "pk").values_list("pk", flat=True))
    for start in range(0, len(pks), BATCH):
        batch = pks[start : start + BATCH]
        with atomic():
            list(Article.objects.select_for_update().filter(editions__in=batch).order_by("pk").values("pk"))
            editions = live.filter(pk__in=batch).order_by("went_out", "pk")
            replace(editions, {edition.pk: edition.went_out for edition in editions})
        yield len(batch)


def translations_gone_out(at):
    """The translations that readers have had, with `went_out`: when the text that is live did."""
    return (
        Edition.objects.filter(live__isnull=False, first_published_at__lte=at)
        .exclude(language=F("article__source_language"))
        .select_related("article", "live__source_revision")
        .annotate(went_out=Coalesce("updated_at", "first_published_at"))
    )


def replace(editions, moments):
    """Keep the pairs of these editions, in place of what was kept of them. Of each, when it went out."""
    drop(MemoryPair.objects.filter(edition__in=editions))
    keep([pair for edition in editions for pair in pairs_of(edition, at=moments[edition.pk])])


def pairs_of(edition, *, at):
    """The paragraphs of the live text beside those of the source that they render, as plain text.

    Several paragraphs that render one stand on a line each.
    """
    rendered = edition.live.source_revision
    if rendered is None:
        return
    source = Words(rendered, edition.article.source_language)
    target = Words(edition.live, edition.language)
    for place, numbers in align(source.blocks, target.blocks, edition.live.alignment):
        text = "\n".join(filter(None, (target.paragraphs[number] for number in numbers)))
        if place is not None and min(len(source.paragraphs[place]), len(text)) >= SHORTEST:
            yield MemoryPair(
                edition=edition,
                place=place,
                source_language=source.language,
                target_language=target.language,
                source=source.paragraphs[place],
                target=text,
                at=at,
            )


def keep(pairs):
    """Store pairs, with the marks and the words by which they are found."""
    pairs = MemoryPair.objects.bulk_create(pairs)
    MemoryBand.objects.bulk_create(
        MemoryBand(pair=pair, band=band)
        for pair in pairs
        for band in marks(pair.source, between(pair.source_language, pair.target_language))
    )
    MemoryPair.words.put((pair.pk, words(pair)) for pair in pairs)


def words(pair):
    """Both sides, parted by the mark of the languages, so that no phrase runs from one into the other."""
    direction = between(pair.source_language, pair.target_language)
    return [*tokens(pair.source), direction, *tokens(pair.target)]


def drop(pairs):
    MemoryPair.words.forget(list(pairs.values_list("pk", flat=True)))
    pairs.delete()
