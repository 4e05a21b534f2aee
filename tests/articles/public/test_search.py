import re
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.actions.make_findable import make_findable
from tests.articles.public import rows
from tests.articles.public.rows import NOW

pytestmark = pytest.mark.usefixtures("now", "db")


def edition(*args, **details):
    """An edition that readers see and find."""
    made = rows.edition(*args, **details)
    make_findable([made], at=NOW)
    return made


def get(client, of="en", **asked):
    return client.get(f"/{of}/search/?{urlencode(asked)}")


def page(client, of="en", **asked):
    answer = get(client, of, **asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_hit_links_to_its_article_and_marks_what_was_looked_for(client):
    made = edition(title="New <b>bridge</b>", body="<p>The bridges &amp; the river.</p>")
    html = page(client, q="Bridge")
    address = made.get_absolute_url()
    assert f'<a href="{address}" hreflang="en">New &lt;b&gt;<mark>bridge</mark>&lt;/b&gt;</a>' in html
    assert "The <mark>bridges</mark> &amp; the river." in html
    assert "1 article" in html
    assert '<meta name="robots" content="noindex, follow">' in html


def test_hits_in_another_language_say_so_and_carry_their_own_lang(client):
    edition(language="zh-hans", title="新桥通车")
    html = page(client, q="新桥")
    assert '<h2 class="story-headline" lang="zh-Hans">' in html
    assert '<span class="search-language" lang="zh-Hans">简体中文</span>' in html


def test_the_other_edition_of_a_hit_is_offered(client):
    article = rows.article()
    edition(article, "en", title="It cost 10 billion yuan")
    other = edition(article, "zh-hans", title="投资100亿元")
    html = page(client, q="100亿")
    assert "It cost <mark>10 billion yuan</mark>" in html
    assert f'<a href="{other.get_absolute_url()}" lang="zh-Hans" hreflang="zh-Hans">投资100亿元</a>' in html


def test_filters_are_links_that_keep_the_question(client):
    category = rows.category()
    edition(rows.article(category=category), title="Bridge")
    html = page(client, q="bridge", language="en")
    links = dict(re.findall(r'<a href="(/en/search/[^"]*)"([^>]*)>', html))
    assert links["/en/search/?q=bridge"] == ""
    assert links["/en/search/?q=bridge&amp;language=en"] == ' aria-current="true"'
    assert "/en/search/?q=bridge&amp;language=en&amp;category=economy" in links
    assert "/en/search/?q=bridge&amp;language=en&amp;from=2026-01-01&amp;until=2026-12-31" in links
    assert '<input type="hidden" name="language" value="en">' in html


def test_pages_are_links_that_keep_the_question(client, settings):
    settings.ARTICLES_PER_PAGE = 1
    for n in range(3):
        edition(title="Bridge", published_at=NOW - timedelta(days=n))
    html = page(client, q="bridge", page=2)
    assert 'rel="prev" href="/en/search/?q=bridge"' in html
    assert 'rel="next" href="/en/search/?q=bridge&amp;page=3"' in html
    assert "page 2 of 3" in html
    assert get(client, q="bridge", page=4).status_code == 404
    assert get(client, q="bridge", page=1).headers["Location"] == "/en/search/?q=bridge"


def test_before_anything_is_asked_the_page_helps(client):
    edition(rows.article(category=rows.category()), title="Bridge")
    html = page(client)
    assert '<form class="search-form" role="search" action="/en/search/"' in html
    assert '<a href="/en/category/economy/">Economy</a>' in html
    assert "noindex" not in html
    assert 'hreflang="zh-Hans"' in html
    assert page(client, q="   ") == html


def test_where_nothing_is_found_there_are_ways_on(client):
    edition(rows.article(category=rows.category()), title="Bridge")
    html = page(client, q="bridge harbour")
    assert "Nothing was found for “bridge harbour”." in html
    assert '<a href="/en/search/?q=bridge">bridge</a>' in html
    assert '<a href="/en/category/economy/">Economy</a>' in html
    filtered = page(client, q="bridge", language="zh-hans")
    assert '<a href="/en/search/?q=bridge">Search without these filters</a>: 1 article' in filtered


def test_a_question_is_shown_as_it_was_asked_and_never_as_markup(client):
    html = page(client, q='"><script>alert(1)</script>')
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


def test_of_a_long_question_the_beginning_is_looked_for(client):
    edition(title="Bridge")
    html = page(client, q="bridge " * 2_000)
    assert "Only the first 200 characters were looked for." in html
    assert "1 article" in html


@pytest.mark.parametrize("day", ["2026-13-01", "yesterday", "0001-01-01", "9999-12-31", "２０２６-01-01"])
def test_a_date_that_cannot_be_read_is_left_out(client, day):
    edition(title="Bridge")
    for name in ("from", "until"):
        html = page(client, q="bridge", **{name: day})
        assert "A date could not be read" in html
        assert "1 article" in html


def test_dates_the_wrong_way_round_are_turned(client):
    edition(title="Bridge")
    assert "1 article" in page(client, q="bridge", **{"from": "2026-12-31", "until": "2026-01-01"})


@pytest.mark.parametrize(
    "asked",
    [
        {"page": "0"},
        {"page": "-1"},
        {"page": "999999999999"},
        {"page": "two"},
        {"page": "2"},
        {"language": "xx"},
        {"category": "nothing"},
        {"category": "a\x00b"},
    ],
)
def test_what_no_link_of_ours_says_is_not_found(client, asked):
    edition(title="Bridge")
    assert get(client, q="bridge", **asked).status_code == 404


@pytest.mark.parametrize(
    "asked",
    [
        "%00",
        "%ED%A0%80",
        "%FF%FE",
        '"',
        "*",
        '"*" ( ) : ^ AND NEAR(a b, 3) OR NOT title:bridge',
        "{title} : bridge",
        "a' | 'b':* & !c <-> d",
        "\\' \\",
        "“",
        "(((((((((",
        "－－－",
        "1e999 0x10 1/0 ∞",
        "%F0%9F%8C%89",
        "亿" * 5_000,
        "1 " * 5_000,
        "a" * 10_000,
    ],
)
def test_no_question_is_an_error(client, asked):
    edition(title="Bridge")
    assert client.get(f"/en/search/?q={asked}").status_code == 200


class Anything(TestCase):
    """Whatever stands in the address, the answer is a page or that there is none."""

    @settings(max_examples=80)
    @given(
        st.text() | st.text(alphabet="\"*():^&|!<>'\\ 亿万1年% billion"),
        st.sampled_from(["", "en", "zh-hans", "xx"]),
        st.text(max_size=12),
        st.sampled_from(["", "1", "2", "x"]),
    )
    def test_is_a_page_or_not_found(self, words, language, day, page):
        asked = {"q": words, "from": day, "language": language} | ({"page": page} if page else {})
        told = urlencode(asked, errors="surrogatepass")
        assert Client().get(f"/zh-hans/search/?{told}").status_code in (200, 301, 404)
