"""The rows of the approval page: a paragraph of the source, what renders it, and what is said of both."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from ..checks import Subject
from ..checks.subject import PLACES_BEFORE
from ..text.alignment import Row
from .comparison import CHANGED, GONE, NEW, Before, Column, Text


@dataclass
class ReviewRow:
    """One row under its heading. `source` is None where nothing of the source stands beside it."""

    name: str
    heading: str
    source: Text | None = None
    targets: list[Text] = field(default_factory=list)

    @property
    def is_changed(self):
        return any(one.mark for one in (self.source, *self.targets) if one)

    @property
    def waits(self):
        return any(one.waits for one in self.targets)


def review_rows(subject: Subject, baseline: Before | None, source_before: Before | None, issues, threads):
    """The rows, title and summary first. `issues` and `threads` are lists by place."""
    rows = [heading_row(subject, place, baseline, source_before) for place in PLACES_BEFORE]
    rows += paragraph_rows(subject, baseline, source_before)
    for row in rows:
        for one in row.targets:
            if one.place is not None:
                one.issues, one.threads = issues.get(one.place, []), threads.get(one.place, [])
    return [row for row in rows if row.name != "summary" or said_anything(row)]


def said_anything(row):
    texts = [row.source, *row.targets] if row.source else row.targets
    return any(one.words or one.mark or one.issues or one.threads for one in texts)


def heading_row(subject, place, baseline, source_before):
    headings = {"title": _("Title"), "summary": _("Summary")}
    target = line(subject.words, place, baseline)
    target.place = place
    source = line(subject.source, place, source_before) if subject.source else None
    return ReviewRow(place, headings[place], source, [target])


def line(words, place, before):
    segments = before.line(place) if before else []
    kinds = {kind for kind, _words in segments}
    if kinds == {"added"} and not before.shown_is_old:
        return Text(words.line_at(place), mark=NEW)
    return Text(words.line_at(place), mark=CHANGED if segments else "", segments=segments)


def paragraph_rows(subject, baseline, source_before):
    words, source = subject.words, subject.source
    targets = Column(words, baseline)
    sources = Column(source, source_before) if source else None
    aligned = subject.rows if source else [Row(None, (place,)) for place in range(len(words.paragraphs))]
    rows = []
    for row in aligned:
        if row.source is not None:
            rows += [alone(source=one) for one in sources.missing(row.source)]
        for place in row.targets:
            rows += [alone(target=one) for one in targets.missing(place)]
        found = ReviewRow(row_name(row), row_heading(row))
        found.source = sources.text(row.source) if row.source is not None else None
        found.targets = [targets.text(place, str(place)) for place in row.targets]
        rows.append(found)
    rows += [alone(source=one) for one in (sources.missing(None) if sources else [])]
    rows += [alone(target=one) for one in targets.missing(None)]
    return rows


def row_name(row):
    return f"p{row.targets[0]}" if row.targets else f"s{row.source}"


def row_heading(row):
    if not row.targets:
        return _("Paragraph %(number)s of the original, which nothing renders") % {"number": row.source + 1}
    return _("Paragraph %(number)s") % {"number": row.targets[0] + 1}


def alone(source=None, target=None):
    """What stands in one of the texts only before or after the change."""
    if source is not None:
        is_gone = source.mark == GONE
        heading = _("Paragraph taken out of the original") if is_gone else _("New paragraph of the original")
        return ReviewRow("", heading, source)
    return ReviewRow("", _("Paragraph taken out of this text"), targets=[target])
