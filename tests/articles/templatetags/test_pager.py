import pytest

from articles.templatetags.pager import page_address, steps


@pytest.mark.parametrize(
    ("number", "pages", "shown"),
    [
        (1, 1, [1]),
        (1, 2, [1, 2]),
        (1, 4, [1, 2, 3, 4]),
        (1, 41, [1, 2, 3, None, 41]),
        (3, 5, [1, 2, 3, 4, 5]),
        (5, 41, [1, 2, 3, 4, 5, 6, None, 41]),
        (6, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (20, 41, [1, 2, 3, None, 19, 20, 21, None, 41]),
        (41, 41, [1, 2, 3, None, 40, 41]),
        (0, 3, [1, 2, 3]),
    ],
)
def test_the_ends_and_the_neighbours_are_shown(number, pages, shown):
    assert steps(number, pages) == shown


def test_page_one_is_the_bare_address():
    assert [page_address("/en/latest/", number) for number in (1, 2)] == ["/en/latest/", "/en/latest/?page=2"]
