from datetime import timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import etree

from articles.models import SiteProfile
from articles.queries import sitemaps
from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

SCHEMAS = Path(__file__).parents[2] / "samples/schemas"
SPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
HOST = "http://testserver"


def read(client, address, schema="all.xsd"):
    """The root of a sitemap, once the schema found nothing wrong in it."""
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/xml; charset=utf-8")
    assert answer["Cache-Control"] == "public, max-age=60"
    root = etree.fromstring(answer.content)
    rules = etree.XMLSchema(etree.parse(SCHEMAS / schema))
    assert rules.validate(root), rules.error_log
    return root


def texts(root, path):
    return [found.text for found in root.iterfind(path, SPACES)]


def languages(told):
    return {link.get("hreflang"): link.get("href") for link in told.iterfind("x:link", SPACES)}


def pages(client):
    """Every page of every sitemap that the index names, with its languages."""
    index = read(client, "/sitemap.xml", "siteindex.xsd")
    found = {}
    for address in texts(index, "s:sitemap/s:loc"):
        for told in read(client, address.removeprefix(HOST)).iterfind("s:url", SPACES):
            found[told.find("s:loc", SPACES).text] = languages(told)
    return found


def both(**details):
    of = rows.article(**details)
    return rows.edition(of, "zh-hans", title="新桥通车"), rows.edition(of, "en")


