from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from articles.exchange.figures_xlsx import workbook
from articles.models import StaffMember
from articles.queries.statistics import Figures, Line, Tally


def sheets(people):
    tally = Tally(2, 3000, 1, 900, [1.0, 4.25], 1, 0)
    months = [Line(date(2026, 3, 1), None, tally)]
    lines = [Line(date(2026, 3, 1), person, tally) for person in people]
    return load_workbook(BytesIO(workbook(Figures(months, lines))))


def test_a_workbook_has_a_sheet_of_months_and_a_sheet_of_people():
    book = sheets([StaffMember(full_name="Qian Mo")])
    assert book.sheetnames == ["By month", "By person"]
    rows = list(book["By person"].iter_rows(values_only=True))
    assert rows[0][:3] == ("Month", "Person", "Articles translated")
    assert rows[1][1:] == ("Qian Mo", 2, 3000, 1, 900, 2.6, 1, 0)
    assert rows[1][0].date() == date(2026, 3, 1)


def test_a_name_that_looks_like_a_formula_stays_a_name():
    cell = sheets([StaffMember(full_name='=HYPERLINK("http://x")')])["By person"]["B2"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://x")')
