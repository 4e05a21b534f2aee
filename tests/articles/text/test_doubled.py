import pytest

from articles.text.doubled import doubled_words


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("It opened the the bridge.", [("the the", True)]),
        ("The the bridge opened.", [("The the", True)]),
        ("It is of of of use.", [("of of of", True)]),
        ("The bridge that had had no rail", [("had had", False)]),
        ("He said that that was all.", [("that that", False)]),
        ("A bridge bridge opened.", [("bridge bridge", False)]),
        ("Duran Duran played in Walla Walla; 20 20 people; the theme; it’s its", []),
        ("in-in and the-the, the, the", []),
    ],
)
def test_english_words_that_stand_twice(line, found):
    assert doubled_words(line, "en") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("大桥的的通车", [("的的", True)]),
        ("通车了了", [("了了", True)]),
        ("我们我们都去", [("我们我们", True)]),
        ("岚渚市岚渚市通车", [("岚渚市岚渚市", True)]),
        ("岚渚岚渚通车", [("岚渚岚渚", False)]),
        ("星星常常天天慢慢亮，人人看看，漂漂亮亮，讨论一下", []),
        (
            "一个一个地，一步一步，的的确确，目的的确立，不了了之，为了了解，参与与会，平和和美，合作和和平",
            [],
        ),
        ("哈哈哈哈，2020年", []),
    ],
)
def test_chinese_words_that_stand_twice(line, found):
    assert doubled_words(line, "zh-hans") == found


def test_other_languages_are_left_alone():
    assert doubled_words("die die Brücke", "de") == []
