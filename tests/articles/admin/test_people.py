import pytest
from django.urls import reverse

from articles.models import Person
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of
from tests.factories import PersonFactory, staff

pytestmark = pytest.mark.django_db

ADD = reverse("admin:articles_person_add")


@pytest.fixture
def editor(client):
    return sign_in(client, Role.EDITOR)


def test_a_person_is_named_and_linked_to_an_account(client, editor):
    account = staff()
    client.post(ADD, {"name_zh_hans": "唐宇昕", "name_en": "Tang Yuxin", "staff": account.pk})
    person = Person.objects.get()
    assert (person.name_zh_hans, person.name_en, person.staff) == ("唐宇昕", "Tang Yuxin", account)


@pytest.mark.parametrize("name", ["Tang Yuxing", "Tang Yuxin", "tang yuxin"])
def test_a_similar_name_is_a_question_first(client, editor, name):
    known = PersonFactory(name_zh_hans="唐宇昕", name_en="Tang Yuxin")
    page = client.post(ADD, {"name_en": name})
    question = soup(page).select_one(".errorlist.nonfield")
    assert question.a["href"] == reverse("admin:articles_person_change", args=[known.pk])
    assert question.a.get_text() == "唐宇昕 · Tang Yuxin"
    assert soup(page).find(id="id_another")["type"] == "checkbox"
    assert soup(page).find(id="id_name_en")["value"] == name
    assert Person.objects.count() == 1
    client.post(ADD, {"name_en": name, "another": "on"})
    assert Person.objects.count() == 2


def test_a_similar_chinese_name_is_a_question_too(client, editor):
    PersonFactory(name_zh_hans="唐宇昕", name_en="Tang Yuxin")
    assert "similar name" in text_of(client.post(ADD, {"name_zh_hans": "唐宇欣"}))


def test_a_different_name_is_no_question(client, editor):
    PersonFactory(name_zh_hans="唐宇昕", name_en="Tang Yuxin")
    client.post(ADD, {"name_en": "Daniel Haws"})
    assert Person.objects.count() == 2


def test_saving_a_person_again_asks_nothing(client, editor):
    PersonFactory(name_zh_hans="唐宇昕", name_en="Tang Yuxin")
    other = PersonFactory(name_zh_hans="唐宇欣", name_en="Tang Yuxing")
    page = reverse("admin:articles_person_change", args=[other.pk])
    answer = client.post(page, {"name_zh_hans": "唐宇欣", "name_en": "Tang Yuxing", "staff": ""})
    assert answer.status_code == 302


def test_the_name_of_a_known_person_is_shown_as_text(client, editor):
    PersonFactory(name_zh_hans=None, name_en="<b>Tang Yuxin</b>")
    page = soup(client.post(ADD, {"name_en": "<b>Tang Yuxing</b>"}))
    assert page.select_one(".errorlist.nonfield b") is None


def test_who_may_not_change_people_sees_them(client):
    person = PersonFactory(name_en="Tang Yuxin")
    sign_in(client, Role.REPORTER)
    page = client.get(reverse("admin:articles_person_change", args=[person.pk]))
    assert "Tang Yuxin" in text_of(page)
    assert soup(page).select("input[name=_save]") == []
