"""Names made of numerals count nothing: 万九龄, 三（2）班, 七里坡村."""

import pytest

from articles.text.facts import compare_facts, facts_in
from articles.vocabulary import Severity


def errors(source, target, languages=("zh-hans", "en")):
    return [one.code for one in compare_facts(source, target, *languages) if one.severity == Severity.ERROR]


@pytest.mark.parametrize(
    "text",
    [
        "老艺人万九龄说",
        "校长万一舟介绍",
        "村民陆三元说",
        "记者伍千里在现场",
        "“不错。”张百顺说，",
        "不怕一万，就怕万一",
        "七里坡村和九道湾村",
        "三棵树村",
    ],
)
def test_a_name_or_saying_counts_nothing(text):
    assert [fact.text for fact in facts_in(text, "zh-hans") if fact.weight] == []


@pytest.mark.parametrize("text", ["村民三百人", "记者两名", "学生四百二十人", "工人五十名", "老师三位"])
def test_a_calling_before_a_figure_is_no_name(text):
    assert [fact.text for fact in facts_in(text, "zh-hans") if fact.weight] != []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("小学三（2）班", "Class 2, Grade 3"),
        ("高一（5）班", "Class 5, Grade 10"),
        ("高一（5）班", "Class 5 of Senior Grade One"),
        ("八年级三班", "Class 3, Grade 8"),
        ("八年级（三）班的林小雨得奖", "Lin Xiaoyu of Class 3, Grade 8 won a prize."),
        ("初二年级的同学", "eighth-grade students"),
    ],
)
def test_a_class_is_the_same_in_either_order(source, target):
    assert errors(source, target) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("小学三（2）班", "Class 4, Grade 3"),
        ("小学三（2）班", "Class 2, Grade 4"),
        ("八年级三班", "Class 3, Grade 9"),
        ("初二年级的同学", "ninth-grade students"),
    ],
)
def test_another_class_is_another_class(source, target):
    assert errors(source, target) != []
