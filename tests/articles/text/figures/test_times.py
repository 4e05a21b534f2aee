"""Times of day: which of the two nine o'clocks, and when an hour is one."""

import pytest

from articles.text.facts import facts_in


def hours(text, language):
    """Every hour told, as "9" or, where it may be either, "9|21"."""
    return [
        "|".join(f"{value / 60:g}" for value in (fact.value, *fact.also))
        for fact in facts_in(text, language)
        if fact.kind == "time"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("9时开会", ["9"]),
        ("9点开会", ["9|21"]),
        ("晚上9时", ["21"]),
        ("晚上约9时", ["21"]),
        ("夜间开灯到9时", ["21"]),
        ("至少有两个晚上要开到9时", ["21"]),
        ("当晚演出8时开始，持续到10时", ["20", "10|22"]),
        ("每晚9时和11时", ["21", "23"]),
        ("从晚上7时吵到10时", ["19", "22"]),
        ("每晚22时至次日5时", ["22", "5"]),
        ("晚上10时至翌日早上6时", ["22", "6"]),
        ("从晚上8时持续到第二天3时", ["20", "3"]),
        ("连夜抢修，到8时恢复", ["8|20"]),
        ("夜里3时", ["3"]),
        ("晚12时", ["0"]),
        ("下午2时至4时", ["14", "16"]),
        ("中午11时至下午2时", ["11", "14"]),
        ("晚报社9时开会", ["9"]),
        ("十一时四十五分结束", ["11.75"]),
        ("早 6 时 20 分", ["6.33333"]),
    ],
)
def test_chinese_hours(text, told):
    assert hours(text, "zh-hans") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("until 9 pm", ["21"]),
        ("at nine and eleven every night", ["21|9|21", "23"]),
        ("from seven in the evening until ten", ["19", "10|22"]),
        ("from 6 to 9 in the evening", ["18|6|18", "21"]),
        ("at 9 that evening, at 7 the next morning", ["21", "7"]),
        ("from 11 last night", ["23"]),
        ("It starts at 7.30 pm, and those who come before 8 get a lantern.", ["19.5", "8|20"]),
        ("It leaves at 7 am and arrives at 10.28, 11 minutes sooner.", ["7", "10.4667|22.4667"]),
        ("It stays open until ten.", ["10|22"]),
        ("It fires at 1,150 degrees.", []),
        ("from 3 to 8 October", []),
        ("Rates stood at 3.25, up from 3.", []),
        ("The buses stop at nine villages.", []),
    ],
)
def test_english_hours(text, told):
    assert hours(text, "en") == told


def test_an_hour_that_only_the_sentence_shows_is_never_missed_itself():
    assert [(fact.kind, fact.weight) for fact in facts_in("It stays open until ten.", "en")] == [
        ("time", 0),
        ("number", 0),
    ]


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        ("Sun Weiguo grows tea.", []),
        ("Sun to Be Promoted", []),
        ("on Sun, Mar 8", [6]),
        ("open Mon-Sat", [0, 5]),
        ("(Sun)", [6]),
        ("on Sundays", [6]),
    ],
)
def test_short_weekdays_are_no_surnames(text, weekdays):
    assert [fact.value for fact in facts_in(text, "en") if fact.kind == "weekday"] == weekdays
