"""Files from strangers: what tools do to them is taken, what attacks do is not."""

import pytest

from articles.errors import Unreadable
from articles.exchange import xml
from articles.exchange.incoming import read
from articles.exchange.rebuilding import rebuilt
from tests.articles.exchange.samples import TARGET, WRITERS, handed, returned, sides

both = pytest.mark.parametrize("version", ["1.2", "2.1"])
ONE = {"source": "<p>总投资<strong>100亿元</strong>。第二句。</p>", "title": "标题", "summary": ""}
MARK = str(handed(sides(**ONE)).mark)


def old(unit, **attributes):
    """A file of version 1.2 around a unit, as a tool would write it."""
    said = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return (
        f'<?xml version="1.0" encoding="utf-8"?><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" '
        f'xmlns:q="urn:strange"><file original="{MARK}" source-language="zh-Hans" datatype="html"{said}><body>{unit}'
        "</body></file></xliff>"
    ).encode()


def new(unit, **attributes):
    said = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return (
        f'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-Hans"{said} '
        f'xmlns:q="urn:strange"><file id="f" original="{MARK}">{unit}</file></xliff>'
    ).encode()


def line_of(data, name="p1-1"):
    return read(data)[0].lines[name]


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="&b;"/></xliff>'
)
OUTSIDE = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><xliff>&f;</xliff>'


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (BOMB, "This file declares a document type, which an XLIFF file never needs: it is not read."),
        (OUTSIDE, "This file declares a document type, which an XLIFF file never needs: it is not read."),
        (
            OUTSIDE.decode().encode("utf-16"),
            "This file declares a document type, which an XLIFF file never needs: it is not read.",
        ),
        (b"", "This file is not well-formed XML: it was cut off or damaged on its way."),
        (b"PK\x03\x04", "This file is not well-formed XML: it was cut off or damaged on its way."),
        (b"\xff\xd8\xff\xe0", "This file is not in UTF-8: save it in UTF-8 and send it again."),
        (
            b'<?xml version="1.0" encoding="utf-7"?><a/>',
            "This file is not in UTF-8: save it in UTF-8 and send it again.",
        ),
        (
            WRITERS["1.2"]([handed(sides())])[:-40],
            "This file is not well-formed XML: it was cut off or damaged on its way.",
        ),
        (
            b"<html><p>no</p></html>",
            "This is no XLIFF file of version 1.2, 2.0 or 2.1, but begins with “html”.",
        ),
        (
            b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.1"/>',
            "This is no XLIFF file of version 1.2, 2.0 or 2.1, but begins with “xliff”.",
        ),
        (b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', "This file holds no article."),
        (
            old("").replace(MARK.encode(), b"strings.properties"),
            "This file does not say which article it belongs to: it was not made by this office.",
        ),
        (
            new("").replace(MARK.encode(), b"strings.properties"),
            "This file does not say which article it belongs to: it was not made by this office.",
        ),
        (old("", target_language="fr"), "This file was made for en, but says that it is in fr."),
        (new("", trgLang="fr-CA"), "This file was made for en, but says that it is in fr-CA."),
        (
            WRITERS["1.2"]([handed(sides()), handed(sides())]),
            "This file holds one article twice: send each back once.",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(data, sentence):
    with pytest.raises(Unreadable) as refused:
        read(data)
    assert str(refused.value) == sentence


def test_a_file_beyond_the_limit_is_refused_unread(monkeypatch):
    monkeypatch.setattr(xml, "LARGEST", 100)
    with pytest.raises(Unreadable, match="larger than"):
        read(WRITERS["1.2"]([handed(sides())]))


def test_a_file_of_too_many_elements_is_refused(monkeypatch):
    monkeypatch.setattr(xml, "MOST_ELEMENTS", 5)
    with pytest.raises(Unreadable, match="more elements"):
        read(WRITERS["1.2"]([handed(sides())]))


@pytest.mark.parametrize("depth", [200, 100_000])
def test_deep_nesting_breaks_nothing(depth):
    deep = old(
        f'<trans-unit id="p1-1"><source>a</source><target>{"<q:g>" * depth}b{"</q:g>" * depth}</target></trans-unit>'
    )
    if depth == 200:
        assert line_of(deep).target == "b"
    else:
        with pytest.raises(Unreadable):
            read(deep)


@both
def test_program_code_in_a_translation_ends_up_as_words_or_not_at_all(version):
    wrap = {
        "1.2": '<trans-unit id="p1-1"><source>a</source><target>{}</target></trans-unit>',
        "2.1": '<unit id="p1-1"><originalData><data id="d">&lt;a href="javascript:x()" onclick="y()"></data></originalData>'
        "<segment><source>a</source><target>{}</target></segment></unit>",
    }[version]
    link = {
        "1.2": '<bpt id="9">&lt;a href="javascript:x()" onclick="y()"></bpt>here<ept id="9"/>',
        "2.1": '<pc id="9" dataRefStart="d">here</pc>',
    }[version]
    code = f'&lt;img src=x onerror=z()>\u202e<script xmlns="">alert(1)</script><h:b xmlns:h="http://www.w3.org/1999/xhtml">b</h:b>{link}'
    file = {"1.2": old, "2.1": new}[version](wrap.format(code))
    made = rebuilt(sides(**ONE), read(file)[0].lines)
    assert made.body == "<p>&lt;img src=x onerror=z()&gt;alert(1)bhere</p>"


@both
def test_a_byte_order_mark_and_utf_16_are_read(version):
    text = WRITERS[version]([handed(sides(target=TARGET))]).decode()
    plain = read(text.encode())
    assert read(text.encode("utf-8-sig")) == plain
    assert read(text.replace("UTF-8", "UTF-16").encode("utf-16")) == plain


def test_what_tools_add_to_version_1_2_is_seen_through():
    unit = """<group id="x"><trans-unit id="p1-1" approved="yes" q:status="done"><source>总投资<g id="1">100亿元</g>。第二句。</source>
      <seg-source><mrk mtype="seg" mid="0">总投资<g id="1">100亿元</g>。</mrk><mrk mtype="seg" mid="1">第二句。</mrk></seg-source>
      <target state="signed-off" q:score="1"><mrk mtype="seg" mid="0">A total of <g id="1">10 billion</g>.</mrk>
      <mrk mtype="seg" mid="1"> <q:term>Second</q:term> sentence.<!-- note --></mrk></target>
      <alt-trans><source>x</source><target>not this</target></alt-trans></trans-unit></group>"""
    data = old(unit.replace('<g id="1">100', '<g id="1" ctype="bold">100', 1), target_language="en-US")
    made = rebuilt(sides(**ONE), read(data)[0].lines)
    assert " ".join(made.body.split()) == "<p>A total of <strong>10 billion</strong>. Second sentence.</p>"
    assert not made.rows[-1].differs
    assert not made.rows[-1].unfinished


def test_separated_codes_of_version_1_2_are_joined():
    unit = (
        '<trans-unit id="p1-1"><source>a</source><target><bx id="1" rid="r" ctype="bold"/>B<ex id="2" rid="r"/>'
        '<it id="3" pos="open" ctype="italic">&lt;em></it>C<x id="4" ctype="lb"/><ph id="5">{0}</ph>D</target></trans-unit>'
    )
    assert line_of(old(unit)).target == "<strong>B</strong><em>C<br>D</em>"


def test_segments_split_by_a_tool_of_version_2_1_are_joined_in_their_order():
    unit = """<unit id="p1-1" q:x="1"><q:matches><q:match/></q:matches><notes><note>n</note></notes>
      <originalData><data id="d1">&lt;strong></data><data id="d2">&lt;/strong></data></originalData>
      <segment id="a" state="final"><source>总投资<pc id="1" dataRefStart="d1" dataRefEnd="d2">100亿元</pc>。</source>
      <target order="3">A total of <pc id="1">10 billion</pc><mrk id="m" type="term">!</mrk></target></segment>
      <ignorable><source> </source></ignorable>
      <segment id="b" state="translated"><source>第二句。</source><target order="1"><sc id="2" dataRef="d1"/>Second<ec startRef="2"/>
<cp hex="001B"/>.</target></segment></unit>"""
    back = line_of(new(unit, trgLang="en-GB"))
    assert back.target == "<strong>Second</strong>\n. A total of <strong>10 billion</strong>!"
    assert (back.unfinished, back.incomplete) == (False, False)


def test_a_half_translated_paragraph_says_so():
    unit = """<unit id="p1-1"><segment state="initial"><source>一。</source><target>One.</target></segment>
      <segment><source>二。</source></segment></unit>"""
    back = line_of(new(unit))
    assert (back.target, back.unfinished, back.incomplete) == ("One.", True, True)


@both
def test_a_changed_source_in_the_file_is_noticed(version):
    one = sides(**ONE, target="<p>A total of 10 billion. Second.</p>")
    made = rebuilt(one, returned(version, one, lambda text: text.replace("第二句", "第三句")).lines)
    assert [row.place for row in made.rows if row.differs] == ["0"]


@both
def test_a_paragraph_without_its_translation_stays_as_it_was(version):
    one = sides(source="<p>一</p><p>二</p>", target="<p>One</p><p>Two</p>")
    back = returned(version, one)
    del back.lines["p2-1"]
    made = rebuilt(one, back.lines)
    assert (made.body, [row.brought for row in made.rows]) == (
        "<p>One</p><p>Two</p>",
        [True, True, True, False],
    )


def test_lines_that_nobody_handed_out_are_left_aside():
    unit = '<trans-unit id="{}"><source>a</source><target>b</target></trans-unit>'
    assert read(old(unit.format("p99-1") + unit.format("nav") + unit.format("p1-1") * 2))[0].lines.keys() == {
        "p99-1",
        "p1-1",
    }
