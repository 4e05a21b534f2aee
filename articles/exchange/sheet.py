"""The bilingual sheet: source, translation and remarks side by side in a Word document, for people without tools."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from io import BytesIO

from django.utils.translation import gettext as _
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from ..text.plain import storable
from .codes import Closes, Opens, Stands, pieces_of
from .handover import Group, Handover
from .xml import language_tag

LATIN_FONT = "Calibri"
CHINESE_FONT = "SimSun"
"""Every Windows and the free offices know it, or put their own Chinese font in its place."""

WIDTHS = (Cm(1.6), Cm(9.6), Cm(9.6), Cm(5.2))
STYLES = {"strong": "bold", "em": "italic", "sub": "subscript", "sup": "superscript", "a": "underline"}
KINDS = {"h2": True, "h3": True, "title": True}


@dataclass(frozen=True)
class Head:
    """What stands above the table, as whole lines."""

    office: str
    lines: Sequence[str] = field(default_factory=list)


def write(handover: Handover, head: Head) -> bytes:
    """The document. Its author is the office, its dates those of the handover: nothing of the machine is in it."""
    document = Document()
    _set_up(document, handover, head)
    title = document.add_paragraph(style="Title")
    _write_line(title, escape(handover.title, quote=False), handover.mark.source_language)
    for line in head.lines:
        _write_line(document.add_paragraph(), escape(line, quote=False), handover.mark.language)
    for note in handover.notes:
        _write_line(
            document.add_paragraph(style="List Bullet"), escape(note, quote=False), handover.mark.language
        )
    _write_table(document, handover)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(document, handover: Handover, head: Head) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.8)
    section.top_margin = section.bottom_margin = Cm(1.6)
    for name in ("Normal", "Title"):
        style = document.styles[name]
        style.font.name = LATIN_FONT
        _fonts(style.element.get_or_add_rPr())
    document.styles["Normal"].font.size = Pt(10.5)
    document.styles["Title"].font.size = Pt(18)
    known = document.core_properties
    known.title = storable(handover.title)[:255]
    known.author = known.last_modified_by = storable(head.office)[:255]
    known.comments = ""
    known.subject = str(handover.mark)[:255]
    known.language = language_tag(handover.mark.language)
    known.created = known.modified = handover.at.replace(tzinfo=None)


def _fonts(properties) -> None:
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        properties.insert(0, fonts)
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name), None)
    for name, font in (
        ("ascii", LATIN_FONT),
        ("hAnsi", LATIN_FONT),
        ("cs", LATIN_FONT),
        ("eastAsia", CHINESE_FONT),
    ):
        fonts.set(qn(f"w:{name}"), font)


def _write_table(document, handover: Handover) -> None:
    table = document.add_table(rows=1, cols=4, style="Table Grid")
    table.autofit = False
    labels = (_("No."), _("Source"), _("Translation"), _("Remarks"))
    for cell, label in zip(table.rows[0].cells, labels, strict=True):
        _write_line(
            cell.paragraphs[0], f"<strong>{escape(label, quote=False)}</strong>", handover.mark.language
        )
    _mark(table.rows[0], "w:tblHeader")
    number = 0
    for group in handover.groups:
        number += group.units[0].place.isdigit()
        _write_group(table, group, str(number) if group.units[0].place.isdigit() else "", handover)
    for row in table.rows:
        _mark(row, "w:cantSplit")
        for cell, width in zip(row.cells, WIDTHS, strict=True):
            cell.width = width


def _write_group(table, group: Group, number: str, handover: Handover) -> None:
    names = {"title": _("Title"), "summary": _("Summary")}
    for unit in group.units:
        cells = table.add_row().cells
        said = names.get(unit.place, number) if unit is group.units[0] else ""
        _write_line(cells[0].paragraphs[0], escape(said, quote=False), handover.mark.language)
        strong = unit.kind in KINDS
        _write_line(cells[1].paragraphs[0], unit.source, handover.mark.source_language, strong=strong)
        _write_line(cells[2].paragraphs[0], unit.target or "", handover.mark.language, strong=strong)
        for place, note in enumerate(unit.notes):
            paragraph = cells[3].paragraphs[0] if place == 0 else cells[3].add_paragraph()
            _write_line(paragraph, escape(note, quote=False), handover.mark.language)


def _mark(row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _write_line(paragraph, line: str, language: str, *, strong: bool = False) -> None:
    """A line of clean HTML as runs, each with its language, so that Word checks the spelling of the right one."""
    styles: list[str] = []
    for piece in pieces_of(line):
        if isinstance(piece, Opens):
            styles.append(STYLES[piece.code.name])
        elif isinstance(piece, Closes):
            styles.remove(STYLES[piece.code.name])
        elif isinstance(piece, Stands):
            paragraph.add_run().add_break()
        else:
            run = paragraph.add_run(storable(piece))
            for style in styles:
                setattr(run.font, style, True)
            run.font.bold = True if strong else run.font.bold
            _speak(run, language)


def _speak(run, language: str) -> None:
    properties = run._r.get_or_add_rPr()
    _fonts(properties)
    said = OxmlElement("w:lang")
    said.set(qn("w:val"), language_tag("en" if _is_chinese(language) else language))
    said.set(qn("w:eastAsia"), "zh-CN")
    properties.append(said)


def _is_chinese(language: str) -> bool:
    return language.split("-")[0] == "zh"
