from contextlib import suppress

import pytest
from bs4 import BeautifulSoup
from django.utils import translation
from django_prose_editor.config import allowlist_from_extensions
from hypothesis import given
from hypothesis import strategies as st

from articles.errors import Refused
from articles.text.plain import paragraphs
from articles.text.sanitise import (
    ATTRIBUTES,
    EDITOR_EXTENSIONS,
    LARGEST,
    TAGS,
    dropped_links,
    dropped_pictures,
    sanitise,
)


@pytest.fixture(autouse=True)
def in_english():
    """The sentences are asserted as they are written."""
    with translation.override("en"):
        yield


SOUP = [f"<{slash}{name}>" for slash in ("", "/") for name in ["p", "div", "span", "b", "i", "strong", "em", "a", "ul", "ol", "li", "table", "tr", "td", "th", "tbody", "thead", "caption", "h1", "h2", "h3", "blockquote", "br", "hr", "svg", "math", "script", "style", "select", "option", "button", "object", "template", "foreignObject", "mi", "mtext", "title", "textarea", "noscript", "dd", "dt", "pre", "sub", "sup"]]  # fmt: skip
PIECES = st.one_of(
    st.sampled_from(SOUP),
    st.sampled_from(
        ["<a href='/x'>", "<a href='javascript:1' title=q>", "<td colspan=2 style=x>", "<ol start=3 type=a>", "<!--",
         "-->", "<![CDATA[", "]]>", "&nbsp;", "&#1;", "&#13;", "&lt;", "<", '"', "<p title='", '<a href="', "&#xd800;"]
    ),
    st.text(max_size=3),
)  # fmt: skip


def test_the_editors_buttons_are_the_sanitisers_allow_list():
    rules = allowlist_from_extensions(EDITOR_EXTENSIONS)
    assert (rules["tags"], rules["attributes"]) == (TAGS, ATTRIBUTES)
    assert rules["url_schemes"] == {"http", "https", "mailto"}
    assert not TAGS & {
        "img",
        "svg",
        "math",
        "style",
        "title",
        "textarea",
        "noscript",
        "iframe",
        "template",
        "script",
    }


@pytest.mark.parametrize(
    ("pasted", "stored"),
    [
        ("", ""),
        (" \n ", ""),
        ("The bridge & the <3 river", "<p>The bridge &amp; the &lt;3 river</p>"),
        ("so a <b and c", "<p>so a &lt;b and c</p>"),
        ("<!-- note -->a", "<p>a</p>"),
        ("First.\r\n\r\nSecond.", "<p>First.</p><p>Second.</p>"),
        ("<p>Kept.</p><p></p><p>&nbsp;<br></p>", "<p>Kept.</p>"),
        ("<p></p><p>a</p>\n<p> </p><p>b</p>", "<p>a</p><p>b</p>"),
        ("<h1>Title</h1><h4>Part</h4><b>x</b> <i>y</i>", "<h2>Title</h2><h3>Part</h3><p><strong>x</strong> <em>y</em></p>"),
        ("<div><div>a</div><div>b</div></div>", "<p>a</p><p>b</p>"),
        ("loose<p>text</p>tail", "<p>loose</p><p>text</p><p>tail</p>"),
        ("<strong>a<p>b</p>c</strong>", "<p><strong>a</strong></p><p>b</p><p>c</p>"),
        ("<h2><p>a</p><p>b</p></h2>", "<h2>a b</h2>"),
        ("<blockquote>a<p>b</p>c</blockquote>", "<blockquote><p>a</p><p>b</p><p>c</p></blockquote>"),
        ("<ul><li>a<li>b</ul><li>c", "<ul><li>a</li><li>b</li></ul><p>c</p>"),
        ("<table><caption>cap</caption><tr><td><div>a</div><td></table>",
         "<p>cap</p><table><tbody><tr><td><p>a</p></td><td></td></tr></tbody></table>"),
        ("a<strong> </strong>b<hr>c", "<p>a b</p><hr><p>c</p>"),
        ("<br><p>a<br>b</p>", "<p>a<br>b</p>"),
        ("<p><button><p>x</p></button></p>", "<p>x</p>"),
        ('<ol start="3" type="x" data-type="q"><li>a</li></ol>', '<ol start="3" data-type="q"><li>a</li></ol>'),
        ('<p style="position:fixed" id="csrfmiddlewaretoken" name="body" onclick="x()">a</p>', "<p>a</p>"),
        ("<!-- note --><p>a<!-- -->b</p><style>p{}</style><script>alert(1)</script>", "<p>ab</p>"),
        ("<p>a\x00b\ud800c\u202ed\u200b</p>", "<p>abcd</p>"),
        ("<p>𠮷 👩\u200d🌾 &#1;</p>", "<p>𠮷 👩\u200d🌾 </p>"),
        ("<p>{{7*7}}{% debug %}</p>", "<p>{{7*7}}{% debug %}</p>"),
        ("<p>x<img src=https://tracker.example/a.gif>y</p>", "<p>xy</p>"),
        ('"><svg onload=alert(1)>', '<p>"&gt;</p>'),
        ("<a href='/a'>x<a href='/b'>y</a>", '<p><a href="/a">x</a><a href="/b">y</a></p>'),
        ('<a href="/a" title="t\u202e" rel="opener" target=_blank>x</a>', '<p><a href="/a" title="t">x</a></p>'),
        ('<a href="/a" rel="nofollow">x</a>', '<p><a href="/a" rel="nofollow">x</a></p>'),
        ("<a href='/a'><button><a href='/b'>x</a></button></a>", '<p><a href="/b">x</a></p>'),
    ],
)  # fmt: skip
def test_pasted_text_is_stored_in_one_normal_form(pasted, stored):
    assert sanitise(pasted) == stored
    assert sanitise(stored) == stored


