import pytest
from django.utils import translation

from articles.actions import taxonomy
from articles.errors import Refused
from articles.models import Category, Tag
from articles.vocabulary import Role
from tests.factories import CategoryFactory, TagFactory, begin, staff

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def test_an_unused_category_can_be_deleted():
    category = CategoryFactory()
    taxonomy.remove(category, by=staff(Role.CHIEF_EDITOR))
    assert not Category.objects.exists()


def test_a_used_category_stays():
    category = begin().article.category
    assert taxonomy.removal_refusal(category) == "1 article uses this: it can be deleted when none does."
    with pytest.raises(Refused):
        taxonomy.remove(category, by=staff(Role.CHIEF_EDITOR))
    assert Category.objects.exists()


def test_a_used_tag_stays():
    tag = TagFactory()
    begin(tags=[tag])
    begin(tags=[tag])
    with pytest.raises(Refused, match="2 articles use this"):
        taxonomy.remove(tag, by=staff(Role.EDITOR))
    assert Tag.objects.exists()


def test_what_is_used_between_the_question_and_the_deed_stays(monkeypatch):
    category = begin().article.category
    monkeypatch.setattr(taxonomy, "removal_refusal", lambda record: None)
    with pytest.raises(Refused):
        taxonomy.remove(category, by=staff(Role.CHIEF_EDITOR))
    assert Category.objects.exists()


def test_a_reporter_deletes_nothing():
    tag = TagFactory()
    with pytest.raises(Refused):
        taxonomy.remove(tag, by=staff(Role.REPORTER))
    assert Tag.objects.exists()
