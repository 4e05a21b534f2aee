from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from articles.models import DailyViews, Edition
from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

LONG = "".join(f"<p>{number} {'word ' * 300}</p>" for number in range(4))


def read(client, edition, query=""):
    answer = client.get(edition.get_absolute_url() + query)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def text(found):
    return " ".join(found.get_text().split())


def test_a_page_carries_all_that_a_reader_is_told(client):
    of = rows.article(
        category=rows.category(),
        outlet=rows.outlet(),
        original_url="https://daily.example/1",
        original_date=rows.BEFORE.date(),
    )
    of.tags.add(rows.tag())
    edition = rows.edition(
        of,
        title="A bridge opens",
        summary="It took four years.",
        body="<p>At noon.</p>",
        credits=rows.credits(author="Tang Yuxin", translator="Jiang Yifan", editor="Daniel Haws"),
    )
    DailyViews.objects.create(edition=edition, day=rows.BEFORE.date(), n=1200)
    DailyViews.objects.create(edition=edition, day=rows.NOW.date(), n=34)
    page = read(client, edition)
    shown = {
        name: text(page.select_one(place))
        for name, place in {
            "title": "title",
            "category": ".article .kicker",
            "headline": "h1",
            "summary": ".standfirst",
            "byline": ".byline",
            "facts": ".facts",
            "body": ".body",
            "origin": ".origin-facts",
            "tags": ".tags",
        }.items()
    }
    assert shown == {
        "title": "A bridge opens – News",
        "category": "Economy",
        "headline": "A bridge opens",
        "summary": "It took four years.",
        "byline": "(By Tang Yuxin — Lanzhu Daily, translated by Jiang Yifan, edited by Daniel Haws)",
        "facts": "Published: 9 March 2026, 15:30 Views: 1,234 as of 10 March 2026, 15:30",
        "body": "At noon.",
        "origin": "First published by Lanzhu Daily on 9 March 2026 Read it where it first appeared",
        "tags": "Tea",
    }
    assert page.select_one(".facts time")["datetime"] == "2026-03-09T15:30:00+08:00"
    assert page.select_one(".facts a")["href"] == "/en/how-we-count/"
    assert [link["href"] for link in page.select(".origin-facts a")] == [
        f"/en/outlet/{of.outlet_id}/",
        "https://daily.example/1",
    ]


def test_the_byline_speaks_the_language_of_the_page(client):
    of = rows.article(outlet=rows.outlet())
    edition = rows.edition(of, "zh-hans", credits=rows.credits("zh-hans", author="唐宇昕", editor="许静华"))
    assert text(read(client, edition).select_one(".byline")) == "（记者 唐宇昕 — 岚渚日报，编辑 许静华）"


def test_the_names_in_the_byline_lead_to_what_these_people_did(client):
    of = rows.article(outlet=rows.outlet())
    credits = rows.credits(author="Tang Yuxin", translator="Jiang Yifan")
    links = read(client, rows.edition(of, credits=credits)).select(".byline a")
    assert {link.get_text(): link["href"] for link in links} == {
        "Tang Yuxin": f"/en/people/{credits[0]['person']}/",
        "Lanzhu Daily": f"/en/outlet/{of.outlet_id}/",
        "Jiang Yifan": f"/en/people/{credits[1]['person']}/",
    }
    assert {client.get(link["href"]).status_code for link in links} == {200}


def test_a_text_that_was_changed_says_when(client):
    edition = rows.edition(updated_at=rows.NOW)
    assert [text(found) for found in read(client, edition).select(".facts > li")][:2] == [
        "Published: 9 March 2026, 15:30",
        "Updated: 10 March 2026, 15:30",
    ]


def test_a_plain_text_stays_plain(client):
    edition = rows.edition()
    page = read(client, edition)
    assert [page.select(place) for place in (".byline", ".standfirst", ".kicker", ".tags", ".more")] == [
        []
    ] * 5
    assert page.select(".lead-figure, .notice, .pager, .origin-facts") == []


def test_an_imported_text_says_so_with_its_date_and_its_old_count_apart(client):
    edition = rows.edition(imported_at=rows.NOW, baseline_views=5678)
    page = read(client, edition)
    assert text(page.select_one(".facts")) == (
        "Published: 9 March 2026 Views: 0 as of 10 March 2026, 15:30 and 5,678 counted by the old site"
    )
    assert text(page.select_one(".origin-facts")) == "Taken over from the office's former website"


def test_a_text_published_in_haste_says_so(client):
    edition = rows.edition(live_unreviewed=False)
    assert read(client, edition).select(".notice") == []
    Edition.objects.filter(pk=edition.pk).update(live_unreviewed=True)
    assert text(read(client, edition).select_one(".notice")) == (
        "This text was published before its review was complete."
    )


def test_the_lead_photo_stands_with_its_words(client):
    photographer = rows.Person.objects.create(name_en="He Songtao")
    photo = rows.photo(
        alt_en="A train on a viaduct", caption_en="The first train.", photographer=photographer
    )
    figure = read(client, rows.edition(rows.article(lead_photo=photo))).select_one(".lead-figure")
    image = figure.img
    assert (image["alt"], image["width"], image["height"]) == ("A train on a viaduct", "1500", "1000")
    assert text(figure.figcaption) == "The first train. Photo: He Songtao"


