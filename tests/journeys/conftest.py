"""A real browser, real passwords, and a picture of every page that a journey comes by."""

from pathlib import Path

import pytest
from django.conf import settings

from articles.models import SiteProfile
from articles.vocabulary import Role
from tests.browsers import READER
from tests.factories import CategoryFactory, PersonFactory, staff

PICTURES = settings.BASE_DIR / "build" / "screenshots"
MANUAL = PICTURES / "manual"
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 375, "height": 800}
PASSWORD = "the river runs east"


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in Path(item.fspath).parents and "browser" in item.fixturenames:
            item.add_marker(pytest.mark.journey)


class Browser:
    """Opens windows for people: each has cookies of their own, and their pages are looked at."""

    def __init__(self, chromium, address):
        self.chromium, self.address = chromium, address
        self.windows, self.complaints = [], []

    def window(self, viewport=DESK, language="en-GB", **options):
        context = self.chromium.new_context(
            base_url=self.address, viewport=viewport, locale=language, user_agent=READER, **options
        )
        context.set_default_timeout(15_000)
        page = context.new_page()
        page.on("console", lambda message: self.note(message) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.windows.append(context)
        return page

    def note(self, message):
        if "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def signed_in(self, person, **options):
        page = self.window(**options)
        page.goto("/admin/login/")
        page.fill("[name=username]", person.username)
        page.fill("[name=password]", PASSWORD)
        page.press("[name=password]", "Enter")
        page.wait_for_selector(".desk-today, #user-tools, header", state="attached")
        page.wait_for_url(lambda url: "/login/" not in url)
        return page


@pytest.fixture
def browser(chromium, live_server, transactional_db):
    opened = Browser(chromium, live_server.url)
    yield opened
    for window in opened.windows:
        window.close()
    assert opened.complaints == []


@pytest.fixture
def picture(request):
    """Keep a picture of the whole page under build/screenshots/, at desk and phone width."""

    def take(page, name, widths=(DESK, PHONE)):
        PICTURES.mkdir(parents=True, exist_ok=True)
        before = page.viewport_size
        for size in widths:
            page.set_viewport_size(size)
            page.evaluate("scrollTo(0, 0)")
            page.screenshot(path=PICTURES / f"{name}-{size['width']}.png", full_page=True)
        page.set_viewport_size(before)

    return take


def engage(*roles, language="", name):
    person = staff(*roles, language=language, full_name=name, username=name.lower().replace(" ", "."))
    person.language = "en"
    person.set_password(PASSWORD)
    person.save()
    return person


@pytest.fixture
def office(db):
    """The people of one line, by what they are, with the names that stand in bylines."""
    SiteProfile.objects.create(pk=1, name_zh_hans="江岚新闻", name_en="Jianglan News")
    CategoryFactory(slug="transport", name_zh_hans="交通", name_en="Transport")
    for chinese, english in (("马琳", "Ma Lin"), ("钱墨", "Qian Mo"), ("阿达·诺思", "Ada North")):
        PersonFactory(name_zh_hans=chinese, name_en=english)
    return {
        "reporter": engage(Role.REPORTER, language="zh-hans", name="Ma Lin"),
        "translator": engage(Role.TRANSLATOR, language="en", name="Qian Mo"),
        "editor": engage(Role.EDITOR, name="Ada North"),
        "chief": engage(Role.CHIEF_EDITOR, name="Zhong Yun"),
    }
