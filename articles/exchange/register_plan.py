"""What taking in a file of official names would do, entry by entry, before any of it is done."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from django.conf import settings
from django.utils.translation import gettext as _

from ..models import GlossaryTerm
from ..text.wordings import Worded, faults, tidied
from ..vocabulary import Use
from .register_draft import Draft


class Outcome(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass
class Step:
    """What becomes of one entry: the name that it changes, None for a new one, and what there is to say of it."""

    draft: Draft
    term: GlossaryTerm | None = None
    outcome: Outcome = Outcome.NEW
    sentences: list[str] = field(default_factory=list)


def plan(drafts: Iterable[Draft]) -> list[Step]:
    """What would become of each entry, in the order of the file. Nothing is stored.

    An entry belongs to the name whose number it gives, where they share a wording, or else to the name of its kind
    that shares an approved one. Its wordings then replace all that the name had.
    """
    known = list(GlossaryTerm.objects.order_by("id").prefetch_related("renderings"))
    by_number = {term.pk: term for term in known}
    by_wording: dict[tuple[str, str, str], GlossaryTerm] = {}
    for term in known:
        for row in term.renderings.all():
            if row.use == Use.APPROVED:
                by_wording.setdefault((term.kind, row.language, row.text), term)
    taken: dict[int, str] = {}
    return [_step(draft, by_number, by_wording, taken) for draft in drafts]


def _step(draft, by_number, by_wording, taken) -> Step:
    draft.renderings = tidied(draft.renderings)
    draft.source = draft.source.strip()
    languages = [code for code, _name in settings.LANGUAGES]
    sentences = draft.faults + faults(draft.kind, draft.rank, draft.renderings, languages, draft.source)
    if sentences:
        return Step(draft, None, Outcome.REFUSED, sentences + draft.doubts)
    approved = [one for one in draft.renderings if one.use == Use.APPROVED]
    term = by_number.get(draft.number)
    if term and not {(row.language, row.text) for row in term.renderings.all()} & {
        (one.language, one.text) for one in draft.renderings
    }:
        sentence = _(
            "The official name number %(number)s has none of these wordings: change it on its own page, or take "
            "its number out of the file to add a new one."
        )
        return Step(draft, term, Outcome.REFUSED, [sentence % {"number": draft.number}])
    if term is None:
        found = (by_wording.get((draft.kind, one.language, one.text)) for one in approved)
        term = next((one for one in found if one), None)
    if term is None:
        return Step(draft, None, Outcome.NEW, draft.doubts)
    if term.pk in taken:
        sentence = _("This is the same official name as %(where)s: keep one of them.")
        return Step(draft, term, Outcome.REFUSED, [sentence % {"where": taken[term.pk]}])
    taken[term.pk] = draft.where
    for name in draft.unsaid:
        setattr(draft, name, getattr(term, name))
    changes = differences(term, draft)
    return Step(draft, term, Outcome.CHANGED if changes else Outcome.SAME, changes + draft.doubts)


def differences(term: GlossaryTerm, draft: Draft) -> list[str]:
    """What an entry would change of a name, as whole sentences; none where it says what is there already."""
    before = {
        (row.language, row.text): Worded(row.language, row.text, row.use, row.valid_from, row.valid_to)
        for row in term.renderings.all()
    }
    after = {(one.language, one.text): one for one in draft.renderings}
    said = [_("“%(text)s” is added.") % {"text": key[1]} for key in after if key not in before]
    said += [_("“%(text)s” is taken out.") % {"text": key[1]} for key in before if key not in after]
    said += [
        _("The use or the dates of “%(text)s” change.") % {"text": key[1]}
        for key in after
        if key in before and after[key] != before[key]
    ]
    details = {
        "kind": _("The kind changes."),
        "rank": _("The order among the leaders changes."),
        "note": _("The note changes."),
        "source": _("The source changes."),
    }
    return said + [
        sentence for name, sentence in details.items() if getattr(term, name) != getattr(draft, name)
    ]
