"""What is written for machines, without a database."""

import json
import re

import pytest

from articles.exchange.for_the_root import contact_address
from articles.exchange.hreflang import alternates
from articles.exchange.open_graph import locale
from articles.exchange.schema_org_site import element
from articles.exchange.site_address import SiteAddress


@pytest.mark.parametrize(
    "text",
    ["</script><script>", "<!-- <script>", "a & b", "line\u2028 and \u2029 paragraph", '"quoted" \\ 引号'],
)
def test_no_text_ends_the_element_that_it_stands_in(text):
    written = element({"name": text})
    inside = re.fullmatch(r'<script type="application/ld\+json">(.*)</script>', written)[1]
    assert not set("<>&\u2028\u2029") & set(inside)
    assert json.loads(inside) == {"name": text}


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("security@lanzhu.example", "mailto:security@lanzhu.example"),
        ("mailto:security@lanzhu.example", "mailto:security@lanzhu.example"),
        ("https://lanzhu.example/report", "https://lanzhu.example/report"),
        (" +86-579-12345678 ", "tel:+86-579-12345678"),
        ("tel:+86-579-12345678", "tel:+86-579-12345678"),
        ("http://lanzhu.example/report", None),
        ("javascript:alert(1)", None),
        ("a@b.example\nPolicy: https://evil.example", None),
        ("ask the porter", None),
        ("", None),
    ],
)
def test_a_contact_is_an_address_or_nothing(contact, address):
    assert contact_address(contact) == address


def test_a_whole_address_stands_on_its_own():
    site = SiteAddress("https://news.example/")
    assert site.domain == "news.example"
    assert SiteAddress("http://127.0.0.1:8000").domain == "127.0.0.1"
    assert site.whole("/en/articles/1/新桥/") == "https://news.example/en/articles/1/%E6%96%B0%E6%A1%A5/"
    assert site.whole("https://pictures.example/1.jpg") == "https://pictures.example/1.jpg"


def test_links_into_the_site_lead_there_from_anywhere_and_others_stay():
    html = '<p><a href="/en/">a</a> <a title="x" href="/b">b</a> <a href="https://c.example/">c</a> href="/d"</p>'
    assert SiteAddress("https://news.example").with_whole_links(html) == (
        '<p><a href="https://news.example/en/">a</a> <a title="x" href="https://news.example/b">b</a> '
        '<a href="https://c.example/">c</a> href="/d"</p>'
    )


def test_the_languages_of_a_page_are_the_same_lines_from_whichever_it_is_seen():
    site = SiteAddress("https://news.example")
    lines = [
        ("zh-Hans", "https://news.example/zh-hans/"),
        ("en", "https://news.example/en/"),
        ("x-default", "https://news.example/"),
    ]
    assert alternates({"zh-hans": "/zh-hans/", "en": "/en/"}, site) == lines
    assert alternates({"en": "/en/", "zh-hans": "/zh-hans/"}, site) == lines
    assert alternates({"en": "/en/"}, site) == lines[1:]


@pytest.mark.parametrize(("language", "written"), [("zh-hans", "zh_CN"), ("en", "en_GB"), ("fr", "fr")])
def test_a_language_has_the_name_that_open_graph_gives_it(language, written):
    assert locale(language) == written
