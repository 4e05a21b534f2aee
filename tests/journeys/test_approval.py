"""An editor reads a translation beside its source, waives a finding, calls a colleague in a remark, sends the text back,
and approves what comes again: by single keys, without leaving the page."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import expect

from articles.actions import review
from articles.models import Edition, Person, Remark, Waiver
from articles.vocabulary import CreditRole, State
from tests.factories import NOON, begin, published, save, translate
from tests.journeys.conftest import DESK, PHONE

TABLET = {"width": 768, "height": 1024}
CHINESE = (
    "<p>江岚大桥3月2日通车。</p><p>大桥全长1.2公里，投资100亿元。</p><p>大桥设双向六车道，设计时速80公里。</p>"
    "<h2>沿江而建</h2><p>工程历时五年，三千余名建设者参与。</p>"
)
ENGLISH = (
    "<p>The Jianglan Bridge opened on March 2.</p><p>The bridge is 1.2 kilometres long and cost {cost} yuan.</p>"
    "<p>It has six lanes and a design speed of 80 kilometres an hour.</p>"
    "<h2>Along the river</h2><p>Building it took five years and more than 3,000 people.</p>"
)


@pytest.fixture
def pair(office):
    """A published original and its translation, approved once and then changed: a draft with a wrong figure."""
    original = published(save(begin(), title="江岚大桥通车", summary="全长1.2公里。", body=CHINESE))
    english = published(
        translate(original, title="Jianglan Bridge opens", body=ENGLISH.format(cost="10 billion"))
    )
    return original, write(english, office, "100 billion")


def write(english, office, cost, **more):
    return save(
        english,
        by=office["translator"],
        title="Jianglan Bridge opens to traffic",
        summary="It is 1.2 kilometres long.",
        body=ENGLISH.format(cost=cost),
        **more,
    )


def door(edition):
    return reverse("admin:articles_article_review", args=[edition.article_id, edition.language])


def focus(page):
    return page.evaluate(
        "document.activeElement.id || document.activeElement.closest('[data-row]')?.id || ''"
    )


def test_an_editor_reads_and_decides_by_keys(browser, office, pair, picture):
    _original, english = pair
    page = browser.signed_in(office["editor"])
    page.goto(door(english))
    page.wait_for_selector("[data-do=next]")
    picture(page, "desk-approval-draft", widths=(DESK, TABLET, PHONE))

    page.keyboard.press("n")
    first = focus(page)
    page.keyboard.press("n")
    assert focus(page) != first
    page.keyboard.press("p")
    assert focus(page) == first

    page.keyboard.press("d")
    expect(page.locator(".only-changes")).to_have_count(1)
    assert not page.locator("#row-p0").is_visible()
    page.keyboard.press("d")
    assert page.locator("#row-p0").is_visible()

    finding = page.locator(".finding--error").first
    finding.locator("summary").click()
    finding.locator("textarea").press_sequentially("as planned: the figure counts all bridges")
    finding.get_by_role("button", name="Waive", exact=True).click()
    page.wait_for_selector(".finding--waived")
    page.wait_for_selector("[data-do=next]")
    assert Waiver.objects.get().by == office["editor"]

    page.locator("#row-p1").focus()
    page.keyboard.press("r")
    page.keyboard.type("Are you sure, @Qi")
    page.wait_for_selector(".mentions [role=option]")
    picture(page, "desk-approval-mention", widths=(DESK,))
    page.keyboard.press("Enter")
    page.keyboard.type("- 100 billion?")
    page.locator("#row-p1 .remarks__new button").click()
    page.wait_for_selector("#row-p1 .remark")
    remark = Remark.objects.get()
    assert (remark.text, remark.place, list(remark.mentioned.all())) == (
        "Are you sure, @Qian Mo - 100 billion?",
        "1",
        [office["translator"]],
    )

    review.submit(english, revision=english.working, by=office["translator"], at=NOON)
    page.goto(door(english))
    page.wait_for_selector("[data-do=next]")
    picture(page, "desk-approval", widths=(DESK, TABLET, PHONE))
    page.keyboard.press("s")
    assert focus(page) == "send_back-comment"
    page.keyboard.type("The source says 100亿: ask nobody, as always.")
    assert not page.locator("dialog[open]").count()
    page.locator("#send_back-form button").click()
    page.wait_for_selector(".messagelist .success")
    assert page.url.endswith(door(english))
    assert Edition.objects.get(pk=english.pk).state == State.DRAFT

    translator = browser.signed_in(office["translator"])
    translator.goto(door(english))
    translator.locator("#row-p1").get_by_role("button", name="Resolve").click()
    translator.wait_for_selector("#row-p1 .remark--resolved")
    people = Person.objects.order_by("id")
    credits = [(CreditRole.TRANSLATOR, people[1]), (CreditRole.EDITOR, people[2])]
    english = write(english, office, "10 billion", credits=credits)
    review.submit(english, revision=english.working, by=office["translator"], at=NOON)

    page.goto(door(english))
    page.wait_for_selector("[data-do=next]")
    page.keyboard.press("?")
    page.wait_for_selector("dialog[open]")
    picture(page, "desk-approval-keys", widths=(DESK,))
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog[open]", state="detached")
    page.wait_for_function("() => !document.activeElement.closest('dialog')")
    page.keyboard.press("a")
    page.wait_for_selector("dialog[open]")
    picture(page, "desk-approval-ask", widths=(DESK, PHONE))
    page.keyboard.press("Enter")
    page.wait_for_selector(".messagelist .success")
    assert Edition.objects.get(pk=english.pk).state == State.APPROVED
    picture(page, "desk-approval-done", widths=(DESK,))


def test_the_page_is_open_to_everybody(browser, office, pair, picture):
    """With a source that moved on, a form that is open, and the names that can be called."""
    original, english = pair
    published(
        save(original, title="江岚大桥通车", summary="全长1.2公里。", body=CHINESE.replace("100", "120"))
    )
    page = browser.signed_in(office["editor"])
    page.goto(door(english))
    page.wait_for_selector("[data-do=next]")
    picture(page, "desk-approval-source-moved", widths=(DESK, TABLET, PHONE))
    page.locator("#row-p1").focus()
    page.keyboard.press("r")
    page.keyboard.type("@Q")
    page.wait_for_selector(".mentions [role=option]")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []


def test_keys_can_be_switched_off_and_stay_off(browser, office, pair):
    _original, english = pair
    page = browser.signed_in(office["editor"])
    page.goto(door(english))
    page.locator("[data-do=keys]").click()
    page.locator("[data-keys-switch]").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.wait_for_selector("[data-do=next]")
    page.keyboard.press("d")
    assert page.locator(".only-changes").count() == 0
    page.locator("[data-only-changes]").click()
    expect(page.locator(".only-changes")).to_have_count(1)
