import pytest

from articles.importers.header_line import Header, count_of
from articles.text.credit_line import Named


@pytest.mark.parametrize(
    ("line", "date", "views", "outlet", "credits", "labels"),
    [
        ("Post Time:03/02/2017 Browse Number:", "03/02/2017", "", "", [], ["Post Time", "Browse Number"]),
        ("Post Time: 2019-11-06", "2019-11-06", None, "", [], ["Post Time"]),
        ("post  time：2019-11-06 views: 3", "2019-11-06", "3", "", [], ["post time", "views"]),
        ("发布日期:2022-11-14 浏览次数:", "2022-11-14", "", "", [], ["发布日期", "浏览次数"]),
        ("发布时间：2016/11/11 9:37:15", "2016/11/11 9:37:15", None, "", [], ["发布时间"]),
        ("来源：云河晚报 作者：沈玉兰、方蕾 点击：119", None, "119", "云河晚报",
         [("author", "沈玉兰"), ("author", "方蕾")], ["来源", "作者", "点击"]),
        ("信息来源： 责任编辑：", None, None, "", [], ["信息来源", "责任编辑"]),
        ("信息来源：本站 责任编辑：钱青 邱安", None, None, "",
         [("responsible_editor", "钱青"), ("responsible_editor", "邱安")], ["信息来源", "责任编辑"]),
        ("Source: Yunhe Daily | Author: Shen Yulan and Fang Lei | Editor: Nora Whitfield", None, None, "Yunhe Daily",
         [("author", "Shen Yulan"), ("author", "Fang Lei"), ("editor", "Nora Whitfield")], ["Source", "Author", "Editor"]),
        ("索引号：002-1/2022 字号：[大 中 小]", None, None, "", [], ["索引号", "字号"]),
        ("2022-11-14 09:05 来源：云河晚报", "2022-11-14 09:05", None, "云河晚报", [], ["来源"]),
        ("【发布日期：2022-11-14】【浏览次数：3次】", "2022-11-14", "3次", "", [], ["发布日期", "浏览次数"]),
        ("时间：2022-11-14", "2022-11-14", None, "", [], ["时间"]),
        ("2022-11-14", "2022-11-14", None, "", [], []),
    ],
)  # fmt: skip
def test_a_header_line_is_read(line, date, views, outlet, credits, labels):
    header = Header()
    assert header.take(line)
    named = [Named(*credit) for credit in credits]
    assert header == Header(date=date, views=views, outlet=outlet, credits=named, labels=labels)


@pytest.mark.parametrize(
    "line",
    [
        "", "The ferries leave early.", "He named the source: a spring.", "时间：周五晚上七点 地点：码头", "记者：您怎么看？",
        "作者：这是一本好书，写了三年。", "Time: Friday evening", "来源：" + "字" * 80, "发布日期：" + "字" * 400,
        "Resource: water", "在2022-11-14那天，来源：不明",
    ],
)  # fmt: skip
def test_a_line_of_the_text_is_no_header_line(line):
    header = Header()
    assert not header.take(line)
    assert header == Header()


def test_what_was_said_first_counts():
    header = Header()
    for line in ("发布日期：", "2022-11-14", "2023-01-01", "发布日期：2024-01-01 来源：甲报", "来源：乙报"):
        header.take(line)
    assert (header.date, header.outlet, header.waits_for_date) == ("2022-11-14", "甲报", False)


@pytest.mark.parametrize(
    ("text", "count"),
    [("119", 119), ("1,284", 1284), ("１１９次", 119), ("1.2万", 12000), ("3万次", 30000), ("7 views", 7), ("0", 0),
     ("", None), ("1.5", None), ("-3", None), ("NaN", None), ("9" * 13, None), ("12 of 30", None)],
)  # fmt: skip
def test_a_count_is_a_number_or_nothing(text, count):
    assert count_of(text) == count
