"""Both versions of XLIFF, out and in."""

import re
import tomllib

import pytest
from hypothesis import given
from lxml import etree
from translate.storage import xliff, xliff2

from articles.errors import Refused
from articles.exchange import xliff_2_1
from articles.exchange.incoming import read
from articles.exchange.marks import VERSION
from articles.exchange.rebuilding import rebuilt
from articles.text.plain import plain
from tests.articles.exchange.samples import (
    BODY,
    SCHEMAS,
    SOURCE,
    TARGET,
    WRITERS,
    handed,
    returned,
    schema,
    sides,
)

VERSIONS = ("1.2", "2.1")
SCHEMA_FILES = {"1.2": "xliff-core-1.2-strict.xsd", "2.1": "xliff-core-2.0.xsd"}
both = pytest.mark.parametrize("version", VERSIONS)


@both
def test_what_went_out_with_its_translation_comes_back_as_it_was(version):
    one = sides(target=TARGET)
    made = rebuilt(one, returned(version, one).lines)
    assert (made.title, made.summary, made.body) == ("New bridge opens", "A new bridge.", TARGET)
    assert made.alignment == [1, 1, 1, 1, 1, 1]
    assert all(row.brought and not row.differs and not row.unfinished for row in made.rows)


@both
@given(body=BODY)
def test_every_text_that_the_office_can_store_survives_the_journey(version, body):
    one = sides(source=body, target=body)
    made = rebuilt(one, returned(version, one).lines)
    assert made.body == body
    assert not any(row.differs for row in made.rows)


@both
@given(source=BODY, target=BODY)
def test_every_file_is_valid_by_the_schema_of_the_standard(version, source, target):
    file = WRITERS[version](
        [handed(sides(source=source, target=target), remarks={"0": ["a < b"], "": ["whole"]})]
    )
    schema_of(version).assertValid(parse(file))


@both
def test_signs_of_markup_in_a_title_are_words(version):
    one = sides(source="<p>一</p>", target="<p>One</p>", title="甲<乙 & 丙", summary="a &amp; b")
    made = rebuilt(one, returned(version, one).lines)
    assert [row.source for row in made.rows] == ["甲<乙 & 丙", "a &amp; b", "一"]
    assert not any(row.differs for row in made.rows)


def test_the_languages_of_version_2_1_are_tags_as_its_own_schema_wants_them():
    root = parse(WRITERS["2.1"]([handed(sides())]))
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.1", "zh-Hans", "en")
    for language_tags in (root.get("srcLang"), root.get("trgLang")):
        assert re.fullmatch("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*", language_tags)


def test_the_files_name_the_version_that_made_them():
    project = tomllib.loads((SCHEMAS.parents[2] / "pyproject.toml").read_text())
    assert project["project"]["version"] == VERSION


@both
def test_the_mark_of_a_file_says_what_it_was_made_from(version):
    mark = returned(version, sides(target=TARGET)).mark
    assert (mark.article, mark.source_language, mark.source, mark.source_number) == (7, "zh-hans", 1, 1)
    assert (mark.digest, mark.language, mark.base, mark.base_number) == (f"{1:064x}", "en", 2, 2)


@both
def test_a_text_that_nobody_translated_goes_out_without_targets_and_brings_nothing_back(version):
    one = sides()
    back = returned(version, one)
    assert not back.brings
    assert {line.target for line in back.lines.values()} == {None}
    assert rebuilt(one, back.lines).body == "<hr>"


@both
def test_several_paragraphs_for_one_of_the_source_stay_several(version):
    target = TARGET.replace("yuan</strong>; see", "yuan</strong>.</p><p>See")
    one = sides(target=target, alignment=[1, 2, 1, 1, 1, 1])
    made = rebuilt(one, returned(version, one).lines)
    assert made.body == target
    assert made.alignment == [1, 2, 1, 1, 1, 1]


@both
def test_paragraphs_that_render_nothing_stay_where_they_are(version):
    target = f"<p>From our reporter.</p>{TARGET}"
    one = sides(target=target, alignment=[-1, 1, 1, 1, 1, 1, 1])
    made = rebuilt(one, returned(version, one).lines)
    assert made.body == target
    assert made.alignment == [-1, 1, 1, 1, 1, 1, 1]


