import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.marking import marked


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        ("新桥今天通车", "通车", [(False, "新桥今天"), (True, "通车")]),
        (
            "The Bridge and a footbridge",
            "bridge",
            [(False, "The "), (True, "Bridge"), (False, " and a footbridge")],
        ),
        ("a new bridge", '"new bridge" a', [(True, "a"), (False, " "), (True, "new bridge")]),
        ("1+1 (two)", "(two) +", [(False, "1"), (True, "+"), (False, "1 "), (True, "(two)")]),
        ("nothing", "", [(False, "nothing")]),
        ("", "word", []),
    ],
)
def test_the_words_looked_for_are_marked(text, asked, expected):
    assert marked(text, asked) == expected


@given(st.text(), st.text())
def test_the_pieces_joined_are_the_text(text, asked):
    assert "".join(piece for _found, piece in marked(text, asked)) == text
