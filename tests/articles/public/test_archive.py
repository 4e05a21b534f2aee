from datetime import datetime

import pytest
from bs4 import BeautifulSoup

from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


def soup(answer):
    return BeautifulSoup(answer.content, "html.parser")


def text(found):
    return " ".join(found.get_text().split())


@pytest.fixture
def years():
    for year, month in ((2026, 3), (2026, 1), (2026, 1), (2022, 11)):
        moment = datetime(year, month, 5, 9, tzinfo=rows.OFFICE_TIME)
        for language in ("en", "zh-hans"):
            rows.edition(language=language, title=f"{language} {year}-{month}", published_at=moment)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", {"2026 3 articles": ["March 1", "January 2"], "2022 1 article": ["November 1"]}),
        ("zh-hans", {"2026年 3 篇": ["3月 1", "1月 2"], "2022年 1 篇": ["11月 1"]}),
    ],
)
def test_the_archive_counts_the_articles_of_each_month_in_the_words_of_the_page(
    client, years, language, shown
):
    page = soup(client.get(f"/{language}/archive/"))
    found = {
        text(year.h2): [text(month) for month in year.select("li")] for year in page.select(".archive-year")
    }
    if language == "en":
        assert found == shown
    assert list(found.values()) == list(shown.values())
    assert page.select_one(".archive-year a")["href"] == f"/{language}/archive/2026/03/"


def test_an_empty_archive_says_so(client):
    page = soup(client.get("/en/archive/"))
    assert text(page.select_one(".empty")) == "Nothing has been published in this language yet."
    assert page.h1.get_text() == "Archive"


@pytest.mark.parametrize(
    ("language", "heading", "ways"),
    [
        ("en", "Articles of January 2026", ["‹ November 2022", "All months", "March 2026 ›"]),
        ("zh-hans", None, ["‹ 2022年11月", None, "2026年3月 ›"]),
    ],
)
def test_a_month_leads_to_the_months_on_either_side(client, years, language, heading, ways):
    page = soup(client.get(f"/{language}/archive/2026/01/"))
    links = page.select(".months-around a")
    assert [text(link) for link, way in zip(links, ways, strict=True) if way] == [way for way in ways if way]
    assert [(link["href"], link.get("rel")) for link in links] == [
        (f"/{language}/archive/2022/11/", ["prev"]),
        (f"/{language}/archive/", None),
        (f"/{language}/archive/2026/03/", ["next"]),
    ]
    assert heading in (None, page.h1.get_text())
    assert [text(found) for found in page.select(".story-headline")] == [f"{language} 2026-1"] * 2


@pytest.mark.parametrize(
    "address", ["2025/12", "2026/04", "2026/1", "2026/13", "2026/00", "0999/01", "2999/12", "２０２６/01"]
)
def test_a_month_without_articles_is_not_found(client, years, address):
    answer = client.get(f"/en/archive/{address}/")
    assert (answer.status_code, answer["Cache-Control"]) == (404, "no-store")


def test_a_month_without_articles_in_the_other_language_is_not_named_as_the_same_page(client):
    rows.edition()
    page = soup(client.get("/en/archive/2026/03/"))
    assert page.select_one(".languages a")["href"] == "/zh-hans/"
    assert page.select("link[hreflang=zh-Hans]") == []


def test_the_pages_of_a_month_are_linked_and_named(client, settings):
    settings.ARTICLES_PER_PAGE = 1
    for _ in range(3):
        rows.edition()
    page = soup(client.get("/en/archive/2026/03/?page=2"))
    assert page.title.get_text() == "Articles of March 2026 – page 2 of 3 – News"
    ways = {link["rel"][0]: link["href"] for link in page.select("link[rel=prev], link[rel=next]")}
    assert ways == {
        "prev": "http://testserver/en/archive/2026/03/",
        "next": "http://testserver/en/archive/2026/03/?page=3",
    }
    assert client.get("/en/archive/2026/03/?page=1")["Location"] == "/en/archive/2026/03/"
    assert client.get("/en/archive/2026/03/?page=4").status_code == 404
