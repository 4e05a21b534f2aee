import pytest

from articles.admin.plot import HEIGHT, LEFT, RIGHT, WIDTH, plot, rounded_up


@pytest.mark.parametrize(
    ("value", "ceiling"), [(0, 4), (4, 4), (5, 8), (9, 12), (13, 20), (21, 40), (100, 120), (2001, 4000)]
)
def test_the_scale_ends_at_a_number_whose_quarters_are_easy_to_read(value, ceiling):
    assert rounded_up(value) == ceiling


def test_everything_lies_within_the_picture():
    drawn = plot(["2026-01", "2026-02", "2026-03"], [0, 7, 12], [None, 3.5, 48.0])
    assert drawn.bars[0].height == 0
    assert all(bar.x >= LEFT and bar.x + bar.width <= WIDTH - RIGHT for bar in drawn.bars)
    assert all(0 <= dot.y <= HEIGHT for dot in drawn.dots)
    assert len(drawn.dots) == 2


def test_a_plot_of_nothing_is_an_empty_grid():
    drawn = plot([], [], [])
    assert (drawn.bars, drawn.dots, drawn.line) == ([], [], "")
