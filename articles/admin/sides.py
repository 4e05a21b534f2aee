"""The original beside its translation: as the stored text renders it, and as it stands now."""

from dataclasses import dataclass
from functools import cached_property

from ..checks.subject import Words
from ..models import Revision
from ..text.alignment import Row, align, carried
from ..text.beside import Beside, beside, counted, in_order, replaced, said
from ..text.tags import blocks
from .forms.translation import GONE, HERE


@dataclass
class Sides:
    """`pinned` is the revision of the original that the stored text renders, `now` the one to render.

    They are one and the same where nothing moved; `pinned` is None where the text does not say what it renders.
    """

    language: str
    now_revision: Revision
    pinned_revision: Revision | None = None

    @cached_property
    def now(self):
        return Words(self.now_revision, self.language)

    @cached_property
    def pinned(self):
        if self.pinned_revision is None or self.pinned_revision == self.now_revision:
            return self.now
        return Words(self.pinned_revision, self.language)

    @cached_property
    def pairs(self):
        """Which paragraph of the pinned text became which of the text as it stands now."""
        return carried(self.pinned.paragraphs, self.now.paragraphs)

    @cached_property
    def came_from(self):
        """From the number of a paragraph as it stands now to that of the pinned one; None for a new one."""
        return replaced(self.pairs)

    @property
    def moved_on(self):
        return self.pinned is not self.now

    def stored(self, revision) -> list[Beside]:
        """The rows of a stored translation."""
        rows = align(
            self.pinned.blocks, blocks(revision.body) if revision else [], revision and revision.alignment
        )
        return beside(rows, self.pinned.paragraphs, self.now.paragraphs)

    def typed(self, rows, seen, pin) -> list[Beside]:
        """The rows of what was typed beside the revision `seen`, when the stored text rendered `pin`.

        Their targets are places in `rows`.
        """
        then = self.now if seen == self.now_revision else Words(seen, self.language)
        numbers = in_order([row.number if row.kind == HERE else None for row in rows], len(then.paragraphs))
        placed = [Row(number, (place,)) for place, number in enumerate(numbers)]
        for number in sorted(set(range(len(then.paragraphs))) - set(numbers)):
            after = [
                place for place, row in enumerate(placed) if row.source is not None and row.source < number
            ]
            placed.insert(after[-1] + 1 if after else 0, Row(number, ()))
        found = beside(placed, then.paragraphs, self.now.paragraphs)
        return [self._named_gone(one, rows) for one in found] if pin == self.pinned_revision else found

    def _named_gone(self, one, rows):
        """A row that was typed beside a paragraph since gone from the original is shown beside it again."""
        row = rows[one.targets[0]] if one.targets else None
        gone = one.new is None and row and row.kind == GONE and row.number < len(self.pinned.blocks)
        return one._replace(old=row.number) if gone else one

    def alignment(self, rows, rendered):
        """The alignment of what was typed beside `now`, to the revision that it is to render."""
        if rendered == self.now_revision:
            places, length = {f"{HERE}{k}": k for k in range(len(self.now.blocks))}, len(self.now.blocks)
        elif rendered is not None and rendered == self.pinned_revision:
            places = {f"{GONE}{i}" if k is None else f"{HERE}{k}": i for i, k in self.pairs}
            length = len(self.pinned.blocks)
        else:
            return None
        return counted(((places.get(row.name), row.length) for row in rows), length)

    def stored_alignment(self, revision, rendered):
        """How the stored text was shown to stand to the revision that it renders; None where that is another."""
        if revision is None or rendered != self.pinned_revision or rendered is None:
            return None
        rows = align(self.pinned.blocks, blocks(revision.body), revision.alignment)
        return said(rows, len(self.pinned.blocks))
