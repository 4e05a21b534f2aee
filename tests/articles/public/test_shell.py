"""What stands around every page: nameplate, search, languages, reading settings, the foot."""

import pytest
from bs4 import BeautifulSoup
from django.test import RequestFactory
from django.utils import translation

from articles.models import SiteProfile
from articles.public import errors
from tests.articles.public import rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(client):
    return lambda address: BeautifulSoup(client.get(address).content, "html.parser")


@pytest.fixture
def site():
    return SiteProfile.objects.create(pk=1, name_zh_hans="岚渚新闻", name_en="Lanzhu News")


def test_the_nameplate_carries_the_offices_name_in_both_languages(read, site):
    plate = read("/en/").select_one(".nameplate")
    assert plate.name == "h1"
    assert plate.select_one(".nameplate-name").get_text() == "Lanzhu News"
    also = plate.select_one(".nameplate-also")
    assert (also["lang"], also.get_text()) == ("zh-Hans", "岚渚新闻")
    assert read("/en/latest/").select_one(".nameplate").name == "p"


def test_the_offices_logo_stands_where_the_mark_stood(read, site):
    assert [image["src"] for image in read("/en/").select(".nameplate img, .imprint img")] == [
        "/static/img/mark.svg"
    ] * 2
    SiteProfile.objects.update(logo="site/logo.png", logo_width=400, logo_height=192)
    for image in read("/en/").select(".nameplate img, .imprint img"):
        assert (image["src"], image["width"], image["height"]) == ("/media/site/logo.png", "200", "96")


def test_the_offices_colour_is_a_sheet_after_the_pages_own(read, site):
    SiteProfile.objects.update(colour="#1a66cc")
    sheets = [link["href"] for link in read("/en/").select("link[rel=stylesheet]")]
    assert sheets == ["/static/css/reader.css", "/colours/1a66cc.css"]


def test_every_page_can_be_searched_from_except_the_search_itself(read):
    box = read("/en/latest/").select_one("header .searchbox")
    assert (box["role"], box["action"], box.get("method")) == ("search", "/en/search/", None)
    assert box.input["name"] == "q"
    assert read("/en/search/").select("header .searchbox, .search-way") == []


def test_the_way_to_the_other_language_says_where_it_leads(read):
    both = rows.edition(language="en", title="In both")
    rows.edition(both.article, "zh-hans", title="都有")
    lonely = rows.edition(language="en", title="Only English")
    assert read(both.get_absolute_url()).select(".languages-note") == []
    note = read(lonely.get_absolute_url()).select_one(".languages-note")
    assert note.get_text() == "no edition of this article; front page:"
    assert read("/en/nothing/").select_one(".languages-note").get_text() == "front page"


def test_the_reading_settings_are_on_every_page_and_one_script_serves_them(read):
    edition = rows.edition(language="en")
    for address in ("/en/", "/en/latest/", edition.get_absolute_url(), "/en/nothing/"):
        page = read(address)
        buttons = page.select(".comfort [data-choice]")
        assert [(one["data-choice"], one["value"]) for one in buttons] == [
            ("ease", "on"),
            ("size", "small"),
            ("size", ""),
            ("size", "large"),
            ("scheme", ""),
            ("scheme", "light"),
            ("scheme", "dark"),
        ], address
        scripts = [one["src"] for one in page.select("script[src]:not([type=module])")]
        assert scripts == ["/static/js/reader.js"], address
        assert page.select("[style], [onclick]") == [], address


def test_the_foot_leads_to_what_an_office_owes_its_readers(read, site):
    SiteProfile.objects.update(report_address="errors@news.example", telephone="0570-12345")
    foot = read("/en/").select_one(".imprint")
    found = {link["href"] for link in foot.select("a")}
    assert {
        "/en/about/",
        "/en/contact/",
        "/en/accessibility/",
        "/en/how-we-count/",
        "/en/corrections/",
        "/en/archive/",
        "/en/people/",
        "/en/site-map/",
        "/en/feed.atom",
    } <= found
    assert foot.select_one(".imprint-report")["href"].startswith("mailto:errors@news.example?subject=")
    assert "0570-12345" in foot.get_text()


def test_who_meets_an_error_can_search_and_go_on(read):
    page = read("/en/nothing/here/")
    assert page.main.select_one(".searchbox")["action"] == "/en/search/"
    assert [link["href"] for link in page.select(".ways-on a")] == [
        "/en/",
        "/en/latest/",
        "/en/archive/",
        "/en/site-map/",
    ]
    labels = [one["aria-label"] for one in page.select("[role=search]")]
    assert len(set(labels)) == len(labels) == 2


@pytest.mark.parametrize("fault", [errors.bad_request, errors.server_error])
def test_a_page_without_the_shell_leads_to_both_languages(fault):
    with translation.override("zh-hans"):
        page = BeautifulSoup(fault(RequestFactory().get("/")).content, "html.parser")
    ways = page.select(".ways-on li")
    assert [(way["lang"], way.a["href"]) for way in ways] == [("zh-Hans", "/zh-hans/"), ("en", "/en/")]
    assert ways[1].get_text() == "Go to the front page"
    assert page.select_one(".searchbox")["action"] == "/zh-hans/search/"
