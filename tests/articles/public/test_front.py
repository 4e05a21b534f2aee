from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from articles.models import SiteProfile
from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


def headlines(client, address="/en/"):
    page = BeautifulSoup(client.get(address).content, "html.parser")
    return [found.get_text() for found in page.select(".lead-headline, .card-headline, .headline")]


def test_an_office_that_has_published_nothing_says_so(client):
    answer = client.get("/en/")
    assert answer.status_code == 200
    assert "Nothing has been published in this language yet." in answer.content.decode()


def test_the_front_page_leads_with_what_the_desk_put_there(client):
    rows.edition(title="Older, chosen", of=rows.article(featured=True), published_at=rows.BEFORE)
    rows.edition(title="Newest", published_at=rows.NOW)
    assert headlines(client)[0] == "Older, chosen"


def test_a_choice_of_long_ago_does_not_lead_for_ever(client):
    rows.edition(
        title="Chosen last year", of=rows.article(featured=True), published_at=rows.NOW - timedelta(days=365)
    )
    for day in range(12):
        rows.edition(title=f"Day {day}", published_at=rows.NOW - timedelta(days=day))
    assert headlines(client)[0] == "Day 0"


def test_without_a_choice_the_newest_leads(client):
    rows.edition(title="Yesterday", published_at=rows.BEFORE)
    rows.edition(title="Today", published_at=rows.NOW)
    assert headlines(client) == ["Today", "Yesterday"]


def test_each_category_shows_its_own_newest_and_none_stands_empty(client):
    economy, sport = rows.category(), rows.category("sport", en="Sport")
    rows.category("culture", en="Culture")
    for number in range(7):
        rows.edition(
            title=f"Economy {number}",
            of=rows.article(category=economy),
            published_at=rows.BEFORE - timedelta(hours=number),
        )
    rows.edition(
        title="Sport 1", of=rows.article(category=sport), published_at=rows.BEFORE - timedelta(days=2)
    )
    page = BeautifulSoup(client.get("/en/").content, "html.parser")
    shown = {
        section.h2.get_text(): [found.get_text() for found in section.select(".card-headline, .headline")]
        for section in page.select(".front-section")
    }
    assert shown == {"Economy": ["Economy 5", "Economy 6"], "Sport": ["Sport 1"]}


def test_the_nameplate_names_the_office_in_both_languages(client):
    SiteProfile.objects.create(pk=1, name_zh_hans="岚渚新闻", name_en="Lanzhu News")
    plate = BeautifulSoup(client.get("/en/").content, "html.parser").h1
    assert plate.select_one(".nameplate-name").get_text() == "Lanzhu News"
    assert [(other["lang"], other.get_text()) for other in plate.select("[lang]")] == [
        ("zh-Hans", "岚渚新闻")
    ]


def test_the_masthead_carries_the_date_of_the_office(client, now):
    now.move_to(rows.NOW.replace(hour=23, minute=59), tick=False)
    page = BeautifulSoup(client.get("/en/").content, "html.parser")
    assert page.select_one(".masthead-date").get_text() == "Tuesday, 10 March 2026"


def test_only_the_language_of_the_page_is_shown(client):
    of = rows.article()
    rows.edition(of, "en", title="A bridge opens")
    rows.edition(of, "zh-hans", title="新桥通车")
    assert headlines(client, "/zh-hans/") == ["新桥通车"]
