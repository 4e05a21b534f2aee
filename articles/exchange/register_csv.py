"""The register of official names as a table for spreadsheets: one row a wording.

The columns are in COLUMNS. Rows with the same `entry` are the wordings of one official name; kind, rank, note and
source need to stand in one of them only. A spreadsheet takes what begins with = + - @ for a formula: such cells are
written with an apostrophe before, which is taken off again.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from ..errors import Unreadable
from ..models import GlossaryTerm
from ..text.plain import storable
from ..text.wordings import Worded
from ..vocabulary import TermKind, Use
from .register_draft import Draft, language_of, tag_of

COLUMNS = (
    "entry", "kind", "rank", "language", "wording", "use", "valid_from", "valid_to", "note", "source",
)  # fmt: skip
MOST_ROWS = 100_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")


def written(terms: Iterable[GlossaryTerm]) -> Iterator[str]:
    """The table, piece by piece, with the byte order mark by which spreadsheets know UTF-8."""
    yield "\ufeff" + _line(COLUMNS)
    for term in terms:
        details = [term.kind, term.rank or ""]
        for number, row in enumerate(term.renderings.all()):
            wording = [tag_of(row.language), row.text, row.use, row.valid_from or "", row.valid_to or ""]
            texts = [term.note, term.source] if number == 0 else ["", ""]
            yield _line([term.pk, *details, *wording, *texts])


def _line(cells) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([_harmless(str(cell)) for cell in cells])
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def read(data: bytes) -> list[Draft]:
    """The entries of a table, in the order of their first rows. Raises Unreadable where it is none."""
    text = _decoded(data)
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    drafts: dict[str, Draft] = {}
    try:
        columns = [cell.strip().lower().replace(" ", "_") for cell in next(rows, [])]
        if "wording" not in columns or "language" not in columns:
            raise Unreadable(
                _("The first row must name the columns: %(columns)s.") % {"columns": ", ".join(COLUMNS)}
            )
        for row in rows:
            if rows.line_num > MOST_ROWS:
                raise Unreadable(
                    _("This table has more than %(most)s rows: split it into several files.")
                    % {"most": MOST_ROWS}
                )
            cells = {
                name: _given(cell)
                for name, cell in zip(columns, row, strict=False)
                if name in COLUMNS and cell.strip()
            }
            if cells:
                _add(drafts, cells, rows.line_num)
    except csv.Error as trouble:
        raise Unreadable(_("This file is not a table in the form of CSV.")) from trouble
    unsaid = frozenset({"kind", "rank", "note", "source"} - set(columns))
    for draft in drafts.values():
        draft.kind = draft.kind or TermKind.TERM
        draft.unsaid = unsaid
    return list(drafts.values())


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return storable(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise Unreadable(_("This file is not a text: save the table as CSV in UTF-8."))


def _given(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'").startswith(_FORMULA) else cell


def _add(drafts: dict[str, Draft], cells: dict[str, str], line: int) -> None:
    """Add one row to its entry; a row without a number of an entry is an entry of its own."""
    entry = cells.get("entry", f"\n{line}")
    draft = drafts.get(entry)
    if draft is None:
        number = int(entry) if entry.isascii() and entry.isdigit() and len(entry) < 19 else None
        draft = drafts[entry] = Draft(_("row %(row)s") % {"row": line}, number, kind="")
    for name in ("kind", "rank", "note", "source"):
        if name in cells:
            _set(draft, name, cells[name])
    if "wording" in cells:
        draft.renderings.append(
            Worded(
                language_of(cells.get("language", "")),
                cells["wording"],
                _code(Use, cells.get("use", Use.APPROVED)),
                _day(draft, cells.get("valid_from")),
                _day(draft, cells.get("valid_to")),
            )
        )


def _set(draft: Draft, name: str, text: str) -> None:
    """Take a detail of an entry from a row; two rows that say different things are a fault."""
    value: str | int = text
    if name == "kind":
        value = _code(TermKind, text)
    elif name == "rank":
        if not (text.isascii() and text.isdigit() and len(text) < 9):
            draft.faults.append(_("“%(rank)s” is no number: write the order as 1, 2, 3.") % {"rank": text})
            return
        value = int(text)
    if getattr(draft, name) not in ("", None, value):
        draft.faults.append(
            _("The rows of this entry differ in “%(column)s”: write it the same in all of them.")
            % {"column": name}
        )
    setattr(draft, name, value)


@lru_cache(maxsize=200)
def _code(choices, text: str) -> str:
    """The code of a kind or use, which may be written as any language of the office calls it."""
    wanted = text.strip().lower()
    for language, _name in settings.LANGUAGES:
        with override(language):
            for code, label in choices.choices:
                if wanted in (code, str(label).lower()):
                    return code
    return text


def _day(draft: Draft, text: str | None) -> date | None:
    if not text:
        return None
    try:
        return date(*map(int, _DATE.fullmatch(text).groups()))  # type: ignore[union-attr]
    except (AttributeError, ValueError):
        draft.faults.append(_("“%(date)s” is no date: write it as 2026-03-31.") % {"date": text})
        return None
