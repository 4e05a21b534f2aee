"""One display, one view: with scripts, without them, never twice, never for staff."""

import pytest

from articles.models import DailyViews
from articles.vocabulary import Role
from tests.factories import published
from tests.journeys.conftest import engage


def views():
    return sum(DailyViews.objects.values_list("n", flat=True))


@pytest.fixture
def address(browser):
    return published().get_absolute_url()


def test_a_reader_with_scripts_is_counted_once_and_sees_the_number(browser, address, picture):
    reader = browser.window()
    with reader.expect_response("**/views/*") as counted:
        reader.goto(address)
    assert counted.value.json()["views"] == 1
    reader.wait_for_function("document.querySelector('[data-views-count]').textContent.trim() === '1'")
    reader.reload()
    reader.wait_for_load_state("networkidle")
    assert views() == 1


def test_a_reader_without_scripts_is_counted_once(browser, address):
    reader = browser.window(java_script_enabled=False)
    reader.goto(address)
    reader.wait_for_load_state("networkidle")
    assert views() == 1


def test_staff_who_look_at_the_page_are_not_counted(browser, address):
    person = engage(Role.EDITOR, name="Ada North")
    page = browser.signed_in(person)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert views() == 0
