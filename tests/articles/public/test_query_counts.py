"""What a page asks of the database does not grow with what stands on it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext

from articles.models import DailyViews, FormerAddress
from articles.queries.article_page import article_context
from articles.queries.public import public_edition
from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


def fill(category, tag, number):
    """So many articles in both languages, and as many credits, tags and days of views on the first."""
    for one in range(number):
        of = rows.article(category=category, outlet=rows.outlet(), featured=one % 2 == 0)
        of.tags.add(tag)
        for language in ("zh-hans", "en"):
            edition = rows.edition(
                of,
                language,
                credits=rows.credits(author=f"Person {one}"),
                published_at=rows.BEFORE - timedelta(hours=one),
            )
            DailyViews.objects.create(edition=edition, day=rows.BEFORE.date() - timedelta(days=one), n=1)
        if one:
            of.tags.add(rows.tag(f"tag-{one}"))


def queries(client, address):
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(address)
    assert answer.status_code == 200, address
    return len(asked)


def test_pages_ask_as_much_for_thirty_articles_as_for_one(client):
    category, tag = rows.category(), rows.tag()
    fill(category, tag, 1)
    first = rows.Edition.objects.get(language="en")
    addresses = {
        "/en/": 5,
        "/en/latest/": 5,
        "/en/category/economy/": 6,
        "/en/tag/tea/": 6,
        f"/en/outlet/{first.article.outlet_id}/": 6,
        f"/en/people/{first.live.credits[0]['person']}/": 7,
        f"/en/people/{first.live.credits[0]['person']}/author/": 7,
        "/en/people/": 4,
        "/en/archive/": 3,
        "/en/archive/2026/03/": 8,
        "/en/site-map/": 3,
        first.get_absolute_url(): 6,
        f"{first.get_absolute_url()}with/zh-hans/": 3,
        "/en/how-we-count/": 4,
    }
    assert {address: queries(client, address) for address in addresses} == addresses
    fill(category, tag, 30)
    first.article.tags.add(*rows.Tag.objects.all())
    rows.revise(first, credits=rows.credits(**dict.fromkeys(("author", "editor", "translator"), "Somebody")))
    assert {address: queries(client, address) for address in addresses} == addresses


def test_an_old_address_asks_once(client, django_assert_num_queries):
    FormerAddress.objects.create(path="/old.html", edition=rows.edition())
    with django_assert_num_queries(1):
        client.get("/old.html")


def test_templates_ask_nothing_of_the_database(rf, django_assert_num_queries):
    fill(rows.category(), rows.tag(), 3)
    edition = public_edition(rows.Article.objects.first().pk, "en", rows.NOW)
    context = article_context(edition, edition.live, at=rows.NOW, page=1)
    with django_assert_num_queries(0):
        assert render_to_string("public/article.html", context, rf.get("/")).count("<h1>") == 1
