from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


def soup(answer):
    return BeautifulSoup(answer.content, "html.parser")


def titles(client, address):
    return [found.get_text() for found in soup(client.get(address)).select(".story-headline")]


@pytest.fixture
def three_pages(settings):
    settings.ARTICLES_PER_PAGE = 2
    return [rows.edition(title=f"Story {number}", published_at=rows.BEFORE) for number in range(5)]


def test_equal_dates_keep_one_order_over_all_pages(client, three_pages):
    shown = [titles(client, f"/en/latest/{page}") for page in ("", "?page=2", "?page=3")]
    assert shown == [["Story 4", "Story 3"], ["Story 2", "Story 1"], ["Story 0"]]


def test_the_newest_comes_first_whatever_was_written_last(client):
    rows.edition(title="Newer", published_at=rows.BEFORE)
    rows.edition(title="Older", published_at=rows.BEFORE - timedelta(days=3))
    assert titles(client, "/en/latest/") == ["Newer", "Older"]


@pytest.mark.parametrize(
    "page",
    [
        "4",
        "0",
        "-1",
        "1000000000000",
        "NaN",
        "1.0",
        "2.0",
        "",
        "+2",
        " 2",
        "02",
        "２",
        "٢",
        "all",
        "1e1",
        "2%00",
    ],
)
def test_a_page_that_no_link_leads_to_is_not_found(client, three_pages, page):
    answer = client.get(f"/en/latest/?page={page}")
    assert answer.status_code == 404
    assert answer["Cache-Control"] == "no-store"


def test_two_page_numbers_are_none(client, three_pages):
    assert client.get("/en/latest/?page=2&page=3").status_code == 404
    assert client.get("/en/latest/?page=1&page=2").status_code == 404


def test_page_one_has_one_address(client, three_pages):
    answer = client.get("/en/latest/?page=1")
    assert (answer.status_code, answer["Location"]) == (301, "/en/latest/")


def test_the_pages_are_links_that_name_where_one_is(client, three_pages):
    page = soup(client.get("/en/latest/?page=2"))
    assert page.title.get_text() == "Latest – page 2 of 3 – News"
    assert [
        (link.get_text(), link["href"], link.get("aria-current")) for link in page.select(".pager a")
    ] == [
        ("‹", "/en/latest/", None),
        ("1", "/en/latest/", None),
        ("2", "/en/latest/?page=2", "page"),
        ("3", "/en/latest/?page=3", None),
        ("›", "/en/latest/?page=3", None),
        ("»", "/en/latest/?page=3", None),
    ]
    head = {link["rel"][0]: link["href"] for link in page.head.select("link[rel=prev], link[rel=next]")}
    assert head == {
        "prev": "http://testserver/en/latest/",
        "next": "http://testserver/en/latest/?page=3",
    }
    assert page.select_one("link[rel=canonical]")["href"] == "http://testserver/en/latest/?page=2"


def test_one_page_needs_no_page_numbers(client):
    rows.edition()
    assert soup(client.get("/en/latest/")).select(".pager") == []


def test_a_category_shows_its_own(client):
    economy = rows.category()
    rows.edition(title="In it", of=rows.article(category=economy))
    rows.edition(title="Not in it")
    assert titles(client, "/en/category/economy/") == ["In it"]
    assert soup(client.get("/en/category/economy/")).h1.get_text() == "Economy"


def test_a_tag_shows_its_own_each_once(client):
    tea, rice = rows.tag(), rows.tag("rice")
    tagged = rows.article()
    tagged.tags.set([tea, rice])
    rows.edition(title="On tea", of=tagged)
    rows.edition(title="On nothing")
    assert titles(client, "/en/tag/tea/") == ["On tea"]


@pytest.mark.parametrize("address", ["/en/category/none/", "/en/tag/none/", "/fr/latest/"])
def test_what_the_office_does_not_have_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_a_category_without_articles_in_this_language_says_so(client):
    rows.edition(of=rows.article(category=rows.category()), language="zh-hans")
    answer = client.get("/en/category/economy/")
    assert answer.status_code == 200
    assert "Nothing has been published here in this language yet." in answer.content.decode()
    assert "/en/category/economy/" not in [link["href"] for link in soup(answer).select(".columns a")], (
        "an empty column is not offered"
    )


def test_a_name_that_exists_in_another_language_only_is_marked_with_it(client):
    economy = rows.category(**{"zh-hans": "经济"})
    rows.edition(of=rows.article(category=economy))
    heading = soup(client.get("/en/category/economy/")).h1
    assert heading.span["lang"] == "zh-Hans"
    assert heading.get_text() == "经济"


