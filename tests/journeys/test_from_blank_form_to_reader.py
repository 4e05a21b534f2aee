"""Write in Chinese → submit → approved by another → translated → approved → published in both languages → read →
edited again while the old text stays up. Once in a browser, once over plain HTTP."""

import re

import pytest
from django.urls import reverse

from articles.models import Article, DailyViews, Edition
from articles.vocabulary import State
from tests.articles.admin.pages import change_page, send, soup
from tests.articles.admin.pages import fields as fields_of

CHINESE = ("新桥今日通车", "大桥全长1.2公里，投资100亿元。")
ENGLISH = ("New bridge opens today", "The bridge is 1.2 kilometres long and cost 10 billion yuan.")
CHANGED = "大桥全长1.2公里，投资120亿元。"


class Desk:
    """The edit page in a browser, as somebody at the desk uses it."""

    def __init__(self, page):
        self.page = page

    def panel(self, language):
        return self.page.locator(f"[data-panel='{language}']")

    def open(self, article, language):
        self.page.goto(f"{change_page(article)}#{language}")
        self.page.wait_for_selector(f"[data-panel='{language}'] .standing")
        return self

    def write(self, language, title=None, text=None):
        if title:
            self.page.fill(f"[name={language}-title]", title)
        if text:
            editor = self.panel(language).locator(".ProseMirror")
            editor.click()
            editor.press("Control+A")
            editor.press_sequentially(text)
        return self

    def credit(self, language, *rows):
        for place, (role, name) in enumerate(rows):
            self.panel(language).locator("select[name$=-role]").nth(place).select_option(role)
            self.panel(language).locator("select[name$=-person]").nth(place).select_option(label=name)
        return self

    def save(self):
        self.page.locator(".article-bar button[type=submit]").click()
        self.page.wait_for_selector(".messagelist .success")
        return self

    def move(self, language, name):
        self.panel(language).get_by_role("button", name=name, exact=True).click()
        self.page.wait_for_selector(".messagelist .success")
        return self


def state_of(article, language):
    return Edition.objects.get(article=article, language=language).state


def test_in_a_browser(browser, office, picture):
    reporter = Desk(browser.signed_in(office["reporter"]))
    picture(reporter.page, "desk-today")
    reporter.page.get_by_role("link", name="Write a new article").first.click()
    reporter.page.wait_for_selector("[name=zh-hans-title]")
    reporter.write("zh-hans", *CHINESE)
    reporter.credit("zh-hans", ("author", "马琳"))
    reporter.page.locator("[name=details-category]").select_option(label="Transport")
    picture(reporter.page, "desk-writing")
    reporter.page.get_by_role("button", name="Save and submit for review").click()
    reporter.page.wait_for_selector(".messagelist .success")
    article = Article.objects.get()
    assert state_of(article, "zh-hans") == State.IN_REVIEW
    assert reporter.panel("zh-hans").get_by_role("button", name="Approve", exact=True).is_disabled()

    editor = Desk(browser.signed_in(office["editor"])).open(article, "zh-hans")
    picture(editor.page, "desk-reviewing")
    editor.move("zh-hans", "Approve")
    assert state_of(article, "zh-hans") == State.APPROVED

    translator = Desk(browser.signed_in(office["translator"])).open(article, "en")
    assert CHINESE[1] in translator.panel("en").inner_text()
    translator.write("en", *ENGLISH)
    translator.credit("en", ("author", "Ma Lin"), ("translator", "Qian Mo"))
    picture(translator.page, "desk-translating")
    translator.save().move("en", "Save and submit for review")

    editor.open(article, "en").move("en", "Approve")
    chief = Desk(browser.signed_in(office["chief"])).open(article, "zh-hans")
    picture(chief.page, "desk-publishing")
    chief.page.get_by_role("button", name=re.compile("Publish .*together")).click()
    chief.page.wait_for_selector(".messagelist .success")
    assert {state_of(article, language) for language in ("zh-hans", "en")} == {State.PUBLISHED}

    reader = browser.window()
    reader.goto("/en/")
    picture(reader, "front-en")
    reader.get_by_role("link", name=ENGLISH[0]).first.click()
    assert reader.locator("h1").inner_text() == ENGLISH[0]
    assert "(By Ma Lin, translated by Qian Mo)" in reader.locator("main").inner_text()
    assert reader.locator("html").get_attribute("lang") == "en"
    assert not re.search("发布日期|浏览次数", reader.locator("main").inner_text())
    picture(reader, "article-en")
    reader.locator("a[hreflang='zh-Hans']").first.click()
    assert reader.locator("html").get_attribute("lang") == "zh-Hans"
    assert "100亿元" in reader.locator("main").inner_text()
    picture(reader, "article-zh-hans")

    reporter.open(article, "zh-hans").write("zh-hans", text=CHANGED).save()
    assert state_of(article, "zh-hans") == State.DRAFT
    reader.reload()
    assert "100亿元" in reader.locator("main").inner_text()
    assert "120亿元" not in reader.content()
    reporter.page.get_by_role("link", name="History and comparison").first.click()
    picture(reporter.page, "desk-history")


@pytest.mark.django_db
def test_over_http(client, office):
    def sign_in(who):
        client.force_login(office[who])

    def do(article, language, name):
        page = client.get(change_page(article))
        form = next(
            form
            for form in soup(page).select(f"[data-panel='{language}'] form[data-move]")
            if form.select_one("[name=move]")["value"] == name
        )
        sent = {field["name"]: field.get("value", "") for field in form.select("input[name]")}
        answer = client.post(form["action"], sent, follow=True)
        assert answer.status_code == 200, answer.content.decode()

    def save_and_submit(article, language):
        sent = fields_of(client.get(change_page(article)))
        client.post(change_page(article), sent | {"submit_for_review": language})
        assert state_of(article, language) == State.IN_REVIEW

    sign_in("reporter")
    page = client.get(reverse("admin:articles_article_add"), follow=True)
    address = page.redirect_chain[-1][0] if page.redirect_chain else reverse("admin:articles_article_add")
    category = soup(page).select_one("[name=details-category] option:not([value=''])")["value"]
    new = fields_of(page) | {
        "zh-hans-title": CHINESE[0],
        "zh-hans-body": f"<p>{CHINESE[1]}</p>",
        "details-category": category,
    }
    client.post(address, new)
    article = Article.objects.get()
    save_and_submit(article, "zh-hans")
    sign_in("editor")
    do(article, "zh-hans", "approve")
    sign_in("translator")
    send(client, article, en__title=ENGLISH[0], en__body=f"<p>{ENGLISH[1]}</p>")
    save_and_submit(article, "en")
    sign_in("editor")
    do(article, "en", "approve")
    sign_in("chief")
    do(article, "zh-hans", "publish")
    do(article, "en", "publish")
    client.logout()

    public = {e.language: e.get_absolute_url() for e in Edition.objects.all()}
    assert "10 billion" in client.get(public["en"]).content.decode()
    assert "100亿元" in client.get(public["zh-hans"]).content.decode()

    sign_in("reporter")
    changed = fields_of(client.get(change_page(article))) | {"zh-hans-body": f"<p>{CHANGED}</p>"}
    client.post(change_page(article), changed)
    client.logout()
    assert state_of(article, "zh-hans") == State.DRAFT
    still = client.get(public["zh-hans"]).content.decode()
    assert "100亿元" in still
    assert "120亿元" not in still
    assert DailyViews.objects.count() == 0
