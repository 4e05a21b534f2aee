import pytest

from articles.text.scripts import (
    chinese_runs,
    full_width_marks,
    half_width_marks,
    is_written_for,
    writes_han,
)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("The bridge over the Lan River opened.", []),
        ("Zhang Shan (张山) opened the bridge.", ["张山"]),
        ("The 岚江大桥 opened in 二〇二六.", ["岚江大桥", "二〇二六"]),
        ("He read 《岚渚日报》 and “新桥，通车。”", ["岚渚日报", "新桥，通车"]),
        ("Café naïve – 20 °C · “quoted” … ½", []),
        ("𠮷", ["𠮷"]),
    ],
)
def test_stretches_of_chinese_characters(text, runs):
    assert chinese_runs(text) == runs


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("“Quoted”, it’s – a dash … and é.", []),
        ("Opened， at last。 Opened， again", ["，", "。"]),
        ("The 《Daily》（news）：３ＧＤＰ￥", ["《", "》", "（", "）", "：", "３", "Ｇ", "Ｄ", "Ｐ", "￥"]),
        ("「Quoted」、~", ["「", "」", "、"]),
    ],
)
def test_marks_of_full_width(text, marks):
    assert full_width_marks(text) == marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("大桥今天通车，全长1,234米（8:30开放）。", []),
        ("大桥今天通车,全长3公里;很好!", [",", ";", "!"]),
        ("大桥(新桥)通车.", ["(", ")", "."]),
        ("他说:“好。”", [":"]),
        ("列车时速160 km/h, D9601次", []),
        ("GDP(国内生产总值)", [")"]),
    ],
)
def test_latin_marks_between_chinese_characters(text, marks):
    assert half_width_marks(text) == marks


@pytest.mark.parametrize(
    ("language", "answer"), [("zh-hans", True), ("zh-hant", True), ("ja", True), ("en", False)]
)
def test_languages_written_with_chinese_characters(language, answer):
    assert writes_han(language) is answer


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("应为860米。", "zh-hans", True),
        ("It is 860 metres long.", "zh-hans", False),
        ("It is 860 metres long.", "en", True),
        ("Zhang Shan (张山) is right.", "en", True),
        ("应为 860 m。", "en", False),
        ("Длина 860 м.", "ru", True),
        ("860", "en", False),
        ("860", "zh-hans", False),
    ],
)
def test_a_text_is_written_for_the_readers_of_a_language(text, language, answer):
    assert is_written_for(text, language) is answer
