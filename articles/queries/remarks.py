"""What the office says about a text, at the paragraph of which it is said now."""

from dataclasses import dataclass, field

from ..models import Edition, Remark, Revision
from ..text.alignment import carried
from ..text.plain import block_lines

STAYS = ("", "title", "summary")


@dataclass
class Thread:
    """A remark with its answers, oldest first. `place` is where it stands in the working text now.

    `quote` is how its paragraph began when the remark was written, where that has since been rewritten or is
    gone; otherwise empty, as the paragraph itself stands beside it.
    """

    remark: Remark
    place: str
    quote: str = ""
    answers: list[Remark] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        return self.remark.resolved_at is None


def threads_of(edition: Edition) -> dict[str, list[Thread]]:
    """The remarks on an edition by place, as findings name it; the open ones first, each kind oldest first.

    A remark follows its paragraph through later revisions. Where the paragraph is gone, it stands at "".
    """
    remarks = list(
        edition.remarks.select_related("by", "resolved_by").prefetch_related("mentioned").order_by("at", "id")
    )
    for remark in remarks:
        remark.edition = edition
    first = [remark for remark in remarks if remark.answers_id is None]
    moves = _moves(edition, first)
    threads = {remark.pk: _thread(remark, moves) for remark in first}
    for remark in remarks:
        if remark.answers_id is not None:
            threads[remark.answers_id].answers.append(remark)
    found: dict[str, list[Thread]] = {}
    for thread in sorted(threads.values(), key=lambda thread: not thread.is_open):
        found.setdefault(thread.place, []).append(thread)
    return found


def open_remarks(edition: Edition) -> int:
    """How many remarks on an edition wait to be dealt with."""
    return edition.remarks.filter(answers=None, resolved_at=None).count()


Whereabouts = dict[int, tuple[int, bool]]
"""From the number of an older text's paragraph to the working one's, and whether it says the same."""


def _thread(remark: Remark, moves: dict[int | None, Whereabouts]) -> Thread:
    if remark.place in STAYS:
        return Thread(remark, remark.place)
    now, is_same = moves.get(remark.revision_id, {}).get(int(remark.place), (None, False))
    if now is None:
        return Thread(remark, "", remark.quote)
    return Thread(remark, str(now), "" if is_same else remark.quote)


def _moves(edition: Edition, remarks: list[Remark]) -> dict[int | None, Whereabouts]:
    """For each revision that a remark stands on: where its paragraphs are in the working text."""
    if edition.working is None:
        return {}
    pinned = {one.revision_id for one in remarks if one.place not in STAYS and one.revision_id is not None}
    now = block_lines(edition.working.body)
    moves: dict[int | None, Whereabouts] = {}
    for revision in Revision.objects.filter(pk__in=pinned).only("body"):
        then = now if revision.pk == edition.working_id else block_lines(revision.body)
        moves[revision.pk] = {
            old: (new, then[old] == now[new])
            for old, new in carried(then, now)
            if old is not None and new is not None
        }
    return moves
