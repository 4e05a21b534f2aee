import pytest
from django.urls import reverse

from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of
from tests.factories import begin, published, save, translate

pytestmark = pytest.mark.django_db

PAGE = reverse("admin:memory")
SOURCE, TARGET = "岚渚江大桥正式通车。", "The Lanzhu River Bridge has opened <b>wide</b>."


@pytest.fixture
def remembered():
    original = published(save(begin(), body=f"<p>{SOURCE}</p>"))
    body = "<p>The Lanzhu River Bridge has opened &lt;b&gt;wide&lt;/b&gt;.</p>"
    return published(translate(original, body=body))


def test_words_are_looked_up_in_either_language(client, remembered):
    sign_in(client, Role.TRANSLATOR)
    for words, marked in (("大桥", ["大桥"]), ("bridge 通车", ["通车", "Bridge"])):
        page = client.get(PAGE, {"q": words})
        assert [one.text for one in soup(page).select("mark")] == marked
        assert soup(page).select_one(".memory__source").text.strip() == SOURCE
        assert soup(page).select_one(".memory__source")["lang"] == "zh-Hans"
        assert soup(page).select_one(".memory__target").text.strip() == TARGET
        assert soup(page).select_one(".memory__target")["lang"] == "en"
        assert text_of(page, ".memory__of") == "New bridge opens 2 March 2026"
        assert "1 paragraph holds these words:" in text_of(page)
        assert soup(page).select("[data-insert]") == []


def test_the_fragment_has_the_matches_alone_with_their_wording_to_insert(client, remembered):
    sign_in(client, Role.TRANSLATOR)
    part = client.get(PAGE, {"q": "大桥", "fragment": "1", "from": "zh-hans", "to": "en"})
    assert soup(part).html is None
    assert [button["data-insert"] for button in soup(part).select("button")] == [TARGET]


def test_the_page_says_so_where_nothing_is_found(client, remembered):
    sign_in(client, Role.TRANSLATOR)
    assert "No published translation holds these words." in text_of(client.get(PAGE, {"q": "岚县"}))
    assert "No published translation" not in text_of(client.get(PAGE))


@pytest.mark.parametrize(
    ("asked", "chosen"),
    [
        ({}, ["zh-hans", "en"]),
        ({"from": "en"}, ["en", "zh-hans"]),
        ({"from": "en", "to": "en"}, ["en", "zh-hans"]),
        ({"from": "xx", "to": "../"}, ["zh-hans", "en"]),
    ],
)
def test_languages_that_do_not_go_together_are_put_right(client, asked, chosen):
    sign_in(client, Role.TRANSLATOR)
    page = client.get(PAGE, asked)
    assert [
        option["value"] for option in soup(page).select(".desk-search__choice option[selected]")
    ] == chosen


def test_the_menu_leads_to_it(client):
    sign_in(client, Role.TRANSLATOR)
    assert PAGE in [link["href"] for link in soup(client.get("/admin/")).select(".rooms a")]
