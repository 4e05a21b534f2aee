"""Parts and multiples: tenths, halves, and doublings that two figures tell as well."""

from fractions import Fraction

import pytest

from articles.text.facts import Severity, compare_facts, facts_in

KINDS = {"number", "multiple"}


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("省下一成肥料", [10]),
        ("仍有一成半的申请", [15]),
        ("一成五", [15]),
        ("半成", [5]),
        ("三至四成", [30, 40]),
        ("一成以上", [10]),
        ("七分靠管，三分靠种", [70, 30]),
        ("新区一成立", []),
        ("一成不变", []),
        ("这一成果", []),
        ("半成品", []),
        ("三成套设备", []),
    ],
)
def test_chinese_tenths(text, shares):
    assert [fact.value for fact in facts_in(text, "zh-hans") if fact.unit == "percent"] == shares


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("仍有一半的村民", [Fraction(1, 2)]),
        ("村里有一百二十户", [120]),
        ("有一万名", [10000]),
        ("二两米酒", [2]),
        ("身高一米九二", [Fraction(192, 100)]),
        ("三个半亿", [350_000_000]),
        ("20兆瓦半直驱风机", [20]),
        ("一瓶水一块五", [Fraction(3, 2)]),
        ("38.6平方千米", [Fraction(386, 10)]),
        ("超过十五万名", [150_000]),
        ("十一名教师", [11]),
        ("二点三七万名", [23_700]),
        ("二十五比二十一", [25, 21]),
        ("三到五元", [3, 5]),
        ("8.3 万户", [83_000]),
    ],
)
def test_chinese_figures_that_look_like_something_else(text, values):
    assert [fact.value for fact in facts_in(text, "zh-hans") if fact.weight and fact.value != 1] == values


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("ninety-eight point six percent", [(Fraction(986, 10), "percent", 2)]),
        ("one point zero seven trillion yuan", [(1_070_000_000_000, "CNY", 2)]),
        ("every one hundred yuan", [(100, "CNY", 2)]),
        ("Half-Pint Bridge", [(Fraction(1, 2), "", 0)]),
        ("two and a half times as much as last year", [(Fraction(5, 2), "", 2)]),
        ("845 of the 912 abandoned mu", [(845, "", 2), (912, "mu", 2)]),
        ("a 120-cubic-metre tank", [(120, "cubic metre", 2)]),
        ("from 30 metres to 15", [(30, "metre", 2), (15, "metre", 2)]),
        ("1,326, and 86 percent", [(1326, "", 2), (86, "percent", 2)]),
        ("5, 3 and 2 percent", [(5, "percent", 2), (3, "percent", 2), (2, "percent", 2)]),
    ],
)
def test_english_figures_with_their_units(text, facts):
    assert [
        (fact.value, fact.unit, fact.weight) for fact in facts_in(text, "en") if fact.kind in KINDS
    ] == facts


@pytest.mark.parametrize(
    ("chinese", "english", "agrees"),
    [
        ("间距由30米加密到15米", "The spacing was halved from 30 metres to 15", True),
        ("床位由150张增至300张", "The number of beds doubled from 150 to 300", True),
        ("游客翻了一番，从4万人次增至8万人次", "The number of visitors rose from 40,000 to 80,000", True),
        ("恢复到2019年的131%", "31 percent more than in 2019", True),
        ("床位由150张增至300张", "The number of beds tripled from 150 to 300", False),
        ("时限从20天压缩到12天", "The time was halved from 20 days to 12", False),
        ("名额增加一倍，由400个增至800个", "The number was halved from 800 to 400", False),
        ("增长131%", "It grew by 31 percent", False),
    ],
)  # fmt: skip
def test_a_doubling_may_be_told_by_its_two_figures(chinese, english, agrees):
    found = compare_facts(chinese, english, "zh-hans", "en")
    assert (not [one for one in found if one.severity == Severity.ERROR]) == agrees
