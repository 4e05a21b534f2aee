import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import Client, RequestFactory
from django.utils import translation

from articles.public import errors
from tests.articles.public import rows

ERRORS = {400: errors.bad_request, 403: errors.forbidden, 404: errors.not_found, 410: errors.gone}


def soup(answer):
    return BeautifulSoup(answer.content, "html.parser")


@pytest.mark.django_db
@pytest.mark.parametrize("language", dict(settings.LANGUAGES))
@pytest.mark.parametrize("status", ERRORS)
def test_every_fault_is_a_page_of_its_language_kept_by_nobody(status, language):
    with translation.override(language):
        answer = ERRORS[status](RequestFactory().get("/"), PermissionDenied())
    page = soup(answer)
    assert (answer.status_code, answer["Cache-Control"]) == (status, "no-store")
    assert page.html["lang"] == {"zh-hans": "zh-Hans", "en": "en"}[language]
    assert len(page.select("h1")) == 1
    assert page.select_one(f'a[href="/{language}/"]')


def test_a_fault_of_ours_needs_no_database():
    """No database mark: a query would fail this test."""
    with translation.override("en"):
        answer = errors.server_error(RequestFactory().get("/en/"))
    assert answer.status_code == 500
    assert soup(answer).h1.get_text() == "Something went wrong here"


def test_a_host_that_is_not_ours_gets_a_page_made_without_its_name():
    answer = Client(headers={"host": "evil.example"}).get("/en/")
    assert answer.status_code == 400
    assert "evil.example" not in answer.content.decode()
    assert soup(answer).h1.get_text() == "This request cannot be read"


@pytest.mark.django_db
def test_a_language_that_is_none_of_the_office_s_gets_the_office_s_own():
    with translation.override("fr"):
        answer = errors.bad_request(RequestFactory().get("/"), SuspiciousOperation())
    assert soup(answer).html["lang"] == "zh-Hans"


@pytest.mark.django_db
def test_nothing_of_the_address_is_repeated(client):
    answer = client.get("/en/call-0800-123456-now/")
    assert answer.status_code == 404
    assert "0800" not in answer.content.decode()
    assert soup(answer).h1.get_text() == "There is no page at this address"


@pytest.mark.django_db
def test_a_page_that_is_not_there_still_offers_the_columns_of_the_paper(client):
    rows.edition(rows.article(category=rows.category()), published_at=rows.BEFORE.replace(year=2020))
    assert "Economy" in [link.get_text() for link in soup(client.get("/en/nothing/")).select(".columns a")]
