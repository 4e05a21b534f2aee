"""Keeping the register of official names; every change is followed up in the texts by the clerk."""

from django.conf import settings
from django.db.transaction import atomic
from django.utils.translation import gettext as _

from .. import rules
from ..errors import Refused
from ..exchange.register_plan import Outcome, Step, plan
from ..models import GlossaryTerm, Recheck, Rendering
from ..text.plain import refuse_unstorable, storable
from ..text.wordings import Worded, faults, tidied
from .locking import locked_as_seen

AT_ONCE = 2000
"""How many rows are written with one command, and how many wordings one row of Recheck names at most."""


@atomic
def save_term(term, *, kind, rank=None, note="", source="", renderings, by, at, seen=None):
    """Write an official name down, or change one; returns it. `by` None: an importer.

    `term` is None for a new one, `renderings` are all its wordings (`text.wordings.Worded`). `seen` is when it
    was last changed as the person had it before them: where somebody else changed it since, Conflict is raised.
    """
    require_keeper(by)
    term = locked(term, seen)
    term, words = write(
        term, kind=kind, rank=rank, note=note, source=source, renderings=renderings, by=by, at=at
    )
    follow_up(words, at=at)
    return term


@atomic
def delete_term(term, *, by, at):
    """Take an official name out of the register."""
    require_keeper(by)
    term = locked(term)
    words = words_of(term.renderings.all())
    term.delete()
    follow_up(words, at=at)


@atomic
def take_in(drafts, *, by, at) -> list[Step]:
    """Write down what a file says, all of it or, where one entry cannot be taken, nothing; returns what was done."""
    require_keeper(by)
    steps = plan(drafts)
    if not steps:
        raise Refused(_("This file holds no official name: nothing was taken in."))
    if any(step.outcome == Outcome.REFUSED for step in steps):
        raise Refused(_("Mend the refused entries in the file first: nothing was taken in."))
    words = set()
    for step in steps:
        if step.outcome == Outcome.CHANGED:
            _term, touched = write(locked(step.term), **said_in(step.draft), by=by, at=at)
            words |= touched
    words |= begin([step.draft for step in steps if step.outcome == Outcome.NEW], by=by, at=at)
    follow_up(words, at=at)
    return steps


def said_in(draft):
    names = ("kind", "rank", "note", "source", "renderings")
    return {name: getattr(draft, name) for name in names}


def begin(drafts, *, by, at):
    """Store many new names that `plan` found nothing wrong with, at once; returns their wordings."""
    terms = GlossaryTerm.objects.bulk_create(
        [
            GlossaryTerm(
                kind=draft.kind,
                rank=draft.rank,
                note=storable(draft.note).strip(),
                source=draft.source,
                changed_by=by,
                changed_at=at,
            )
            for draft in drafts
        ],
        batch_size=AT_ONCE,
    )
    rows = [
        Rendering(term=term, **one._asdict())
        for term, draft in zip(terms, drafts, strict=True)
        for one in draft.renderings
    ]
    Rendering.objects.bulk_create(rows, batch_size=AT_ONCE)
    return words_of(rows)


def require_keeper(by):
    if by is not None and not rules.may_keep(by, "glossaryterm"):
        raise Refused(_("Only editors and administrators keep the register of official names."))


def locked(term, seen=None):
    return locked_as_seen(
        term,
        seen,
        deleted=_("Somebody else has deleted this official name."),
        changed=_(
            "Somebody else changed this official name while you were writing: open it again to see how."
        ),
    )


def write(term, *, kind, rank, note, source, renderings, by, at):
    """Store what is said of a name; returns it, and the wordings whose texts have to be looked at again."""
    for text in (note, source, *(one.text for one in renderings)):
        refuse_unstorable(text)
    wordings = tidied(renderings)
    languages = [code for code, _name in settings.LANGUAGES]
    if sentences := faults(kind, rank, wordings, languages, source.strip()):
        raise Refused(" ".join(sentences))
    details = {"kind": str(kind), "rank": rank, "note": storable(note).strip(), "source": source.strip()}
    before = set(worded(term)) if term else set()
    changed = [name for name, value in details.items() if term is None or getattr(term, name) != value]
    if term and not changed and before == set(wordings):
        return term, set()
    term = term or GlossaryTerm()
    for name, value in (details | {"changed_by": by, "changed_at": at}).items():
        setattr(term, name, value)
    term.save()
    keep_renderings(term, wordings)
    told_anew = {"kind", "rank"} & set(changed) or before != set(wordings)
    return term, words_of(before | set(wordings)) if told_anew else set()


def keep_renderings(term, wordings):
    """Give a name exactly these wordings; those that stay keep their rows."""
    kept = {(one.language, one.text): one for one in term.renderings.all()}
    wanted = {(one.language, one.text): one for one in wordings}
    Rendering.objects.filter(pk__in=[row.pk for key, row in kept.items() if key not in wanted]).delete()
    for key, one in wanted.items():
        row = kept.get(key) or Rendering(term=term, language=one.language, text=one.text)
        if row.pk is None or worded_row(row) != one:
            row.use, row.valid_from, row.valid_to = one.use, one.valid_from, one.valid_to
            row.save()


def worded_row(row):
    return Worded(row.language, row.text, row.use, row.valid_from, row.valid_to)


def worded(term):
    """The wordings of a stored name."""
    return [worded_row(row) for row in term.renderings.all()]


def words_of(wordings):
    return {(one.language, one.text) for one in wordings}


def follow_up(words, *, at):
    """Ask the clerk to look again at the texts in which these wordings stand."""
    words = sorted(words)
    for start in range(0, len(words), AT_ONCE):
        part = [list(word) for word in words[start : start + AT_ONCE]]
        Recheck.objects.create(words=part, requested_at=at)
