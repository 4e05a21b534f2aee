from types import SimpleNamespace

import pytest
from django.template import Context, Template

from articles.models import SiteProfile

CONTACT = SimpleNamespace(address="/en/contact/")


@pytest.fixture
def link(rf):
    def told(report_address, pages=(CONTACT,)):
        shell = SimpleNamespace(
            language="en", site=SiteProfile(report_address=report_address), pages=list(pages)
        )
        context = Context({"shell": shell, "request": rf.get("/en/articles/7/tea/")}, autoescape=False)
        return Template("{% load reports %}{% report_link 'Tea & rice' %}").render(context)

    return told


def test_a_mail_names_the_page_and_its_headline(link):
    assert link("errors@news.example") == (
        "mailto:errors@news.example?subject=Error%20on%20the%20page%3A%20Tea%20%26%20rice"
        "&body=http%3A//testserver/en/articles/7/tea/"
    )


def test_the_offices_own_form_is_linked_as_it_is(link):
    assert link("https://errors.example/form?site=1") == "https://errors.example/form?site=1"


def test_where_nothing_is_named_the_page_with_the_offices_addresses_serves(link):
    assert link("") == "/en/contact/"
    assert link("javascript:alert(1)") == "/en/contact/"
    assert link("", pages=[]) == ""