def test_lists_name_the_same_list_in_every_language_that_has_something_in_it(client):
    def named(address):
        links = soup(client.get(address)).select("link[hreflang]")
        return {link["hreflang"]: link["href"] for link in links}

    of = rows.article(category=rows.category())
    rows.edition(of)
    english, chinese = ("/en/category/economy/", "/zh-hans/category/economy/")
    default = {"x-default": "http://testserver/"}
    assert named(english) == {"en": f"http://testserver{english}"} | default
    assert named(chinese) == {}
    assert soup(client.get(chinese)).select_one("meta[name=robots]")["content"] == "noindex, follow"
    rows.edition(of, "zh-hans")
    both = {"en": f"http://testserver{english}", "zh-Hans": f"http://testserver{chinese}"} | default
    assert named(english) == named(chinese) == both


def test_addresses_are_of_the_site_where_the_settings_name_it(client, settings):
    settings.PUBLIC_URL = "https://news.lanzhu.example"
    page = soup(client.get("/en/latest/"))
    assert page.select_one("link[rel=canonical]")["href"] == "https://news.lanzhu.example/en/latest/"


def test_every_publication_date_is_there_for_machines(client):
    rows.edition(published_at=rows.NOW.replace(hour=0, minute=5))
    shown = soup(client.get("/en/latest/")).select_one(".story time")
    assert (shown["datetime"], shown.get_text()) == ("2026-03-10T00:05:00+08:00", "10 March 2026")


def test_an_outlet_shows_its_own_and_leads_to_its_own_site(client):
    daily = rows.outlet()
    daily.url = "https://daily.example/"
    daily.save()
    rows.edition(title="From it", of=rows.article(outlet=daily))
    rows.edition(title="Not from it")
    page = soup(client.get(f"/en/outlet/{daily.pk}/"))
    assert titles(client, f"/en/outlet/{daily.pk}/") == ["From it"]
    assert page.h1.get_text() == "Lanzhu Daily"
    assert page.select_one(".list-link a")["href"] == "https://daily.example/"


def test_an_outlet_of_which_readers_have_nothing_is_not_found(client):
    daily = rows.outlet()
    rows.edition(rows.article(outlet=daily), published_at=rows.NOW + timedelta(hours=1))
    assert client.get(f"/en/outlet/{daily.pk}/").status_code == 404
    assert client.get("/en/outlet/999/").status_code == 404


def test_an_outlet_with_articles_in_another_language_alone_leads_there(client):
    daily = rows.outlet()
    rows.edition(rows.article(outlet=daily), "zh-hans")
    page = soup(client.get(f"/en/outlet/{daily.pk}/"))
    assert [link["href"] for link in page.select(".empty a")] == [
        "/en/latest/",
        f"/zh-hans/outlet/{daily.pk}/",
    ]


@pytest.mark.parametrize(
    ("address", "heading", "sentence"),
    [
        ("latest/", "Latest", "Everything that the office has published in this language, newest first."),
        ("category/economy/", "Economy", "All articles in the column “Economy”, newest first."),
        ("tag/tea/", "Tea", "All articles on the subject “Tea”, newest first."),
        ("outlet/{outlet}/", "Lanzhu Daily", "Articles that first appeared with Lanzhu Daily, newest first."),
        ("people/{person}/", "Tang Yuxin", "Articles whose byline names Tang Yuxin, newest first."),
        (
            "people/{person}/author/",
            "Written by Tang Yuxin",
            "Articles whose byline names Tang Yuxin for this work, newest first.",
        ),
        (
            "archive/2026/03/",
            "Articles of March 2026",
            "Everything published in March 2026 that can still be read, newest first.",
        ),
    ],
)
def test_every_list_says_what_it_is_and_names_its_pages(client, settings, address, heading, sentence):
    settings.ARTICLES_PER_PAGE = 1
    credits = rows.credits(author="Tang Yuxin")
    outlet, category, tag = rows.outlet(), rows.category(), rows.tag()
    for _ in range(3):
        of = rows.article(category=category, outlet=outlet)
        of.tags.add(tag)
        rows.edition(of, credits=credits)
    address = "/en/" + address.format(outlet=outlet.pk, person=credits[0]["person"])
    page = soup(client.get(f"{address}?page=2"))
    assert (page.h1.get_text(), " ".join(page.select_one(".list-says").get_text().split())) == (
        heading,
        sentence,
    )
    assert page.title.get_text() == f"{heading} – page 2 of 3 – News"
    assert {
        link["rel"][0]: link["href"] for link in page.select("head link[rel=prev], head link[rel=next]")
    } == {
        "prev": f"http://testserver{address}",
        "next": f"http://testserver{address}?page=3",
    }
    assert [link["href"] for link in page.select(".pager a")] == [
        address, address, f"{address}?page=2", f"{address}?page=3", f"{address}?page=3", f"{address}?page=3"
    ]  # fmt: skip
    assert client.get(f"{address}?page=4").status_code == 404
