from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import diff
from articles.text.diff import compare


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ("same", "same", [("same", "same")]),
        ("", "new", [("added", "new")]),
        ("old", "", [("removed", "old")]),
        (
            "Ten boats left early.",
            "Twelve boats left early.",
            [("removed", "Ten"), ("added", "Twelve"), ("same", " boats left early.")],
        ),
        (
            "投资100亿元",
            "投资10亿元",
            [("same", "投资"), ("removed", "100"), ("added", "10"), ("same", "亿元")],
        ),
        ("渡轮早开", "渡轮晚开", [("same", "渡轮"), ("removed", "早"), ("added", "晚"), ("same", "开")]),
        ("a\nb\nc", "a\nc", [("same", "a\n"), ("removed", "b\n"), ("same", "c")]),
        (
            "the mayor's boat",
            "the mayor's car",
            [("same", "the mayor's "), ("removed", "boat"), ("added", "car")],
        ),
    ],
)
def test_changes_are_told_in_words_and_characters(old, new, expected):
    assert compare(old, new) == expected


@given(st.text(alphabet="ab 字\n,"), st.text(alphabet="ab 字\n,"))
def test_the_segments_lead_from_one_text_to_the_other(old, new):
    segments = compare(old, new)
    assert "".join(text for kind, text in segments if kind != "added") == old
    assert "".join(text for kind, text in segments if kind != "removed") == new
    assert all(one != other for (one, _), (other, _) in pairwise(segments))


def test_a_very_long_paragraph_counts_as_rewritten(monkeypatch):
    monkeypatch.setattr(diff, "_MOST_COMPARISONS", 3)
    assert compare("a b", "a c") == [("removed", "a b"), ("added", "a c")]
