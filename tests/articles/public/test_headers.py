import pytest
from django.test import Client

from articles.models import FormerAddress
from articles.vocabulary import Role
from tests.articles.public import rows
from tests.factories import staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


@pytest.fixture
def addresses():
    """One address of every page for readers."""
    of = rows.article(category=rows.category())
    of.tags.add(rows.tag())
    edition = rows.edition(of, slug="bridge")
    FormerAddress.objects.create(path="/old.html", edition=edition)
    return {
        "/en/": 200,
        "/en/latest/": 200,
        "/en/category/economy/": 200,
        "/en/tag/tea/": 200,
        edition.get_absolute_url(): 200,
        "/en/how-we-count/": 200,
        "/en/for-developers/": 200,
        "/en/feed.atom": 200,
        "/en/category/economy/feed.rss": 200,
        "/en/tag/tea/feed.json": 200,
        "/en/manifest.webmanifest": 200,
        "/sitemap.xml": 200,
        "/sitemaps/pages.xml": 200,
        "/sitemap-news.xml": 200,
        "/robots.txt": 200,
        "/": 302,
        f"/en/articles/{of.pk}/": 301,
        "/old.html": 301,
        f"/zh-hans/articles/{of.pk}/bridge/": 404,
        "/nothing.html": 404,
    }


def test_readers_get_the_same_page_for_a_minute_and_no_cookie(client, addresses):
    for address, status in addresses.items():
        answer = client.get(address)
        assert answer.status_code == status, address
        assert answer["Cache-Control"] == ("no-store" if status == 404 else "public, max-age=60"), address
        assert not answer.cookies, address
        assert answer.get("Vary", "") == ("Accept-Language" if address == "/" else ""), address


def test_what_a_member_of_staff_or_a_strange_header_asks_for_is_the_reader_s_page(addresses):
    colleague = Client(
        headers={
            "X-Forwarded-Host": "evil.example",
            "X-Forwarded-Proto": "https",
            "X-Original-URL": "/admin/",
            "X-Rewrite-URL": "/admin/",
            "X-HTTP-Method-Override": "DELETE",
            "Forwarded": "host=evil.example",
            "Accept-Language": "zh-CN",
        }
    )
    colleague.force_login(staff(Role.CHIEF_EDITOR))
    colleague.cookies["django_language"] = "zh-hans"
    for address, status in addresses.items():
        if status == 200:
            assert colleague.get(address).content == Client().get(address).content, address


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_readers_only_read(client, addresses, method):
    for address, status in addresses.items():
        if status == 200:
            answer = getattr(client, method)(address)
            assert answer.status_code == 405, address
            assert answer["Cache-Control"] == "no-store", address


def test_head_answers_as_get_does(client, addresses):
    for address, status in addresses.items():
        asked, got = client.head(address), client.get(address)
        assert (asked.status_code, asked.content) == (status, b"")
        assert asked.headers.get("Cache-Control") == got.headers.get("Cache-Control")


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("", "zh-hans"),
        ("en-GB,en;q=0.9", "en"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh-hans"),
        ("zh-TW", "zh-hans"),
        ("fr-FR,fr;q=0.9,en;q=0.5", "en"),
        ("fr", "zh-hans"),
        ("*", "zh-hans"),
        ("en;q=0, zh", "zh-hans"),
        ("x" * 9000, "zh-hans"),
        (",".join(["xx"] * 10_000), "zh-hans"),
    ],
)
def test_a_new_reader_is_sent_where_the_browser_asks(asked, language):
    answer = Client(headers={"accept-language": asked}).get("/")
    assert (answer.status_code, answer["Location"]) == (302, f"/{language}/")