def test_text_pasted_from_a_word_processor_keeps_its_words():
    pasted = """<html xmlns:o="urn:x"><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><body>
    <p class=MsoNormal style='mso-margin-top-alt:auto'><b><span lang=EN-US>Ten</span></b><span> boats<o:p></o:p></span></p>
    <p class=MsoListParagraph><![if !supportLists]><span>1.<span>&nbsp;</span></span><![endif]>first</p>
    <table class=MsoTable border=1><tr><td width=100><p>cell</p></td></tr></table></body></html>"""
    clean = sanitise(pasted)
    assert paragraphs(clean) == ["Ten boats", "1. first", "cell"]
    assert "mso" not in clean.lower()
    assert "style" not in clean


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "jav\tascript:alert(1)", "&#106;avascript:alert(1)", "data:text/html,x", "vbscript:x",
        "//evil.example", "/\\evil.example", "https:evil.example", "http://gov.cn@evil.example", "article.html",
        "http://go\u202ev.cn", "http://go\u200bv.cn", "http://gоv.cn", "http://a.example/＝", "ftp://a.example",
    ],
)  # fmt: skip
def test_a_treacherous_link_loses_its_address_and_is_told(address):
    html = f'<p><a href="{address}">words</a></p>'
    assert sanitise(html) == "<p>words</p>"
    assert len(dropped_links(html)) == 1


def test_what_is_taken_out_is_told():
    html = '<p><a href="/fine">a</a><a href="//evil.example/?a=1&amp;b=2">b</a><img src="/p.jpg"></p>'
    assert dropped_links(html) == ["//evil.example/?a=1&b=2"]
    assert dropped_pictures(html) == ["/p.jpg"]


@pytest.mark.parametrize(
    "trap",
    [
        "<div>" * 20_000 + "x",
        '<div title="</div>">' * 20_000,
        "<p><font a=1>" * 20_000,
        "<table>" * 20_000,
        "<a " * 500_000,
        '<p><a title="' + "x" * 20_000 + '">y</a></p>',
        "<script" + "x" * LARGEST,
        "字" * (LARGEST // 3 + 1),
        "<" * (LARGEST // 3),
        "<scr" * 9_000 + "<script></script>" + "ipt></script>" * 9_000,
    ],
)
def test_a_trap_is_refused(trap):
    with pytest.raises(Refused, match=r"plain text|too large"):
        sanitise(trap)


@pytest.mark.parametrize("tag", ["div", "blockquote", "ul", "b", "svg"])
def test_deep_nesting_is_refused(tag):
    with pytest.raises(Refused, match="nested too deeply"):
        sanitise(f"<{tag}>" * 20_000)
    assert sanitise(f"<{tag}>" * 50 + "x") != ""


def test_many_paragraphs_are_not_deep():
    assert sanitise("<p>x" * 500) == "<p>x</p>" * 500


def test_a_large_text_is_refused_with_its_limit():
    with pytest.raises(Refused, match="2000000 bytes"):
        sanitise("x" * (LARGEST + 1))


def test_code_that_forms_anew_is_refused():
    trap = "<script></script>"
    for _ in range(7):
        trap = f"<scr{trap}ipt></script>"
    with pytest.raises(Refused, match="plain text"):
        sanitise(trap)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_clean_text_comes_back_unchanged_and_within_the_allow_list(html):
    try:
        clean = sanitise(html)
    except Refused:
        return
    assert sanitise(clean) == clean
    for element in BeautifulSoup(clean, "html.parser").find_all(True):
        assert element.name in TAGS
        assert set(element.attrs) <= ATTRIBUTES.get(element.name, set())
        assert element.name not in {"p", "h2", "h3"} or not element.find(["p", "h2", "h3", "ul", "table"])
        assert element.name != "a" or element.find("a") is None


@given(st.text())
def test_no_text_raises_anything_but_a_refusal(text):
    with suppress(Refused):
        assert isinstance(sanitise(text), str)


def test_a_text_that_never_settles_is_refused(monkeypatch):
    monkeypatch.setattr("articles.text.sanitise.tidied", lambda html: f"{html}x")
    with pytest.raises(Refused, match="cannot be cleaned"):
        sanitise("<p>x</p>")
