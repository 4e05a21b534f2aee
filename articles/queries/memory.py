"""What the office published before: paragraphs like the one at hand, and those that hold certain words."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..models import Edition, MemoryPair
from ..models.memory import MemoryPairQuerySet
from ..text.diff import Segment, compare
from ..text.likeness import likeness_to
from ..text.marking import marked
from ..text.tokens import Phrase, between, phrases
from .memory_marks import sharing_marks

LEAST = 50
"""Likeness in per cent below which an earlier translation is no help."""
REACH = 5
"""How many times as many as asked for are found by their words, before what may not be offered, or says the same
once more, is left out."""


@dataclass(frozen=True)
class Match:
    """An earlier translation, and how alike its source is to the text at hand, in per cent.

    `likeness` is None where words were looked for; `asked` is the text at hand or these words.
    """

    pair: MemoryPair
    likeness: int | None
    asked: str

    @property
    def changes(self) -> list[Segment]:
        """What leads from the earlier source to the text at hand."""
        return compare(self.pair.source, self.asked)

    @property
    def source_marked(self) -> list[tuple[bool, str]]:
        return marked(self.pair.source, self.asked)

    @property
    def target_marked(self) -> list[tuple[bool, str]]:
        return marked(self.pair.target, self.asked)


def alike(
    text: str, source_language: str, target_language: str, limit: int = 3, *, but: Edition | None = None
) -> list[Match]:
    """The earlier translations of what most resembles a paragraph, the likest first, the newest among equals.

    `but` is the edition at hand, whose own pairs are no news. Three queries at most.
    """
    return alike_all([text], source_language, target_language, limit, but=but)[0]


def alike_all(
    texts: Sequence[str],
    source_language: str,
    target_language: str,
    limit: int = 3,
    *,
    but: Edition | None = None,
) -> list[list[Match]]:
    """The same for each paragraph of a text, in its order. Three queries however many there are, up to a book."""
    candidates = sharing_marks(texts, between(source_language, target_language))
    offered = MemoryPair.objects.offered()
    if but is not None:
        offered = offered.exclude(edition=but)
    wanted = {pk for pks in candidates for pk in pks}
    wordings = {
        pk: (source, target, at)
        for pk, source, target, at in offered.filter(pk__in=wanted)
        .order_by()
        .values_list("pk", "source", "target", "at")
    }
    chosen = [_best(text, pks, wordings, limit) for text, pks in zip(texts, candidates, strict=True)]
    pairs = _shown(offered.filter(pk__in={pk for best in chosen for pk, _likeness in best}))
    return [
        [Match(pairs[pk], percent, text) for pk, percent in best if pk in pairs]
        for text, best in zip(texts, chosen, strict=True)
    ]


def search(words: str, source_language: str, target_language: str, limit: int = 30) -> list[Match]:
    """The newest pairs that hold all of these words, in either language; what stands in quotes as it stands.

    Two queries at most; none where nothing is asked for.
    """
    asked = phrases(words)
    if not asked:
        return []
    direction = Phrase((between(source_language, target_language),))
    found = MemoryPair.words.newest([*asked, direction], limit, limit * REACH)
    pairs = _shown(MemoryPair.objects.offered().filter(pk__in=found)).values()
    newest: dict[tuple[str, str], MemoryPair] = {}
    for pair in sorted(pairs, key=lambda pair: (pair.at, pair.pk), reverse=True):
        newest.setdefault((pair.source, pair.target), pair)
    return [Match(pair, None, words) for pair in list(newest.values())[:limit]]


def _best(text, pks, wordings, limit) -> list[tuple[int, int]]:
    """The likest of the candidates and their likeness. What says the same twice is named once, the newest."""
    likeness = likeness_to(text)
    scored = sorted(
        ((likeness(wordings[pk][0]), wordings[pk][2], pk) for pk in pks if pk in wordings),
        reverse=True,
    )
    best: dict[tuple[str, str], tuple[int, int]] = {}
    for percent, _at, pk in scored:
        if percent < LEAST or len(best) == limit:
            break
        best.setdefault(wordings[pk][:2], (pk, percent))
    return list(best.values())


def _shown(pairs: MemoryPairQuerySet) -> dict[int, MemoryPair]:
    """The pairs with what is told about them: the article's title and the date readers see."""
    return {
        pair.pk: pair
        for pair in pairs.select_related("edition__live").only(
            "source",
            "target",
            "source_language",
            "target_language",
            "at",
            "edition__article_id",
            "edition__language",
            "edition__published_at",
            "edition__live__title",
        )
    }
