"""The register of official names as a table for spreadsheets."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.errors import Unreadable
from articles.exchange import register_csv
from articles.exchange.register_draft import Draft
from articles.exchange.register_plan import plan
from articles.models import GlossaryTerm
from articles.text.wordings import Worded
from articles.vocabulary import Use
from tests.factories import official_name

HEAD = "entry,kind,rank,language,wording,use,valid_from,valid_to,note,source\n"


def read(text):
    return register_csv.read(text.encode())


def everything():
    return GlossaryTerm.objects.order_by("id").prefetch_related("renderings")


@pytest.mark.django_db
def test_each_wording_is_a_row_and_formulas_are_made_harmless():
    term = official_name(
        ("zh-hans", "市长"),
        ("en", "=HYPERLINK(1)", Use.APPROVED, date(2026, 1, 1), date(2026, 2, 1)),
        ("en", "Major", Use.FORBIDDEN),
        kind="title",
        rank=3,
        note="@all, see the\ndecree",
    )
    assert "".join(register_csv.written(everything())) == (
        "\ufeffentry,kind,rank,language,wording,use,valid_from,valid_to,note,source\r\n"
        f"{term.pk},title,3,en,'=HYPERLINK(1),approved,2026-01-01,2026-02-01,\"'@all, see the\ndecree\",\r\n"
        f"{term.pk},title,3,en,Major,forbidden,,,,\r\n"
        f"{term.pk},title,3,zh-Hans,市长,approved,,,,\r\n"
    )


@pytest.mark.django_db
def test_what_was_written_reads_as_the_same():
    official_name(
        ("zh-hans", "沈若岚"), ("en", "=Shen", Use.SHORT), kind="leader", rank=1, note='\'+1, "a"\nb'
    )
    official_name(("en", "'quoted'", Use.APPROVED, None, date(2026, 2, 1)))
    text = "".join(register_csv.written(everything()))
    assert [(step.outcome, step.sentences) for step in plan(read(text))] == [("same", [])] * 2


def test_columns_come_in_any_order_and_kinds_and_uses_in_the_offices_languages():
    table = (
        "Wording;Language;Use;Valid to;Kind\n市长;zh-CN;批准;2026/3/5;职务\n;;;;\nMayor;en-GB;Forbidden;;\n"
    )
    labels = register_csv._code(Use, "Forbidden"), register_csv._code(Use, "nonsense")
    assert labels == (Use.FORBIDDEN, "nonsense")
    first, second = read(table)
    assert (first.where, first.number, first.renderings[0].language) == ("row 2", None, "zh-hans")
    assert first.renderings[0].valid_to == date(2026, 3, 5)
    unsaid = frozenset({"rank", "note", "source"})
    assert second == Draft("row 4", renderings=[Worded("en", "Mayor", Use.FORBIDDEN)], unsaid=unsaid)


def test_rows_of_one_entry_belong_together_wherever_its_details_stand():
    assert read(HEAD + "a,,,zh,市长,,,,,\nb,,,en,Lanzhu,,,,,\na,title,2,en,Mayor,short,,,Note,Gazette\n") == [
        Draft(
            "row 2",
            kind="title",
            rank=2,
            note="Note",
            source="Gazette",
            renderings=[Worded("zh-hans", "市长"), Worded("en", "Mayor", Use.SHORT)],
        ),
        Draft("row 3", renderings=[Worded("en", "Lanzhu")]),
    ]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("1,,x,en,A,,,,,", "“x” is no number: write the order as 1, 2, 3."),
        ("1,,,en,A,,5/3/2026,,,", "“5/3/2026” is no date: write it as 2026-03-31."),
        ("1,,,en,A,,2026-02-30,,,", "“2026-02-30” is no date: write it as 2026-03-31."),
        (
            "1,term,,en,A,,,,,\n1,title,,en,B,,,,,",
            "The rows of this entry differ in “kind”: write it the same in all of them.",
        ),
    ],
)
def test_what_cannot_be_read_is_said_with_its_entry(row, fault):
    (draft,) = read(HEAD + row + "\n")
    assert draft.faults == [fault]


def test_a_table_that_a_spreadsheet_saved_in_gb18030_is_read():
    (draft,) = register_csv.read("language,wording\nzh,岚渚市\n".encode("gb18030"))
    assert draft.renderings == [Worded("zh-hans", "岚渚市")]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The first row must name the columns"),
        (b"a,b\n1,2\n", "The first row must name the columns"),
        (b"\xff\xff\xff", "This file is not a text"),
        (b"language,wording\nen," + b"x" * 200_000, "This file is not a table"),
    ],
)
def test_what_is_no_table_is_refused(data, sentence):
    with pytest.raises(Unreadable, match=sentence):
        register_csv.read(data)


@given(st.binary(max_size=80), st.text(max_size=80))
def test_any_bytes_are_read_or_refused(data, text):
    for given_ in (data, HEAD.encode() + data, (HEAD + text).encode(errors="replace")):
        with contextlib.suppress(Unreadable):
            register_csv.read(given_)
