from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.enum.section import WD_ORIENT

from articles.exchange.sheet import Head, write
from tests.articles.exchange.samples import TARGET, handed, sides

HEAD = Head("岚渚市新闻办公室", ["Article 7", "Author 唐宇"])


def document(**how):
    data = write(
        handed(sides(target=TARGET), remarks={"1": ["Which report? <see>"], "": ["Hurry."]}, **how), HEAD
    )
    return Document(BytesIO(data)), data


def test_source_translation_and_remarks_stand_side_by_side():
    sheet, _data = document()
    rows = [[cell.text for cell in row.cells] for row in sheet.tables[0].rows]
    assert rows[:6] == [
        ["No.", "Source", "Translation", "Remarks"],
        ["Title", "新桥通车", "New bridge opens", ""],
        ["Summary", "一座新桥。", "A new bridge.", ""],
        ["1", "一、总投资", "1. Total investment", ""],
        [
            "2",
            "总投资100亿元，详见报道。",
            "The total is 10 billion yuan; see the report.",
            "Which report? <see>",
        ],
        ["3", "桥长2公里", "2 kilometres long", ""],
    ]
    assert rows[-1][1:3] == ["第一行\n第二行 & 其他 <完>", "Line one\nline two & more <end>"]
    assert [paragraph.text for paragraph in sheet.paragraphs] == [
        "新桥通车",
        "Article 7",
        "Author 唐宇",
        "Hurry.",
    ]


def test_bold_and_italic_and_small_figures_are_kept():
    sheet, _data = document()
    runs = [run for row in sheet.tables[0].rows[1:] for cell in row.cells for run in cell.paragraphs[0].runs]
    assert "100亿元" in [run.text for run in runs if run.bold]
    assert [run.text for run in runs if run.italic] == ["2", "2"]
    assert [run.text for run in runs if run.font.subscript] == ["2", "2"]
    assert [run.text for run in runs if run.font.superscript] == ["2", "2"]


def test_the_page_is_wide_and_the_head_of_the_table_is_repeated():
    sheet, _data = document()
    section = sheet.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width > section.page_height
    heads = [row._tr.xpath("./w:trPr/w:tblHeader") for row in sheet.tables[0].rows]
    assert [bool(head) for head in heads] == [True] + [False] * (len(heads) - 1)


def test_every_run_names_its_language_and_a_chinese_font():
    _sheet, data = document()
    text = ZipFile(BytesIO(data)).read("word/document.xml").decode()
    assert text.count("<w:t>") + text.count("<w:t ") == text.count("<w:lang ")
    assert text.count('w:eastAsia="SimSun"') == text.count("<w:lang ")


def test_the_properties_name_the_text_and_the_office_and_nothing_of_the_machine():
    sheet, data = document()
    known = sheet.core_properties
    assert (known.title, known.author, known.last_modified_by) == ("新桥通车", HEAD.office, HEAD.office)
    assert known.comments == ""
    everything = b"".join(ZipFile(BytesIO(data)).read(name) for name in ZipFile(BytesIO(data)).namelist())
    assert b"python-docx" not in everything