# --- where it is ---------------------------------------------------------------------------------


@pytest.mark.parametrize("written", ["", "old-title/", "-/"])
def test_a_wrong_or_missing_slug_leads_to_the_address(client, written):
    edition = rows.edition(slug="bridge")
    answer = client.get(f"/en/articles/{edition.article_id}/{written}")
    assert (answer.status_code, answer["Location"]) == (301, edition.get_absolute_url())


def test_the_page_number_is_kept_where_it_means_something(client):
    edition = rows.edition(slug="bridge", body=LONG)
    there = {
        query: client.get(f"/en/articles/{edition.article_id}/{query}")["Location"]
        for query in ("?page=1", "?page=2", "?page=all", "?utm_source=x")
    }
    address = edition.get_absolute_url()
    assert there == {
        "?page=1": address,
        "?page=2": f"{address}?page=2",
        "?page=all": f"{address}?page=all",
        "?utm_source=x": address,
    }


def test_an_edition_without_a_slug_has_an_address(client):
    edition = rows.edition()
    Edition.objects.filter(pk=edition.pk).update(slug=None)
    assert client.get(f"/en/articles/{edition.article_id}/-/").status_code == 200


def test_a_chinese_address_reads_as_it_is_written(client):
    edition = rows.edition(language="zh-hans", slug="新桥通车")
    assert client.get(f"/zh-hans/articles/{edition.article_id}/新桥通车/").status_code == 200


@pytest.mark.parametrize("number", ["0", "01", "999999", "9" * 19, "9" * 40, "-1", "１"])
def test_a_number_that_no_article_has_is_not_found(client, number):
    rows.edition()
    assert client.get(f"/en/articles/{number}/bridge/").status_code == 404


# --- pages of the body ---------------------------------------------------------------------------


def test_a_long_text_has_pages_and_one_with_all(client):
    edition = rows.edition(body=LONG)
    first, second, whole = (read(client, edition, query) for query in ("", "?page=2", "?page=all"))
    parts = [page.select_one(".body").decode_contents() for page in (first, second, whole)]
    assert parts[0] + parts[1] == parts[2]
    address = edition.get_absolute_url()
    assert [(link.get_text(), link["href"]) for link in first.select(".pager a")] == [
        ("1", address),
        ("2", f"{address}?page=2"),
        ("›", f"{address}?page=2"),
        ("»", f"{address}?page=2"),
        ("All on one page", f"{address}?page=all"),
    ]
    assert second.title.get_text() == "A bridge opens – page 2 of 2 – News"
    assert whole.select_one("[aria-current=page].pager-whole")


@pytest.mark.parametrize("page", ["3", "0", "-1", "1000000000000", "NaN", "1.0", "", "ALL", "２"])
def test_a_page_that_the_text_does_not_have_is_not_found(client, page):
    edition = rows.edition(body=LONG)
    assert client.get(edition.get_absolute_url() + f"?page={page}").status_code == 404


def test_two_page_numbers_are_none(client):
    address = rows.edition(body=LONG).get_absolute_url()
    assert client.get(f"{address}?page=2&page=2").status_code == 404
    assert client.get(f"{address}?page=all&page=all").status_code == 404


@pytest.mark.parametrize("page", ["1", "all"])
def test_a_short_text_has_one_address(client, page):
    edition = rows.edition()
    answer = client.get(edition.get_absolute_url() + f"?page={page}")
    assert (answer.status_code, answer["Location"]) == (301, edition.get_absolute_url())


def test_an_empty_text_is_a_page_as_well(client):
    assert text(read(client, rows.edition(body="")).select_one(".body")) == ""


# --- languages -----------------------------------------------------------------------------------


def test_the_languages_lead_to_each_other_and_say_what_they_are(client):
    of = rows.article()
    english = rows.edition(of, "en", title="A bridge opens", slug="bridge")
    chinese = rows.edition(of, "zh-hans", title="新桥通车", slug="bridge-zh")
    alternates = {
        "zh-Hans": f"http://testserver{chinese.get_absolute_url()}",
        "en": f"http://testserver{english.get_absolute_url()}",
        "x-default": "http://testserver/",
    }
    for edition, other in ((english, chinese), (chinese, english)):
        page = read(client, edition)
        assert {link["hreflang"]: link["href"] for link in page.select("link[hreflang]")} == alternates
        link = page.select_one(".article-languages a")
        assert (link["href"], link.get_text(), link["lang"], link["hreflang"]) == (
            other.get_absolute_url(),
            other.live.title,
            {"en": "en", "zh-hans": "zh-Hans"}[other.language],
            {"en": "en", "zh-hans": "zh-Hans"}[other.language],
        )
    assert page.html["lang"] == "zh-Hans"


