"""A translator works paragraph beside paragraph: types, saves without leaving, is told what is wrong and where, and
loses nothing to a crash, a session that ended, or a colleague who saved first."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from articles.actions.glossary import save_term
from articles.actions.remember import rebuild
from articles.models import Edition
from articles.text.wordings import Worded
from articles.vocabulary import TermKind
from tests.factories import NOON, fresh, published, save, translate

TITLE, SUMMARY = "江岚大桥今日通车", "连接南北两岸的江岚大桥建成。"
BODY = (
    "<p>江岚大桥今日通车。大桥全长1.2公里，总投资100亿元，两岸居民过江时间由40分钟缩短到6分钟。</p>"
    "<h2>投资与建设</h2>"
    '<p>工程历时三年，<a href="https://www.example.org/bridge">建设方案</a>经公开招标确定。</p>'
    "<ul><li>主桥：双塔斜拉桥</li><li>引桥：南北各两公里</li></ul>"
    "<p>下一步，全市将加快过江通道建设，推动南北两岸一体发展。</p>"
)
ENGLISH = (
    "<p>The Jianglan Bridge opened on 2 March. It is 1.2 kilometres long and cost 10 billion yuan; crossing the river "
    "now takes 6 minutes instead of 40 minutes.</p><h2>Cost and construction</h2>"
    '<p>The work took three years. The <a href="https://www.example.org/bridge">design</a> was chosen by public '
    "tender.</p><ul><li>Main bridge: cable-stayed, two towers</li><li>Approaches: two kilometres on either bank</li></ul>"
    "<p>The city will go on to build more crossings and bring both banks closer together.</p>"
)
SIZES = ({"width": 1280, "height": 900}, {"width": 768, "height": 1024})


class Page:
    """The translation page in a browser."""

    def __init__(self, page, article):
        self.page = page
        self.address = reverse("admin:articles_article_translate", args=[article.pk, "en"])

    def open(self):
        self.page.goto(self.address)
        self.page.wait_for_selector(".has-script")
        return self

    def row(self, name):
        return self.page.locator(f"[data-row='{name}']")

    def text(self, name):
        """What stands in the field of a row, as it would be sent."""
        return self.row(name).locator("[data-field]").input_value()

    def write(self, name, text):
        row = self.row(name)
        if name in ("title", "summary"):
            row.locator("[data-field]").fill(text)
        else:
            row.locator("[data-rest]:visible, .ProseMirror").first.click()
            self.page.keyboard.press("Control+A")
            self.page.keyboard.type(text)
        return self

    def save(self):
        saved = Edition.objects.filter(article=self.article_id, language="en", working__isnull=False)
        number = next(iter(saved.values_list("working__number", flat=True)), 0) + 1
        self.page.keyboard.press("Control+S")
        expect(self.state).to_contain_text(f"Saved as revision {number}")
        return self

    def kept(self):
        """Wait until the browser has kept what was typed."""
        expect(self.state).to_have_text("Not saved yet")
        return self

    @property
    def article_id(self):
        return self.address.split("/")[-4]

    @property
    def state(self):
        return self.page.locator("[data-save-state]")

    @property
    def here(self):
        """The row in which the person is."""
        return self.page.evaluate("() => document.activeElement.closest('[data-row]')?.dataset.row")


@pytest.fixture
def original(office):
    return published(title=TITLE, summary=SUMMARY, body=BODY)


@pytest.fixture
def english(original):
    return published(translate(original, title="Jianglan Bridge opens", body=ENGLISH))


def working(edition):
    return Edition.objects.select_related("working").get(article=edition.article_id, language="en").working


def test_saved_without_leaving_and_told_at_the_paragraph(browser, office, original, picture):
    desk = Page(browser.signed_in(office["translator"]), original.article).open()
    picture(desk.page, "translate-empty", SIZES)
    desk.write("title", "Jianglan Bridge opens")
    desk.write("s0", "The bridge opened at a cost of 100 billion yuan")
    desk.write("s4", "The city will build 更多 crossings")
    desk.save()
    assert (working(original).alignment, desk.here) == ([1, 0, 0, 0, 1], "s4")
    expect(desk.row("s0").locator(".finding--error", has_text="ten times too much")).to_have_count(1)
    expect(desk.row("s4").locator(".finding--error", has_text="更多")).to_have_count(1)
    expect(desk.page.locator(".translate-head")).to_contain_text("2 of 5 paragraphs")
    picture(desk.page, "translate-findings", SIZES)

    desk.page.keyboard.type(".")
    assert desk.text("s4") == "<p>The city will build 更多 crossings.</p>"
    desk.write("s4", "The city will build more crossings.").save()
    expect(desk.row("s4").locator(".finding--error", has_text="更多")).to_have_count(0)
    assert (working(original).number, desk.here) == (2, "s4")
    desk.page.get_by_role("button", name="Preview beside the source").click()
    expect(desk.page.locator("#preview")).to_contain_text("The city will build more crossings.")
    picture(desk.page, "translate-preview", SIZES)


def test_what_is_typed_while_the_office_saves_stays(browser, office, original):
    desk = Page(browser.signed_in(office["translator"]), original.article).open()
    desk.write("s0", "One")

    held = []
    desk.page.route(f"**{desk.address}", lambda route: held.append(route))
    desk.page.keyboard.press("Control+S")
    expect(desk.state).to_have_text("Saving…")
    desk.page.keyboard.type(" two")
    held[0].continue_()
    expect(desk.page.locator(".translate-head")).to_contain_text("1 of 5 paragraphs")
    desk.page.unroute(f"**{desk.address}")
    desk.kept()
    assert (working(original).body, desk.text("s0")) == ("<p>One</p>", "<p>One two</p>")
    desk.save()
    assert working(original).body == "<p>One two</p>"


def test_typing_outlives_a_crash(browser, office, original):
    desk = Page(browser.signed_in(office["translator"]), original.article).open()
    desk.write("title", "Bridge").write("s1", "Heading").kept()
    window = desk.page.context
    desk.page.close()
    desk = Page(window.new_page(), original.article).open()
    expect(desk.page.locator("[data-told]")).to_contain_text("Your text is safe")
    assert (desk.text("title"), desk.text("s1")) == ("Bridge", "<p>Heading</p>")
    desk.page.locator("[data-row='title'] [data-field]").focus()
    desk.save()
    assert (working(original).title, working(original).body) == ("Bridge", "<p>Heading</p>")
    desk.open()
    expect(desk.page.locator("[data-told]")).to_be_empty()


def test_typing_upon_an_older_text_is_offered_and_laid_beside_the_new_one(browser, office, english, picture):
    desk = Page(browser.signed_in(office["translator"]), english.article).open()
    desk.write("s1", "Mine").kept()
    window = desk.page.context
    desk.page.close()
    theirs = save(english, title="Theirs", body=ENGLISH.replace("three years", "four years"))
    desk = Page(window.new_page(), english.article).open()
    assert desk.text("s1") == "<h2>Cost and construction</h2>"
    desk.page.get_by_role("button", name="Put my text into the form").click()
    expect(desk.page.locator(".clash")).to_contain_text("Two people wrote at the same time")
    assert (desk.text("s1"), desk.text("title")) == ("<h2>Mine</h2>", "Jianglan Bridge opens")
    picture(desk.page, "translate-conflict", SIZES)
    desk.row("title").locator("[data-field]").focus()
    desk.save()
    assert (working(english).number, "<h2>Mine</h2>" in working(english).body) == (
        theirs.working.number + 1,
        True,
    )
    expect(desk.page.locator(".clash")).to_have_count(0)


def test_a_colleague_who_saved_first_is_not_overwritten(browser, office, english):
    desk = Page(browser.signed_in(office["translator"]), english.article).open()
    desk.write("s1", "Mine")
    save(english, title="Theirs", body=ENGLISH)
    desk.page.keyboard.press("Control+S")
    expect(desk.page.locator(".clash")).to_be_visible()
    assert (desk.text("s1"), working(english).title) == ("<h2>Mine</h2>", "Theirs")
    desk.row("s1").locator(".ProseMirror").click()
    desk.save()
    assert "<h2>Mine</h2>" in working(english).body


def test_what_cannot_be_kept_is_told_at_its_row_and_stays(browser, office, original):
    desk = Page(browser.signed_in(office["translator"]), original.article).open()
    desk.write("title", "long " * 60).write("s0", "Mine.")
    desk.page.keyboard.press("Control+S")
    expect(desk.row("title").locator(".field__error")).to_contain_text("shorten it to 200")
    assert (desk.text("s0"), desk.here) == ("<p>Mine.</p>", "s0")
    desk.write("title", "Short").save()
    expect(desk.row("title").locator(".field__error")).to_be_empty()
    desk.row("title").locator("[data-field]").fill("Shorter")
    desk.page.get_by_role("button", name="Save", exact=True).first.click()
    expect(desk.state).to_contain_text("Saved as revision 2")
    assert desk.page.evaluate("() => document.activeElement.id") == "save"


def test_a_session_that_ended_keeps_the_text_for_after_the_sign_in(browser, office, original):
    desk = Page(browser.signed_in(office["translator"]), original.article).open()
    desk.write("s0", "Kept through the night.")
    window = desk.page.context
    window.clear_cookies()
    desk.page.keyboard.press("Control+S")
    expect(desk.page.locator("[data-trouble]")).to_contain_text("You were signed out.")
    with window.expect_page() as opened:
        desk.page.get_by_role("link", name="Sign in again").click()
    other = opened.value
    other.fill("[name=username]", office["translator"].username)
    other.fill("[name=password]", "the river runs east")
    other.press("[name=password]", "Enter")
    other.wait_for_url(lambda url: "/login/" not in url)
    other.close()
    desk.row("s0").locator(".ProseMirror").click()
    desk.save()
    assert working(original).body == "<p>Kept through the night.</p>"
    expect(desk.page.locator("[data-trouble]")).to_be_empty()


def test_a_source_that_changed_is_followed_without_leaving(browser, office, original, english, picture):
    changed = BODY.replace("100亿", "120亿").replace("<p>下一步", "<p>大桥实行免费通行。</p><p>下一步")
    published(save(original, title=TITLE, summary=SUMMARY, body=changed))
    desk = Page(browser.signed_in(office["translator"]), english.article).open()
    picture(desk.page, "translate-stale", SIZES)
    desk.page.get_by_label("Show only what changed").check()
    assert [row.get_attribute("data-row") for row in desk.page.locator("[data-row]:visible").all()] == [
        "s0",
        "s4",
    ]
    desk.row("s0").locator("[data-rest]").click()
    desk.page.keyboard.press("Control+Home")
    desk.page.keyboard.press("Control+Enter")
    assert desk.here == "s4"
    desk.page.keyboard.type("The bridge is free of charge.")
    desk.save()
    assert working(english).source_revision.number == 1
    expect(desk.row("s4")).to_contain_text("New in the original")
    desk.page.get_by_label("My text follows revision 2").check()
    desk.write("s0", "The Jianglan Bridge cost 12 billion yuan.").save()
    assert (working(english).source_revision.number, working(english).alignment) == (2, [1, 1, 1, 1, 1, 1])
    expect(
        desk.page.locator(".moved, .beside-mark, [data-only-changed], .translate-bar__follows")
    ).to_have_count(0)
    assert desk.page.locator("[data-row]:visible").count() == 8
    assert desk.here == "s0"
    desk.page.keyboard.press("End")
    desk.page.keyboard.type("!")
    assert desk.text("s0") == "<p>The Jianglan Bridge cost 12 billion yuan.!</p>"


def test_the_keys(browser, office, original):
    desk = Page(browser.signed_in(office["translator"]), original.article).open()
    press = desk.page.keyboard.press
    desk.row("title").locator("[data-field]").focus()
    ways = [
        ("Control+Enter", "summary"),
        ("Control+Enter", "s0"),
        ("Control+Enter", "s1"),
        ("Alt+ArrowUp", "s0"),
    ]
    for keys, row in [*ways, ("Alt+ArrowDown", "s1"), ("Alt+ArrowUp", "s0"), ("Alt+ArrowUp", "summary")]:
        press(keys)
        assert desk.here == row, keys
    press("Alt+ArrowDown")
    desk.page.keyboard.type("Bold")
    press("Control+A")
    press("Alt+F10")
    toolbar = desk.page.get_by_role("toolbar", name="Paragraph 1")
    expect(toolbar.get_by_role("button", name="Heading", exact=True)).to_be_focused()
    toolbar.get_by_role("button", name="Bold").press("Enter")
    press("Alt+F10")
    press("Escape")
    assert (desk.here, desk.text("s0")) == ("s0", "<p><strong>Bold</strong></p>")


def test_the_structure_of_the_source_is_copied_and_written_over(browser, office, original):
    desk = Page(browser.signed_in(office["translator"]), original.article).open()
    desk.write("s0", "Mine.")
    desk.row("s1").hover()
    desk.row("s1").get_by_role("button", name="Copy the structure").click()
    assert desk.text("s1") == "<h2>投资与建设</h2>"
    desk.page.get_by_role("button", name="Copy the structure into all empty paragraphs").click()
    expect(desk.page.locator("[data-copied]")).to_contain_text("3")
    assert 'href="https://www.example.org/bridge"' in desk.text("s2")
    assert (desk.text("s0"), desk.text("s3").count("<li>")) == ("<p>Mine.</p>", 2)
    desk.row("s4").locator("[data-rest]").click()
    desk.save()
    expect(desk.row("s1").locator(".finding--error", has_text="投资与建设")).to_have_count(1)


def test_names_and_earlier_translations_stand_at_the_paragraph(browser, office, original, english, picture):
    wordings = [Worded("zh-hans", "过江通道"), Worded("en", "river crossings")]
    save_term(None, kind=TermKind.TERM, renderings=wordings, by=None, at=NOON)
    list(rebuild(at=NOON))
    later = published(
        title="过江通道建设提速", body=BODY.replace("江岚大桥", "岚渚大桥").replace("100亿", "80亿")
    )
    desk = Page(browser.signed_in(office["translator"]), later.article).open()
    names = desk.row("s4").locator("[data-kind=names]")
    names.locator("summary").click()
    names.get_by_role("button", name="river crossings").click()
    assert desk.text("s4") == "<p>river crossings</p>"
    earlier = desk.row("s1").locator("[data-kind=memory]")
    earlier.locator("summary").click()
    earlier.get_by_role("button", name="Insert this wording").click()
    assert desk.text("s1") == "<h2>Cost and construction</h2>"
    desk.row("s0").locator("[data-kind=memory] summary").first.click()
    picture(desk.page, "translate-aids", SIZES)
    desk.page.get_by_role("button", name="Earlier translations").click()
    drawer = desk.page.locator("#memory-drawer")
    drawer.locator("[type=search]").fill("tender")
    drawer.locator("[type=search]").press("Enter")
    expect(drawer.locator(".memory__pair")).to_have_count(1)
    picture(desk.page, "translate-drawer", SIZES)
    drawer.get_by_role("button", name="Close").click()
    desk.row("s1").locator(".ProseMirror").click()
    desk.save()
    expect(desk.row("s1").locator("[data-kind=memory]")).to_have_attribute("open", "")


def test_a_remark_and_a_waiver_leave_the_typing_alone(browser, office, original):
    translate(original, title="Jianglan Bridge opens", body=ENGLISH.replace("10 billion", "12 billion"))
    desk = Page(browser.signed_in(office["editor"]), original.article).open()
    desk.write("s1", "Unsaved")
    remarks = desk.row("s2").locator("[data-kind=remarks]")
    desk.row("s2").hover()
    remarks.locator("> summary").click()
    expect(remarks.locator("textarea").last).to_be_focused()
    desk.page.keyboard.type("Was it three years?")
    remarks.get_by_role("button", name="Leave the remark").click()
    expect(remarks.locator("> summary")).to_have_text("1 remark")
    finding = desk.row("s0").locator(".finding", has_text="12 billion")
    finding.get_by_text("Waive this finding").click()
    finding.locator("textarea").fill("The contract was raised.")
    finding.get_by_role("button", name="Waive", exact=True).click()
    expect(desk.row("s0").locator(".finding--waived")).to_contain_text("The contract was raised.")
    assert (desk.text("s1"), desk.row("s1").locator(".ProseMirror").inner_text()) == (
        "<h2>Unsaved</h2>",
        "Unsaved",
    )
    expect(remarks).to_have_attribute("open", "")


def test_without_scripts_it_is_a_form(browser, office, original):
    window = browser.window(java_script_enabled=False)
    window.goto("/admin/login/")
    window.fill("[name=username]", office["translator"].username)
    window.fill("[name=password]", "the river runs east")
    window.press("[name=password]", "Enter")
    window.goto(Page(window, original.article).address)
    window.fill("[name=en-title]", "Bridge")
    window.fill("[name=en-s0]", "Plain words.")
    window.get_by_role("button", name="Save", exact=True).first.click()
    assert (working(original).title, working(original).body) == ("Bridge", "<p>Plain words.</p>")
    assert "saved as revision 1" in window.locator(".messagelist").inner_text()
    assert fresh(original).live == original.live
