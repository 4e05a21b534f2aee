"""The facts of an article, read back by the programs that other people read pages with."""

import json
from datetime import timedelta

import extruct
import pytest
import trafilatura

from articles.models import SiteProfile
from tests.articles.public import rows
from tests.factories import staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

ENGLISH = (
    "<p>The Lanzhu Bridge opened to traffic at noon on Monday, four years after work on it had begun.</p>"
    "<p>It is 1.2 kilometres long and shortens the way across the river from forty minutes to six.</p>"
    "<h2>Closer banks</h2><p>Buses cross it every ten minutes, and pupils of both banks go to one school.</p>"
)
CHINESE = (
    "<p>岚渚大桥周一中午正式通车，此时距离开工已有四年，两岸居民等待这一天已经很久。</p>"
    "<p>大桥全长1.2公里，居民过江时间由四十分钟缩短到六分钟，公交车每十分钟一班。</p>"
    "<h2>两岸更近</h2><p>从今天起，两岸的学生可以在同一所学校上课，医院和市场也连成一片。</p>"
)


@pytest.fixture
def office():
    return SiteProfile.objects.create(
        pk=1,
        name_en="Lanzhu News",
        name_zh_hans="岚渚新闻",
        tagline_en="News of the river city",
        organiser_en="Lanzhu Information Office",
    )


@pytest.fixture
def editions(office):
    photo = rows.photo(
        photographer=rows.Person.objects.create(name_en="Huang Ming"),
        alt_en="A bridge at dawn",
        caption_en="The bridge on its first morning",
        rights="Lanzhu Daily",
    )
    daily = rows.outlet()
    daily.url = "https://daily.example/"
    daily.save()
    of = rows.article(
        category=rows.category(), outlet=daily, lead_photo=photo, original_url="https://daily.example/1"
    )
    of.tags.add(rows.tag())
    english = rows.edition(
        of,
        title="Bridge across the river opens",
        summary="It took four years.",
        body=ENGLISH,
        credits=rows.credits(author="Tang Yuxin", translator="Jiang Yifan", editor="Daniel Haws"),
        updated_at=rows.NOW - timedelta(hours=1),
    )
    chinese = rows.edition(
        of, "zh-hans", title="岚渚大桥通车", body=CHINESE, credits=rows.credits("zh-hans", author="唐宇昕")
    )
    return {"en": english, "zh-hans": chinese}


def page(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def facts(client, address):
    """Everything in JSON-LD, by its type."""
    found = extruct.extract(page(client, address), syntaxes=["json-ld"], errors="strict")["json-ld"]
    return {node["@type"]: node for node in found}


def test_a_translation_tells_its_facts(client, editions):
    english, chinese = editions["en"], editions["zh-hans"]
    address = f"http://testserver{english.get_absolute_url()}"
    found = facts(client, english.get_absolute_url())
    assert found["NewsArticle"] == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": f"http://testserver/en/articles/{english.article_id}/",
        "url": address,
        "mainEntityOfPage": address,
        "headline": "Bridge across the river opens",
        "description": "It took four years.",
        "inLanguage": "en",
        "datePublished": "2026-03-09T15:30:00+08:00",
        "dateModified": "2026-03-10T14:30:00+08:00",
        "image": {
            "@type": "ImageObject",
            "url": f"http://testserver{english.article.lead_photo.image.whole_1600_jpeg}",
            "width": 1500,
            "height": 1000,
            "caption": "The bridge on its first morning",
            "creditText": "Huang Ming",
            "copyrightNotice": "Lanzhu Daily",
        },
        "author": [{"@type": "Person", "name": "Tang Yuxin"}],
        "translator": [{"@type": "Person", "name": "Jiang Yifan"}],
        "editor": [{"@type": "Person", "name": "Daniel Haws"}],
        "publisher": {
            "@type": "NewsMediaOrganization",
            "@id": "http://testserver/#publisher",
            "name": "Lanzhu News",
            "url": "http://testserver/en/",
            "logo": {
                "@type": "ImageObject",
                "url": "http://testserver/static/img/icons/512.png",
                "width": 512,
                "height": 512,
            },
            "parentOrganization": {"@type": "GovernmentOrganization", "name": "Lanzhu Information Office"},
        },
        "sourceOrganization": {
            "@type": "NewsMediaOrganization",
            "name": "Lanzhu Daily",
            "url": "https://daily.example/",
        },
        "articleSection": "Economy",
        "keywords": ["Tea"],
        "isAccessibleForFree": True,
        "translationOfWork": {
            "@type": "NewsArticle",
            "@id": f"http://testserver/zh-hans/articles/{chinese.article_id}/",
            "url": f"http://testserver{chinese.get_absolute_url()}",
            "headline": "岚渚大桥通车",
            "inLanguage": "zh-Hans",
        },
        "isBasedOn": "https://daily.example/1",
    }


