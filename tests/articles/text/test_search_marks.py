from hypothesis import given
from hypothesis import strategies as st

from articles.text.search_marks import Marker
from articles.text.search_query import query


def marked(text, asked, language="zh-hans", others=()):
    return "".join(
        f"[{part}]" if is_marked else part
        for is_marked, part in Marker(query(asked), others).marked(text, language)
    )


def test_words_are_marked_as_they_are_found():
    assert marked("岚渚大桥今天通车，大桥很宽。", "大橋") == "岚渚[大桥]今天通车，[大桥]很宽。"
    assert marked("新桥", "桥") == "新[桥]"
    assert marked("Counties and COUNTY’s news", "county", "en") == "[Counties] and [COUNTY]’s news"
    assert marked("The new bridge is a bridge", '"new bridge"', "en") == "The [new bridge] is a bridge"


def test_figures_are_marked_in_the_words_of_the_text():
    assert marked("It cost 10 billion yuan in all.", "100亿", "en") == "It cost [10 billion yuan] in all."
    assert marked("总投资100亿元。", "10 billion") == "总投资[100亿元]。"


def test_other_wordings_of_a_name_are_marked():
    assert marked("Lanzhu is a city.", "岚渚", "en", others=[(0, "Lanzhu")]) == "[Lanzhu] is a city."


def test_the_passage_shows_most_of_what_is_wanted():
    marker = Marker(query("茶叶 出口"))
    texts = ["没有。", "这里有茶叶。", "长" * 300 + "茶叶的出口" + "尾" * 300, "茶叶，出口。"]
    passage = marker.passage(texts, "zh-hans", 100)
    assert [part for is_marked, part in passage if is_marked] == ["茶叶", "出口"]
    assert passage[0] == (False, "…") == passage[-1]
    assert len("".join(part for _marked, part in passage)) == 102


def test_without_a_word_in_it_the_first_text_is_the_passage():
    assert Marker(query("茶叶")).passage(["一。", "二。"], "zh-hans", 100) == [(False, "一。")]
    assert Marker(query("茶叶")).passage([], "zh-hans", 100) == []


def test_a_passage_cuts_no_word_in_two():
    text = "Before that " * 20 + "the bridge opened " + "and afterwards " * 20
    passage = Marker(query("bridge")).passage([text], "en", 60)
    shown = "".join(part for _marked, part in passage).strip("…")
    assert shown in text
    assert all(word in text.split() for word in shown.split())


@given(st.text(), st.text(), st.sampled_from(["zh-hans", "en"]))
def test_joined_the_parts_are_the_text(text, asked, language):
    parts = Marker(query(asked)).marked(text, language)
    assert "".join(part for _marked, part in parts) == text
    assert all(part for _marked, part in parts)
