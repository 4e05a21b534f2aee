"""Faithful renderings that turn a sentence round are left alone, and the same turned wrong is not."""

import pytest

from articles.text.facts import compare_facts
from articles.vocabulary import Severity

RIGHT = [
    ("末班渡轮23时45分离港。", "The last ferry sails at a quarter to midnight."),
    ("仪式12时30分开始。", "The ceremony begins at half past noon."),
    ("失业率下降半个百分点，降至5.1%。", "The jobless rate fell half a percentage point to 5.1 percent."),
    ("失业率回落0.3个百分点。", "The jobless rate eased by 0.3 of a percentage point."),
    (
        "制造业采购经理指数为50.3，上升0.4个百分点。",
        "The manufacturing PMI stood at 50.3, up 0.4 of a point.",
    ),
    ("利润大跌四成，降至2700万元。", "Profits slumped by 40 percent to 27 million yuan."),
    ("股价回升6%。", "The shares rallied 6 percent."),
    ("新增贷款同比少增86亿元。", "New loans were 8.6 billion yuan less than a year earlier."),
    ("不合格率不到0.5%。", "Fewer than one in every 200 failed."),
    (
        "南瓜重620斤，比去年的冠军重40斤。",
        "The pumpkin weighed 310 kilograms, 20 more than last year's winner.",
    ),
    ("志愿者每半个月上门一次。", "Volunteers call twice a month."),
    ("电影节每两年举办一届。", "The film festival is held every other year."),
    ("未满18周岁者不得参赛。", "Only those aged 18 or over may take part."),
    ("16周岁以上方可驾驶。", "People under 16 may not drive."),
    ("中国队以0比2不敌韩国队。", "South Korea beat China 2-0."),
    ("活动因雨改在室内举行。", "Rain meant the event could not be held outdoors."),
    ("3月1日后入职的员工不适用。", "It does not apply to staff hired after March 1."),
    ("3日后通车。", "It opens in three days."),
    ("每一刻钟发一班车。", "There is a bus every 15 minutes."),
    (
        "下降9.4%，降幅收窄0.8个百分点。",
        "It fell 9.4 percent, a decline 0.8 percentage points smaller than before.",
    ),
]
WRONG = [
    ("末班渡轮23时45分离港。", "The last ferry sails at a quarter past midnight."),
    ("失业率下降半个百分点，降至5.1%。", "The jobless rate fell two percentage points to 5.1 percent."),
    ("失业率回落0.3个百分点。", "The jobless rate eased by 0.5 of a percentage point."),
    ("利润大跌四成，降至2700万元。", "Profits soared by 40 percent to 27 million yuan."),
    ("股价回升6%。", "The shares slumped 6 percent."),
    ("不合格率不到0.5%。", "Fewer than one in every 300 failed."),
    (
        "南瓜重620斤，比去年的冠军重40斤。",
        "The pumpkin weighed 310 kilograms, 30 more than last year's winner.",
    ),
    ("农机检测每两年进行一次。", "Farm machinery is inspected twice a year."),
    ("未满18周岁者不得参赛。", "Only those aged 16 or over may take part."),
    ("雨天限速40公里/小时以下。", "On rainy days vehicles must travel at over 40 km/h."),
    (
        "下降9.4%，降幅收窄0.8个百分点。",
        "It fell 9.4 percent, the decline widening by 0.8 percentage points.",
    ),
]
LANGUAGES = ("zh-hans", "en")


def errors(source: str, target: str, languages: tuple[str, str]) -> list[str]:
    return [
        found.code for found in compare_facts(source, target, *languages) if found.severity == Severity.ERROR
    ]


@pytest.mark.parametrize(("chinese", "english"), RIGHT)
def test_a_faithful_rendering_is_left_alone_both_ways(chinese: str, english: str):
    assert errors(chinese, english, LANGUAGES) == errors(english, chinese, LANGUAGES[::-1]) == []


@pytest.mark.parametrize(("chinese", "english"), WRONG)
def test_an_unfaithful_one_is_held_back_both_ways(chinese: str, english: str):
    assert errors(chinese, english, LANGUAGES)
    assert errors(english, chinese, LANGUAGES[::-1])


def test_a_mere_word_is_told_as_a_doubt():
    found = compare_facts("中国队不敌韩国队。", "China beat South Korea.", *LANGUAGES)
    assert [(one.code, one.severity) for one in found] == [("other_word", Severity.WARNING)]
