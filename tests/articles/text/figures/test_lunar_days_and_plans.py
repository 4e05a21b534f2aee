"""Days of the lunar calendar, and plans that are named only by their number."""

import pytest

from articles.text.facts import compare_facts, facts_in
from articles.vocabulary import Severity


def wrong(source, target):
    return any(one.severity == Severity.ERROR for one in compare_facts(source, target, "zh-hans", "en"))


@pytest.mark.parametrize(
    "text",
    ["八月十六", "（八月十六）", "农历八月十六", "正月初三", "腊月廿三", "腊月二十三", "三月三", "大年三十"],
)
def test_a_lunar_day_is_never_missed(text):
    facts = facts_in(text, "zh-hans")
    assert facts
    assert {fact.weight for fact in facts} == {0}


@pytest.mark.parametrize(
    "text", ["八月十六日", "八月十六、十七日", "五月二十多天", "五月十场演出", "五月三十人"]
)
def test_a_day_of_the_calendar_or_a_count_is_no_lunar_day(text):
    assert any(fact.weight for fact in facts_in(text, "zh-hans"))


@pytest.mark.parametrize(
    ("source", "target", "right"),
    [
        ("次日（八月十六）", "the day after, on the 16th", True),
        ("农历二月十九", "the 19th day of the second lunar month", True),
        ("农历二月十九", "the 9th day of the second lunar month", False),
        ("从“一五”到“十四五”", "from the 1st Five-Year Plan to the 14th", True),
        ("从“一五”到“十四五”", "from the 1st Five-Year Plan to the 13th", False),
        ("“十四五”收官，谋划“十五五”", "The 14th Five-Year Plan ends and the next one is prepared.", True),
        ("“十四五”开始，14日开会", "The 14th Five-Year Plan begins; they meet on the 14th.", True),
    ],
)
def test_the_number_of_the_day_or_plan_is_compared(source, target, right):
    assert wrong(source, target) is not right
