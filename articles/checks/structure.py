from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from ..text.plain import excerpt
from ..text.shape import lacking
from ..vocabulary import Severity
from .check import Found, check

LONGEST_SAID = 80


@check(
    _("A translation has the links of its source, in its own language where there is one."),
    {
        "missing": _("The source has a link to %(address)s: this text has not."),
        "added": _("This text has a link that the source has not: %(address)s."),
        "elsewhere": _("The source has no link to that site: %(address)s."),
    },
    severities=(Severity.WARNING, Severity.NOTE),
)
def links(subject):
    if subject.source is None:
        return
    here, there = subject.words.shape.links, subject.source.shape.links
    missing, added = lacking(here, there), lacking(there, here)
    if len(here) < len(there):
        for address in missing[: len(there) - len(here)]:
            yield about("missing", Severity.WARNING, address)
    elif len(here) > len(there):
        for address in added[: len(here) - len(there)]:
            yield about("added", Severity.NOTE, address)
    else:
        sites = {urlsplit(address).netloc for address in there}
        for address in added:
            if urlsplit(address).netloc not in sites:
                yield about("elsewhere", Severity.NOTE, address)


def about(code, severity, address):
    return Found(code, severity, params={"address": excerpt(address, LONGEST_SAID)}, key=address)


@check(
    _("A translation has as many headings, list entries and quotations set apart as its source."),
    {
        "headings": _("The source has %(there)s headings, this text %(here)s."),
        "entries": _("The source has %(there)s entries in its lists, this text %(here)s."),
        "quotations": _("The source sets %(there)s quotations apart, this text %(here)s."),
    },
    severities=(Severity.WARNING, Severity.NOTE),
)
def headings_and_lists(subject):
    if subject.source is None or not subject.words.blocks:
        return
    for code in ("headings", "entries", "quotations"):
        here, there = getattr(subject.words.shape, code), getattr(subject.source.shape, code)
        if here != there:
            severity = Severity.WARNING if here < there else Severity.NOTE
            yield Found(code, severity, params={"here": str(here), "there": str(there)})


@check(
    _("A translation has the tables of its source, each with as many rows and columns."),
    {
        "tables": _("The source has %(there)s tables, this text %(here)s."),
        "rows": _("Table %(number)s has %(there)s rows in the source, %(here)s in this text."),
        "columns": _("Table %(number)s has %(there)s columns in the source, %(here)s in this text."),
    },
    severities=(Severity.WARNING,),
)
def tables(subject):
    if subject.source is None or not subject.words.blocks:
        return
    here, there = subject.words.shape.tables, subject.source.shape.tables
    if len(here) != len(there):
        yield Found("tables", Severity.WARNING, params={"here": str(len(here)), "there": str(len(there))})
        return
    for number, (mine, its) in enumerate(zip(here, there, strict=True), start=1):
        for code in ("rows", "columns"):
            counts = {"here": str(getattr(mine, code)), "there": str(getattr(its, code))}
            if counts["here"] != counts["there"]:
                yield Found(code, Severity.WARNING, params={"number": str(number), **counts})
