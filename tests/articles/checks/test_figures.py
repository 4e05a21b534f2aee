"""The adapter of the facts check: what it compares, where its findings stand, and what its waivers hold for."""

from articles import checks
from articles.checks.figures import figures
from articles.models import Finding
from tests.articles.checks.asking import codes, paragraphs, said, subject

SLIP = "100亿元 is 10 billion yuan, but the English says 100 billion yuan: ten times too much."


def found(text, source, **languages):
    return list(figures.look(subject(text, source, **languages)))


def test_a_slip_stands_at_the_paragraph_that_has_it_in_one_sentence():
    text = paragraphs("The bridge opened.", "It costs 100 billion yuan.")
    assert said(figures, subject(text, paragraphs("大桥通车。", "投资100亿元。"))) == [
        ("power_of_ten_too_much", "error", "1", SLIP)
    ]


def test_a_missing_figure_stands_at_the_paragraph_that_should_have_it():
    source = {"title": "大桥通车", "body": paragraphs("大桥通车。", "投资120亿元。", "全长35公里。")}
    text = {
        "title": "Bridge opens",
        "body": paragraphs(
            "The bridge opened.", "It opened.", "It costs a lot.", "It is 35 kilometres long."
        ),
        "alignment": [2, 1, 1],
    }
    assert codes(figures, subject(text, source)) == [("missing_figure", "2")]
    text = {
        **text,
        "body": paragraphs("The bridge opened.", "It is 35 kilometres long."),
        "alignment": [1, 0, 1],
    }
    assert codes(figures, subject(text, source)) == [("missing_figure", "0")]


def test_title_and_summary_are_compared_as_well():
    source = {"title": "120家企业", "summary": "通车", "body": "<p>通车</p>"}
    assert codes(figures, subject({"title": "Firms", "body": "<p>Opened</p>"}, source)) == [
        ("missing_figure", "title")
    ]
    assert (
        codes(figures, subject({"title": "Firms", "summary": "120 firms", "body": "<p>Opened</p>"}, source))
        == []
    )


def test_figures_are_compared_from_english_to_chinese_too():
    asked = subject(
        "<p>投资10亿元。</p>", "<p>It costs 10 billion yuan.</p>", language="zh-hans", source_language="en"
    )
    assert codes(figures, asked) == [("power_of_ten_too_little", "0")]


def test_originals_unwritten_texts_and_other_languages_are_not_compared():
    assert codes(figures, subject("<p>It costs 100 billion yuan.</p>")) == []
    assert codes(figures, subject("", "<p>投资100亿元。</p>")) == []
    assert codes(figures, subject("<p>Es kostet 3 Yuan.</p>", "<p>投资100亿元。</p>", language="de")) == []


def test_a_waiver_holds_for_these_facts_wherever_they_stand_and_dies_when_one_changes():
    source = paragraphs("大桥通车。", "投资100亿元。")
    (one,) = found(paragraphs("It opened.", "It costs 100 billion yuan."), source)
    (moved,) = found(paragraphs("It cost 100 billion yuan.", "It opened."), source)
    (other,) = found(paragraphs("It opened.", "It costs 1,000 billion yuan."), source)
    assert one.key == moved.key != other.key


def test_a_stored_finding_is_told_as_it_was():
    (one,) = found("<p>It costs 100 billion yuan.</p>", "<p>投资100亿元。</p>")
    stored = Finding(check_name="figures", code=one.code, params=one.params)
    assert checks.told(stored) == SLIP
