"""Deeds denied, parts of a month, levels compared with, and words that have an opposite: told right and told wrong."""

import pytest

from articles.text.facts import compare_facts
from articles.vocabulary import Severity

PAIRS = [
    ("尚未获得批准", "has not yet been approved", "has been approved"),
    (
        "双方尚未就价格达成一致。",
        "They have not reached agreement on the price.",
        "They have reached agreement.",
    ),
    ("有3批次未通过检测", "three failed to pass", "three passed"),
    ("火灾无人员伤亡。", "No one was hurt in the fire.", "People were hurt in the fire."),
    ("工程尚未完工", "The works are not finished", "The works are finished"),
    ("10月上旬登记", "Register in early October", "Register in late October"),
    ("三月中旬以来", "since mid-March", "since late March"),
    ("上世纪90年代初", "the early 1990s", "the late 1990s"),
    ("9月中下旬收割", "cut in mid to late September", "cut in mid to late October"),
    ("低于2021年的33%", "down from 33 percent in 2021", "up from 33 percent in 2021"),
    ("比预算低5%", "5 percent under budget", "5 percent over budget"),
    ("排名倒数第二", "second from bottom", "second in the table"),
    ("规划收官之年", "the final year of the plan", "the first year of the plan"),
    ("光伏组件供过于求", "supply of modules will exceed demand", "demand for modules will exceed supply"),
    ("第一中学有94名学生", "94 students of No. 1 Middle School", "94 students of No. 2 Middle School"),
    ("居住时间最多为五年", "at most five years", "at least five years"),
    ("至少可休15天假", "at least 15 days' leave", "a maximum of 15 days' leave"),
    ("推迟两个月", "put back two months", "put back"),
    ("增产三分之一", "up by a third on last year", "up by a quarter on last year"),
    ("每一小时一班", "an hour apart", "half an hour apart"),
    ("5月20日至29日举行", "held from May 20 to 29", "held recently"),
    (
        "周四，纪录创于1998年7月",
        "a record set in July 1998, on Thursday",
        "a record set in June 1998, on Thursday",
    ),
]


def errors(source, target, languages):
    found = compare_facts(source, target, *languages)
    return [finding.code for finding in found if finding.severity == Severity.ERROR]


@pytest.mark.parametrize(("chinese", "right", "wrong"), PAIRS)
def test_the_wrong_telling_is_an_error_and_the_right_one_is_not(chinese, right, wrong):
    languages = ("zh-hans", "en")
    assert errors(chinese, right, languages) == []
    assert errors(chinese, wrong, languages)
    assert errors(right, chinese, languages[::-1]) == []
    assert errors(wrong, chinese, languages[::-1])


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("每隔2000米一处", "one every two kilometres"),
        ("去年12月至今年2月", "the three months from December to February"),
        ("“十四五”期间，建12所医院", "Under the five-year plan for 2021-25, 12 hospitals"),
        ("8月15日9:00至8月20日17:00", "from 9 am on August 15 to 5 pm on August 20"),
        ("其余三分之一用于诊所", "the remaining third to clinics"),
        ("88所学校全部达到标准", "Not one of the 88 schools failed to meet the standard"),
        ("19世纪末20世纪初", "the late 19th and early 20th centuries"),
    ],
)
def test_another_way_to_say_it_is_no_error(chinese, english):
    assert errors(chinese, english, ("zh-hans", "en")) == []
    assert errors(english, chinese, ("en", "zh-hans")) == []
