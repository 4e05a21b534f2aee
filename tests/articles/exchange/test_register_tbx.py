"""The register of official names as TBX."""

from datetime import date
from io import BytesIO

import pytest
from lxml import etree
from translate.storage import tbx

from articles.errors import Unreadable
from articles.exchange import register_tbx
from articles.exchange.register_draft import Draft
from articles.exchange.register_plan import plan
from articles.models import GlossaryTerm
from articles.text.wordings import Worded
from articles.vocabulary import Use
from tests.factories import NOON, official_name

DAY = NOON.date()
BASIC = "http://www.tbxinfo.net/ns/basic"


def written(edition="2019"):
    terms = GlossaryTerm.objects.order_by("id").prefetch_related("renderings")
    return register_tbx.written(terms, day=DAY, edition=edition)


@pytest.fixture
def office(db):
    mayor = official_name(
        ("zh-hans", "市长"),
        ("zh-hans", "市  长".replace("  ", "·"), Use.FORBIDDEN),
        ("en", "Mayor"),
        ("en", "Lord Mayor", Use.APPROVED, date(2020, 1, 1), date(2025, 12, 31)),
        ("en", "M & <M>", Use.SHORT),
        ("en", "City Mayor", Use.ADMITTED, None, date(2025, 1, 1)),
        kind="title",
        rank=4,
        note="First line.\nSecond line.",
    )
    return [mayor, official_name(("en", "Lanzhu"), kind="place")]


@pytest.mark.parametrize("edition", ["2019", "2008"])
def test_what_was_written_reads_as_the_same(office, edition):
    steps = plan(register_tbx.read(written(edition)))
    assert [(step.outcome, step.term, step.sentences) for step in steps] == [
        ("same", term, []) for term in office
    ]


def test_the_file_says_its_names_in_the_words_of_the_standard(office):
    root = etree.fromstring(written())
    assert (root.tag, root.get("style"), root.get("type")) == (
        "{urn:iso:std:iso:30042:ed-2}tbx",
        "dca",
        "TBX-Basic",
    )
    spaces = {"t": register_tbx.NAMESPACE}
    terms = root.xpath("//t:conceptEntry[1]/t:langSec[@xml:lang='en']/t:termSec", namespaces=spaces)
    assert {
        term.findtext("t:term", namespaces=spaces): [
            note.text for note in term.findall("t:termNote", namespaces=spaces)
        ]
        for term in terms
    } == {
        "Mayor": ["preferredTerm-admn-sts", "fullForm"],
        "Lord Mayor": ["supersededTerm-admn-sts", "fullForm"],
        "M & <M>": ["admittedTerm-admn-sts", "shortForm"],
        "City Mayor": ["admittedTerm-admn-sts", "fullForm"],
    }


def test_an_older_tool_reads_the_older_edition(office):
    store = tbx.tbxfile.parsefile(BytesIO(written("2008")))
    store.setsourcelanguage("zh-Hans")
    store.settargetlanguage("en")
    first = store.units[0]
    assert [(term.text, term.deprecated) for term in first.get_source_terms()] == [
        ("市长", False),
        ("市·长", True),
    ]
    assert "Mayor" in [term.text for term in first.get_target_terms("en")]
    assert len(store.units) == 2


def test_the_other_style_is_read_as_well():
    data = f"""<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="{register_tbx.NAMESPACE}" xmlns:basic="{BASIC}">
      <text><body><conceptEntry id="x1"><basic:subjectField>leader</basic:subjectField>
        <basic:definition>Head of the <hi>city</hi></basic:definition>
        <langSec xml:lang="en-US"><termSec><term>Shen  Ruolan</term></termSec>
          <termSec><term>Shen</term><basic:termType>abbreviation</basic:termType></termSec>
          <termSec><term>Shin</term><basic:administrativeStatus>deprecatedTerm-admn-sts</basic:administrativeStatus>
          </termSec></langSec>
        <langSec xml:lang="fr"><termSec><term>Chène</term></termSec></langSec>
      </conceptEntry></body></text></tbx>"""
    assert register_tbx.read(data.encode()) == [
        Draft(
            "the entry in line 2",
            kind="leader",
            note="Head of the city",
            renderings=[
                Worded("en", "Shen Ruolan"),
                Worded("en", "Shen", Use.SHORT),
                Worded("en", "Shin", Use.FORBIDDEN),
            ],
            doubts=["The wordings in “fr” are left out: this office has no such language."],
        )
    ]


def test_groups_of_the_older_edition_are_read():
    data = b"""<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX"><text><body><termEntry>
      <langSet xml:lang="zh-CN"><ntig><termGrp><term>\xe5\xb8\x82\xe9\x95\xbf</term>
        <termNoteGrp><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termNoteGrp>
      </termGrp></ntig></langSet></termEntry></body></text></martif>"""
    (draft,) = register_tbx.read(data)
    assert draft.renderings == [Worded("zh-hans", "市长", Use.ADMITTED)]


BOMB = b'<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>'
FILE = b'<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/hostname">]><tbx>&x;</tbx>'


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is no XML"),
        (b"<tbx><text>", "This file is no XML"),
        (b"<html/>", "This file is no TBX: it begins with <html>."),
        (BOMB, "This file declares entities of its own"),
        (FILE, "This file declares entities of its own"),
        (b"<tbx>" + b"<a>" * 300 + b"</a>" * 300 + b"</tbx>", "This file is no XML"),
    ],
)
def test_what_is_no_tbx_or_is_not_safe_is_refused(data, sentence):
    with pytest.raises(Unreadable, match=sentence):
        register_tbx.read(data)


def test_a_file_of_no_entries_holds_none():
    assert register_tbx.read(b"<tbx><text><body/></text></tbx>") == []
