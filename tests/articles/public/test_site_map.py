from datetime import datetime

import pytest
from bs4 import BeautifulSoup

from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


def addresses(client, language="en"):
    page = BeautifulSoup(client.get(f"/{language}/site-map/").content, "html.parser")
    return [link["href"] for link in page.select(".site-map a")]


def test_it_leads_to_all_that_there_is(client):
    rows.edition(
        rows.article(category=rows.category()), published_at=datetime(2025, 5, 5, tzinfo=rows.OFFICE_TIME)
    )
    rows.category("empty")
    found = addresses(client)
    expected = ["/en/", "/en/latest/", "/en/category/economy/", "/en/search/", "/en/people/", "/en/corrections/",
                "/en/archive/", "/en/archive/#year-2025", "/en/how-we-count/", "/en/about/", "/en/for-developers/",
                "/en/feed.atom", "/en/category/economy/feed.atom", "/en/corrections/feed.atom",
                "/zh-hans/site-map/"]  # fmt: skip
    assert set(expected) <= set(found)
    assert "/en/category/empty/" not in found
    assert len(found) == len(set(found))


def test_every_link_of_it_is_answered(client):
    rows.edition(rows.article(category=rows.category()))
    assert {address: client.get(address).status_code for address in addresses(client)} == dict.fromkeys(
        addresses(client), 200
    )


def test_an_empty_office_has_one_too(client):
    assert "/en/archive/" in addresses(client)
