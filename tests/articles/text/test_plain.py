import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from articles.errors import Refused
from articles.text.plain import excerpt, one_line, paragraphs, plain, printable, refuse_unstorable


@pytest.fixture(autouse=True)
def in_english():
    """The sentences are asserted as they are written."""
    with translation.override("en"):
        yield


def test_each_block_is_one_paragraph():
    html = (
        "<h2>Tides</h2><p>Boats &amp;&nbsp;ferries<br>leave <strong>ear</strong>ly.</p><!-- x --><script>no</script>"
        "<ul><li>one</li><li><p>two</p></li></ul><table><tbody><tr><td>三</td><td></td></tr></tbody></table> tail"
    )
    expected = ["Tides", "Boats & ferries leave early.", "one", "two", "三", "tail"]
    assert paragraphs(html) == expected
    assert plain(html) == "\n".join(expected)
    assert plain("") == ""


def test_a_title_is_one_line_without_anything_invisible():
    assert one_line(" a\u00a0\u3000b\r\nc\x00\x07\ud800\u202e\u200b\ufeff ") == "a b c"
    assert one_line("👩\u200d🌾 𠮷") == "👩\u200d🌾 𠮷"


def test_line_ends_become_one_kind():
    assert printable("a\r\nb\rc\u2028d\u2029e\x85f") == "a\nb\nc\nd\ne\nf"


@pytest.mark.parametrize("text", ["a\x00", "\ud83d", "x\udc00y"])
def test_what_no_database_keeps_is_refused(text):
    with pytest.raises(Refused, match="broken characters"):
        refuse_unstorable(text)


def test_rare_characters_are_storable():
    refuse_unstorable("𠮷👩\u200d🌾龘\u202e")


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("Boats leave", 20, "Boats leave"),
        ("Boats leave early today", 14, "Boats leave…"),
        ("Boats leave, early", 13, "Boats leave…"),
        ("Unbreakable", 5, "Unbr…"),
        ("渡轮按水位开航，不再按钟点。", 9, "渡轮按水位开航…"),
        ("cafe\u0301s", 5, "caf…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
    ],
)
def test_an_excerpt_is_cut_between_words(text, length, expected):
    assert excerpt(text, length) == expected


@given(st.text(), st.integers(0, 50))
def test_an_excerpt_is_never_longer_than_asked(text, length):
    assert len(excerpt(text, length)) <= length
