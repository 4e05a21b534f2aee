"""Bounds: 不得低于97% is at least 97 percent, in whichever words."""

import pytest

from articles.text.facts import facts_in


def sides(text, language):
    return [
        fact.approximate
        for fact in facts_in(text, language)
        if fact.kind in {"number", "multiple"} and fact.weight
    ]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("完好率低于97%", "below"),
        ("完好率不低于97%", "above"),
        ("完好率不得低于97%", "above"),
        ("不应少于97人", "above"),
        ("从未跌破38米", "above"),
        ("车速超过60公里", "above"),
        ("车速不超过60公里", "below"),
        ("车速不能超过60公里", "below"),
        ("车速不得高于每小时60公里", "below"),
        ("没有超过20天", "below"),
        ("造价不会超出3.2亿元", "below"),
        ("达不到120分", "below"),
        ("不允许任何班级超过45人", "loose"),
        ("禁止超过10吨的车辆通行", "loose"),
        ("不断超过60公里", "above"),
        ("430人左右", "about"),
        ("2000万元及以上", "above"),
        ("约需3小时", "about"),
        ("大约是73%", "about"),
        ("几乎是普通稻谷的三倍", "below"),
        ("突破2000斤", "least"),
        ("五年来", None),
        ("最近三年", None),
        ("48户，近200亩", "below"),
    ],
)
def test_the_side_of_a_chinese_bound(text, side):
    assert sides(text, "zh-hans")[-1:] == [side]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("more than 97 percent", "above"),
        ("no more than 97 percent", "below"),
        ("It must not fall below 97 percent.", "above"),
        ("It never drops under 38 metres.", "above"),
        ("It cannot be more than 6 millimetres out.", "below"),
        ("They mustn't exceed 60 kilometres an hour.", "below"),
        ("They may not exceed 25 yuan.", "below"),
        ("No class should have more than 45 pupils.", "loose"),
        ("No school in the county has more than 45 pupils.", "loose"),
        ("not only more than 45 schools", "above"),
        ("Over five years they moved.", "loose"),
        ("It took over five years.", "above"),
        ("The tree is over 300 years old.", "above"),
        ("spread over 86 townships", "loose"),
        ("up to 600 seats", "most"),
        ("about 600 seats", "about"),
        ("talking about the 600 seats", None),
    ],
)
def test_the_side_of_an_english_bound(text, side):
    assert sides(text, "en") == [side]
