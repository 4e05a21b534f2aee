import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.search_query import LONGEST, query
from articles.text.search_syntax import fts5_of_wants, tsquery_of_wants


def asked(text):
    """Each want as its ways, each way as its phrases; a star where the last token may go on."""
    return [
        [[" ".join(phrase.tokens) + "*" * phrase.begins for phrase in way] for way in want.ways]
        for want in query(text).wants
    ]


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("桥", [[["桥*"]]]),
        ("岚渚大橋", [[["岚渚 渚大 大桥"]]]),
        ("岚渚 Bridges", [[["岚渚"]], [["bridge"]]]),
        ('"new bridge" 岚', [[["new bridge"]], [["岚*"]]]),
        ("“unclosed quote", [[["unclosed quote"]]]),
        ("100亿", [[["100 亿*"], ["№10000000000"]]]),
        ("１００億元", [[["100 亿元"], ["№10000000000"]]]),
        ("10 billion yuan growth", [[["10 billion yuan"], ["№10000000000"]], [["growth"]]]),
        ("投资100亿元项目", [[["投资 资 100 亿元 元项 项目"], ["投资", "№10000000000", "项目"]]]),
        ("1,200", [[["1 200"], ["№1200"]]]),
        ("一千二百", [[["一千 千二 二百"], ["№1200"]]]),
        ("10个项目", [[["10 个项 项目"], ["№10", "项目"]]]),
        ("2024", [[["2024"], ["№2024"], ["№2024年"]]]),
        ("1 May 2024", [[["1 may 2024"], ["№2024年5月1日"]]]),
        ('"10 billion"', [[["10 billion"]]]),
        ("一带一路", [[["一带 带一 一路"]]]),
        ("the bridge of the county", [[["bridge"]], [["county"]]]),
        ("the", [[["the"]]]),
        ("bridge bridges", [[["bridge"]]]),
        ("* ( ) : ^ ! & | <->", []),
        ("", []),
    ],
)
def test_what_is_asked(text, wants):
    assert asked(text) == wants


def test_what_is_too_long_is_cut():
    long = query("桥 " * LONGEST)
    assert (len(long.text) <= LONGEST, long.is_cut) == (True, True)
    assert not query("桥 " * 3).is_cut
    assert query("桥" * 1_000_000).is_cut


def test_what_cannot_be_stored_is_left_out():
    assert query("新\x00桥\ud800 \u202etest").text == "新桥 test"


@given(st.text())
def test_nothing_a_reader_types_becomes_an_operator(text):
    wants = query(text).wants
    phrases = [phrase for want in wants for way in want.ways for phrase in way]
    assert fts5_of_wants(wants).count('"') == 2 * len(phrases)
    assert tsquery_of_wants(wants).count("'") == 2 * sum(len(phrase.tokens) for phrase in phrases)
