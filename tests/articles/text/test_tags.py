import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.tags import Tag, attributes, blocks, tokens, without_debris


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a<b>c</b>", ["a", ("b", False), "c", ("b", True)]),
        ('<p title="a > b" x=\'>\' y=>z', [("p", False), "z"]),
        ("1 < 2 <3 <", ["1 < 2 <3 <"]),
        ("<P/>x<br/>", [("p", False), "x", ("br", False)]),
        ("<p =\"></p>\">", [("p", False), ("p", True), '">']),
        ("x<p title='", ["x"]),
    ],
)  # fmt: skip
def test_html_is_cut_as_the_standard_cuts_it(html, expected):
    found = [token if isinstance(token, str) else (token.name, token.closes) for token in tokens(html)]
    assert found == expected


def test_the_first_of_two_attributes_counts():
    tag = next(
        token
        for token in tokens("<a HREF=/x href='/y' title=\"a &amp; b\" hidden>")
        if isinstance(token, Tag)
    )
    assert attributes(tag) == {"href": "/x", "title": "a &amp; b", "hidden": ""}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a<!-- <p> -->b<!-->c<!--->d", "abcd"),
        ("a<!--b", "a"),
        ("<!DOCTYPE html><?xml x?>a</ b>c", "ac"),
        ("<style>p</style>a<TEXTAREA><p></textarea x>b<script>", "ab"),
        ("a<plaintext><p>", "a"),
        ("a<styled>b", "a<styled>b"),
    ],
)
def test_what_is_no_markup_is_dropped(html, expected):
    assert without_debris(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", []),
        ("loose", ["loose"]),
        ("<p>a</p><hr><ul><li><p>b</p></li></ul>", ["<p>a</p>", "<hr>", "<ul><li><p>b</p></li></ul>"]),
        ("\n<p>a</p>\n<p>b</p>tail", ["\n<p>a</p>\n", "<p>b</p>tail"]),
        ("<p title='", ["<p title='"]),
    ],
)
def test_blocks_begin_at_the_top_level(html, expected):
    assert blocks(html) == expected


@given(st.text(alphabet="<>/pab '\"=!-\n"))
def test_blocks_join_to_the_whole(html):
    assert "".join(blocks(html)) == html
    assert all(blocks(html))