def test_an_original_names_its_translations_and_they_name_it(client, editions):
    chinese = facts(client, editions["zh-hans"].get_absolute_url())["NewsArticle"]
    english = facts(client, editions["en"].get_absolute_url())["NewsArticle"]
    assert [one["@id"] for one in chinese["workTranslation"]] == [english["@id"]]
    assert english["translationOfWork"]["@id"] == chinese["@id"]
    assert "translationOfWork" not in chinese
    assert "workTranslation" not in english
    assert (chinese["inLanguage"], chinese["author"]) == ("zh-Hans", [{"@type": "Person", "name": "唐宇昕"}])


def test_a_translation_that_readers_cannot_see_is_not_named(client, editions):
    type(editions["en"]).objects.filter(pk=editions["en"].pk).update(expires_at=rows.NOW)
    assert "workTranslation" not in facts(client, editions["zh-hans"].get_absolute_url())["NewsArticle"]


def test_corrections_are_told(client, editions):
    edition = editions["en"]
    edition.corrections.create(
        revision=edition.live,
        note="The bridge is 1.2 kilometres long, not 12.",
        by=staff(),
        by_name="Xu Jinghua",
        at=rows.NOW,
    )
    type(edition).objects.filter(pk=edition.pk).update(corrected_at=rows.NOW)
    assert facts(client, edition.get_absolute_url())["NewsArticle"]["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "The bridge is 1.2 kilometres long, not 12.",
            "datePublished": "2026-03-10T15:30:00+08:00",
        }
    ]


def test_what_is_not_known_is_not_told(client, office):
    told = facts(client, rows.edition(rows.article(original_url="javascript:alert(1)")).get_absolute_url())
    for name in (
        "author", "translator", "editor", "image", "sourceOrganization", "articleSection", "keywords",
        "isBasedOn", "correction", "translationOfWork",
    ):  # fmt: skip
        assert name not in told["NewsArticle"], name


def test_the_way_to_a_page_is_told(client, editions):
    trail = facts(client, editions["en"].get_absolute_url())["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in trail] == [
        (1, "Front page", "http://testserver/en/"),
        (2, "Economy", "http://testserver/en/category/economy/"),
        (3, "Bridge across the river opens", f"http://testserver{editions['en'].get_absolute_url()}"),
    ]
    trail = facts(client, "/en/tag/tea/")["BreadcrumbList"]["itemListElement"]
    assert [step["name"] for step in trail] == ["Front page", "Tea"]


def test_the_front_page_tells_what_the_site_is_and_how_to_search_it(client, office):
    site = facts(client, "/en/")["WebSite"]
    assert (site["name"], site["description"], site["inLanguage"], site["publisher"]["name"]) == (
        "Lanzhu News",
        "News of the river city",
        "en",
        "Lanzhu News",
    )
    template = site["potentialAction"]["target"]["urlTemplate"]
    assert template == "http://testserver/en/search/?q={search_term_string}"
    assert (
        client.get(
            template.removeprefix("http://testserver").replace("{search_term_string}", "tea")
        ).status_code
        == 200
    )


@pytest.mark.parametrize(
    ("language", "title", "author", "date", "paragraphs"),
    [
        ("en", "Bridge across the river opens", "Tang Yuxin", "2026-03-09", ENGLISH),
        ("zh-hans", "岚渚大桥通车", "唐宇昕", "2026-03-09", CHINESE),
    ],
)
def test_a_reader_of_strange_pages_finds_headline_author_date_and_text(
    client, editions, language, title, author, date, paragraphs
):
    shown = page(client, editions[language].get_absolute_url())
    found = json.loads(trafilatura.extract(shown, output_format="json", with_metadata=True))
    assert (found["title"], found["author"], found["date"]) == (title, author, date)
    for sentence in paragraphs.replace("<p>", "").replace("<h2>", "").replace("</h2>", "</p>").split("</p>"):
        assert sentence in found["text"], sentence
    assert "More from" not in found["text"]
