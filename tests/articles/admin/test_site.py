import pytest
from django.contrib import admin
from django.urls import reverse

from articles.admin.site import NewsroomAdminSite
from articles.models import SiteProfile, StaffMember
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of
from tests.factories import staff

pytestmark = pytest.mark.django_db

INDEX, LOGIN = reverse("admin:index"), reverse("admin:login")
PASSWORD = "a long secret"


@pytest.fixture
def office():
    SiteProfile.objects.update_or_create(
        pk=1, defaults={"name_zh_hans": "岚渚新闻", "name_en": "Lanzhu News"}
    )


@pytest.fixture
def reporter():
    person = staff(Role.REPORTER, username="tang", language="zh-hans")
    person.set_password(PASSWORD)
    person.save()
    return person


def menu(response):
    return [link.get_text() for link in soup(response).select("nav.rooms a")]


def test_there_is_one_door():
    assert NewsroomAdminSite() is NewsroomAdminSite() is admin.site.the_one


def test_only_the_offices_own_records_are_kept_here():
    assert {model._meta.app_label for model in admin.site._registry} == {"articles"}


def test_the_gate_bears_the_offices_name_in_both_languages(client, office):
    page = client.get(LOGIN, headers={"Accept-Language": "en"})
    assert soup(page).h1.get_text() == "Lanzhu News"
    assert "岚渚新闻" in text_of(page)
    assert page["Content-Language"] == "en"


@pytest.mark.parametrize("username", ["tang", "no such person"])
def test_a_wrong_password_says_what_to_do_and_not_which_accounts_there_are(client, reporter, username):
    page = client.post(LOGIN, {"username": username, "password": "wrong"}, headers={"Accept-Language": "en"})
    assert page.status_code == 200
    assert "ask an administrator of the office for a new one" in text_of(page, ".errornote")
    assert soup(page).find(id="id_username")["value"] == username


def test_a_closed_account_is_refused_like_a_wrong_password(client, reporter):
    StaffMember.objects.update(is_active=False)
    sent = {"username": "tang", "password": PASSWORD}
    page = client.post(LOGIN, sent, headers={"Accept-Language": "en"})
    assert "ask an administrator of the office for a new one" in text_of(page, ".errornote")


def test_signing_in_leads_to_today_and_out_again_by_post_only(client, reporter):
    assert client.post(LOGIN, {"username": "tang", "password": PASSWORD})["Location"] == INDEX
    out = reverse("admin:logout")
    assert client.get(out).status_code == 405
    assert client.get(INDEX).status_code == 200
    assert client.post(out).status_code == 200
    assert client.get(INDEX).status_code == 302


def test_the_menu_holds_what_a_person_may_look_at(client):
    translations = ["Translations", "Earlier translations"]
    kept = ["Photos", "Official names", "People", "Outlets", "Categories", "Tags"]
    sign_in(client, Role.TRANSLATOR)
    assert menu(client.get(INDEX)) == [
        "Today",
        "Articles",
        *translations,
        *kept,
        "Notices",
        "Standing pages",
        "Site profile",
        "Former addresses",
    ]
    sign_in(client, Role.REPORTER)
    assert menu(client.get(INDEX))[:3] == ["Today", "Articles", "Old pages"]
    sign_in(client, Role.ADMINISTRATOR)
    assert menu(client.get(INDEX))[-2:] == ["Staff", "Figures"]
    sign_in(client)
    assert menu(client.get(INDEX)) == ["Today"]


def test_the_menu_says_where_one_is(client):
    sign_in(client, Role.EDITOR)
    page = soup(client.get(reverse("admin:articles_tag_add")))
    assert [link.get_text() for link in page.select("nav.rooms a[aria-current]")] == ["Tags"]


def test_the_list_of_all_records_is_the_menu(client):
    sign_in(client, Role.EDITOR)
    assert client.get("/admin/articles/")["Location"] == INDEX


def test_nothing_of_the_door_is_kept_by_a_cache(client):
    sign_in(client, Role.EDITOR)
    assert "no-store" in client.get(INDEX)["Cache-Control"]


@pytest.mark.parametrize(
    "name", ["index", "articles_category_changelist", "articles_person_add", "articles_photo_add", "import"]
)
def test_no_page_carries_a_script_or_style_of_its_own(client, name):
    sign_in(client, Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR)
    page = soup(client.get(reverse(f"admin:{name}")))
    assert [script for script in page.find_all("script") if not script.get("src")] == []
    assert page.find_all("style") == []
    assert page.select("[style], [onclick], [onchange], [onsubmit]") == []


def test_the_jump_from_any_record_to_its_public_page_is_closed(client):
    sign_in(client, Role.ADMINISTRATOR)
    assert client.get("/admin/r/1/1/").status_code == 404
