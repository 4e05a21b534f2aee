"""The facts check as a whole: what it finds between two texts, what it tells, and that nothing upsets it."""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.facts import SENTENCES, Severity, compare_facts, facts_changed, facts_in, tell

SAMPLES = Path(__file__).parents[2] / "samples" / "facts" / "tuning.jsonl"


def found(source, target, languages=("zh-hans", "en")):
    return [(one.code, str(one.severity)) for one in compare_facts(source, target, *languages)]


def test_every_pair_of_the_tuning_half_is_judged_rightly():
    pairs = [json.loads(line) for line in SAMPLES.read_text(encoding="utf-8").splitlines() if line]
    judged_wrongly = [
        pair["id"]
        for pair in pairs
        if pair["wrong"]
        != any(
            one.severity == Severity.ERROR
            for one in compare_facts(
                pair["source"], pair["target"], pair["source_language"], pair["target_language"]
            )
        )
    ]
    assert judged_wrongly == []


def test_every_pair_has_an_id_of_its_own():
    ids = [json.loads(line)["id"] for line in SAMPLES.read_text(encoding="utf-8").splitlines() if line]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("source", "target", "codes"),
    [
        ("投资100亿元。", "It costs 100 billion yuan.", [("power_of_ten_too_much", "error")]),
        ("投资100亿元。", "It costs 1 billion yuan.", [("power_of_ten_too_little", "error")]),
        ("增长5.2%。", "It fell by 5.2 percent.", [("direction", "error")]),
        ("增长5.2%。", "It rose to 5.2 percent.", [("by_or_to", "error")]),
        ("近5万人。", "More than 50,000 people.", [("bounds", "error")]),
        ("约5万人。", "50,000 people.", [("approximation", "warning")]),
        ("提高2个百分点。", "It rose by 2 percent.", [("points", "error")]),
        ("零下8℃。", "8 degrees Celsius.", [("sign", "error")]),
        ("300万美元。", "3 million yuan.", [("wrong_currency", "error")]),
        ("3月5日。", "6 March.", [("wrong_date", "error")]),
        ("下午3时。", "At 3 am.", [("wrong_time", "error")]),
        ("1500亩。", "100 hectares.", [("converted", "note")]),
        ("18.97万人。", "About 190,000 people.", [("rounded", "note")]),
        ("发放问卷2400份，收回2316份。", "They handed out 2,400.", [("missing_figure", "error")]),
        ("有三项是新的。", "Some are new.", [("missing_count", "warning")]),
        ("义诊。", "For 45 days they gave free consultations.", [("added_figure", "error")]),
    ],
)
def test_each_kind_of_slip_has_its_own_sentence(source, target, codes):
    assert found(source, target) == codes


def test_a_number_in_words_that_the_translator_counted_is_only_doubted():
    assert found("They are new.", "三项都是新的。", ("en", "zh-hans")) == [("added_count", "warning")]


def test_a_discrepancy_tells_what_the_figure_means_in_the_other_language():
    (one,) = compare_facts("投资100亿元。", "It costs 100 billion yuan.", "zh-hans", "en")
    assert (
        one.message
        == "100亿元 is 10 billion yuan, but the English says 100 billion yuan: ten times too much."
    )
    assert tell(one.code, json.loads(json.dumps(one.params))) == one.message


def test_every_sentence_can_be_filled():
    params = {"source": "a", "target": "b", "meaning": "c", "language": "en", "times": "10"}
    assert [code for code in SENTENCES if "%" in tell(code, params)] == []


def test_a_waiver_dies_with_the_figure_it_was_given_for():
    def fingerprint(source, target):
        (one,) = compare_facts(source, target, "zh-hans", "en")
        return one.fingerprint

    waived = fingerprint("投资100亿元。", "It costs 100 billion yuan.")
    assert fingerprint("项目投资100亿元。", "The project costs 100 billion yuan.") == waived
    assert fingerprint("投资200亿元。", "It costs 200 billion yuan.") != waived


def test_the_same_figures_in_another_order_and_split_otherwise_agree():
    source = "全长35公里，投资120亿元，用了3年。"
    assert found(source, "It took three years.\nIt cost 12 billion yuan and is 35 kilometres long.") == []


