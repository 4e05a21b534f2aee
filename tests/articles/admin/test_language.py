import pytest
from django.urls import reverse

from articles.models import StaffMember
from articles.vocabulary import Role
from tests.articles.admin.pages import soup
from tests.factories import staff

pytestmark = pytest.mark.django_db

CHOOSE, INDEX, LOGIN = reverse("admin:language"), reverse("admin:index"), reverse("admin:login")


def spoken(response):
    return soup(response).html["lang"]


def test_the_choice_is_kept_with_the_account(client):
    person = staff(Role.REPORTER)
    client.force_login(person)
    for language in ("en", "zh-hans"):
        client.post(CHOOSE, {"language": language})
        assert StaffMember.objects.get(pk=person.pk).language == language
        assert spoken(client.get(INDEX, headers={"Accept-Language": "fr"})) == language


def test_before_signing_in_the_browser_decides_and_then_the_choice(client):
    chinese = {"Accept-Language": "zh-CN"}
    assert spoken(client.get(LOGIN, headers=chinese)) == "zh-hans"
    answer = client.post(CHOOSE, {"language": "en", "next": LOGIN}, headers=chinese)
    assert answer["Location"] == LOGIN
    assert spoken(client.get(LOGIN, headers=chinese)) == "en"
    cookie = answer.cookies["django_language"]
    assert (cookie["path"], cookie["httponly"]) == (INDEX, True)


def test_a_language_that_the_office_does_not_speak_changes_nothing(client):
    person = staff(Role.REPORTER)
    client.force_login(person)
    answer = client.post(CHOOSE, {"language": "tlh"})
    assert StaffMember.objects.get(pk=person.pk).language == ""
    assert "django_language" not in answer.cookies


@pytest.mark.parametrize("elsewhere", ["//evil.example/", "https://evil.example/", "/\\evil.example", ""])
def test_it_leads_back_inside_only(client, elsewhere):
    assert client.post(CHOOSE, {"language": "en", "next": elsewhere})["Location"] == INDEX


def test_it_leads_back_to_the_page_with_its_query(client):
    page = reverse("admin:articles_tag_changelist") + "?q=铁路"
    assert client.post(CHOOSE, {"language": "en", "next": page}).status_code == 302


def test_it_is_asked_by_post_only_and_with_its_token(client):
    assert client.get(CHOOSE).status_code == 405
    careful = type(client)(enforce_csrf_checks=True)
    assert careful.post(CHOOSE, {"language": "en"}).status_code == 403
