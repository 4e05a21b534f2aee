import datetime
from pathlib import Path

import pytest
from bs4.exceptions import ParserRejectedMarkup
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from articles.errors import Refused, Unreadable
from articles.importers.legacy_page import HEADER_LABELS, LARGEST, read
from articles.importers.manuscript import Manuscript
from articles.importers.page_dates import OLD_SITE_CLOCK
from articles.text.credit_line import Named


@pytest.fixture(autouse=True)
def in_english():
    """The sentences are asserted as they are written."""
    with translation.override("en"):
        yield


SAMPLES = Path(__file__).parents[2] / "samples" / "legacy"
DESK = [Named("translator", "Gao Wenbo"), Named("editor", "Nora Whitfield")]


def sample(name):
    return read((SAMPLES / name).read_bytes(), name)


def body(*paragraphs):
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def page(*below, title="Ferries Follow the Tide", header="Post Time: 2019-11-06 Browse Number:"):
    return "\n".join([title, header, "", *below])


def test_a_credit_line_at_the_end_of_the_last_paragraph():
    paragraphs = [
        "The Lantern Bridge in Yunhe Prefecture opened again on Friday. Masons had worked on its arches for eleven months.",
        "Some 40 shopkeepers at the north end kept their doors open all the while, and the prefecture paid half of their "
        "rent.",
        "“We heard hammers every morning,” said one of them. “Now we hear feet.”",
    ]
    assert sample("credit-in-last-paragraph.txt") == Manuscript(
        path="credit-in-last-paragraph.txt",
        title="Lantern Bridge Reopens After Repairs",
        language="en",
        body=body(*paragraphs),
        paragraphs=paragraphs,
        date=datetime.date(2022, 3, 18),
        outlet="Yunhe Evening News",
        credits=[Named("author", "Shen Yulan"), *DESK],
        removed_labels=["发布日期", "浏览次数"],
    )


def test_a_count_two_authors_and_the_paging_of_the_body():
    manuscript = sample("count-and-paging.txt")
    assert manuscript.views == 1284
    assert manuscript.paragraphs == [
        "Six villages on Cuiwei Hill now dry their tea in one hall.",
        "It runs on sunlight for most of the year.",
    ]
    assert manuscript.credits == [
        Named("author", "Fang Lei"),
        Named("author", "Qiu An"),
        Named("photographer", "Hu Zhen"),
        *DESK,
    ]


def test_an_ambiguous_date_is_a_question_unless_the_address_settles_it():
    asked = sample("ambiguous-date.txt")
    assert (asked.date, asked.warnings) == (
        None,
        ['The date "03/02/2017" is either 3 February 2017 or 2 March 2017. Which one is right?'],
    )
    settled = sample("art/2017/2/3/art_9630_100001.txt")
    assert settled.date == datetime.date(2017, 2, 3)
    assert settled.old_address == "/art/2017/2/3/art_9630_100001.html"
    assert settled.warnings == [
        'The date "03/02/2017" has two readings; 3 February 2017 was taken, because the old address says so.'
    ]


def test_source_text_below_a_translation_is_set_aside():
    manuscript = sample("source-text-below.txt")
    assert manuscript.paragraphs == [
        "Pupils of the Third Primary School grow the cabbages that their canteen cooks.",
        "The garden is as large as two classrooms.",
    ]
    assert (
        manuscript.leftover
        == "云河第三小学的菜园供应食堂\n第三小学的学生们自己种白菜，食堂就用这些白菜做菜。"
    )
    assert manuscript.credits == [Named("author", "Shen Yulan"), *DESK]
    assert manuscript.warnings == [
        "Source text stood below this page and was set aside, not imported as its text."
    ]


@pytest.mark.parametrize("name", ["chinese.txt", "chinese-gb18030.txt"])
def test_a_chinese_page_reads_the_same_in_both_encodings(name):
    paragraphs = [
        "云河灯笼桥上周五重新开放，石匠们用了十一个月修好桥拱。",
        "桥北头四十多家店铺一直没有关门，市里补贴了一半房租。",
    ]
    assert sample(name) == Manuscript(
        path=name,
        title="古桥修缮完工重新开放",
        language="zh-hans",
        body=body(*paragraphs),
        paragraphs=paragraphs,
        date=datetime.date(2016, 11, 11),
        moment=datetime.datetime(2016, 11, 11, 9, 37, 15, tzinfo=OLD_SITE_CLOCK),
        views=119,
        outlet="云河晚报",
        credits=[
            Named("author", "沈玉兰"),
            Named("translator", "高文博"),
            Named("editor", "诺拉·惠特菲尔德"),
            Named("responsible_editor", "钱青"),
        ],
        removed_labels=["发布时间", "来源", "作者", "点击", "责任编辑"],
    )


