import pytest
from django.urls import reverse

from articles.models import SiteProfile
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of

pytestmark = pytest.mark.django_db

LIST, CHANGE = (
    reverse("admin:articles_siteprofile_changelist"),
    reverse("admin:articles_siteprofile_change", args=[1]),
)


def test_the_list_is_the_page(client):
    sign_in(client, Role.CHIEF_EDITOR)
    assert client.get(LIST)["Location"] == CHANGE


def test_it_is_there_from_the_first_day(client):
    SiteProfile.objects.all().delete()
    sign_in(client, Role.CHIEF_EDITOR)
    assert client.get(CHANGE).status_code == 200
    assert not SiteProfile.objects.exists()
    sent = {"name_zh_hans": "岚渚新闻", "name_en": "Lanzhu News", "site_code": "3399000001"}
    assert client.post(CHANGE, sent).status_code == 302
    profile = SiteProfile.objects.get()
    assert (profile.pk, profile.name_en, profile.site_code) == (1, "Lanzhu News", "3399000001")


def test_a_site_has_a_name(client):
    sign_in(client, Role.CHIEF_EDITOR)
    page = client.post(CHANGE, {"name_zh_hans": "", "name_en": "", "site_code": "3399000001"})
    assert "Write the name in at least one language." in text_of(page, ".errorlist")
    assert soup(page).find(id="id_site_code")["value"] == "3399000001"


def test_there_is_no_second_one(client):
    sign_in(client, Role.CHIEF_EDITOR)
    assert client.get(reverse("admin:articles_siteprofile_add")).status_code == 403
    assert client.get(reverse("admin:articles_siteprofile_change", args=[2])).status_code == 302


def test_a_reporter_reads_it_only(client):
    sign_in(client, Role.REPORTER)
    assert soup(client.get(CHANGE)).select("input[name=_save]") == []
    assert client.post(CHANGE, {"name_en": "Mine"}).status_code == 403
