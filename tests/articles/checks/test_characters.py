from articles.checks.characters import full_width_punctuation, half_width_punctuation, left_over_chinese
from tests.articles.checks.asking import codes, paragraphs, said, subject


def test_chinese_characters_left_in_an_english_text_hold_it_back():
    text = {"title": "Bridge 大桥", "body": paragraphs("It opened.", "Zhang (张山) and Li (李四) opened it.")}
    assert said(left_over_chinese, subject(text)) == [
        (
            "left",
            "error",
            "title",
            "Chinese characters are left here: 大桥. Translate them or take them out.",
        ),
        (
            "left",
            "error",
            "1",
            "Chinese characters are left here: 张山, 李四. Translate them or take them out.",
        ),
    ]


def test_a_chinese_text_may_be_chinese():
    asked = subject({"title": "大桥", "body": "<p>通车</p>"}, language="zh-hans")
    assert codes(left_over_chinese, asked) == codes(full_width_punctuation, asked) == []


def test_a_waiver_of_left_over_characters_follows_them_to_another_place():
    before = next(iter(left_over_chinese.look(subject("<p>It is 大桥.</p>"))))
    after = next(iter(left_over_chinese.look(subject("<p>New.</p><p>It is still 大桥.</p>"))))
    other = next(iter(left_over_chinese.look(subject("<p>It is 新桥.</p>"))))
    assert before.key == after.key != other.key


def test_full_width_punctuation_in_an_english_text():
    asked = subject({"summary": "Opened， at last", "body": "<p>In the 《Daily》.</p>"})
    assert said(full_width_punctuation, asked) == [
        (
            "wide",
            "warning",
            "summary",
            "These characters belong to Chinese texts: ，. Write them as this language does.",
        ),
        (
            "wide",
            "warning",
            "0",
            "These characters belong to Chinese texts: 《 》. Write them as this language does.",
        ),
    ]


def test_half_width_punctuation_in_a_chinese_text():
    asked = subject({"title": "大桥,新桥", "body": "<p>大桥，全长1,234米。</p>"}, language="zh-hans")
    assert said(half_width_punctuation, asked) == [
        (
            "narrow",
            "note",
            "title",
            "Latin punctuation stands between Chinese characters: ,. Use the Chinese one.",
        ),
    ]
    assert codes(half_width_punctuation, subject("<p>a, b</p>")) == []
