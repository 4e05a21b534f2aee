"""Rates of growth, changes told backwards, and times that say how long something went on."""

import pytest

from articles.text.facts import compare_facts
from articles.vocabulary import Severity

RIGHT = [
    ("增速为7.4%。", "It grew 7.4 percent."),
    ("增速达7.4%。", "Growth quickened to 7.4 percent."),
    ("增长5%，增速放缓。", "Growth slowed to 5 percent."),
    ("增速放缓至5%。", "Growth slowed to 5 percent."),
    ("涨幅收窄至0.3%。", "The increase narrowed to 0.3 percent."),
    ("增速连续四年高于全省。", "It has grown faster than the province for four years in a row."),
    ("用电量连续八个月增长。", "Electricity consumption has been rising for eight months."),
    ("失业率连续三个季度低于目标。", "Unemployment has been below the target for three quarters."),
    ("推迟两天举行。", "It was delayed for two days."),
    ("推迟两天举行。", "It was pushed back two days."),
    ("提前四个月合龙。", "It was closed four months ahead of schedule."),
    ("由2.4%回升至4.1%。", "It rose from 2.4 percent to 4.1 percent."),
    ("由2.4%回升至4.1%。", "It rose to 4.1 percent from 2.4 percent."),
]
WRONG = [
    ("增长7.4%。", "It grew to 7.4 percent."),
    ("增速放缓至5%。", "Growth quickened to 5 percent."),
    ("推迟两天举行。", "It was brought forward two days."),
    ("提前四个月合龙。", "It was closed four months behind schedule."),
    ("由2.4%回升至4.1%。", "It slackened from 4.1 percent to 2.4 percent."),
    ("由2.4%升至4.1%。", "It went to 2.4 percent from 4.1 percent."),
]


def wrong(source, target):
    return any(one.severity == Severity.ERROR for one in compare_facts(source, target, "zh-hans", "en"))


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_the_same_change_raises_no_alarm(source, target):
    assert not wrong(source, target)


@pytest.mark.parametrize(("source", "target"), WRONG)
def test_another_change_is_caught(source, target):
    assert wrong(source, target)
