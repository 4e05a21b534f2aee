from django.utils.translation import gettext_lazy as _

from ..text.plain import excerpt
from ..text.scripts import chinese_runs, full_width_marks, half_width_marks, writes_han
from ..vocabulary import Severity
from .check import Found, check

LONGEST_SAID = 60


@check(
    _("No Chinese characters are left in a text of another script, not even a name in brackets."),
    {"left": _("Chinese characters are left here: %(characters)s. Translate them or take them out.")},
)
def left_over_chinese(subject):
    if writes_han(subject.edition.language):
        return
    for place, line in subject.words.by_place:
        if runs := chinese_runs(line):
            said = excerpt(", ".join(runs), LONGEST_SAID)
            yield Found("left", place=place, params={"characters": said}, key="|".join(runs))


@check(
    _(
        "Punctuation, digits and letters in a text of Latin script have its width, and titles stand without 《》."
    ),
    {"wide": _("These characters belong to Chinese texts: %(marks)s. Write them as this language does.")},
    severities=(Severity.WARNING,),
)
def full_width_punctuation(subject):
    if writes_han(subject.edition.language):
        return
    for place, line in subject.words.by_place:
        if marks := full_width_marks(line):
            yield Found("wide", Severity.WARNING, place, {"marks": " ".join(marks)})


@check(
    _("Between Chinese characters stands Chinese punctuation."),
    {"narrow": _("Latin punctuation stands between Chinese characters: %(marks)s. Use the Chinese one.")},
    severities=(Severity.NOTE,),
)
def half_width_punctuation(subject):
    if not writes_han(subject.edition.language):
        return
    for place, line in subject.words.by_place:
        if marks := half_width_marks(line):
            yield Found("narrow", Severity.NOTE, place, {"marks": " ".join(marks)})
