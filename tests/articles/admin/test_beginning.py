import pytest

from articles.models import Article, Edition
from articles.vocabulary import Role
from tests.articles.admin.pages import (
    ADD,
    add_form,
    change_page,
    fields,
    sections,
    sign_in,
    soup,
    text_of,
    typed,
)
from tests.factories import (
    CategoryFactory,
)

pytestmark = pytest.mark.django_db


def test_a_form_sent_twice_begins_one_article(client):
    person = sign_in(client, Role.REPORTER, language="zh-hans")
    page, address = add_form(client)
    sent = typed(fields(page), **{"zh-hans__title": "新桥", "zh-hans__body": "<p>通车。</p>"})
    answers = [client.post(address, sent) for _ in range(2)]
    article = Article.objects.get()
    assert [answer.status_code for answer in answers] == [302, 302]
    assert {answer["Location"].split("?")[0] for answer in answers} == {change_page(article)}
    assert (article.created_by, article.editions.get().working.title) == (person, "新桥")
    assert client.get(address)["Location"].startswith(change_page(article))


def test_two_forms_begin_two_articles(client):
    sign_in(client, Role.REPORTER, language="zh-hans")
    for title in ("甲", "乙"):
        page, address = add_form(client)
        client.post(address, typed(fields(page), **{"zh-hans__title": title}))
    assert Article.objects.count() == 2


def test_a_new_article_comes_with_its_details_and_can_go_to_review_at_once(client):
    sign_in(client, Role.REPORTER, language="zh-hans")
    category = CategoryFactory()
    page, address = add_form(client)
    text = {"zh-hans__title": "新桥", "zh-hans__body": "<p>通车。</p>"}
    client.post(
        address, typed(fields(page), details__category=category.pk, submit_for_review="zh-hans", **text)
    )
    assert (Article.objects.get().category, Edition.objects.get().state) == (category, "in_review")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "Write a title or some text first."),
        ({"zh-hans__title": "长" * 300}, "The title has 300 characters"),
        (
            {"zh-hans__title": "好", "zh-hans__role": ["x"], "zh-hans__person": ["1"]},
            "Choose the role and the name",
        ),
        ({"zh-hans__title": "好", "details__original_url": "nonsense"}, ""),
    ],
)
def test_a_beginning_that_cannot_be_saved_leaves_no_article_and_keeps_the_text(client, changes, sentence):
    sign_in(client, Role.REPORTER, language="zh-hans")
    page, address = add_form(client)
    answer = client.post(address, typed(fields(page), **changes))
    assert (answer.status_code, Article.objects.count()) == (400, 0)
    assert sentence in text_of(answer)
    assert fields(answer)["zh-hans-title"] == [changes.get("zh-hans__title", "")]
    again = client.post(address, typed(fields(page), **{"zh-hans__title": "好"}))
    assert (again.status_code, Article.objects.count()) == (302, 1)


def test_an_article_is_begun_in_a_language_that_one_writes(client):
    sign_in(client, Role.REPORTER, language="en")
    page, address = add_form(client)
    assert list(sections(page)) == ["en"]
    client.post(address, typed(fields(page), en__title="Ferry"))
    assert Article.objects.get().source_language == "en"
    sign_in(client, Role.TRANSLATOR)
    assert client.get(ADD).status_code == 403


def test_who_writes_in_two_languages_chooses(client):
    sign_in(client, Role.REPORTER)
    page, _address = add_form(client, language="en")
    assert list(sections(page)) == ["en"]
    assert [a["href"] for a in soup(page).select('#content a[href^="?language"]')] == ["?language=zh-hans"]