def test_a_page_in_html_that_lies_about_its_encoding():
    links = '<p>The <a href="/timetable">new timetable</a> hangs at each landing; print it if you like.</p>'
    first = "From Monday the ferries of Yunhe leave when the water is high enough, and not by the clock."
    last = "Captain Xu said that nobody had to wait longer than before."
    assert sample("page.html") == Manuscript(
        path="page.html",
        title="Ferry Timetable Follows the Tide",
        language="en",
        body=body(first) + links + body(last),
        paragraphs=[first, "The new timetable hangs at each landing; print it if you like.", last],
        date=datetime.date(2019, 11, 6),
        outlet="Yunhe Evening News",
        credits=[Named("author", "Shen Yulan"), Named("photographer", "Hu Zhen"), *DESK],
        old_address="/ln/201911/t20191106_4285012_1.html",
        removed_labels=["发布日期", "浏览次数"],
        warnings=[
            "1 picture was not brought over: /pictures/ferry.jpg",
            "1 link was taken out, its words stay: javascript:x()",
        ],
    )


def test_a_page_laid_out_in_tables_with_its_canonical_address():
    paragraphs = ["从周一起，云河的渡轮按水位开航，不再按钟点。", "新的时刻表贴在每个码头。"]
    assert sample("chinese-page-gb18030.html") == Manuscript(
        path="chinese-page-gb18030.html",
        title="渡轮时刻随潮汐调整",
        language="zh-hans",
        body=body(*paragraphs),
        paragraphs=paragraphs,
        date=datetime.date(2021, 9, 14),
        moment=datetime.datetime(2021, 9, 14, 8, 5, tzinfo=OLD_SITE_CLOCK),
        views=36,
        outlet="云河晚报",
        credits=[Named("photographer", "胡振"), Named("responsible_editor", "钱青")],
        old_address="/art/2021/9/14/art_1229181173_100002.html",
        removed_labels=["发布日期", "浏览次数", "字号", "信息来源", "责任编辑"],
    )


@pytest.mark.parametrize("name", [str(path.relative_to(SAMPLES)) for path in sorted(SAMPLES.rglob("*.*"))])
def test_no_label_of_the_old_header_stays_in_a_text(name):
    manuscript = sample(name)
    seen = " ".join([manuscript.title, *manuscript.paragraphs])
    assert not [label for label in HEADER_LABELS if f"{label}:" in seen or f"{label}：" in seen]
    assert set(manuscript.removed_labels) <= set(HEADER_LABELS)


@pytest.mark.parametrize(
    ("below", "paragraphs"),
    [
        (["One.", "Two."], ["One.", "Two."]),
        (["One is broken", "in the middle.", "Two."], ["One is broken in the middle.", "Two."]),
        (["One.", "1 2 > >>"], ["One."]),
        (["One. 1 2 > >>"], ["One."]),
        (["One.", "1 2 3 › »", "Two.", "<< < 1 2"], ["One.", "Two."]),
        (["One.", "上一页 1 2 下一页 尾页", "【打印本页】 【关闭窗口】", "上一篇：别的新闻"], ["One."]),
        (
            ["One.", "<" * 200 + "1x", "<" + "1" * 200 + "x"],
            ["One.", "<" * 200 + "1x", "<" + "1" * 200 + "x"],
        ),
        (["Ferries Follow the Tide", "One."], ["One."]),
        (["One.", "In 2022, 12 > 10 held."], ["One.", "In 2022, 12 > 10 held."]),
        (["One.", "2022-11-14"], ["One.", "2022-11-14"]),
        (["Is it late?", "记者：您怎么看？"], ["Is it late?"]),
        (["a & b < c"], ["a & b < c"]),
    ],
)
def test_the_paragraphs_are_kept_and_the_old_sites_furniture_is_not(below, paragraphs):
    assert read(page(*below), "p.txt").paragraphs == paragraphs


