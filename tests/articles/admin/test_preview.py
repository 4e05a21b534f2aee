import pytest
from django.urls import reverse

from articles.models import DailyViews
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup
from tests.factories import begin, published, save, translate

pytestmark = pytest.mark.django_db


def preview(edition, **query):
    address = reverse("admin:articles_article_preview", args=[edition.article_id, edition.language])
    return address + ("?" + "&".join(f"{name}={value}" for name, value in query.items()) if query else "")


def test_a_draft_is_seen_on_the_page_that_readers_will_see(client):
    sign_in(client, Role.REPORTER)
    edition = save(begin(), title="新桥通车", body="<p>大桥<strong>今天</strong>通车。</p>")
    page = client.get(preview(edition))
    assert page.status_code == 200
    assert "public/article.html" in [template.name for template in page.templates]
    assert (soup(page).h1.get_text(strip=True), soup(page).html["lang"]) == ("新桥通车", "zh-Hans")
    assert soup(page).select_one("main strong").get_text() == "今天"


def test_the_preview_speaks_the_language_of_the_edition_not_of_the_screen(client):
    sign_in(client, Role.TRANSLATOR)
    edition = translate(save(begin()))
    page = client.get(preview(edition))
    assert (soup(page).html["lang"], page["Content-Language"]) == ("en", "en")
    assert (
        client.get(preview(edition.article.editions.get(language="zh-hans")))["Content-Language"] == "zh-hans"
    )


def test_an_earlier_revision_is_seen_by_its_number(client):
    sign_in(client, Role.REPORTER)
    edition = save(save(begin(), title="初稿"), title="定稿")
    assert soup(client.get(preview(edition))).h1.get_text(strip=True) == "定稿"
    assert soup(client.get(preview(edition, revision=1))).h1.get_text(strip=True) == "初稿"


def test_the_working_text_is_seen_while_readers_keep_the_live_one(client):
    sign_in(client, Role.REPORTER)
    edition = save(published(title="旧标题"), title="新标题")
    assert soup(client.get(preview(edition))).h1.get_text(strip=True) == "新标题"
    assert soup(client.get(edition.get_absolute_url())).h1.get_text(strip=True) == "旧标题"


def test_no_machine_keeps_a_preview_and_no_reader_is_counted(client):
    sign_in(client, Role.REPORTER)
    edition = published()
    page = client.get(preview(edition))
    assert page["Cache-Control"] == "no-store, private"
    assert page["X-Robots-Tag"] == "noindex, nofollow, noarchive, nosnippet"
    assert page["Referrer-Policy"] == "no-referrer"
    assert f"/views/{edition.pk}" not in page.content.decode()
    assert not DailyViews.objects.exists()


def test_a_long_text_has_its_pages_in_the_preview_too(client, settings):
    settings.BODY_PAGE_CHARACTERS = {"zh-hans": 5}
    sign_in(client, Role.REPORTER)
    edition = save(begin(), body="<p>第一段在此。</p><p>第二段在此。</p>")
    assert "第二段" not in soup(client.get(preview(edition))).main.get_text()
    assert "第二段" in soup(client.get(preview(edition, page=2))).main.get_text()
    assert "第二段" in soup(client.get(preview(edition, page="all"))).main.get_text()


@pytest.mark.parametrize(
    "query",
    [{"revision": 9}, {"revision": "x"}, {"revision": "9" * 30}, {"page": 0}, {"page": 9}, {"page": "NaN"}],
)
def test_what_is_not_there_is_not_found(client, query):
    sign_in(client, Role.REPORTER)
    assert client.get(preview(save(begin()), **query)).status_code == 404


def test_a_language_without_a_text_has_no_preview(client):
    sign_in(client, Role.REPORTER)
    edition = begin()
    assert client.get(preview(edition)).status_code == 404
    assert client.get(preview(edition).replace("zh-hans", "xx")).status_code == 404


def test_a_preview_is_for_the_desk_alone(client):
    edition = save(begin())
    assert client.get(preview(edition)).status_code == 302
    sign_in(client)
    assert client.get(preview(edition)).status_code == 403
