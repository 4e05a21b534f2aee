"""The head of a page, as machines read it."""

import re

import pytest
from bs4 import BeautifulSoup

from articles.models import SiteProfile
from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

GOVERNMENT = (
    "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType",
    "ArticleTitle", "PubDate", "ContentSource", "Keywords", "Author", "Description", "Url",
)  # fmt: skip
LONG = "".join(f"<p>{number} {'word ' * 300}</p>" for number in range(4))


@pytest.fixture
def office():
    return SiteProfile.objects.create(
        pk=1,
        name_en="Lanzhu News",
        name_zh_hans="岚渚新闻",
        tagline_en="News of  the river\ncity",
        site_code="3307000012",
    )


@pytest.fixture
def editions(office):
    """One article in both languages, with all that a head can tell."""
    of = rows.article(
        category=rows.category(), outlet=rows.outlet(), lead_photo=rows.photo(alt_en="A bridge")
    )
    of.tags.add(rows.tag(), rows.tag("bridges", en="Bridges", **{"zh-hans": "桥梁"}))
    authors = rows.credits(author="Tang Yuxin") + rows.credits(author="Wang Ting", editor="Daniel Haws")
    english = rows.edition(of, title="A bridge  opens", summary="It took four years.", credits=authors)
    chinese = rows.edition(
        of,
        "zh-hans",
        title="新桥通车",
        summary="历时四年。",
        credits=rows.credits("zh-hans", author="唐宇昕"),
    )
    return {"en": english, "zh-hans": chinese}


