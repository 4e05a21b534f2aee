"""The wordings of one official name as somebody writes them down, and what is wrong with them."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from articles.text.plain import one_line
from articles.vocabulary import TermKind, Use

LONGEST_WORDING = 200
LONGEST_SOURCE = 300
LARGEST_RANK = 10_000


class Worded(NamedTuple):
    """One wording: its language, its text, how it may be used, and from when to when (both days included)."""

    language: str
    text: str
    use: str = Use.APPROVED
    valid_from: date | None = None
    valid_to: date | None = None


def tidied(wordings: Iterable[Worded]) -> list[Worded]:
    """The wordings as they are kept: each one line, without anything invisible, and none that is empty."""
    lines = (one._replace(text=one_line(one.text), use=str(one.use)) for one in wordings)
    return [one for one in lines if one.text]


def faults(
    kind: str, rank: int | None, wordings: Collection[Worded], languages: Collection[str], source: str = ""
) -> list[str]:
    """Why these cannot be the wordings of an official name, as whole sentences; none where they can."""
    found = []
    if kind not in TermKind.values:
        found.append(
            _("“%(kind)s” is no kind of official name: write one of %(kinds)s.")
            % {"kind": kind, "kinds": ", ".join(TermKind.values)}
        )
    if rank is not None and not 0 < rank <= LARGEST_RANK:
        found.append(
            _("The order among the leaders is a number from 1 to %(most)s.") % {"most": LARGEST_RANK}
        )
    if len(source) > LONGEST_SOURCE:
        found.append(
            _("The source has %(length)s characters: shorten it to %(most)s at most.")
            % {"length": len(source), "most": LONGEST_SOURCE}
        )
    if not any(one.use == Use.APPROVED for one in wordings):
        found.append(_("Write at least one approved wording."))
    seen = set()
    for one in wordings:
        found += _faults_of(one, languages)
        if (one.language, one.text) in seen:
            found.append(_("“%(text)s” stands twice in one language: keep one of them.") % {"text": one.text})
        seen.add((one.language, one.text))
    return found


def _faults_of(one: Worded, languages: Collection[str]) -> list[str]:
    text = {"text": one.text}
    found = []
    if one.language not in languages:
        found.append(
            _("“%(language)s” is no language of this office: write one of %(languages)s.")
            % {"language": one.language, "languages": ", ".join(languages)}
        )
    if one.use not in Use.values:
        found.append(
            _("“%(use)s” is no use of a wording: write one of %(uses)s.")
            % {"use": one.use, "uses": ", ".join(Use.values)}
        )
    if len(one.text) > LONGEST_WORDING:
        found.append(
            _("“%(text)s…” is too long: a wording has at most %(most)s characters.")
            % {"text": one.text[:20], "most": LONGEST_WORDING}
        )
    if one.valid_from and one.valid_to and one.valid_to < one.valid_from:
        found.append(_("“%(text)s” ends before it begins: correct its dates.") % text)
    return found
