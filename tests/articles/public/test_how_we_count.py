import pytest
from bs4 import BeautifulSoup

from articles.actions.pages import save_page
from articles.models import DailyViews
from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


def facts(client):
    page = BeautifulSoup(client.get("/en/how-we-count/").content, "html.parser")
    return [" ".join(fact.get_text().split()) for fact in page.select(".facts li")]


def test_the_page_says_since_when_and_up_to_when(client):
    assert facts(client) == ["As of 10 March 2026, 15:30"]
    DailyViews.objects.create(edition=rows.edition(), day=rows.BEFORE.date(), n=1)
    assert facts(client) == ["Counted since 9 March 2026", "As of 10 March 2026, 15:30"]


def test_the_page_gives_the_definition(client):
    shown = client.get("/en/how-we-count/").content.decode()
    for said in (
        "within 30 seconds",
        "robots",
        "staff",
        "previews",
        "a count of displays, not of people",
        "No cookies",
    ):
        assert said in shown


def test_the_office_s_own_words_stand_above_and_the_facts_stay(client):
    save_page(
        None,
        slug="how-we-count",
        title_en="Our count",
        body_en="<p>In our own words.</p>",
        by=None,
        at=rows.BEFORE,
    )
    DailyViews.objects.create(edition=rows.edition(), day=rows.BEFORE.date(), n=1)
    assert facts(client) == ["Counted since 9 March 2026", "As of 10 March 2026, 15:30"]
    page = BeautifulSoup(client.get("/en/how-we-count/").content, "html.parser")
    said = page.select_one(".body").get_text()
    assert page.h1.get_text() == "Our count"
    assert said.index("In our own words.") < said.index("within 30 seconds")
    assert "Our count" not in client.get("/zh-hans/how-we-count/").content.decode()