def test_a_language_without_an_edition_is_named_as_missing(client):
    edition = rows.edition(language="en")
    rows.revise(Edition.objects.create(article=edition.article, language="zh-hans"), title="还没发表")
    page = read(client, edition)
    assert text(page.select_one(".article-languages")) == "There is no edition of this article in 简体中文."
    assert text(page.select_one(".languages")) == "no edition of this article; front page: 简体中文"
    assert [link["hreflang"] for link in page.select("link[hreflang]")] == ["en", "x-default"]


def test_where_there_is_no_edition_the_others_are_offered(client):
    chinese = rows.edition(language="zh-hans", title="新桥通车")
    answer = client.get(f"/en/articles/{chinese.article_id}/bridge/")
    page = BeautifulSoup(answer.content, "html.parser")
    offer = page.select_one(".offers a")
    assert (answer.status_code, answer["Content-Language"], page.html["lang"]) == (404, "en", "en")
    assert (offer["href"], offer["lang"], offer["hreflang"]) == (
        chinese.get_absolute_url(),
        "zh-Hans",
        "zh-Hans",
    )
    assert text(offer) == "简体中文 新桥通车"
    assert text(page.h1) == "This article cannot be read in this language"


# --- what may be seen ----------------------------------------------------------------------------


def test_the_desk_s_working_copy_and_unpublished_revisions_never_show(client):
    of = rows.article(
        category=rows.category(),
        title_en="SECRET title",
        summary_en="SECRET summary",
        body_en="<p>SECRET body</p>",
        title_zh_hans="SECRET",
    )
    edition = rows.edition(of)
    later = rows.revise(
        edition, title="SECRET next", summary="SECRET", body="<p>SECRET</p>", change_note="SECRET"
    )
    Edition.objects.filter(pk=edition.pk).update(working=later, state="draft")
    other = rows.edition(rows.article(category=of.category))
    for address in (
        edition.get_absolute_url(),
        other.get_absolute_url(),
        "/en/",
        "/en/latest/",
        "/en/category/economy/",
        f"/zh-hans/articles/{of.pk}/x/",
    ):
        shown = client.get(address).content.decode()
        assert "A bridge opens" in shown
        assert "SECRET" not in shown


def test_a_scheduled_edition_appears_at_its_time_and_not_before(client, now):
    release = rows.NOW + timedelta(hours=1)
    edition = rows.edition(published_at=release, public_from=release)
    addresses = (edition.get_absolute_url(), "/en/latest/", "/en/")
    assert client.get(addresses[0]).status_code == 404
    assert not any("A bridge opens" in client.get(address).content.decode() for address in addresses)
    now.move_to(release, tick=False)
    assert all("A bridge opens" in client.get(address).content.decode() for address in addresses)


def test_an_expired_edition_is_gone_from_everywhere(client, now):
    edition = rows.edition(expires_at=rows.NOW + timedelta(hours=1))
    addresses = (edition.get_absolute_url(), "/en/latest/", "/en/")
    assert all("A bridge opens" in client.get(address).content.decode() for address in addresses)
    now.move_to(rows.NOW + timedelta(hours=1), tick=False)
    assert client.get(addresses[0]).status_code == 410
    assert not any("A bridge opens" in client.get(address).content.decode() for address in addresses)


def test_a_translation_not_public_yet_is_neither_linked_nor_offered(client):
    later = rows.NOW + timedelta(hours=1)
    english = rows.edition(language="en")
    rows.edition(english.article, "zh-hans", title="以后再说", published_at=later, public_from=later)
    assert "以后再说" not in client.get(english.get_absolute_url()).content.decode()
    lonely = rows.edition(language="zh-hans", title="以后再说", published_at=later, public_from=later)
    assert "以后再说" not in client.get(f"/en/articles/{lonely.article_id}/x/").content.decode()


def test_related_articles_are_others_of_this_language(client):
    economy = rows.category()
    edition = rows.edition(rows.article(category=economy), title="This one")
    rows.edition(rows.article(category=economy), title="Another one")
    rows.edition(rows.article(category=economy), "zh-hans", title="别的")
    assert [text(found) for found in read(client, edition).select(".more .card-headline")] == ["Another one"]


# --- counting ------------------------------------------------------------------------------------


def test_the_page_says_where_to_report_that_it_was_seen(client):
    edition = rows.edition()
    page = read(client, edition)
    assert page.select_one("[data-seen-url]")["data-seen-url"] == f"/views/{edition.pk}"
    assert page.select_one("script[type=module]")["src"] == "/static/js/seen.js"
    image = page.noscript.img
    assert (image["src"], image["alt"], image["width"], image["height"]) == (
        f"/views/{edition.pk}.gif",
        "",
        "1",
        "1",
    )
    assert page.select_one("[data-views-count]").get_text() == "0"
    assert page.select_one("time[data-views-as-of]")["datetime"] == "2026-03-10T15:30:00+08:00"


def test_a_link_that_is_none_of_the_web_stays_text(client):
    of = rows.article(original_url="javascript:alert(1)")
    page = read(client, rows.edition(of))
    assert page.select(".origin-facts a") == []
    assert text(page.select_one(".origin-facts")) == "javascript:alert(1)"
