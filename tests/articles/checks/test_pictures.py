import pytest

from articles.checks.pictures import chinese_at_photo, missing_caption, undescribed_photo
from tests.articles.checks.asking import codes, photo, said, subject


def test_a_photo_without_description_holds_the_text_back():
    assert said(undescribed_photo, subject("<p>a</p>", photo=photo(alt_zh_hans="桥"))) == [
        ("missing", "error", "", "Describe the lead photo in this language for those who do not see it.")
    ]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ({"caption_en": "A bridge"}, []),
        (
            {"caption_zh_hans": "桥"},
            [("missing", "warning", "", "Write the caption of the lead photo in this language.")],
        ),
        ({}, [("none", "note", "", "The lead photo has no caption in any language.")]),
    ],
)
def test_a_photo_has_its_caption_in_every_language(texts, found):
    assert said(missing_caption, subject("<p>a</p>", photo=photo(**texts))) == found


def test_chinese_under_the_photo_of_an_english_text():
    told = "Chinese characters are left in the caption or the description of the lead photo: 桥, 大桥."
    pictured = photo(alt_en="A 桥", caption_en="The 大桥", alt_zh_hans="桥")
    assert said(chinese_at_photo, subject("<p>a</p>", photo=pictured)) == [("chinese", "warning", "", told)]
    assert codes(chinese_at_photo, subject("<p>a</p>", photo=pictured, language="zh-hans")) == []


def test_a_text_without_photo_has_nothing_to_describe():
    for check in (undescribed_photo, missing_caption, chinese_at_photo):
        assert codes(check, subject("<p>a</p>")) == []
