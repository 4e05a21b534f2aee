import pytest
from django.urls import reverse

from articles.actions.pages import save_page
from articles.models import StandingPage
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of
from tests.factories import NOON

pytestmark = pytest.mark.django_db
ADD, LIST = reverse("admin:articles_standingpage_add"), reverse("admin:articles_standingpage_changelist")


def stored(**texts):
    texts = texts or {"title_en": "Partners", "body_en": "<p>They.</p>"}
    return save_page(None, slug="partners", by=None, at=NOON, **texts)


def page_of(page):
    return reverse("admin:articles_standingpage_change", args=[page.pk])


def test_a_page_is_written_and_read_at_its_address(client):
    sign_in(client, Role.CHIEF_EDITOR)
    sent = {"slug": "partners", "order": "5", "in_footer": "on", "title_en": "Partners"}
    client.post(ADD, sent | {"body_en": "<p>They.<script>x</script></p>"})
    page = StandingPage.objects.get()
    assert (page.slug, page.order, page.in_footer, page.body_en, page.body_zh_hans) == (
        "partners",
        5,
        True,
        "<p>They.</p>",
        None,
    )
    assert "They." in client.get("/en/partners/").content.decode()


def test_an_address_that_is_taken_is_refused_at_its_field(client):
    sign_in(client, Role.CHIEF_EDITOR)
    page = client.post(ADD, {"slug": "archive", "order": "5", "title_en": "Old", "body_en": "<p>Old.</p>"})
    assert "This address belongs to another page of the site" in text_of(page, ".errorlist")
    assert "Old." in soup(page).find(id="id_body_en").get_text()


def test_a_page_that_every_site_has_begins_in_its_built_in_wording(client):
    sign_in(client, Role.CHIEF_EDITOR)
    link = soup(client.get(LIST)).select_one(".built-in a[href$='slug=accessibility']")
    page = soup(client.get(link["href"]))
    assert page.find(id="id_title_en")["value"] == "Accessibility statement"
    assert "partially conformant" in page.find(id="id_body_en").get_text()
    assert "部分符合" in page.find(id="id_body_zh_hans").get_text()
    assert page.find(id="id_slug")["value"] == "accessibility"
    assert page.find(id="id_body_zh_hans")["lang"] == "zh-hans"


def test_what_is_written_is_no_longer_listed_as_built_in(client):
    sign_in(client, Role.CHIEF_EDITOR)
    save_page(None, slug="about", title_en="Us", body_en="<p>We.</p>", by=None, at=NOON)
    assert [one.get_text() for one in soup(client.get(LIST)).select(".built-in li > a:first-child")] == [
        "Contact",
        "Accessibility statement",
        "How we count views",
    ]


def test_its_address_cannot_be_changed(client):
    sign_in(client, Role.CHIEF_EDITOR)
    page = stored()
    sent = {"slug": "other", "order": "1", "title_en": "Ours", "body_en": "<p>Ours.</p>"}
    client.post(page_of(page), sent | {"seen": page.changed_at.isoformat()})
    page.refresh_from_db()
    assert (page.slug, page.title_en) == ("partners", "Ours")


def test_a_text_without_its_title_is_asked_for_it(client):
    sign_in(client, Role.CHIEF_EDITOR)
    page = client.post(ADD, {"slug": "partners", "order": "5", "body_en": "<p>They.</p>"})
    assert "Give the page a title in this language: English." in text_of(page, ".errorlist")


def test_what_a_colleague_changed_in_the_meantime_is_told(client):
    sign_in(client, Role.CHIEF_EDITOR)
    page = stored()
    sent = {"order": "1", "title_en": "Mine", "body_en": "<p>Mine.</p>", "seen": "2026-01-01T00:00:00+08:00"}
    answer = client.post(page_of(page), sent, follow=True)
    assert "Somebody else changed this page" in text_of(answer, ".messagelist")
    assert StandingPage.objects.get().title_en == "Partners"


def test_a_page_goes_and_the_built_in_wording_comes_back(client):
    sign_in(client, Role.ADMINISTRATOR)
    page = save_page(None, slug="about", title_en="Us", body_en="<p>We.</p>", by=None, at=NOON)
    client.post(reverse("admin:articles_standingpage_delete", args=[page.pk]), {"post": "yes"})
    assert "How an article is published" in client.get("/en/about/").content.decode()


def test_a_reporter_sees_where_the_pages_are_and_changes_none(client):
    sign_in(client, Role.REPORTER)
    page = soup(client.get(page_of(stored())))
    assert page.select("input[name=_save], textarea") == []
    assert page.select_one("a[href='/en/partners/']")
    assert soup(client.get(LIST)).select(".built-in a[href*='slug=']") == []
