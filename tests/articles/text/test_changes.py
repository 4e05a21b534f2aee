from hypothesis import given
from hypothesis import strategies as st

from articles.text.changes import Change, changes, numbered

OLD = ["大桥今天通车。", "投资100亿元。", "全长1.2公里。"]


def test_each_paragraph_stands_with_what_it_was():
    assert changes(OLD, ["大桥今天通车。", "投资120亿元。", "双向六车道。", "全长1.2公里。"]) == [
        Change(0, 0, []),
        Change(1, 1, [("same", "投资"), ("removed", "100"), ("added", "120"), ("same", "亿元。")]),
        Change(None, 2, [("added", "双向六车道。")]),
        Change(2, 3, []),
    ]


def test_what_is_gone_stands_where_it_was():
    assert changes(OLD, OLD[1:]) == [
        Change(0, None, [("removed", OLD[0])]),
        Change(1, 0, []),
        Change(2, 1, []),
    ]


@given(st.lists(st.sampled_from("甲乙丙丁")), st.lists(st.sampled_from("甲乙丙丁")))
def test_no_paragraph_is_lost(old, new):
    found = changes(old, new)
    assert [one.old for one in found if one.old is not None] == list(range(len(old)))
    assert [one.new for one in found if one.new is not None] == list(range(len(new)))
    assert all(
        bool(one.segments) == (one.old is None or one.new is None or old[one.old] != new[one.new])
        for one in found
    )


def test_changes_are_found_by_the_paragraphs_of_either_text():
    found = changes(["甲一二三", "乙四五六", "丙七八九"], ["零零零零", "甲一二三", "乙四五五"])
    new = numbered(found)
    assert [new.at[k].old for k in range(3)] == [None, 0, 1]
    assert {place: [one.old for one in gone] for place, gone in new.before.items()} == {None: [2]}
    old = numbered(found, by_old=True)
    assert [old.at[k].new for k in range(3)] == [1, 2, None]
    assert {place: [one.new for one in added] for place, added in old.before.items()} == {0: [0]}
