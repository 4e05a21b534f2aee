"""A decision stopped by the source: what it said when this text was written, and what it says now."""

from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from .. import rules
from ..checks import Subject
from ..queries import translation
from ..text.changes import changes
from ..text.diff import Segment, compare
from ..text.plain import block_lines
from ..workflow import MOVES, Besides
from .text_moved import not_decided


class Part(NamedTuple):
    """One part of the source that changed, and the words of the translation that render it, where that is known."""

    label: str
    segments: list[Segment]
    rendering: str


def stops(person, move, edition):
    """Whether a move that is the person's to make is held up because the source has moved on."""
    step = MOVES[move]
    return bool(
        Besides.SOURCE_NOT_MOVED_ON in step.besides
        and edition.state in step.sources
        and rules.acting_role(person, step.who, edition)
        and translation.source_moved_on(edition, translation.source_of(edition))
    )


def source_moved(request, article, edition, sentence, *, seen=None):
    """The difference of the source, before anything is decided. `seen` is the revision that the person compared,
    where it is not the one that the text renders.
    """
    edition.article = article
    seen = seen or translation.pin(edition, edition.working)
    now = translation.source_to_render(translation.source_of(edition))
    context = {"title": _("The original has changed"), "parts": parts(edition, seen, now)}
    return not_decided(request, article, edition, sentence, "source_moved", context, seen=seen, now=now)


def parts(edition, seen, now):
    """What changed, title and summary first, paragraph by paragraph."""
    subject = Subject(edition, edition.working, timezone.now())
    renders_seen = subject.source is not None and seen == edition.working.source_revision
    found = []
    for label, field in ((_("Title"), "title"), (_("Summary"), "summary")):
        before, after = getattr(seen, field, ""), getattr(now, field)
        if before != after:
            found.append(Part(label, compare(before, after), getattr(edition.working, field)))
    for one in changes(block_lines(seen.body) if seen else [], block_lines(now.body)):
        if one.segments:
            place = subject.place_of_source.get(one.old) if renders_seen else None
            found.append(Part(label_of(one), one.segments, subject.words.line_at(place) if place else ""))
    return found


def label_of(change):
    if change.old is None:
        return _("New paragraph %(number)s") % {"number": change.new + 1}
    if change.new is None:
        return _("Paragraph %(number)s, taken out") % {"number": change.old + 1}
    return _("Paragraph %(number)s") % {"number": change.new + 1}
