import pytest

from articles.text.extent import extent


@pytest.mark.parametrize(
    ("text", "words", "characters"),
    [
        ("", 0, 0),
        ("The bridge cost 1,234.5 million yuan.", 6, 32),
        ("It's well-known", 2, 14),
        ("大桥今天通车。", 0, 7),
        ("大桥长 1.2 公里，GDP 增长。", 2, 15),
    ],
)
def test_words_stand_apart_and_characters_leave_out_the_spaces(text, words, characters):
    assert extent(text) == (words, characters)
