"""Lengths of time: several units in one, half months, and whether a time is the faster one."""

from fractions import Fraction

import pytest

from articles.text.facts import Severity, compare_facts, facts_in


def told(text, language):
    return [(fact.value, fact.unit) for fact in facts_in(text, language)]


@pytest.mark.parametrize(
    ("chinese", "english", "lengths"),
    [
        (
            "4小时38分12秒，快了1分47秒",
            "four hours, 38 minutes and 12 seconds, one minute and 47 seconds faster",
            [(16692, "second"), (107, "second")],
        ),
        ("58分20秒、59分1秒", "58 minutes and 20 seconds, 59 minutes and one second", [(3500, "second"), (3541, "second")]),
        ("11个小时零20分钟", "11 hours and 20 minutes", [(40800, "second")]),
        ("一年零三个月", "a year and three months", [(15, "month")]),
        ("三小时二十分钟", "three hours and 20 minutes", [(12000, "second")]),
        ("一分五十二秒", "one minute and 52 seconds", [(112, "second")]),
        ("两个半小时", "two and a half hours", [(Fraction(5, 2), "hour")]),
    ],
)  # fmt: skip
def test_one_length_in_several_units(chinese, english, lengths):
    assert told(chinese, "zh-hans") == told(english, "en") == lengths


def errors(source, target):
    return [
        one.code for one in compare_facts(source, target, "zh-hans", "en") if one.severity == Severity.ERROR
    ]


@pytest.mark.parametrize(
    ("chinese", "english", "agrees"),
    [
        ("为期半个月", "It lasts two weeks", True),
        ("为期半个月", "It lasts a fortnight", True),
        ("为期半个月", "It lasts 15 days", True),
        ("用了一个半月", "It took six weeks", True),
        ("用了一个月", "It took four weeks", True),
        ("为期半个月", "It lasts three weeks", False),
        ("用了一个半月", "It took five weeks", False),
    ],
)
def test_half_months_are_fortnights(chinese, english, agrees):
    assert (not errors(chinese, english)) == agrees


@pytest.mark.parametrize(
    ("chinese", "english", "agrees"),
    [
        ("比去年慢了9分钟", "nine minutes slower than last year", True),
        ("比去年慢了9分钟", "nine more than last year", True),
        ("比去年慢了9分钟", "nine minutes longer than last year", True),
        ("比去年快了9分钟", "nine minutes less than last year", True),
        ("比去年快了9分钟", "speeding it up by nine minutes", True),
        ("比去年快了9分钟", "improving on last year by nine minutes", True),
        ("比去年慢了9分钟", "nine minutes faster than last year", False),
        ("比去年快了9分钟", "nine minutes later than last year", False),
        ("比去年快了9分钟", "nine minutes more than last year", False),
    ],
)
def test_a_longer_time_is_the_slower_one(chinese, english, agrees):
    assert (not errors(chinese, english)) == agrees