@both
def test_a_translation_built_otherwise_goes_out_as_a_note_and_stays_until_lines_come_back(version):
    one = sides(source="<ul><li>一</li><li>二</li></ul>", target="<p>One and two.</p>")
    group = handed(one).groups[-1]
    assert [unit.target for unit in group.units] == [None, None]
    assert group.units[0].notes == ("The present translation is built otherwise: One and two.",)
    assert rebuilt(one, returned(version, one).lines).body == "<p>One and two.</p>"


@both
def test_lists_and_tables_are_rebuilt_as_the_source_has_them(version):
    one = sides(source="<table><tr><td>一</td><td>二</td></tr></table>", target="<p>One</p>")
    back = returned(version, one, change=translated(version, {"一": "One", "二": "<Two>"}))
    made = rebuilt(one, back.lines)
    assert made.body == "<table><tbody><tr><td>One</td><td>&lt;Two&gt;</td></tr></tbody></table>"


def translated(version, words):
    """A tool that fills in targets; it leaves alone what has one."""

    def change(text):
        for source, target in words.items():
            found = f">{source}</source>"
            assert found in text
            escaped = target.replace("<", "&lt;")
            text = text.replace(found, f"{found}<target>{escaped}</target>")
        return text

    return change


def test_translate_toolkit_reads_the_same_texts_from_version_1_2():
    file = xliff.xlifffile.parsestring(WRITERS["1.2"]([handed(sides(target=TARGET))]))
    found = {unit.xmlelement.get("id"): (unit.source, unit.target) for unit in file.units}
    assert found == said_by_units(links_as_markup=True)
    assert (file.sourcelanguage, file.targetlanguage) == ("zh-Hans", "en")


def test_translate_toolkit_reads_the_same_texts_from_version_2_1():
    file = xliff2.Xliff2File.parsestring(WRITERS["2.1"]([handed(sides(target=TARGET))]))
    found = {unit.getunitelement().get("id"): (unit.source, unit.target) for unit in file.units}
    assert found == said_by_units(links_as_markup=False)
    assert (file.sourcelanguage, file.targetlanguage) == ("zh-Hans", "en")


def said_by_units(*, links_as_markup):
    found = {}
    for unit in handed(sides(target=TARGET)).units:
        texts = [text.replace("<br>", "") for text in (unit.source, unit.target)]
        found[unit.name] = tuple(visible(text, links_as_markup) for text in texts)
    return found


def visible(line, links_as_markup):
    """What a tool shows of a line: the words; in version 1.2 the halves of a link's tag are text to toolkit."""
    if links_as_markup:
        for code in [
            part.split(">")[0] + ">" for part in line.split("<")[1:] if part.startswith(("a ", "/a"))
        ]:
            line = line.replace(f"<{code}", f"&lt;{code[:-1]}&gt;")
    return plain(line)


def test_one_file_of_version_2_1_holds_one_pair_of_languages():
    chinese, english = handed(sides()), handed(sides(), source_language="en", language="zh-hans")
    with pytest.raises(Refused, match="one pair of languages"):
        xliff_2_1.write([chinese, english])


@both
def test_a_selection_comes_back_article_by_article(version):
    one = sides(target=TARGET)
    file = WRITERS[version]([handed(one, article=7), handed(one, article=8)])
    schema_of(version).assertValid(parse(file))
    assert [back.mark.article for back in read(file)] == [7, 8]


@both
def test_what_changed_in_the_source_is_said_and_its_translation_marked_as_unsettled(version):
    one = sides(target=TARGET, pinned=SOURCE.replace("100亿", "90亿"))
    unit = next(unit for unit in handed(one).units if unit.name == "p2-1")
    assert not unit.settled
    assert unit.notes == ("The source has changed. When it was translated it said: 总投资90亿元，详见报道。",)
    back = returned(version, one)
    assert [name for name, line in back.lines.items() if line.unfinished] == ["p2-1"]


def schema_of(version):
    return KEPT.setdefault(version, schema(SCHEMA_FILES[version]))


KEPT: dict = {}


def parse(file):
    return etree.fromstring(file)
