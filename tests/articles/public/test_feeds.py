import json
from datetime import timedelta

import feedparser
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import etree

from articles.models import SiteProfile
from tests.articles.public import rows
from tests.articles.public.json_feed_rules import faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

FORMS = ("atom", "rss", "json")
TYPES = {"atom": "application/atom+xml", "rss": "application/rss+xml", "json": "application/feed+json"}


def read(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer


def parsed(client, address):
    told = feedparser.parse(read(client, address).content)
    assert not told.bozo, told.get("bozo_exception")
    return told


@pytest.fixture
def edition():
    SiteProfile.objects.create(
        pk=1, name_en="Lanzhu News", name_zh_hans="岚渚新闻", organiser_en="Lanzhu Information Office"
    )
    of = rows.article(
        category=rows.category(), outlet=rows.outlet(), lead_photo=rows.photo(alt_en="A bridge at dawn")
    )
    of.tags.add(rows.tag())
    return rows.edition(
        of,
        title="A bridge & a river <opens>",
        summary="It took four years.",
        body='<p>At noon, as <a href="/en/latest/">told</a> &amp; seen.</p>',
        credits=rows.credits(author="Tang Yuxin", translator="Jiang Yifan"),
        updated_at=rows.NOW - timedelta(hours=1),
    )


def test_atom_tells_all_of_an_article(client, edition):
    told = parsed(client, "/en/feed.atom")
    assert (told.version, told.encoding) == ("atom10", "utf-8")
    entry = told.entries[0]
    photo = edition.article.lead_photo.image.whole_1600_jpeg
    assert {
        "feed": (told.feed.title, told.feed.id, told.feed.link, told.feed.author, told.feed.language),
        "self": [link.href for link in told.feed.links if link.rel == "self"],
        "feed updated": told.feed.updated,
        "id": entry.id,
        "link": entry.link,
        "title": entry.title,
        "summary": entry.summary,
        "published": entry.published,
        "updated": entry.updated,
        "authors": [author.name for author in entry.authors],
        "subjects": [tag.term for tag in entry.tags],
        "text": entry.content[0].value,
        "photo": [(link.href, link.type, link.title) for link in entry.links if link.rel == "enclosure"],
    } == {
        "feed": (
            "Lanzhu News",
            "http://testserver/en/feed.atom",
            "http://testserver/en/latest/",
            "Lanzhu Information Office",
            "en",
        ),
        "self": ["http://testserver/en/feed.atom"],
        "feed updated": "2026-03-10T14:30:00+08:00",
        "id": f"http://testserver/en/articles/{edition.article_id}/",
        "link": f"http://testserver{edition.get_absolute_url()}",
        "title": "A bridge & a river <opens>",
        "summary": "It took four years.",
        "published": "2026-03-09T15:30:00+08:00",
        "updated": "2026-03-10T14:30:00+08:00",
        "authors": ["Tang Yuxin"],
        "subjects": ["Economy", "Tea"],
        "text": '<p>At noon, as <a href="http://testserver/en/latest/">told</a> &amp; seen.</p>',
        "photo": [(f"http://testserver{photo}", "image/jpeg", "A bridge at dawn")],
    }


def test_rss_tells_the_same(client, edition):
    told = parsed(client, "/en/feed.rss")
    entry = told.entries[0]
    photo = edition.article.lead_photo.image.whole_1600_jpeg
    assert (told.version, told.feed.title, told.feed.language, told.feed.updated) == (
        "rss20",
        "Lanzhu News",
        "en",
        "Tue, 10 Mar 2026 14:30:00 +0800",
    )
    assert [link.href for link in told.feed.links if link.rel == "self"] == ["http://testserver/en/feed.rss"]
    assert {
        "id": (entry.id, entry.guidislink),
        "link": entry.link,
        "published": entry.published,
        "authors": [author.name for author in entry.authors],
        "subjects": [tag.term for tag in entry.tags],
        "text": entry.content[0].value,
        "photo": [(one["url"], one["medium"], one["width"]) for one in entry.media_content],
    } == {
        "id": (f"http://testserver/en/articles/{edition.article_id}/", False),
        "link": f"http://testserver{edition.get_absolute_url()}",
        "published": "Mon, 09 Mar 2026 15:30:00 +0800",
        "authors": ["Tang Yuxin"],
        "subjects": ["Economy", "Tea"],
        "text": '<p>At noon, as <a href="http://testserver/en/latest/">told</a> &amp; seen.</p>',
        "photo": [(f"http://testserver{photo}", "image", "1500")],
    }


def test_json_tells_the_same_by_the_rules_of_json_feed(client, edition):
    told = json.loads(read(client, "/en/feed.json").content)
    assert faults(told) == []
    assert (told["title"], told["home_page_url"], told["feed_url"], told["language"]) == (
        "Lanzhu News",
        "http://testserver/en/latest/",
        "http://testserver/en/feed.json",
        "en",
    )
    assert told["items"] == [
        {
            "id": f"http://testserver/en/articles/{edition.article_id}/",
            "content_html": '<p>At noon, as <a href="http://testserver/en/latest/">told</a> &amp; seen.</p>',
            "url": f"http://testserver{edition.get_absolute_url()}",
            "title": "A bridge & a river <opens>",
            "summary": "It took four years.",
            "image": f"http://testserver{edition.article.lead_photo.image.whole_1600_jpeg}",
            "date_published": "2026-03-09T15:30:00+08:00",
            "date_modified": "2026-03-10T14:30:00+08:00",
            "authors": [{"name": "Tang Yuxin"}],
            "tags": ["Economy", "Tea"],
            "language": "en",
        }
    ]


@pytest.mark.parametrize(
    ("breach", "said"),
    [
        ({"items": [{"content_text": "x"}]}, "items lacks id"),
        ({"items": [{"id": "1"}]}, "1 has no content"),
        ({"items": [{"id": 1, "content_text": "x"}]}, "items.id is no str: 1"),
        ({"items": [{"id": "1", "content_text": "x", "date_published": "2026-03-09T15:30:00"}]},
         "items.date_published has no offset"),
        ({"title": ""}, " lacks title"),
        ({"version": "https://jsonfeed.org/version/1"}, "version is not 1.1"),
        ({"author": {}}, "author is unknown"),
        ({"authors": [{}]}, "authors holds an author without any member"),
        ({"items": [{"id": "1", "content_text": "x"}] * 2}, "two items have one id"),
    ],
)  # fmt: skip
def test_the_rules_of_json_feed_find_what_breaks_them(breach, said):
    valid = {"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}
    assert faults(valid) == []
    assert said in faults(valid | breach)


@pytest.mark.parametrize("form", FORMS)
def test_every_feed_has_its_type_and_its_language(client, edition, form):
    for language in ("zh-hans", "en"):
        for place in ("", "category/economy/", "tag/tea/"):
            answer = read(client, f"/{language}/{place}feed.{form}")
            assert answer["Content-Type"] == f"{TYPES[form]}; charset=utf-8"
            assert answer["Content-Language"] == language
            assert answer["Cache-Control"] == "public, max-age=60"


def test_a_feed_of_a_category_or_tag_holds_that_alone_and_says_so(client, edition):
    rows.edition(title="Elsewhere")
    for place, title in (("category/economy", "Economy"), ("tag/tea", "Tea")):
        told = parsed(client, f"/en/{place}/feed.atom")
        assert told.feed.title == f"{title} – Lanzhu News"
        assert told.feed.link == f"http://testserver/en/{place}/"
        assert [entry.id for entry in told.entries] == [
            f"http://testserver/en/articles/{edition.article_id}/"
        ]


def test_a_feed_speaks_one_language(client):
    of = rows.article(category=rows.category())
    rows.edition(of, "en", title="A bridge opens")
    rows.edition(of, "zh-hans", title="新桥通车", body="<p>大桥通车。</p>")
    for form in ("atom", "rss"):
        told = parsed(client, f"/zh-hans/feed.{form}")
        assert [(entry.title, entry.content[0].value) for entry in told.entries] == [
            ("新桥通车", "<p>大桥通车。</p>")
        ]
        assert told.feed.language == "zh-Hans"
        assert [tag.term for tag in told.entries[0].tags] == ["经济"]
    root = etree.fromstring(read(client, "/zh-hans/feed.atom").content)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh-Hans"


@pytest.mark.parametrize("form", FORMS)
def test_a_feed_holds_the_newest_thirty_and_only_what_is_public(client, form):
    for day in range(32):
        rows.edition(title=f"Day {day}", published_at=rows.BEFORE - timedelta(days=day))
    rows.edition(title="SECRET later", published_at=rows.NOW + timedelta(hours=1))
    rows.edition(title="SECRET over", expires_at=rows.NOW)
    later = rows.edition(title="Open", published_at=rows.NOW)
    rows.revise(later, title="SECRET next", body="<p>SECRET</p>")
    shown = read(client, f"/en/feed.{form}").content.decode()
    assert "SECRET" not in shown
    assert [f"Day {day}<" in shown or f'"Day {day}"' in shown for day in (0, 28, 29)] == [True, True, False]


@pytest.mark.parametrize("form", FORMS)
def test_an_article_keeps_its_name_when_its_slug_changes_and_vanishes_when_withdrawn(client, edition, form):
    def ids():
        content = read(client, f"/en/feed.{form}").content
        told = json.loads(content)["items"] if form == "json" else feedparser.parse(content).entries
        return [entry["id"] for entry in told]

    before = ids()
    type(edition).objects.filter(pk=edition.pk).update(slug="another")
    assert ids() == before == [f"http://testserver/en/articles/{edition.article_id}/"]
    type(edition).objects.filter(pk=edition.pk).update(expires_at=rows.NOW)
    assert ids() == []


def test_an_empty_feed_is_a_feed(client):
    rows.category()
    for place in ("", "category/economy/"):
        for form in ("atom", "rss"):
            told = parsed(client, f"/en/{place}feed.{form}")
            assert (told.entries, told.feed.title != "") == ([], True)
        assert faults(json.loads(read(client, f"/en/{place}feed.json").content)) == []


def test_what_the_site_does_not_have_has_no_feed(client):
    for address in ("/en/category/none/feed.atom", "/en/tag/none/feed.rss", "/fr/feed.atom", "/en/feed.xml"):
        assert client.get(address).status_code == 404


def test_the_site_s_own_address_stands_in_the_feed_where_settings_name_it(client, edition, settings):
    settings.PUBLIC_URL = "https://news.example"
    for form in FORMS:
        shown = read(client, f"/en/feed.{form}").content.decode()
        assert "testserver" not in shown
        assert f"https://news.example/en/articles/{edition.article_id}/" in shown


def test_a_feed_costs_the_same_with_one_article_and_with_many(client, edition):
    def costs():
        with CaptureQueriesContext(connection) as queries:
            read(client, "/en/category/economy/feed.atom")
        return len(queries)

    few = costs()
    for _number in range(8):
        of = rows.article(category=edition.article.category, outlet=rows.outlet(), lead_photo=rows.photo())
        of.tags.add(edition.article.tags.get())
        rows.edition(of)
    assert (few, costs()) == (5, 5)
