"""The register of official names as the desk asks it: what it says today, and which texts have not followed it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.html import escape
from django.utils.timezone import get_default_timezone, localdate

from ..models import Edition, Finding, GlossaryTerm
from ..text.plain import plain
from ..text.terms import Register, Wording
from ..vocabulary import TermKind, Use
from .register_kept import register

OLD_NAMES = ("forbidden_name", "old_name")
"""The checks that tell of a wording which is not, or no longer, to be used."""

MOST_USES = 50


@dataclass(frozen=True)
class Hint:
    """An official name of a paragraph, and how it is to be rendered."""

    term: int
    kind: str
    source: str
    approved: list[str]
    admitted: list[str]
    short: list[str]
    forbidden: list[str]
    note: str

    @property
    def kind_label(self):
        return TermKind(self.kind).label


def hints(
    text: str, source_language: str, target_language: str, *, at: datetime, known: Register | None = None
) -> list[Hint]:
    """The official names in a text, each once, in their order, with their wordings in another language.

    It serves both panes: the languages may be given either way round. `known` spares asking for the register again.
    """
    known = register(at) if known is None else known
    found: dict[int, Hint] = {}
    for mention in known.found(text, source_language):
        for wording in (mention.wording, *mention.others):
            if wording.term not in found:
                found[wording.term] = _hint(
                    known, wording.term, wording.kind, text[mention.start : mention.end], target_language
                )
    return list(found.values())


def _hint(known: Register, term: int, kind: str, source: str, language: str) -> Hint:
    def texts(use):
        return [one.text for one in known.wordings(term, language, use) if one.valid(known.day)]

    return Hint(
        term=term,
        kind=kind,
        source=source,
        approved=texts(Use.APPROVED),
        admitted=texts(Use.ADMITTED),
        short=texts(Use.SHORT),
        forbidden=texts(Use.FORBIDDEN),
        note=known.notes.get(term, ""),
    )


def still_using_old(
    language: str | None = None, *, at: datetime, term: int | None = None
) -> QuerySet[Edition]:
    """Editions that readers see whose text has a forbidden wording or one whose time is over, newest first.

    Read from what the checks found, so that it costs the same for any register; take a page of it.
    """
    told = Finding.objects.filter(revision=OuterRef("live"), check_name__in=OLD_NAMES)
    if term is not None:
        told = told.filter(params__term=str(term))
    return (
        Edition.objects.public(at, language)
        .filter(Exists(told))
        .select_related("live", "article", "working")
        .newest_first()
    )


def old_wordings(editions) -> dict[int, list[Finding]]:
    """What stands in the live texts of these editions that is not to be used, by the number of the edition."""
    found: dict[int, list[Finding]] = {edition.pk: [] for edition in editions}
    by_revision = {edition.live_id: edition.pk for edition in editions}
    for finding in Finding.objects.filter(revision__in=list(by_revision), check_name__in=OLD_NAMES):
        found[by_revision[finding.revision_id]].append(finding)
    return found


@dataclass(frozen=True)
class TextUse:
    """An edition in which a name stands, and with which wordings, in the working text or the live one."""

    edition: Edition
    wordings: list[str]


def used_in(term: GlossaryTerm, *, at: datetime) -> list[TextUse]:
    """The latest editions with a wording of a name in their working or live text, at most MOST_USES."""
    renderings = list(term.renderings.all())
    if not renderings:
        return []
    day = localdate(at, get_default_timezone())
    known = Register(
        (Wording(term.pk, one.language, one.text, term.kind, Use.ADMITTED) for one in renderings), day
    )
    wanted = Q()
    for one in renderings:
        for layer in ("working", "live"):
            here = Q()
            for part, text in (("title", one.text), ("summary", one.text), ("body", escape(one.text))):
                here |= Q(**{f"{layer}__{part}__icontains": text})
            wanted |= Q(language=one.language) & here
    editions = Edition.objects.filter(wanted).select_related("working", "live", "article").order_by("-id")
    found = []
    for edition in editions[:MOST_USES]:
        texts = "\n".join(
            f"{revision.title}\n{revision.summary}\n{plain(revision.body)}"
            for revision in {edition.working, edition.live}
            if revision is not None
        )
        mentions = known.found(texts, edition.language)
        if mentions:
            found.append(TextUse(edition, list(dict.fromkeys(mention.wording.text for mention in mentions))))
    return found