def test_a_repetition_may_be_dropped():
    assert (
        found("400公里绿道贯通。400公里绿道串起53个公园。", "The 400-kilometre greenway links 53 parks.")
        == []
    )


def test_facts_of_other_languages_are_not_read():
    assert facts_in("Es kostet 3 Yuan.", "de") == []
    assert compare_facts("投资100亿元。", "3 Yuan", "zh-hans", "de") == []


def test_what_changed_between_two_wordings():
    changed = facts_changed("投资100亿元，3月开工。", "投资120亿元，3月开工。", "zh-hans")
    assert [(old.text, new.text) for old, new in changed] == [("100亿元", "120亿元")]
    assert facts_changed("投资100亿元，3月开工。", "3月开工，投资一百亿元。", "zh-hans") == []


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_offsets_point_at_the_words_of_the_fact(language):
    text = {
        "zh-hans": "３月５日，投资１２０亿元，增长5.2%。",
        "en": "On March 5 it cost 12 billion yuan, up 5.2 percent.",
    }
    facts = facts_in(text[language], language)
    assert len(facts) == 3
    assert [text[language][fact.start : fact.end] for fact in facts] == [fact.text for fact in facts]


def test_spaces_around_chinese_figures_change_nothing_but_the_place():
    text = "新增企业 1286 家，增长 9.4%。"
    facts = facts_in(text, "zh-hans")
    assert [(fact.text, fact.start, fact.end) for fact in facts] == [("1286", 5, 9), ("9.4%", 15, 19)]
    assert facts_changed(text, text.replace(" ", ""), "zh-hans") == []


PIECES = st.sampled_from(
    [
        "0", "1", "5", "12", "97", "2026", ".", ",", ":", "%", "-", "–", "年", "月", "日", "时", "点",
        "分", "秒", "成", "倍", "半", "两", "一", "二", "三", "十", "百", "千", "万", "亿", "个", "周", "第", "每晚",
        "次日", "不得", "低于", "超过", "比", "快了", "慢", "约", "近", "，。", "to", "and", "from", "until", "not",
        "more", "than", "less", "half", "two", "twelve", "third", "a", "of", "per", "million",
        "yuan", "percent", "hours", "minutes", "seconds", "pm", "am", "o'clock", "every", "night",
        "the", "next", "morning", "January", "March", "5", "Sunday", "5%", "kilometres", "fewer",
        "faster", "doubled",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES, max_size=40).map(" ".join))  # fmt: skip


@given(TEXTS, TEXTS, st.sampled_from([("zh-hans", "en"), ("en", "zh-hans")]))
def test_no_text_upsets_the_check(source, target, languages):
    for text, language in ((source, languages[0]), (target, languages[1])):
        for fact in facts_in(text, language):
            assert text[fact.start : fact.end] == fact.text
            assert hash(fact) == hash(fact)
    for one in compare_facts(source, target, *languages):
        assert one.message
        assert json.loads(json.dumps(one.params)) == one.params


@given(TEXTS, st.sampled_from(["zh-hans", "en"]))
def test_a_text_does_not_change_against_itself(text, language):
    assert facts_changed(text, text, language) == []


PATIENCE = [
    "1,",
    "1 ",
    "一",
    "十",
    "1.",
    "1:",
    "1-",
    "第",
    "half ",
    "ten to ",
    "每晚9时",
    "from 1 to ",
    "不得",
    "not ",
    "1年",
    "5%",
]


@pytest.mark.parametrize(
    "piece",
    PATIENCE,
)
def test_a_long_text_is_read_as_easily_as_a_short_one(piece):
    """A pattern that backtracks over the whole text would keep the suite here for hours."""
    text = piece * 4000
    for language in ("zh-hans", "en"):
        assert all(fact.end <= len(text) for fact in facts_in(text, language))


def test_exact_values_are_kept():
    assert [fact.value for fact in facts_in("增长0.1%，共1234.5万吨。", "zh-hans")] == [
        Fraction(1, 10),
        Fraction(12345000),
    ]
