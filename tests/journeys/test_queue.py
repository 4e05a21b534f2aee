"""The queue of translations with nothing but the keyboard: a translator takes a line, an editor gives one out."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from articles.actions import assign
from articles.models import DailyViews, Edition
from articles.vocabulary import Role
from tests.articles.queries.test_translation_queue import sent_back, submitted, withdrawn
from tests.factories import CategoryFactory, begin, fresh, published, save, staff, translate
from tests.journeys.conftest import DESK, PASSWORD, PHONE

TABLET = {"width": 768, "height": 1000}
QUEUE = reverse("admin:translations")
STORIES = [
    ("岚渚至青岩铁路今日通车", "Lanzhu–Qingyan railway opens today"),
    ("水库防汛演练在白云峰举行", "Flood drill held at the reservoir below Baiyan Peak"),
    ("万竹大桥主缆架设完成", "Main cables of the Wangzhu bridge are in place"),
    ("小微企业贷款余额突破120亿元", "Loans to small businesses pass 12 billion yuan"),
    ("石黄莲子丰收", "A good year for Shihuang lotus seeds"),
    ("游客中秋赏灯", "Lanterns for Mid-Autumn"),
]


@pytest.fixture
def waiting(office):
    """Something in most piles, by what it waits for."""
    now = timezone.now()
    category = CategoryFactory(slug="city", name_zh_hans="城市", name_en="City")

    def story(number, days):
        body = "<p>投资100亿元。</p><p>大桥全长12公里，今天通车。</p>"
        at = now - timedelta(days=days)
        return published(
            save(begin(category=category, at=at), title=STORIES[number][0], body=body, at=at), at=at
        )

    def english(original, number, by=None):
        body = "<p>It cost 10 billion yuan.</p><p>The bridge is 12 kilometres long and opened today.</p>"
        return translate(original, by=by, title=STORIES[number][1], body=body, at=original.published_at)

    found = {"untranslated": story(0, 40), "second": story(1, 30)}
    stale = story(2, 20)
    edition = published(english(stale, 2), at=stale.published_at)
    body = "<p>投资120亿元。</p><p>大桥全长12公里，今天通车。</p>"
    published(save(fresh(stale), title=STORIES[2][0], body=body, at=now), at=now)
    lost = story(3, 10)
    published(english(lost, 3), at=lost.published_at)
    withdrawn(lost, at=now)
    submitted(english(story(4, 5), 4))
    sent_back(english(story(5, 4), 5))
    assign.assign(
        found["second"].article,
        "en",
        translator=staff(Role.TRANSLATOR, full_name="Jiang Yifan"),
        editor=None,
        due_at=now - timedelta(days=1),
        by=office["editor"],
        at=now - timedelta(days=2),
    )
    for one, n in ((found["untranslated"], 4210), (stale, 880), (edition, 97)):
        DailyViews.objects.create(edition=one, day=timezone.localdate(), n=n)
    return found


def focused(page):
    return page.evaluate("document.activeElement.closest('[data-job]')?.id")


def on_line(page, article):
    """Wait until the line of the article has the focus: the script of a new page gives it."""
    page.wait_for_selector(f"[id='job-{article.pk}-en'] :focus")


def to_line(page, article):
    """Press j until the line of the article has the focus."""
    for _ in range(10):
        page.keyboard.press("j")
        if focused(page) == f"job-{article.pk}-en":
            return
    raise AssertionError(focused(page))


def test_a_translator_takes_and_opens_a_line_by_single_keys(browser, office, waiting, picture):
    page = browser.signed_in(office["translator"])
    page.goto(QUEUE)
    picture(page, "desk-queue", (DESK, TABLET, PHONE))
    article = waiting["untranslated"].article
    page.keyboard.press("k")
    assert focused(page) == page.locator("[data-job]").last.get_attribute("id")
    page.reload()
    to_line(page, article)
    page.keyboard.press("t")
    page.wait_for_selector(".messagelist .success")
    assert Edition.objects.get(article=article, language="en").translator == office["translator"]
    on_line(page, article)
    room = page.get_by_role("navigation", name="News desk").get_by_role("link", name="Translations")
    assert "waiting for you" in room.first.inner_text()
    page.get_by_role("checkbox", name="Mine").check()
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.locator("[data-job]")).to_have_count(1)
    to_line(page, article)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: f"/{article.pk}/translate/en/" in address)


def test_an_editor_gives_a_translation_out_with_its_day_without_a_mouse(browser, office, waiting, picture):
    page = browser.signed_in(office["editor"])
    page.goto(f"{QUEUE}?pile=untranslated")
    article = waiting["untranslated"].article
    to_line(page, article)
    page.keyboard.press("g")
    dialog = page.get_by_role("dialog", name="Give out")
    dialog.wait_for()
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    dialog.get_by_label("Translator").select_option(label="Qian Mo")
    day = timezone.localtime() + timedelta(days=3)
    dialog.get_by_label("Due on").fill(f"{day:%Y-%m-%d}")
    dialog.get_by_label("Time of day").fill("16:30")
    picture(page, "desk-queue-give-out", (DESK, TABLET, PHONE))
    dialog.get_by_label("Time of day").press("Enter")
    page.wait_for_selector(".messagelist .success")
    edition = Edition.objects.get(article=article, language="en")
    assert edition.translator == office["translator"]
    assert f"{timezone.localtime(edition.due_at):%Y-%m-%d %H:%M}" == f"{day:%Y-%m-%d} 16:30"
    on_line(page, article)
    page.keyboard.press("g")
    dialog.wait_for()
    page.keyboard.press("Escape")
    on_line(page, article)


def test_the_keys_can_be_read_and_switched_off(browser, office, waiting):
    page = browser.signed_in(office["translator"])
    page.goto(QUEUE)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Single keys")
    dialog.wait_for()
    dialog.get_by_role("checkbox").uncheck()
    dialog.get_by_role("button", name="Close").click()
    page.keyboard.press("j")
    assert focused(page) is None
    page.reload()
    page.keyboard.press("j")
    assert focused(page) is None
    page.get_by_role("button", name="Keys").click()
    dialog.get_by_role("checkbox").check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert focused(page)
    page.get_by_label("Words of the title").press_sequentially("jt?")
    assert page.get_by_label("Words of the title").input_value() == "jt?"


def test_a_screen_reader_is_told_what_everything_is(browser, office, waiting):
    page = browser.signed_in(office["editor"])
    page.goto(QUEUE)
    table = page.get_by_role("table", name="All translations that wait for something.")
    assert table.get_by_role("rowheader").count() == 6
    for name in ("Source and translation", "State", "In whose hands", "What to do"):
        assert table.get_by_role("columnheader", name=name).count() == 1
    title = waiting["untranslated"].live.title
    for button in (
        table.get_by_role("button", name=f"Take: {title}"),
        table.get_by_role("link", name=f"Give out: {title}"),
    ):
        assert button.count() == 1
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        faults = Axe().run(page).response["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in faults] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    piles = page.get_by_role("navigation", name="Piles")
    assert piles.get_by_role("link", name="Everything 6").get_attribute("aria-current") == "page"


def test_it_works_without_scripts(browser, office, waiting):
    page = browser.window(java_script_enabled=False)
    page.goto("/admin/login/")
    page.fill("[name=username]", office["editor"].username)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.goto(QUEUE)
    article = waiting["untranslated"].article
    line = page.locator(f"#job-{article.pk}-en")
    assert page.get_by_role("button", name="Keys").count() == 0
    line.get_by_role("link", name="Give out").click()
    page.get_by_label("Translator").select_option(label="Qian Mo")
    page.get_by_role("button", name="Give out").click()
    assert page.url.endswith(f"#job-{article.pk}-en")
    assert "Qian Mo" in line.inner_text()
