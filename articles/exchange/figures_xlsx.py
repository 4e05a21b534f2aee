"""The figures of the office as a workbook for spreadsheets."""

from io import BytesIO

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from ..queries.statistics import Figures, Line

BOLD = Font(bold=True)


def headings() -> list[str]:
    """The columns after the month and the person, in the order of `cells`."""
    return [
        _("Articles translated"),
        _("Characters of their sources"),
        _("Translations approved"),
        _("Characters of these"),
        _("Hours from source to translation (median)"),
        _("Sent back"),
        _("Findings waived"),
    ]


def cells(line: Line) -> list[float | int | None]:
    tally = line.tally
    hours = None if tally.median_hours is None else round(tally.median_hours, 1)
    return [
        tally.translated,
        tally.characters_translated,
        tally.edited,
        tally.characters_edited,
        hours,
        tally.sent_back,
        tally.waived,
    ]


def workbook(figures: Figures) -> bytes:
    """An .xlsx file with a sheet of the months and a sheet of the people. No cell holds a formula."""
    book = Workbook()
    months = book.active
    months.title = _("By month")
    fill(months, [_("Month"), *headings()], [[line.month, *cells(line)] for line in figures.months])
    people = book.create_sheet(_("By person"))
    rows = [[line.month, str(line.person), *cells(line)] for line in figures.people]
    fill(people, [_("Month"), _("Person"), *headings()], rows)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def fill(sheet, heads, rows) -> None:
    """Write a table; a text that begins like a formula stays a text."""
    for number, values in enumerate([heads, *rows], 1):
        for place, value in enumerate(values, 1):
            cell = sheet.cell(number, place, value)
            if isinstance(value, str):
                cell.data_type = "s"
                cell.quotePrefix = value[:1] in ("=", "+", "-", "@")
            elif place == 1:
                cell.number_format = "yyyy-mm"
            if number == 1:
                cell.font = BOLD
    for place, head in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(place)].width = max(12, min(34, len(head) + 4))
    sheet.freeze_panes = "A2"
