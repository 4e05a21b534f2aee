"""Figures that a translator worked out, and words beside a figure that turn it into another."""

import pytest

from articles.text.facts import compare_facts
from articles.vocabulary import Severity


def wrong(source, target, languages=("zh-hans", "en")):
    return any(one.severity == Severity.ERROR for one in compare_facts(source, target, *languages))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("晚上六点半开始，提前四十五分钟入场。", "It starts at 6:30 p.m., with doors open at 5:45 p.m."),
        ("船26艘、车14辆、堆场5处。", "45 targets in all: 26 boats, 14 trucks and five sites."),
        ("缩短到原来的三分之一。", "It was cut by two thirds."),
        ("由480元上调至520元。", "It was raised by 40 yuan to 520 yuan."),
        ("216户中有162户。", "Three quarters of the 216 households, 162 in all."),
        ("自8月1日零时起。", "From midnight on July 31."),
        ("最大213毫米，其次188毫米。", "Most had 21.3 centimeters, followed by 18.8."),
    ],
)
def test_what_follows_from_the_original_raises_no_alarm(source, target):
    assert not wrong(source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("晚上六点半开始，提前四十五分钟入场。", "It starts at 6:30 p.m., with doors open at 5:30 p.m."),
        ("船26艘、车14辆、堆场5处。", "54 targets in all: 26 boats, 14 trucks and five sites."),
        ("缩短到原来的三分之一。", "It was cut by three quarters."),
        ("由480元上调至520元。", "It was raised by 50 yuan to 520 yuan."),
    ],
)
def test_what_does_not_follow_is_caught(source, target):
    assert wrong(source, target)


@pytest.mark.parametrize(
    ("source", "right", "other"),
    [
        ("7月12日前提交。", "Submit it by July 12.", "Submit it after July 12."),
        ("上午9时后开放。", "It opens after 9 a.m.", "It opens before 9 a.m."),
        ("每月可领120元。", "They get 120 yuan a month.", "They get 120 yuan a year."),
        ("每秒排水900升。", "It clears 900 liters a second.", "It clears 900 liters a minute."),
        (
            "最高时速72公里。",
            "A top speed of 72 kilometers an hour.",
            "A top speed of 72 kilometers a minute.",
        ),
        ("出口茶叶1900吨。", "Exports of tea reached 1,900 tonnes.", "Imports of tea reached 1,900 tonnes."),
        ("人均分红2600元。", "They got 2,600 yuan each.", "Dividends totaled 2,600 yuan."),
        (
            "环比上涨4.2%。",
            "It rose 4.2 percent from the previous month.",
            "It rose 4.2 percent year on year.",
        ),
        ("设在地下二层。", "It is on the second basement floor.", "It is on the second floor."),
        ("一小时后结束。", "It ended an hour later.", "It ended two hours later."),
        ("比平均快了4分钟。", "It was four minutes faster.", "It was four slower than average."),
        ("刚过两百万人。", "Just over two million people.", "Just under two million people."),
        ("至少半小时。", "At least half an hour.", "Half an hour at most."),
        ("翻一番还多。", "It has more than doubled.", "It is less than double."),
    ],
)
def test_the_words_beside_a_figure_count(source, right, other):
    assert not wrong(source, right)
    assert wrong(source, other)


@pytest.mark.parametrize(
    ("source", "right", "other"),
    [
        ("More than one in four shops are empty.", "超过四分之一的店铺空置。", "不到四分之一的店铺空置。"),
        ("A couple of dozen divers came.", "来了二十来名潜水员。", "来了二百来名潜水员。"),
        ("It cost eight crowns a kilo.", "每斤卖4克朗。", "每斤卖8克朗。"),
        ("In 2016 they came; eight years on they left.", "2016年来，2024年走。", "2016年来，2025年走。"),
        ("It is now 58, up from 51 in 2010.", "现为58岁，2010年为51岁。", "现为51岁，2010年为58岁。"),
        ("The charity delivered its millionth meal.", "送出第100万份餐食。", "送出第10万份餐食。"),
        ("In over two hours it was gone.", "两个多小时后没了。", "不到两小时就没了。"),
    ],
)
def test_english_figures_are_read_the_same_way(source, right, other):
    assert not wrong(source, right, ("en", "zh-hans"))
    assert wrong(source, other, ("en", "zh-hans"))