@pytest.mark.parametrize(
    ("below", "paragraphs", "leftover"),
    [
        (["One line.", "Source text：渡轮按水位开航。"], ["One line."], "渡轮按水位开航。"),
        (["One line.", "原文：", "渡轮按水位开航。"], ["One line."], "渡轮按水位开航。"),
        (["One line.", "渡轮按水位开航。", "不再按钟点。"], ["One line."], "渡轮按水位开航。\n不再按钟点。"),
        (["One line.", "（记者 沈玉兰）"], ["One line."], ""),
        (
            ["One line.", "(By Shen Yulan)", "渡轮按水位开航。", "（记者 沈玉兰）"],
            ["One line."],
            "渡轮按水位开航。\n（记者 沈玉兰）",
        ),
        (["渡轮按水位开航。", "不再按钟点。"], ["渡轮按水位开航。", "不再按钟点。"], ""),
        (["渡轮按水位开航。", "One.", "不再按钟点。"], ["渡轮按水位开航。", "One.", "不再按钟点。"], ""),
    ],
)
def test_an_original_below_its_translation_is_no_paragraph(below, paragraphs, leftover):
    manuscript = read(page(*below), "p.txt")
    assert (manuscript.paragraphs, manuscript.leftover) == (paragraphs, leftover)


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (page("One."), None),
        (page("One.", header=""), "This page carries no date. When was it published?"),
        (page("One.", header="Post Time: 2022-02-30"),
         'The date "2022-02-30" is not possible. When was this page published?'),
        (page("One.", header="发布日期：2999-01-01"), 'The date "2999-01-01" is not possible. When was this page published?'),
        (page("One.", header="Post Time: 2019-11-06 Browse Number: many"), 'The count "many" is no number and was left out.'),
        (page("One. (By Fang Lei — Hill Daily)", header="Post Time: 2019-11-06 Source: Yunhe Daily"),
         "The header line names Yunhe Daily as the outlet, the credit line Hill Daily. Which one is right?"),
        (page("One. (By Fang Lei)", header="Post Time: 2019-11-06 Author: Hu Zhen"),
         "The header line names Hu Zhen as author, the credit line does not. Who wrote it?"),
    ],
)  # fmt: skip
def test_every_doubt_is_a_sentence(text, warning):
    assert read(text, "p.txt").warnings == ([warning] if warning else [])


def test_a_page_without_a_date_takes_it_from_its_address_and_says_so():
    manuscript = read(page("One.", header="http://a.example/hihv/201805/t20180522_2362151.html"), "p.txt")
    assert manuscript.date == datetime.date(2018, 5, 22)
    assert manuscript.warnings == ["This page carries no date; the day in its old address was taken."]
    assert manuscript.paragraphs == ["One."]


def test_a_page_in_big5_is_read_and_doubted():
    text = page("從週一起，雲河的渡輪按水位開航，不再按鐘點。", title="渡輪時刻隨潮汐調整")
    manuscript = read(text.encode("big5"), "p.txt")
    assert manuscript.title == "渡輪時刻隨潮汐調整"
    assert manuscript.warnings == [
        "This page was read as Big5, which is likely but not sure. Are its characters right?"
    ]


def test_a_page_from_the_future_is_doubted():
    assert read(page("One."), "p.txt", latest=datetime.date(2019, 11, 5)).date is None


