import pytest
from django.urls import reverse

from articles.vocabulary import Role, State
from tests.articles.admin.pages import sign_in, soup, text_of
from tests.factories import NOON, CategoryFactory, approve, begin, published, save, staff, translate

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/article/"


def test_a_row_leads_to_the_article_and_shows_a_chip_for_each_language(client):
    sign_in(client, Role.REPORTER)
    original = published(save(begin(category=CategoryFactory(name_en="Economy"))))
    translate(original)
    page = client.get(LIST)
    [row] = soup(page).select("tbody tr")
    link = row.select_one("th a")
    assert (link.get_text(), link["href"], link["lang"]) == (
        "新桥通车",
        reverse("admin:articles_article_change", args=[original.article_id]),
        "zh-Hans",
    )
    chips = [(li.select_one("[lang]")["lang"], li.select_one(".chip").get_text()) for li in row.select("li")]
    assert chips == [("zh-Hans", "Published"), ("en", "Draft")]
    assert "Economy" in row.get_text()


def test_a_missing_language_is_said_in_words(client):
    sign_in(client, Role.REPORTER)
    save(begin())
    assert [chip.get_text() for chip in soup(client.get(LIST)).select(".chip")] == ["Draft", "Missing"]


@pytest.mark.parametrize("number", [1, 60])
def test_the_list_takes_the_same_few_queries_with_one_article_and_with_sixty(
    client, number, django_assert_max_num_queries
):
    sign_in(client, Role.EDITOR, Role.CHIEF_EDITOR)
    category = CategoryFactory()
    for n in range(number):
        edition = save(begin(category=category), title=f"第{n}篇")
        if n % 3 == 0:
            translate(edition, title=f"Number {n}")
    with django_assert_max_num_queries(13):
        page = client.get(LIST)
    assert len(soup(page).select("tbody tr")) == min(number, 50)


def test_the_choices_narrow_the_list_and_stay_chosen(client):
    sign_in(client, Role.EDITOR)
    draft, ready = save(begin(), title="甲"), approve(save(begin(), title="乙"))
    page = client.get(LIST, {"state-zh-hans": State.APPROVED, "q": "乙"})
    assert [a.get_text() for a in soup(page).select("tbody th a")] == ["乙"]
    assert soup(page).select_one("select.is-chosen option[selected]")["value"] == "approved"
    assert soup(page).select_one("#q")["value"] == "乙"
    assert draft.article_id != ready.article_id


@pytest.mark.parametrize(
    "query",
    [
        {"page": "0"},
        {"page": "-1"},
        {"page": "1000000000000"},
        {"page": "NaN"},
        {"page": ["1", "x"]},
        {"category": "99999999999999999999"},
        {"category": "x"},
        {"year": "0", "month": "13"},
        {"year": "9999", "month": "12"},
        {"state-en": "nonsense", "state-xx": "draft"},
        {"q": "\x00"},
        {"q": "x" * 5000},
        {"q": "' OR 1=1 --"},
        {"mine": "maybe"},
        {"title__icontains": "x", "e": "1"},
    ],
)
def test_whatever_the_address_says_there_is_a_list(client, query):
    sign_in(client, Role.REPORTER)
    save(begin())
    assert client.get(LIST, query).status_code == 200


def test_an_empty_answer_says_how_to_find_more(client):
    sign_in(client, Role.REPORTER)
    assert "No article has been written yet." in text_of(client.get(LIST))
    assert "Search for fewer words" in text_of(client.get(LIST, {"q": "鲸鱼"}))


def test_pages_of_the_list_keep_what_was_chosen(client, monkeypatch):
    monkeypatch.setattr("articles.queries.desk.ROWS_PER_PAGE", 2)
    sign_in(client, Role.REPORTER)
    for n in range(5):
        save(begin(), title=f"桥{n}")
    page = client.get(LIST, {"q": "桥", "page": "2"})
    links = {a["rel"][0]: a["href"] for a in soup(page).select(".desk-pages a")}
    assert links == {"prev": "?q=%E6%A1%A5&page=1", "next": "?q=%E6%A1%A5&page=3"}


def test_what_people_typed_is_text_on_the_list(client):
    sign_in(client, Role.REPORTER, full_name="<b>x</b>")
    save(begin(category=CategoryFactory(name_en='"><svg onload=M>')), title='"><svg onload=M>')
    page = client.get(LIST, {"q": '"><svg onload=M>'})
    assert not soup(page).select("#content svg, #content b")
    assert '"><svg onload=M>' in text_of(page, "tbody")


def test_who_has_no_role_and_who_is_not_signed_in_see_no_article(client):
    save(begin())
    assert client.get(LIST).status_code == 302
    sign_in(client)
    assert client.get(LIST).status_code == 403


def test_only_those_who_may_begin_an_article_are_offered_to(client):
    sign_in(client, Role.TRANSLATOR)
    assert "Write a new article" not in text_of(client.get(LIST))
    sign_in(client, Role.REPORTER)
    assert "Write a new article" in text_of(client.get(LIST))


def test_nothing_is_deleted_and_nothing_done_in_bulk(client):
    sign_in(client, *Role)
    edition = save(begin(by=staff(Role.REPORTER), at=NOON))
    assert (
        client.post(LIST, {"action": "delete_selected", "_selected_action": edition.article_id}).status_code
        == 405
    )
    assert client.get(f"{LIST}{edition.article_id}/delete/").status_code == 404
