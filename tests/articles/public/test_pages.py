import pytest
from bs4 import BeautifulSoup

from articles.actions.pages import save_page
from articles.models import FormerAddress
from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


def save(slug="partners", **texts):
    texts = texts or {"title_en": "Our <partners>", "body_en": "<p>They are <strong>three</strong>.</p>"}
    return save_page(None, slug=slug, by=None, at=rows.BEFORE, **texts)


def soup(answer):
    return BeautifulSoup(answer.content, "html.parser")


def test_a_page_shows_its_text_and_when_it_was_last_changed(client):
    save()
    answer = client.get("/en/partners/")
    page = soup(answer)
    assert answer.status_code == 200
    assert page.h1.get_text() == "Our <partners>"
    assert str(page.select_one(".body p")) == "<p>They are <strong>three</strong>.</p>"
    assert page.select_one(".facts").get_text(strip=True) == "Last changed on9 March 2026"
    assert page.find("link", rel="canonical")["href"].endswith("/en/partners/")


def test_a_language_in_which_it_says_nothing_offers_the_others(client):
    save()
    answer = client.get("/zh-hans/partners/")
    offer = soup(answer).select_one(".offers a")
    assert (answer.status_code, offer["href"], offer["lang"]) == (404, "/en/partners/", "en")


@pytest.mark.parametrize("slug", ["about", "contact", "accessibility"])
@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_a_fresh_office_has_its_pages_in_every_language(client, slug, language):
    answer = client.get(f"/{language}/{slug}/")
    page = soup(answer)
    assert (answer.status_code, len(page.select(".body p")) >= 2) == (200, True)
    other = "zh-hans" if language == "en" else "en"
    assert page.select_one(f".languages a[href='/{other}/{slug}/']")


def test_what_nobody_wrote_is_not_found_with_or_without_its_slash(client):
    assert [client.get(path).status_code for path in ("/en/nothing/", "/en/nothing")] == [404, 404]
    save()
    answer = client.get("/en/partners")
    assert (answer.status_code, answer["Location"]) == (301, "/en/partners/")


def test_an_old_address_of_the_shape_of_a_page_still_leads_on(client):
    edition = rows.edition()
    FormerAddress.objects.create(path="/en/old-news/", edition=edition)
    assert client.get("/en/old-news/")["Location"] == edition.get_absolute_url()


def test_a_page_costs_three_queries(client, django_assert_num_queries):
    save()
    with django_assert_num_queries(3):
        client.get("/en/partners/")
