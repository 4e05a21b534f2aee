from hypothesis import given
from hypothesis import strategies as st

from articles.text.alignment import Row, align
from articles.text.beside import Beside, beside, counted, in_order, replaced, said

OLD = ["The bridge opened today.", "It cost 10 billion yuan.", "More bridges are to follow."]


def test_the_rows_of_a_source_that_did_not_move_stay():
    rows = [Row(0, (0, 1)), Row(1, ()), Row(None, (2,)), Row(2, (3,))]
    assert beside(rows, OLD, OLD) == [
        Beside(0, 0, (0, 1)),
        Beside(1, 1, ()),
        Beside(None, None, (2,)),
        Beside(2, 2, (3,)),
    ]


def test_a_changed_paragraph_keeps_what_renders_it():
    new = [OLD[0], "It cost 12 billion yuan.", OLD[2]]
    assert beside([Row(0, (0,)), Row(1, (1,)), Row(2, (2,))], OLD, new)[1] == Beside(1, 1, (1,))


def test_a_new_paragraph_is_empty_and_one_that_is_gone_keeps_its_rendering():
    new = ["Something wholly other stands here: weather, sport.", *OLD[1:]]
    assert sorted(beside([Row(0, (0,)), Row(1, (1,)), Row(2, (2,))], OLD, new), key=str) == sorted(
        [Beside(0, None, (0,)), Beside(None, 0, ()), Beside(1, 1, (1,)), Beside(2, 2, (2,))], key=str
    )


def test_what_renders_nothing_at_the_end_stays_there():
    rows = [Row(0, (0,)), Row(1, (1,)), Row(2, (2,)), Row(None, (3,))]
    assert beside(rows, OLD, OLD[:2])[-1] == Beside(None, None, (3,))


def test_what_was_written_for_a_new_paragraph_stands_at_it_while_the_text_is_pinned_to_the_older_source():
    new = [OLD[0], "Weather: rain.", "Sport: none, said the mayor.", *OLD[1:]]
    rows = [Row(0, (0,)), Row(None, (1,)), Row(None, (2,)), Row(None, (3,)), Row(1, (4,)), Row(2, (5,))]
    assert beside(rows, OLD, new)[1:3] == [Beside(None, 1, (1,)), Beside(None, 2, (2, 3))]


texts = st.lists(st.text("abcde ", min_size=1, max_size=12), max_size=6)


@given(texts, texts, texts)
def test_no_paragraph_of_either_side_is_lost_when_the_source_moves_on(old, new, target):
    rows = beside(align([f"<p>{t}</p>" for t in old], [f"<p>{t}</p>" for t in target]), old, new)
    assert [number for row in rows for number in row.targets] == list(range(len(target)))
    assert [row.new for row in rows if row.new is not None] == list(range(len(new)))
    assert [row.old for row in rows if row.old is not None] == list(range(len(old)))


def test_counts_tell_what_renders_which_paragraph_and_what_renders_none():
    assert counted([(0, 2), (None, 1), (None, 2), (1, 0), (None, 0), (2, 1)], 3) == [2, -3, 0, 1]


def test_rows_that_leave_a_paragraph_out_or_turn_the_order_are_no_alignment():
    assert counted([(0, 1), (2, 1)], 3) is None
    assert counted([(1, 1), (0, 1)], 2) is None


@given(st.lists(st.integers(-3, 3), max_size=8))
def test_the_stored_alignment_gives_back_its_rows(counts):
    source = sum(count >= 0 for count in counts)
    target = sum(map(abs, counts))
    rows = align(["<p>x</p>"] * source, ["<p>y</p>"] * target, counts)
    assert [number for row in rows for number in row.targets] == list(range(target))
    again = said(rows, source)
    assert align(["<p>x</p>"] * source, ["<p>y</p>"] * target, again) == rows


def test_numbers_that_step_back_or_lie_outside_stand_for_nothing():
    assert in_order([1, 0, None, 2, 2, 9], 4) == [1, None, None, 2, None, None]


def test_a_newer_paragraph_is_known_by_the_older_one_it_came_from():
    assert replaced([(0, 0), (1, None), (None, 1), (2, 2)]) == {0: 0, 1: None, 2: 2}
