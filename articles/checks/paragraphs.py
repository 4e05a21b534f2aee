from itertools import groupby

from django.utils.translation import gettext_lazy as _

from ..text.lengths import SHORT_LINE, Length, joins, measured, room
from ..text.plain import excerpt
from ..text.sameness import same
from ..vocabulary import Severity
from .check import Found, check

LONGEST_SAID = 40


@check(
    _("A translation renders every paragraph of its source. Paragraphs that were drawn together are no gap."),
    {
        "missing": _("A paragraph of the source is not rendered: “%(text)s”."),
        "several": _("%(count)s paragraphs of the source are not rendered, beginning with “%(text)s”."),
        "heading": _("A short line of the source is not rendered: “%(text)s”."),
    },
    severities=(Severity.ERROR, Severity.WARNING),
)
def missing_paragraphs(subject):
    if not subject.words.blocks:
        return
    for gap in gaps(subject):
        texts = [subject.source.paragraphs[number] for number in gap]
        short = all(room(text) < SHORT_LINE for text in texts)
        code = "several" if len(gap) > 1 else "heading" if short else "missing"
        params = {"text": excerpt(texts[0], LONGEST_SAID)}
        if len(gap) > 1:
            params["count"] = str(len(gap))
        yield Found(
            code,
            Severity.WARNING if short else Severity.ERROR,
            subject.place_rendering(str(gap[0])),
            params,
            key="\n".join(texts),
        )


def gaps(subject):
    """The runs of source paragraphs with words that nothing renders, as lists of their numbers."""
    rows = [row for row in subject.rows if row.source is not None]
    for empty, run in groupby(rows, key=lambda row: not row.targets):
        gap = [row.source for row in run if subject.source.paragraphs[row.source]]
        if empty and gap and not drawn_together(subject, gap):
            yield gap


def drawn_together(subject, gap):
    """Whether the paragraph before or after the gap is long enough to render it as well."""
    gone = " ".join(subject.source.paragraphs[number] for number in gap)
    languages = subject.source.language, subject.words.language
    beside = [row for row in subject.rows if row.source in (gap[0] - 1, gap[-1] + 1) and row.targets]
    return any(joins(gone, *subject.texts_of(row), *languages) for row in beside)


@check(
    _("A translation adds no paragraph that its source does not have."),
    {"extra": _("This paragraph renders none of the source.")},
    severities=(Severity.WARNING,),
)
def added_paragraphs(subject):
    for row in subject.rows:
        for number in row.targets if row.source is None else ():
            if text := subject.words.paragraphs[number]:
                yield Found("extra", Severity.WARNING, str(number), key=text)


@check(
    _("Where the source has a summary, its translation has one."),
    {"missing": _("The source has a summary: translate it.")},
    severities=(Severity.WARNING,),
)
def missing_summary(subject):
    if subject.source and subject.source.summary and not subject.words.summary:
        yield Found("missing", Severity.WARNING, "summary")


@check(
    _("Nothing stands in a translation as it stands in the source. Figures, names and addresses may."),
    {"same": _("This is word for word what the source says: translate it.")},
    severities=(Severity.WARNING,),
)
def same_as_source(subject):
    for place, source, target in subject.pairs:
        if same(source, target):
            yield Found("same", Severity.WARNING, place, key=target)


@check(
    _(
        "A translated paragraph is about as long as those in both languages usually are: about four English letters "
        "for each Chinese character."
    ),
    {
        "far_too_short": _(
            "This paragraph is far shorter than its source: see whether something is missing."
        ),
        "short": _("This paragraph is rather short for its source."),
        "long": _("This paragraph is rather long for its source."),
        "far_too_long": _("This paragraph is far longer than its source: see whether something was added."),
    },
    severities=(Severity.WARNING, Severity.NOTE),
)
def odd_length(subject):
    for place, source, target in subject.pairs:
        length = measured(source, target, subject.source.language, subject.words.language)
        if length and place.isdigit():
            far = length in (Length.FAR_TOO_SHORT, Length.FAR_TOO_LONG)
            yield Found(
                length.value, Severity.WARNING if far else Severity.NOTE, place, key=f"{source}\n{target}"
            )
