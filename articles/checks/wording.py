from django.utils.translation import gettext_lazy as _

from ..text.balance import unbalanced
from ..text.doubled import doubled_words
from ..text.relative_days import relative_days
from ..vocabulary import Severity
from .check import Found, check


@check(
    _(
        "Every quotation mark and every bracket has its other half; a quotation over several paragraphs is closed once."
    ),
    {"alone": _("These marks have no other half: %(marks)s. Open or close them.")},
    severities=(Severity.WARNING,),
)
def unbalanced_marks(subject):
    lines = subject.words.by_place
    for (place, line), (_place, following) in zip(lines, [*lines[1:], ("", "")], strict=True):
        if marks := unbalanced(line, following if place.isdigit() else ""):
            yield Found("alone", Severity.WARNING, place, {"marks": " ".join(marks)}, key=line)


@check(
    _("No word stands twice in a row by a slip. Names and words that are doubled on purpose are left alone."),
    {
        "twice": _("A word stands twice: “%(words)s”. Take one out."),
        "perhaps": _("A word stands twice, perhaps on purpose: “%(words)s”."),
    },
    severities=(Severity.WARNING, Severity.NOTE),
)
def words_doubled(subject):
    for place, line in subject.words.by_place:
        for words, surely in doubled_words(line, subject.edition.language):
            code, severity = ("twice", Severity.WARNING) if surely else ("perhaps", Severity.NOTE)
            yield Found(code, severity, place, {"words": words}, key=words)


@check(
    _(
        "A text names the day: “yesterday” is wrong for whoever reads it later. What people are quoted as saying stays."
    ),
    {
        "day": _("“%(words)s” changes its meaning with the day of reading: write the date."),
        "vague": _("“%(words)s” is soon out of date: write the date where it is known."),
    },
    severities=(Severity.WARNING, Severity.NOTE),
)
def days_without_date(subject):
    firm = Severity.NOTE if subject.edition.is_original else Severity.WARNING
    for place, line in subject.words.by_place:
        for words, vague in relative_days(line, subject.edition.language):
            yield Found(
                "vague" if vague else "day", Severity.NOTE if vague else firm, place, {"words": words}, words
            )
