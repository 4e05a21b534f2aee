"""What records are called where somebody must choose among them."""

import pytest

from articles.models import Assignment, Credit, DailyViews, Decision, FormerAddress, Photo, Revision
from articles.models.columns import column, columns
from articles.vocabulary import Move
from tests.factories import NOON, CategoryFactory, PersonFactory, begin, fresh, published, save


def test_columns_are_named_by_field_and_language():
    assert column("title", "zh-hans") == "title_zh_hans"
    assert columns("name") == ["name_zh_hans", "name_en"]


def test_small_rows_say_what_they_are():
    assert str(Assignment(role="editor", language="en")) == "Editor · en"
    assert str(Assignment(role="editor")) == "Editor · *"
    assert str(DailyViews(day=NOON.date(), n=3)) == "2026-03-02 · 3"
    assert str(FormerAddress(path="/art/1.html")) == "/art/1.html"
    assert str(Decision(move=Move.APPROVE, by_name="Ada North")) == "Approve · Ada North"
    assert str(Revision(number=2, title="新桥")) == "2 · 新桥"
    assert str(Credit(role="author", person=PersonFactory.build(name_zh_hans="马琳"))) == "Author · 马琳"
    assert str(Photo(pk=7)) == "#7"
    assert str(Photo(pk=7, caption_en="A bridge")) == "A bridge"


@pytest.mark.django_db
def test_a_word_without_a_name_in_this_language_gives_another_and_says_which():
    category = CategoryFactory(name_zh_hans="交通", name_en=None)
    assert category.name_in("en") == ("交通", "zh-hans")
    assert CategoryFactory(name_zh_hans=None, name_en=None).name_in("en") == ("", "en")


@pytest.mark.django_db
def test_an_article_is_called_by_its_title_in_its_own_language_first():
    edition = begin()
    assert str(edition.article) == f"#{edition.article_id}"
    edition = save(edition, title="新桥")
    assert str(fresh(edition).article) == "新桥"
    assert str(edition) == f"{edition.article_id} · zh-hans"


@pytest.mark.django_db
def test_an_edition_knows_its_address():
    edition = published(title="Bridge opens")
    assert edition.get_absolute_url() == f"/zh-hans/articles/{edition.article_id}/bridge-opens/"
