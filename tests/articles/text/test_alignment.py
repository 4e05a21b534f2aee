from hypothesis import given
from hypothesis import strategies as st

from articles.text.alignment import Row, align, carried

paragraphs = st.lists(st.text("abc 大桥", min_size=1, max_size=15), max_size=7)


def html(texts):
    return [f"<p>{text}</p>" for text in texts]


def test_what_the_translator_said_is_followed():
    rows = align(html("abc"), html("vwxyz"), [2, -1, 0, 2])
    assert rows == [Row(0, (0, 1)), Row(None, (2,)), Row(1, ()), Row(2, (3, 4))]


def test_what_no_longer_fits_the_texts_is_not_followed():
    assert align(html("ab"), html("xy"), [1, 1, 1]) == [Row(0, (0,)), Row(1, (1,))]
    assert align(html("ab"), html("xy"), [2, -1]) == [Row(0, (0,)), Row(1, (1,))]


@given(paragraphs, paragraphs)
def test_every_paragraph_of_both_sides_stands_in_one_row(source, target):
    rows = align(html(source), html(target))
    assert [row.source for row in rows if row.source is not None] == list(range(len(source)))
    assert [place for row in rows for place in row.targets] == list(range(len(target)))


@given(paragraphs, paragraphs)
def test_every_paragraph_of_both_texts_is_carried_in_order(old, new):
    pairs = carried(old, new)
    assert [i for i, _k in pairs if i is not None] == list(range(len(old)))
    assert [k for _i, k in pairs if k is not None] == list(range(len(new)))


def test_a_rewritten_paragraph_is_known_again_and_another_is_not():
    old = ["总投资100亿元，工期三年。", "市民可以免费通行。"]
    new = ["总投资120亿元，工期三年。", "秋季运动会下周开幕，报名从明天开始。"]
    assert carried(old, new) == [(0, 0), (1, None), (None, 1)]
    english = ["The mayor cut the ribbon in front of the crowd.", "It cost 10 billion yuan."]
    later = ["Rain is expected for the rest of the week.", "It cost 12 billion yuan."]
    assert sorted(carried(english, later), key=str) == [(0, None), (1, 1), (None, 0)]


def test_a_long_text_written_anew_throughout_is_no_trouble():
    old = [f"第{n}段说的是旧事。" for n in range(400)]
    new = [f"Paragraph {n} tells of something else." for n in range(400)]
    assert len(carried(old, new)) == 800
