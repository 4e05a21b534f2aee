import pytest
from django.urls import reverse

from articles.models import Category, Outlet, Tag
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of
from tests.factories import CategoryFactory, TagFactory, begin

pytestmark = pytest.mark.django_db

ADD, LIST = reverse("admin:articles_category_add"), reverse("admin:articles_category_changelist")


def page_of(record, page="change"):
    return reverse(f"admin:articles_{record._meta.model_name}_{page}", args=[record.pk])


@pytest.fixture
def chief(client):
    return sign_in(client, Role.CHIEF_EDITOR)


def test_a_category_is_named_in_each_language_side_by_side(client, chief):
    page = soup(client.get(ADD))
    (row,) = page.select(".form-row.field-name_zh_hans")
    assert [(field["name"], field["lang"]) for field in row.select("input")] == [
        ("name_zh_hans", "zh-hans"),
        ("name_en", "en"),
    ]


def test_one_language_is_enough_and_none_is_not(client, chief):
    page = client.post(ADD, {"name_zh_hans": " ", "name_en": "", "slug": "culture", "order": 3})
    assert "Write the name in at least one language." in text_of(page, ".errorlist")
    assert soup(page).find(id="id_slug")["value"] == "culture"
    client.post(ADD, {"name_zh_hans": "文化", "name_en": "", "slug": "culture", "order": 3})
    category = Category.objects.get()
    assert (category.name_zh_hans, category.name_en, category.slug) == ("文化", None, "culture")


def test_the_address_is_made_from_the_name_that_has_letters(client, chief):
    client.post(ADD, {"name_zh_hans": "文化", "name_en": "Arts & Culture", "slug": "", "order": 0})
    assert Category.objects.get().slug == "arts-culture"


def test_a_chinese_name_alone_asks_for_an_address(client, chief):
    page = client.post(ADD, {"name_zh_hans": "文化", "name_en": "", "slug": "", "order": 0})
    assert "Give the address in Latin letters" in text_of(page, ".errorlist")
    assert not Category.objects.exists()


def test_a_made_address_that_is_taken_is_refused_at_its_field(client, chief):
    CategoryFactory(slug="culture")
    page = client.post(ADD, {"name_zh_hans": "", "name_en": "Culture", "slug": "", "order": 0})
    assert page.status_code == 200
    assert soup(page).select(".field-slug .errorlist")
    assert Category.objects.count() == 1


def test_names_are_one_clean_line(client, chief):
    client.post(ADD, {"name_en": "Arts\u202e  and\tcrafts", "slug": "arts", "order": 0})
    assert Category.objects.get().name_en == "Arts and crafts"


def test_markup_in_a_name_stays_text_on_every_page(client, chief):
    nasty = '"><svg onload=alert(1)>'
    category = CategoryFactory(name_en=nasty, name_zh_hans=None)
    for address in (LIST, page_of(category), page_of(category, "delete"), page_of(category, "history")):
        page = soup(client.get(address))
        assert page.find("svg", attrs={"onload": True}) is None
        assert nasty in page.get_text() or page.find("input", value=nasty)


def test_a_list_shows_the_screens_language_first_and_marks_what_is_in_another(client, chief):
    CategoryFactory(name_zh_hans="文化", name_en=None)
    row = soup(client.get(LIST)).select_one("#result_list tbody tr")
    cells = [cell.get_text() for cell in row.select("th, td")]
    assert cells[:2] == ["文化", "文化"]
    assert row.select_one(".elsewhere")["lang"] == "zh-hans"


@pytest.mark.parametrize("words", ["文化", "Culture"])
def test_search_looks_in_all_languages(client, chief, words):
    CategoryFactory(name_zh_hans="文化", name_en="Culture")
    CategoryFactory(name_zh_hans="经济", name_en="Economy")
    page = soup(client.get(LIST, {"q": words}))
    assert len(page.select("#result_list tbody tr")) == 1


def test_a_list_can_be_sorted_by_its_names(client, chief):
    CategoryFactory(name_en="Zebra", order=1)
    CategoryFactory(name_en="Apple", order=2)
    page = soup(client.get(LIST, {"o": "0"}))
    assert [row.th.get_text() for row in page.select("#result_list tbody tr")] == ["Apple", "Zebra"]


def test_an_unused_category_is_deleted_after_a_question(client, chief):
    category = CategoryFactory()
    assert "This cannot be undone." in text_of(client.get(page_of(category, "delete")))
    client.post(page_of(category, "delete"), {"post": "yes"})
    assert not Category.objects.exists()


def test_a_used_category_says_why_it_stays(client, chief):
    category = begin().article.category
    page = client.get(page_of(category))
    assert "1 article uses this" in text_of(page, ".standing-note")
    assert soup(page).select(".deletelink") == []
    answer = client.post(page_of(category, "delete"), {"post": "yes"}, follow=True)
    assert "1 article uses this" in text_of(answer, ".messagelist")
    assert Category.objects.exists()


def test_a_used_tag_stays(client):
    sign_in(client, Role.EDITOR)
    tag = TagFactory()
    begin(tags=[tag])
    client.post(page_of(tag, "delete"), {"post": "yes"})
    assert Tag.objects.exists()


def test_nothing_is_deleted_in_bulk(client, chief):
    category = CategoryFactory()
    client.post(LIST, {"action": "delete_selected", "_selected_action": [category.pk], "post": "yes"})
    assert Category.objects.exists()


def test_an_address_that_runs_a_script_is_no_web_address(client):
    sign_in(client, Role.EDITOR)
    page = client.post(
        reverse("admin:articles_outlet_add"), {"name_en": "Daily", "url": "javascript:alert(1)"}
    )
    assert soup(page).select(".field-url .errorlist")
    assert not Outlet.objects.exists()


@pytest.mark.parametrize(("kind", "make"), [("category", CategoryFactory), ("tag", TagFactory)])
def test_a_list_costs_the_same_with_more_rows(client, django_assert_max_num_queries, kind, make):
    sign_in(client, Role.CHIEF_EDITOR)
    for _number in range(5):
        make()
    with django_assert_max_num_queries(8):
        client.get(reverse(f"admin:articles_{kind}_changelist"))
