import pytest

from articles.text.relative_days import relative_days


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("It opened yesterday and will close tomorrow.", [("yesterday", False), ("tomorrow", False)]),
        ("Today it opened; today is warm.", [("today", False)]),
        (
            "It opened the day before yesterday, last week.",
            [("the day before yesterday", False), ("last week", False)],
        ),
        ("It opened this morning, next month.", [("this morning", False), ("next month", False)]),
        ("It opened recently.", [("recently", True)]),
        ('“It opened today,” he said. ‘Not yesterday’, she said. "Tomorrow"', []),
        ("“It opened today", []),
        ("USA Today and China Today report; the Todays; last year, this year", []),
    ],
)
def test_english_days_without_a_date(line, found):
    assert relative_days(line, "en") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("大桥昨日通车，明天关闭。", [("昨日", False), ("明天", False)]),
        ("今天通车，今天热。", [("今天", False)]),
        (
            "本周、上周、下个月、上星期、今晚、本月",
            [
                ("本周", False),
                ("上周", False),
                ("下个月", False),
                ("上星期", False),
                ("今晚", False),
                ("本月", False),
            ],
        ),
        ("记者日前获悉，近日通车。", [("日前", True), ("近日", True)]),
        ("“今天通车，”他说。《今日岚渚》报道", []),
        (
            "6月30日前完成，截止日前，读书日前夕，最近日照多，说明天气好，此前天气冷，证明日期，日本月份，山上周围，之后天空，本周期",
            [("日前", True)],
        ),
        ("去年、今年、明年、当天、当日", []),
    ],
)
def test_chinese_days_without_a_date(line, found):
    assert relative_days(line, "zh-hans") == found


def test_other_languages_are_left_alone():
    assert relative_days("gestern", "de") == []
