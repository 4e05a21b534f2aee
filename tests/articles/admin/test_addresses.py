import pytest
from django.urls import reverse

from articles.models import FormerAddress
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of
from tests.factories import begin, save

pytestmark = pytest.mark.django_db

ADD = reverse("admin:articles_formeraddress_add")


@pytest.fixture
def chief(client):
    return sign_in(client, Role.CHIEF_EDITOR)


def test_an_old_address_leads_to_an_edition(client, chief):
    edition = save(begin())
    client.post(ADD, {"path": "/art/1.html", "article": edition.article_id, "language": "zh-hans"})
    address = FormerAddress.objects.get()
    assert (address.path, address.edition) == ("/art/1.html", edition)
    page = soup(client.get(reverse("admin:articles_formeraddress_change", args=[address.pk])))
    assert page.find(id="id_article")["value"] == str(edition.article_id)


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_an_edition_that_is_not_there_is_said_at_the_field(client, chief, language):
    edition = save(begin())
    number = edition.article_id if language == "en" else edition.article_id + 1
    page = client.post(ADD, {"path": "/art/1.html", "article": number, "language": language})
    assert "There is no article of this number in this language." in text_of(page, ".errorlist")
    assert not FormerAddress.objects.exists()


@pytest.mark.parametrize(
    "path", ["art/1.html", "https://old.example/art", "//old.example/", "/a b", "/a?b=1"]
)
def test_an_old_address_is_a_path(client, chief, path):
    edition = save(begin())
    page = client.post(ADD, {"path": path, "article": edition.article_id, "language": "zh-hans"})
    assert soup(page).select(".field-path .errorlist")
    assert not FormerAddress.objects.exists()


@pytest.mark.parametrize("number", ["0", "-1", str(10**30), "NaN"])
def test_a_strange_number_is_refused(client, chief, number):
    page = client.post(ADD, {"path": "/a", "article": number, "language": "zh-hans"})
    assert page.status_code == 200
    assert soup(page).select(".errorlist")


def test_others_see_where_it_leads(client):
    edition = save(begin())
    address = FormerAddress.objects.create(path="/old.html", edition=edition)
    sign_in(client, Role.TRANSLATOR)
    page = client.get(reverse("admin:articles_formeraddress_change", args=[address.pk]))
    assert edition.get_absolute_url() in text_of(page)