@pytest.mark.parametrize(
    ("html", "title", "paragraphs"),
    [
        ("<h1>Tides</h1><p>One.</p><p>Two.</p>", "Tides", ["One.", "Two."]),
        ("<p>Tides</p><p>Post Time: 2019-11-06</p><p>One.</p>", "Tides", ["One."]),
        ("<title>Tides - Yunhe</title><div>One is long enough.<br>Two.</div>", "Tides", ["One is long enough.", "Two."]),
        ("<meta name=ArticleTitle content=Tides><h2>Yunhe</h2><p>One.</p>", "Tides", ["Yunhe", "One."]),
        ("<meta name=ArticleTitle content=Tides><h2>Tides</h2><p>One.</p>", "Tides", ["One."]),
        ("<body><h1>Tides</h1><div><p>One goes on.</p></div><div><p>Two goes on.</p></div><div><p>Three.</p></div>",
         "Tides", ["One goes on.", "Two goes on.", "Three."]),
        ("<h1>Tides</h1><ul><li>One</li><li>Two</li></ul>", "Tides", ["One", "Two"]),
        ("<h1>Tides</h1><table><tr><td>发布日期：</td><td>2019-11-06</td></tr></table><div>One goes on and on.</div>",
         "Tides", ["One goes on and on."]),
        (f"<h2>{'x' * 301}</h2><title>Tides</title><h1>Tides</h1><p>One.</p>", "Tides", ["x" * 301, "One."]),
        ("<table><tr><td>Yunhe</td></tr></table>Home > News<h1>Tides</h1><p>One.</p>", "Tides", ["One."]),
        ("<title>Yunhe</title><h1>Yunhe</h1><h2>Tides</h2><p>Post Time: 2019-11-06</p><p>One.</p>", "Tides", ["One."]),
        ('<div id=title_bar><h1>Tides</h1></div><p>One.</p><p>By <b>Ming</b> (By Fang <b>Lei</b>)</p>', "Tides",
         ["One.", "By Ming"]),
    ],
)  # fmt: skip
def test_html_of_many_shapes_is_read(html, title, paragraphs):
    manuscript = read(html, "p.html")
    assert (manuscript.title, manuscript.paragraphs) == (title, paragraphs)


def test_meta_tags_fill_in_what_readers_do_not_see():
    html = (
        '<meta name="PubDate" content="2021-09-14 08:05"><meta name="ContentSource" content="Yunhe Daily">'
        '<meta name="Author" content="Fang Lei"><h1>Tides</h1><p>One.</p>'
    )
    manuscript = read(html, "p.html")
    assert manuscript.moment == datetime.datetime(2021, 9, 14, 8, 5, tzinfo=OLD_SITE_CLOCK)
    assert (manuscript.outlet, manuscript.credits) == ("Yunhe Daily", [Named("author", "Fang Lei")])
    assert manuscript.removed_labels == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n\n ", "empty"),
        ("发布日期:2022-11-14 浏览次数:\n\nOne.", "no headline"),
        ("——\nOne.", "no headline"),
        ("Tides\nPost Time: 2019-11-06\n\n", "no text"),
        ("Tides", "no text"),
        ("Tides\n(By Fang Lei)", "no text"),
        ("x" * 201 + "\nOne.", "201 characters"),
        ("<h1>" + "x" * 201 + "</h1><p>One.</p>", "201 characters"),
        ("<h1>Tides</h1>", "no text"),
        ("<html><body></body></html>", "empty"),
        ("x" * (LARGEST + 1), "too long"),
        (b"\x89PNG\x00", "not a text"),
    ],
)
def test_a_page_that_cannot_be_read_says_why(text, reason):
    with pytest.raises(Unreadable, match=reason):
        read(text, "p.txt")


def test_a_page_nested_too_deeply_is_refused():
    with pytest.raises(Refused):
        read("<h1>Tides</h1>" + "<div>x" * 500, "p.html")


def test_html_that_the_parser_rejects_is_unreadable(monkeypatch):
    def reject(*_arguments):
        raise ParserRejectedMarkup("no")

    monkeypatch.setattr("articles.importers.page_html.BeautifulSoup", reject)
    with pytest.raises(Unreadable, match="broken"):
        read("<h1>Tides</h1><p>One.</p>", "p.html")


PIECES = st.sampled_from(
    ["发布日期:2022-11-14 浏览次数:", "Title", "(By A B, translated by C D)", "Source text:", "中文原文内容在这里", "1 2 > >>",
     "来源：云河日报", "<h1>", "<div>", "</div>", "<p>", "text text.", "<title>x</title>", "\n", "<br>", "<!--", "<td>",
     "Post Time:03/02/2017", "记者 ", "&#0;", "\ud800", "\x00", "<a href='//x'>", "<![x", "2022-02-30", "：", "（", ")",
     "<meta name=ArticleTitle content=T>", "<img src=x>"]
)  # fmt: skip


@given(
    st.one_of(
        st.text(),
        st.binary(),
        st.lists(PIECES).map("".join),
        st.lists(PIECES).map("\n".join),
        st.lists(PIECES).map(lambda pieces: "\n".join(pieces).encode("gb18030", "replace")),
    ),
    st.text(max_size=30),
)
def test_any_page_is_read_or_refused(text, path):
    try:
        manuscript = read(text, path)
    except Refused:
        return
    assert manuscript.title
    assert manuscript.paragraphs
    assert manuscript.body