def test_the_index_names_every_file_and_when_its_newest_changed(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "ARTICLES_PER_FILE", 2)
    made = [rows.edition(published_at=rows.BEFORE - timedelta(days=day)) for day in range(4)]
    type(made[0]).objects.filter(pk=made[-1].pk).update(updated_at=rows.NOW)
    numbers = {edition.article_id // 2 + 1 for edition in made}
    index = read(client, "/sitemap.xml", "siteindex.xsd")
    assert texts(index, "s:sitemap/s:loc") == [
        f"{HOST}/sitemaps/pages.xml",
        *(f"{HOST}/sitemaps/articles-{number}.xml" for number in sorted(numbers)),
    ]
    assert texts(index, "s:sitemap/s:lastmod")[-1] == "2026-03-10T15:30:00+08:00"
    listed = [
        address
        for number in numbers
        for address in texts(read(client, f"/sitemaps/articles-{number}.xml"), "s:url/s:loc")
    ]
    assert sorted(listed) == sorted(f"{HOST}{edition.get_absolute_url()}" for edition in made)


def test_an_article_stands_there_in_each_language_with_its_photo_and_its_last_change(client):
    chinese, english = both(lead_photo=rows.photo())
    type(english).objects.filter(pk=english.pk).update(updated_at=rows.NOW)
    root = read(client, f"/sitemaps/articles-{chinese.article_id // 2500 + 1}.xml")
    photo = f"{HOST}{chinese.article.lead_photo.image.whole_1600_jpeg}"
    alternates = {
        "zh-Hans": f"{HOST}{chinese.get_absolute_url()}",
        "en": f"{HOST}{english.get_absolute_url()}",
        "x-default": f"{HOST}/",
    }
    told = {
        url.find("s:loc", SPACES).text: (
            url.find("s:lastmod", SPACES).text,
            languages(url),
            texts(url, "image:image/image:loc"),
        )
        for url in root.iterfind("s:url", SPACES)
    }
    assert told == {
        alternates["en"]: ("2026-03-10T15:30:00+08:00", alternates, [photo]),
        alternates["zh-Hans"]: ("2026-03-09T15:30:00+08:00", alternates, [photo]),
    }


def test_nothing_but_what_is_public_stands_there(client):
    chinese, english = both()
    type(english).objects.filter(pk=english.pk).update(expires_at=rows.NOW)
    rows.edition(published_at=rows.NOW + timedelta(hours=1), title="Later")
    told = {address: of for address, of in pages(client).items() if "/articles/" in address}
    address = f"{HOST}{chinese.get_absolute_url()}"
    assert told == {address: {"zh-Hans": address, "x-default": f"{HOST}/"}}


def test_a_file_that_holds_nothing_is_not_found(client):
    rows.edition()
    for address in ("/sitemaps/articles-999.xml", "/sitemaps/articles-0.xml", "/sitemaps/en.xml"):
        assert client.get(address).status_code == 404


def test_the_head_of_every_page_says_the_same_languages_as_the_sitemap_and_they_confirm_each_other(client):
    of = rows.article(category=rows.category(), outlet=rows.outlet())
    of.tags.add(rows.tag())
    author = rows.credits(author="Tang Yuxin")
    rows.edition(of, "zh-hans", title="新桥通车", credits=author)
    rows.edition(of, "en", credits=author + rows.credits(translator="Jiang Yifan"))
    rows.edition(rows.article(category=of.category), "zh-hans")
    alone = rows.article(category=rows.category("sport", en="Sport"))
    alone.tags.add(rows.tag("boats", en="Boats"))
    rows.edition(alone, "en")
    listed = pages(client)
    assert f"{HOST}/zh-hans/category/sport/" not in listed
    assert sum("/people/" in address for address in listed) == 5
    assert len(listed) > 30
    wrong = {}
    for address, told in listed.items():
        answer = client.get(address.removeprefix(HOST))
        assert answer.status_code == 200, address
        head = BeautifulSoup(answer.content, "html.parser").head
        links = {link["hreflang"]: link["href"] for link in head.select("link[hreflang]")}
        others = [other for name, other in told.items() if name != "x-default"]
        if not (
            links == told
            and head.select_one("link[rel=canonical]")["href"] == address
            and address in others
            and all(listed.get(other) == told for other in others)
            and told["x-default"] == f"{HOST}/"
        ):
            wrong[address] = (told, links)
    assert wrong == {}


def test_the_news_are_those_of_two_days_with_their_headlines(client):
    SiteProfile.objects.create(pk=1, name_en="Lanzhu News", name_zh_hans="岚渚新闻")
    chinese, english = both()
    rows.edition(title="Just too old", published_at=rows.NOW - timedelta(days=2))
    root = read(client, "/sitemap-news.xml")
    told = {
        url.find("s:loc", SPACES).text: (
            *texts(url, "news:news/news:publication/*"),
            *texts(url, "news:news/news:publication_date"),
            *texts(url, "news:news/news:title"),
        )
        for url in root.iterfind("s:url", SPACES)
    }
    assert told == {
        f"{HOST}{chinese.get_absolute_url()}": (
            "岚渚新闻",
            "zh-cn",
            "2026-03-09T15:30:00+08:00",
            "新桥通车",
        ),
        f"{HOST}{english.get_absolute_url()}": (
            "Lanzhu News",
            "en",
            "2026-03-09T15:30:00+08:00",
            "A bridge opens",
        ),
    }


def test_the_news_are_a_thousand_at_most_and_the_newest(client, monkeypatch):
    assert sitemaps.MOST_NEWS == 1000
    monkeypatch.setattr(sitemaps, "MOST_NEWS", 2)
    made = [rows.edition(published_at=rows.NOW - timedelta(hours=hours)) for hours in (3, 1, 2)]
    root = read(client, "/sitemap-news.xml")
    assert texts(root, "s:url/s:loc") == [f"{HOST}{made[n].get_absolute_url()}" for n in (1, 2)]


def test_on_a_quiet_day_the_news_sitemap_is_still_one(client):
    root = read(client, "/sitemap-news.xml")
    assert texts(root, "s:url/s:loc") == [f"{HOST}/zh-hans/", f"{HOST}/en/"]
    assert root.find(".//news:news", SPACES) is None


def test_an_empty_site_has_sitemaps_as_well(client):
    assert f"{HOST}/en/" in pages(client)


def test_a_sitemap_costs_the_same_with_few_articles_and_with_many(client):
    def costs():
        found = []
        for address in ("/sitemap.xml", "/sitemaps/articles-1.xml", "/sitemap-news.xml"):
            with CaptureQueriesContext(connection) as queries:
                read(client, address, "siteindex.xsd" if address == "/sitemap.xml" else "all.xsd")
            found.append(len(queries))
        return found

    both(lead_photo=rows.photo())
    few = costs()
    for _number in range(5):
        both(lead_photo=rows.photo())
    assert (few, costs()) == ([1, 1, 2], [1, 1, 2])