def head(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser").head


def metas(found):
    return {meta["name"]: meta["content"] for meta in found.select("meta[name]")}


def properties(found):
    told = [(meta["property"], meta["content"]) for meta in found.select("meta[property]")]
    return {name: [content for other, content in told if other == name] for name, _content in told}


def government(found):
    return {name: content for name, content in metas(found).items() if name in GOVERNMENT}


def test_an_english_article_carries_every_government_tag_in_english(client, editions):
    address = editions["en"].get_absolute_url()
    assert government(head(client, address)) == {
        "SiteName": "Lanzhu News",
        "SiteDomain": "testserver",
        "SiteIDCode": "3307000012",
        "ColumnName": "Economy",
        "ColumnDescription": "All articles in the column “Economy”, newest first.",
        "ColumnKeywords": "Economy,Lanzhu News",
        "ColumnType": "News of the office",
        "ArticleTitle": "A bridge opens",
        "PubDate": "2026-03-09 15:30",
        "ContentSource": "Lanzhu Daily",
        "Keywords": "Bridges,Tea",
        "Author": "Tang Yuxin,Wang Ting",
        "Description": "It took four years.",
        "Url": f"http://testserver{address}",
    }


def test_a_chinese_article_carries_them_in_chinese(client, editions):
    told = government(head(client, editions["zh-hans"].get_absolute_url()))
    names = ("SiteName", "ColumnName", "ArticleTitle", "PubDate", "ContentSource", "Keywords", "Author")
    assert [told[name] for name in names] == [
        "岚渚新闻", "经济", "新桥通车", "2026-03-09 15:30", "岚渚日报", "桥梁,茶叶", "唐宇昕",
    ]  # fmt: skip


def test_what_is_not_known_is_left_out_and_never_empty(client):
    SiteProfile.objects.create(pk=1, name_en="Lanzhu News")
    edition = rows.edition(body="")
    told = government(head(client, edition.get_absolute_url()))
    assert told == {
        "SiteName": "Lanzhu News",
        "SiteDomain": "testserver",
        "ColumnName": "Latest",
        "ColumnDescription": "Everything that the office has published in this language, newest first.",
        "ColumnKeywords": "Latest,Lanzhu News",
        "ColumnType": "News of the office",
        "ArticleTitle": "A bridge opens",
        "PubDate": "2026-03-09 15:30",
        "ContentSource": "Lanzhu News",
        "Url": f"http://testserver{edition.get_absolute_url()}",
    }


def test_no_tag_of_any_page_is_empty_or_null_or_has_double_spaces(client, editions):
    of_every = ("SiteName", "SiteDomain", "SiteIDCode")
    of_lists = ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")
    for address, names in {
        "/en/": of_every,
        "/en/latest/": of_every + of_lists,
        "/en/category/economy/": of_every + of_lists,
        "/en/tag/tea/": of_every + of_lists,
        "/en/corrections/": of_every + of_lists,
        "/en/archive/": of_every,
        "/en/people/": of_every,
        "/en/site-map/": of_every,
        "/en/search/": of_every,
        "/en/about/": of_every,
        "/en/how-we-count/": of_every,
        "/en/for-developers/": of_every,
        editions["en"].get_absolute_url(): GOVERNMENT,
    }.items():
        found = head(client, address)
        assert set(government(found)) == set(names), address
        for meta in found.select("meta[content]"):
            content = meta["content"]
            assert content not in ("", "null"), (address, meta)
            assert not re.search(r"\s\s|[\n\t]", content), (address, meta)
        for tag in re.findall(r"<meta [^>]*>", str(found)):
            assert "  " not in tag, (address, tag)


def test_every_page_says_what_it_is(client, editions):
    for address in (
        "/en/",
        "/zh-hans/latest/",
        "/en/category/economy/",
        "/en/tag/tea/",
        "/en/archive/",
        "/en/people/",
        "/en/corrections/",
        "/en/search/",
        "/en/site-map/",
        "/en/about/",
        "/zh-hans/how-we-count/",
        "/zh-hans/for-developers/",
        editions["en"].get_absolute_url(),
    ):
        found = head(client, address)
        told, shown = metas(found), properties(found)
        language = address.split("/")[1]
        place = f"http://testserver{address}"
        assert found.title.get_text(strip=True), address
        assert told["description"], address
        assert [link["href"] for link in found.select("link[rel=canonical]")] == [place], address
        assert shown["og:url"] == [place], address
        assert shown["og:title"] != [""], address
        assert shown["og:description"] == [told["description"]], address
        assert shown["og:locale"] == [{"en": "en_GB", "zh-hans": "zh_CN"}[language]], address
        assert [(link["type"], link["href"]) for link in found.select("link[rel=alternate][type]")][-3:] == [
            ("application/atom+xml", f"/{language}/feed.atom"),
            ("application/rss+xml", f"/{language}/feed.rss"),
            ("application/feed+json", f"/{language}/feed.json"),
        ], address
        assert found.select_one("link[rel=manifest]")["href"] == f"/{language}/manifest.webmanifest", address
        assert [link["href"] for link in found.select("link[rel=icon], link[rel=apple-touch-icon]")] == [
            "/favicon.ico",
            "/static/img/mark.svg",
            "/static/img/icons/180.png",
        ], address
        assert len(found.select("meta[name=theme-color]")) == 2, address


def test_a_link_to_an_article_shows_its_photo_and_its_dates(client, editions):
    address = editions["en"].get_absolute_url()
    photo = editions["en"].article.lead_photo.image.whole_1600_jpeg
    assert properties(head(client, address)) == {
        "og:type": ["article"],
        "og:title": ["A bridge opens"],
        "og:description": ["It took four years."],
        "og:url": [f"http://testserver{address}"],
        "og:site_name": ["Lanzhu News"],
        "og:locale": ["en_GB"],
        "og:locale:alternate": ["zh_CN"],
        "og:image": [f"http://testserver{photo}"],
        "og:image:type": ["image/jpeg"],
        "og:image:width": ["1500"],
        "og:image:height": ["1000"],
        "og:image:alt": ["A bridge"],
        "article:published_time": ["2026-03-09T15:30:00+08:00"],
        "article:modified_time": ["2026-03-09T15:30:00+08:00"],
        "article:section": ["Economy"],
        "article:tag": ["Bridges", "Tea"],
    }


def test_a_page_without_a_photo_shows_the_mark_of_the_office(client, office):
    for address in ("/en/", rows.edition().get_absolute_url()):
        shown = properties(head(client, address))
        assert shown["og:image"] == ["http://testserver/static/img/icons/512.png"]


def test_a_category_and_a_tag_announce_their_own_feeds(client, editions):
    for place in ("category/economy", "tag/tea"):
        found = head(client, f"/en/{place}/").select("link[rel=alternate][type]")
        assert [link["href"] for link in found][:3] == [
            f"/en/{place}/feed.{form}" for form in ("atom", "rss", "json")
        ]


@pytest.mark.parametrize(("query", "languages"), [("", True), ("?page=2", False), ("?page=all", False)])
def test_a_page_of_a_long_text_is_its_own_and_names_languages_only_where_they_name_it(
    client, query, languages
):
    edition = rows.edition(body=LONG)
    found = head(client, edition.get_absolute_url() + query)
    assert found.select_one("link[rel=canonical]")["href"] == (
        f"http://testserver{edition.get_absolute_url()}{query}"
    )
    assert bool(found.select("link[hreflang]")) is languages


def test_addresses_are_those_of_the_site_where_settings_name_it(client, editions, settings):
    settings.PUBLIC_URL = "https://news.lanzhu.example/"
    for address in ("/en/", editions["en"].get_absolute_url()):
        found = head(client, address)
        assert "testserver" not in str(found)
        assert metas(found)["SiteDomain"] == "news.lanzhu.example"
