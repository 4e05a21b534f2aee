import pytest

from articles.checks.paragraphs import (
    added_paragraphs,
    missing_paragraphs,
    missing_summary,
    odd_length,
    same_as_source,
)
from tests.articles.checks.asking import codes, paragraphs, said, subject

LONG = "岚渚市今年新建三座大桥，其中最长的一座横跨岚江，全长超过一公里，预计明年春天通车。"
ENGLISH = (
    "Lanzhu is building three bridges this year. The longest of them spans the Lan River, is more than a kilometre "
    "long and is expected to open to traffic next spring."
)


def test_a_paragraph_that_nothing_renders_holds_a_translation_back():
    source = paragraphs("开头。", LONG, "结尾。")
    text = {"body": paragraphs("The beginning.", "The end."), "alignment": [1, 0, 1]}
    assert said(missing_paragraphs, subject(text, source)) == [
        ("missing", "error", "0", f"A paragraph of the source is not rendered: “{LONG[:39]}…”."),
    ]


def test_a_short_line_that_nothing_renders_is_a_warning():
    text = {"body": paragraphs(ENGLISH), "alignment": [1, 0]}
    assert said(missing_paragraphs, subject(text, paragraphs(LONG, "一座桥"))) == [
        ("heading", "warning", "0", "A short line of the source is not rendered: “一座桥”."),
    ]


def test_several_missing_paragraphs_in_a_row_are_one_finding():
    text = {"body": paragraphs("The end."), "alignment": [0, 0, 1]}
    found = said(missing_paragraphs, subject(text, paragraphs(LONG, LONG, "结尾。")))
    assert [(code, severity, place) for code, severity, place, _sentence in found] == [
        ("several", "error", "")
    ]
    assert found[0][3].startswith("2 paragraphs of the source are not rendered, beginning with")


def test_paragraphs_drawn_together_are_no_gap():
    text = {"body": paragraphs(f"{ENGLISH} {ENGLISH}", "The end."), "alignment": [1, 0, 1]}
    assert codes(missing_paragraphs, subject(text, paragraphs(LONG, LONG, "结尾。"))) == []


def test_what_shows_no_words_is_not_missed():
    text = {"body": paragraphs("The beginning."), "alignment": [1, 0]}
    assert codes(missing_paragraphs, subject(text, "<p>开头。</p><hr>")) == []


def test_an_original_and_an_unwritten_translation_miss_nothing():
    for check in (missing_paragraphs, added_paragraphs, missing_summary, odd_length, same_as_source):
        assert codes(check, subject("<p>It opened.</p>")) == []
    assert codes(missing_paragraphs, subject("", paragraphs(LONG))) == []


def test_a_paragraph_that_renders_nothing():
    asked = subject(paragraphs(*[ENGLISH] * 7), paragraphs(LONG, LONG, LONG))
    assert said(added_paragraphs, asked) == [
        ("extra", "warning", "6", "This paragraph renders none of the source.")
    ]


def test_the_summary_is_translated_too():
    source = {"summary": "大桥通车", "body": "<p>通车</p>"}
    asked = subject({"body": "<p>Opened</p>"}, source)
    assert said(missing_summary, asked) == [
        ("missing", "warning", "summary", "The source has a summary: translate it.")
    ]
    assert codes(missing_summary, subject({"summary": "Opened"}, source)) == []
    assert codes(missing_summary, subject({"summary": "Opened"}, "<p>通车</p>")) == []


def test_a_line_left_as_the_source_has_it():
    source = {"title": "大桥通车", "body": paragraphs("第一段。", "GDP 3.5%", "第三段。")}
    text = {"title": "Bridge opens", "body": paragraphs("First.", "GDP 3.5%", "第三段。")}
    assert said(same_as_source, subject(text, source)) == [
        ("same", "warning", "2", "This is word for word what the source says: translate it."),
    ]


@pytest.mark.parametrize(
    ("target", "found"),
    [
        (ENGLISH, []),
        (ENGLISH[:60], [("far_too_short", "warning", "0")]),
        (ENGLISH * 3, [("far_too_long", "warning", "0")]),
    ],
)
def test_a_paragraph_of_odd_length(target, found):
    asked = subject(paragraphs(target), paragraphs(LONG))
    assert [one[:3] for one in said(odd_length, asked)] == found


def test_a_long_paragraph_that_is_rather_short_or_long():
    source = paragraphs(LONG * 3)
    assert [one[:3] for one in said(odd_length, subject(paragraphs((ENGLISH * 2)[:290]), source))] == [
        ("short", "note", "0")
    ]
    assert [one[:3] for one in said(odd_length, subject(paragraphs(ENGLISH * 5), source))] == [
        ("long", "note", "0")
    ]


def test_length_is_measured_over_all_paragraphs_that_render_one():
    text = {"body": paragraphs(ENGLISH[:80], ENGLISH[80:]), "alignment": [2]}
    assert codes(odd_length, subject(text, paragraphs(LONG))) == []
