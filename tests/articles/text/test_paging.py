import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.paging import pages

P = "<p>12345</p>"


@pytest.mark.parametrize(
    ("body", "size", "expected"),
    [
        ("", 10, []),
        (P, 10, [P]),
        (P * 4, 10, [P * 2, P * 2]),
        (P * 3, 10, [P * 2, P]),
        (P * 2, 1, [P, P]),
        (f"{P}<p>{'x' * 99}</p>{P}", 10, [P, f"<p>{'x' * 99}</p>", P]),
        (f"{P}<h2>ab</h2>{P}", 10, [P, f"<h2>ab</h2>{P}"]),
        (f"{P}\n<ul><li><p>123456</p></li></ul>", 10, [f"{P}\n", "<ul><li><p>123456</p></li></ul>"]),
        (f"{P}<h2>ab</h2>", 5, [P, "<h2>ab</h2>"]),
    ],
)
def test_a_body_is_cut_between_blocks(body, size, expected):
    assert pages(body, size) == expected


@given(
    st.lists(st.sampled_from([P, "<h2>a</h2>", "<hr>", "<ul><li>x</li></ul>", "\n", "loose"])),
    st.integers(0, 20),
)
def test_the_pages_join_to_the_body_and_none_is_empty(parts, size):
    body = "".join(parts)
    assert "".join(pages(body, size)) == body
    assert all(pages(body, size))
