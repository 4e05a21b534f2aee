import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.search_words import words


def tokens(text):
    return [word.token for word in words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("岚渚大桥", "嵐渚大橋"),
        ("Lanzhu’s counties", "LANZHU county"),
        ("ＡＢＣ１２３", "abc123"),
        ("café Lǚ", "Cafe lu"),
        ("cafe\u0301", "café"),
        ("阿达·诺思", "阿达诺思"),
        ("阿达・诺思", "阿达•诺思"),
        ("㎡", "m2"),
    ],
)
def test_differences_that_no_search_minds(one, other):
    assert tokens(one) == tokens(other)


def test_each_word_knows_its_place():
    text = "嵐渚 Lanzhu’s buses，新橋·A"
    assert [(word.token, text[word.start : word.end]) for word in words(text)] == [
        ("岚渚", "嵐渚"),
        ("渚", "渚"),
        ("lanzhu", "Lanzhu"),
        ("bus", "buses"),
        ("新桥", "新橋"),
        ("桥", "橋"),
        ("a", "A"),
    ]


@given(st.text())
def test_any_text_has_words_in_their_order(text):
    found = words(text)
    assert all(0 <= word.start < word.end <= len(text) and word.token for word in found)
    assert [word.start for word in found] == sorted(word.start for word in found)


@given(st.text())
def test_no_token_holds_what_a_database_would_take_apart(text):
    assert all(letter.isalnum() or ord(letter) > 127 for word in words(text) for letter in word.token)
