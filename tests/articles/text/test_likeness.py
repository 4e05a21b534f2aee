import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.likeness import BANDS, likeness, marks

SENTENCE = "岚渚市统计局发布2024年全市经济运行数据，全年地区生产总值1863.2亿元，比上年增长5.8%。"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (SENTENCE, SENTENCE, 100),
        ("The bridge opened.", "the bridge opened", 99),
        ("新桥今天通车", "新桥昨天通车", 83),
        ("one two three four", "one two three five", 75),
        ("新桥今天通车", "老城明日降雨", 0),
        ("", "", 100),
        ("", "桥", 0),
        ("！", "？", 99),
    ],
)
def test_likeness_is_what_stays_the_same(one, other, expected):
    assert likeness(one, other) == expected


@given(st.text(), st.text())
def test_likeness_is_a_percentage_and_the_same_both_ways(one, other):
    assert 0 <= likeness(one, other) <= 100
    assert likeness(one, other) == likeness(other, one)
    assert (likeness(one, other) == 100) == (one == other)


@given(st.text())
def test_marks_are_as_many_as_there_are_bands_and_fit_the_database(text):
    found = marks(text)
    assert len(found) in (0, BANDS)
    assert all(-(2**63) <= mark < 2**63 for mark in found)


def test_a_text_without_a_word_has_no_marks():
    assert (marks(""), marks("……"), len(marks("桥"))) == ([], [], BANDS)


def test_alike_texts_share_marks_and_others_do_not():
    changed = SENTENCE.replace("5.8%", "6.1%")
    other = "周末，市民在江边的步道上跑步，孩子们在草地上放风筝。"
    assert len(set(marks(SENTENCE)) & set(marks(changed))) > BANDS // 3
    assert set(marks(SENTENCE)) & set(marks(other)) == set()


def test_the_kind_of_a_text_parts_its_marks():
    assert set(marks(SENTENCE, "zhhans→en")) & set(marks(SENTENCE, "zhhans→ja")) == set()


def test_marks_are_the_same_in_every_process():
    """They are stored: were they made by `hash()`, nothing would be found after a restart."""
    program = "from articles.text.likeness import marks; print(marks('新桥今天通车'))"
    run = [
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
        ).stdout
        for seed in ("1", "2")
    ]
    assert run[0] == run[1] == f"{marks('新桥今天通车')}\n"
    assert marks("新桥今天通车")[:2] == [7677817401893040170, 1606227441622460955]
