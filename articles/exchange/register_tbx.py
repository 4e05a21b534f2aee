"""The register of official names as TBX, the format in which term bases are exchanged.

Written as TBX-Basic of ISO 30042:2019 in the style DCA, or of the edition of 2008, which older tools read; read in
either edition and in the styles DCA and DCT. What the format has no category for (dates of validity, the order of
leaders) stands in notes of a fixed form.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.conf import settings
from django.utils.translation import gettext as _
from lxml import etree

from ..errors import Unreadable
from ..models import GlossaryTerm
from ..text.plain import one_line, printable
from ..text.wordings import Worded
from ..vocabulary import TermKind, Use
from .register_draft import Draft, language_of, tag_of
from .xml import XML, harmless_parser

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
LANGUAGE = f"{XML}lang"
MOST_ENTRIES = 50_000


class Shape(NamedTuple):
    """What the elements of an edition of the standard are called."""

    root: str
    header: str
    entry: str
    language: str
    term: str
    namespace: str = ""


SHAPES = {
    "2019": Shape("tbx", "tbxHeader", "conceptEntry", "langSec", "termSec", NAMESPACE),
    "2008": Shape("martif", "martifHeader", "termEntry", "langSet", "tig"),
}
STATUS = {
    Use.APPROVED: "preferredTerm-admn-sts",
    Use.ADMITTED: "admittedTerm-admn-sts",
    Use.SHORT: "admittedTerm-admn-sts",
    Use.FORBIDDEN: "deprecatedTerm-admn-sts",
}
OUT_OF_FORCE = "supersededTerm-admn-sts"
SHORT_FORMS = ("shortForm", "abbreviation", "acronym", "initialism")
USES = {
    "preferred": Use.APPROVED,
    "standardized": Use.APPROVED,
    "admitted": Use.ADMITTED,
    "deprecated": Use.FORBIDDEN,
    "superseded": Use.FORBIDDEN,
}
_VALID = re.compile(r"valid: (\d{4}-\d\d-\d\d|\.\.)/(\d{4}-\d\d-\d\d|\.\.)")
_RANK = re.compile(r"order among the leaders: (\d{1,8})")


def written(terms: Iterable[GlossaryTerm], *, day: date, edition: str = "2019") -> bytes:
    """The register as a TBX file; `day` decides which wordings are called superseded."""
    shape = SHAPES[edition]
    attributes = {"type": "TBX-Basic", LANGUAGE: tag_of(settings.SOURCE_LANGUAGE)}
    if edition == "2019":
        attributes["style"] = "dca"
    root = etree.Element(shape.root, attributes, nsmap={None: shape.namespace} if shape.namespace else None)
    described = _add(_add(_add(root, shape.header), "fileDesc"), "sourceDesc")
    _add(described, "p", "Register of official names")
    body = _add(_add(root, "text"), "body")
    for term in terms:
        entry = _add(body, shape.entry)
        entry.set("id", f"c{term.pk}")
        _add(entry, "descrip", term.kind, type="subjectField")
        if term.source:
            _add(entry, "admin", term.source, type="source")
        if term.note:
            _add(entry, "note", term.note)
        if term.rank:
            _add(entry, "note", f"order among the leaders: {term.rank}")
        _add_languages(entry, term, shape, day)
    return etree.tostring(
        _in_namespace(root, shape.namespace), xml_declaration=True, encoding="UTF-8", pretty_print=True
    )


def _add_languages(entry, term, shape, day):
    rows = list(term.renderings.all())
    for language in dict.fromkeys(row.language for row in rows):
        section = _add(entry, shape.language)
        section.set(LANGUAGE, tag_of(language))
        for row in (row for row in rows if row.language == language):
            said = _add(section, shape.term)
            _add(said, "term", row.text)
            is_old = row.use == Use.APPROVED and row.valid_to is not None and row.valid_to < day
            _add(said, "termNote", OUT_OF_FORCE if is_old else STATUS[row.use], type="administrativeStatus")
            if row.use != Use.FORBIDDEN:
                form = "shortForm" if row.use == Use.SHORT else "fullForm"
                _add(said, "termNote", form, type="termType")
            if row.valid_from or row.valid_to:
                _add(said, "note", f"valid: {row.valid_from or '..'}/{row.valid_to or '..'}")


def _add(parent, name, text=None, **attributes):
    child = etree.SubElement(parent, name, attributes)
    child.text = None if text is None else printable(str(text))
    return child


def _in_namespace(root, namespace):
    if namespace:
        for element in root.iter():
            element.tag = f"{{{namespace}}}{element.tag}"
    return root


def read(data: bytes) -> list[Draft]:
    """The entries of a TBX file, in its order. Raises Unreadable where it is none, or is not safe to read."""
    try:
        root = etree.fromstring(data, harmless_parser())
    except etree.XMLSyntaxError as trouble:
        raise Unreadable(
            _("This file is no XML: it breaks off or goes wrong in line %(line)s.")
            % {"line": trouble.lineno or 1}
        ) from trouble
    inner = root.getroottree().docinfo.internalDTD
    if inner is not None and any(True for _entity in inner.iterentities()):
        raise Unreadable(_("This file declares entities of its own: such files are not read."))
    shape = next((shape for shape in SHAPES.values() if _name(root) == shape.root), None)
    if shape is None:
        raise Unreadable(_("This file is no TBX: it begins with <%(name)s>.") % {"name": _name(root) or "?"})
    entries = [element for element in root.iter() if _name(element) == shape.entry]
    if len(entries) > MOST_ENTRIES:
        raise Unreadable(
            _("This file holds more than %(most)s entries: split it into several files.")
            % {"most": MOST_ENTRIES}
        )
    return [_draft(entry, shape) for entry in entries]


def _draft(entry, shape: Shape) -> Draft:
    own = re.fullmatch(r"c(\d{1,18})", entry.get("id", ""))
    where = _("the entry in line %(line)s") % {"line": entry.sourceline}
    draft = Draft(where, int(own[1]) if own else None)
    notes = []
    for data in _data(entry, shape):
        if data.type == "subjectField" and data.text in TermKind.values:
            draft.kind = data.text
        elif data.type == "source":
            draft.source = data.text
        elif data.type == "note" and (rank := _RANK.fullmatch(data.text)):
            draft.rank = int(rank[1])
        elif data.type in ("note", "definition"):
            notes.append(data.text)
    draft.note = "\n".join(notes)
    known = [code for code, _own in settings.LANGUAGES]
    for section in (child for child in entry if _name(child) == shape.language):
        language = language_of(section.get(LANGUAGE, ""))
        if language not in known:
            draft.doubts.append(
                _("The wordings in “%(language)s” are left out: this office has no such language.")
                % {"language": language}
            )
            continue
        for said in section.iter():
            if _name(said) in ("termSec", "tig", "ntig"):
                draft.renderings.append(_worded(said, language, shape, draft))
    return draft


def _worded(said, language: str, shape: Shape, draft: Draft) -> Worded:
    """One wording. Without a status the first of a language is the approved one, later ones are admitted."""
    first = all(one.language != language for one in draft.renderings)
    use = Use.APPROVED if first else Use.ADMITTED
    text, is_short, begins, ends, superseded = "", False, None, None, False
    for data in _data(said, shape):
        if data.type == "term":
            text = data.text
        elif data.type == "administrativeStatus":
            use = USES.get(data.text.partition("Term")[0], use)
            superseded = data.text == OUT_OF_FORCE
        elif data.type == "termType":
            is_short = data.text in SHORT_FORMS
        elif data.type == "note" and (valid := _VALID.fullmatch(data.text)):
            begins, ends = (_day(part, draft) for part in valid.groups())
    if superseded and ends:
        use = Use.APPROVED
    if is_short and use == Use.ADMITTED:
        use = Use.SHORT
    return Worded(language, text, use, begins, ends)


def _day(text: str, draft: Draft) -> date | None:
    if text == "..":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        draft.faults.append(_("“%(date)s” is no date: write it as 2026-03-31.") % {"date": text})
        return None


class _Datum(NamedTuple):
    type: str
    text: str


def _data(element, shape: Shape) -> list[_Datum]:
    """What is said of an entry or a term itself, in either style, also inside groups; not of what is below it."""
    found = []
    for child in element:
        name = _name(child)
        if name in (shape.language, shape.term):
            continue
        if name.endswith("Grp"):
            found += _data(child, shape)
        else:
            found.append(_Datum(child.get("type", name), _text(child)))
    return found


def _text(element) -> str:
    text = "".join(element.itertext())
    return printable(text).strip() if _name(element) == "note" else one_line(text)


def _name(element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
