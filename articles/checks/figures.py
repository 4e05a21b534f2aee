from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from ..text import facts
from ..vocabulary import Severity
from .check import Found, check

compared = lru_cache(maxsize=32)(facts.compare_facts)
"""One save asks for the findings several times: before it, with it, and for the page that follows."""


@check(
    _(
        "Figures, dates, times and directions of a translation are those of its source, whatever the words and the "
        "units. A wrong or missing one holds the text back; rounding and conversion are noted."
    ),
    facts.SENTENCES,
    severities=(Severity.ERROR, Severity.WARNING, Severity.NOTE),
    tell=facts.tell,
)
def figures(subject):
    source, target = subject.source, subject.words
    if source is None or not target.blocks:
        return
    for one in compared(source.text, target.text, source.language, target.language):
        if one.target:
            place = target.place_of(one.target.start)
        else:
            place = subject.place_rendering(source.place_of(one.source.start))
        yield Found(one.code, one.severity, place, one.params, one.fingerprint)
