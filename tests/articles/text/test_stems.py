import pytest

from articles.text.stems import stem


@pytest.mark.parametrize(
    "words",
    [
        "county counties",
        "market markets",
        "bus buses",
        "house houses",
        "box boxes",
        "church churches",
        "class classes",
        "child children",
        "leaf leaves",
        "movie movies",
        "course courses",
        "potato potatoes",
    ],
)
def test_one_and_many_are_the_same(words):
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "words",
    ["news new", "plan plane", "bus bush", "census cense", "process proces", "paris pair", "car care"],
)
def test_other_words_stay_apart(words):
    assert len({stem(word) for word in words.split()}) == 2


@pytest.mark.parametrize("word", ["g320s", "été", "桥桥桥桥s", "is", "gas"])
def test_what_is_no_english_plural_stays(word):
    assert stem(word) == word
