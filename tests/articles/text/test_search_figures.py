import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.search_figures import figures


def tokens(text, language):
    return {word.token for word in figures(text, language)}


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("投资100亿元", "an investment of 10 billion yuan"),
        ("规模达1.2万亿元", "worth 1.2 trillion yuan"),
        ("1234.5万人", "12.345 million people"),
        ("增长8.5%", "rose 8.5 percent"),
        ("占三分之一", "one-third of them"),
        ("一千二百人", "1,200 people"),
        ("零下7.3摄氏度", "minus 7.3 degrees Celsius"),
        ("第33届", "the 33rd"),
        ("2024年5月1日", "on 1 May 2024"),
        ("一季度", "in the first quarter"),
    ],
)
def test_a_figure_is_the_same_in_both_languages(chinese, english):
    assert tokens(chinese, "zh-hans") & tokens(english, "en")


def test_a_date_is_found_by_its_parts_as_well():
    assert tokens("2024年5月1日", "zh-hans") == {
        "№2024年5月1日",
        "№2024年5月",
        "№5月1日",
        "№2024年",
        "№5月",
    }


@given(st.text(alphabet="0123456789.,%-/ 亿万年月日百分之half million"))
def test_no_token_holds_what_a_database_would_take_apart(text):
    for language in ("zh-hans", "en"):
        for token in tokens(text, language):
            assert all(letter.isalnum() or ord(letter) > 127 for letter in token)
