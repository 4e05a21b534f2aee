"""From "not yet translated" to published; then the source is corrected, 100亿 to 120亿: the English turns stale, shows just
that paragraph, is mended, approved by another and published again. Nobody leaves the desk."""

import re

from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Edition
from articles.queries.translation import stale_editions
from articles.vocabulary import State
from tests.factories import CategoryFactory, begin, published, save
from tests.journeys.test_translation_page import Page, working

QUEUE = reverse("admin:translations")
TITLE = "江岚大桥3月2日通车"
FIRST = "大桥全长1.2公里。"
COST = "工程总投资{}亿元，历时三年建成。"
BODY = "<p>{}</p><p>{}</p><p>{}</p>".format(FIRST, COST, "两岸居民过江只需6分钟。")
ENGLISH = ("The bridge is 1.2 kilometres long.", "It cost {} billion yuan and took three years to build.",
           "Crossing the river now takes 6 minutes.")  # fmt: skip


def state(article):
    return Edition.objects.get(article=article, language="en").state


def submit(desk):
    desk.page.get_by_role("button", name="Save and submit for review").click()
    desk.page.wait_for_selector(".messagelist .success")


def decide(page, article, key):
    """Approve on the approval page, by its single key and the Enter that confirms it."""
    page.goto(reverse("admin:articles_article_review", args=[article.pk, "en"]))
    page.wait_for_selector("[data-do=next]")
    page.keyboard.press(key)
    page.wait_for_selector("dialog[open]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".messagelist .success")


def publish(page, article, language="en"):
    page.goto(QUEUE)
    page.goto(reverse("admin:articles_article_change", args=[article.pk]) + f"?language={language}")
    panel = page.locator(f"[data-panel='{language}']")
    panel.get_by_role("button", name="Publish", exact=True).click()
    page.wait_for_selector(".messagelist .success")


def test_a_translation_is_made_turns_stale_and_is_brought_up_to_its_source(browser, office, picture):
    body = BODY.replace("{}", "100")
    original = published(save(begin(category=CategoryFactory()), title=TITLE, body=body))
    article = original.article

    translator = browser.signed_in(office["translator"])
    translator.goto(QUEUE)
    line = translator.locator(f"[id='job-{article.pk}-en']")
    expect(line).to_contain_text(TITLE)
    line.get_by_role("button", name=re.compile("^Take")).click()
    translator.wait_for_selector(".messagelist .success")
    desk = Page(translator, article).open()
    desk.write("title", "Jianglan Bridge opens on 2 March")
    for place, text in enumerate(ENGLISH):
        desk.write(f"s{place}", text.format(100))
    desk.save()
    expect(desk.row("s1").locator(".finding--error")).to_contain_text("ten times too much")
    picture(translator, "journey-power-of-ten", ({"width": 1280, "height": 900},))
    desk.write("s1", ENGLISH[1].format(10)).save()
    expect(desk.page.locator(".finding--error")).to_have_count(0)
    submit(desk)
    assert state(article) == State.IN_REVIEW

    editor = browser.signed_in(office["editor"])
    decide(editor, article, "a")
    assert state(article) == State.APPROVED
    chief = browser.signed_in(office["chief"])
    publish(chief, article)
    assert state(article) == State.PUBLISHED
    reader = browser.window()
    reader.goto(Edition.objects.get(article=article, language="en").get_absolute_url())
    expect(reader.locator("main")).to_contain_text("It cost 10 billion yuan")
    expect(reader.locator(".notice--stale")).to_have_count(0)

    published(save(original, title=TITLE, body=BODY.replace("{}", "120")))
    assert [edition.language for edition in stale_editions()] == ["en"]
    reader.reload()
    expect(reader.locator(".notice--stale")).to_have_count(1)

    translator.goto(QUEUE)
    expect(translator.locator(f"[id='job-{article.pk}-en']")).to_contain_text("1 paragraph changed")
    desk.open()
    expect(
        desk.page.locator("[data-row] ins, [data-row] .diff--added, [data-row] [class*=added]").first
    ).to_contain_text("2")
    affected = [
        row.get_attribute("data-row")
        for row in desk.page.locator("[data-row]").all()
        if row.locator("del, ins").count()
    ]
    assert affected == ["s1"]
    picture(translator, "journey-stale", ({"width": 1280, "height": 900},))
    desk.write("s1", ENGLISH[1].format(12))
    desk.page.get_by_label(re.compile("My text follows revision")).check()
    desk.save()
    expect(desk.page.locator(".finding--error")).to_have_count(0)
    assert working(original).source_revision.number == 2
    submit(desk)
    decide(editor, article, "a")
    publish(chief, article)
    assert list(stale_editions()) == []
    reader.reload()
    expect(reader.locator("main")).to_contain_text("It cost 12 billion yuan")
    expect(reader.locator(".notice--stale")).to_have_count(0)
