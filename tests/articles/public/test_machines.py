import pytest
from bs4 import BeautifulSoup

from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


@pytest.mark.parametrize(("language", "title"), [("en", "For developers"), ("zh-hans", "开发者须知")])
def test_the_page_for_developers_names_what_there_is_and_every_link_of_it_answers(client, language, title):
    rows.edition(rows.article(category=rows.category()), language)
    answer = client.get(f"/{language}/for-developers/")
    page = BeautifulSoup(answer.content, "html.parser")
    assert page.h1.get_text() == title
    links = [link["href"] for link in page.select(".body a")]
    assert set(links) == {
        *(f"/{language}/{place}feed.{form}" for place in ("", "category/economy/") for form in ("atom", "rss", "json")),
        f"/{language}/corrections/feed.atom",
        "/sitemap.xml",
        "/sitemap-news.xml",
        "/robots.txt",
    }  # fmt: skip
    assert {link: client.get(link).status_code for link in links} == dict.fromkeys(links, 200)


def test_the_foot_of_every_page_leads_there(client):
    page = BeautifulSoup(client.get("/en/").content, "html.parser")
    assert page.select_one("footer a[href='/en/for-developers/']")
