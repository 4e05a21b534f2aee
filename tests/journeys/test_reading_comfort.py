"""A reader sets the page to their eyes, hears it, passes it on, prints it; and does without scripts."""

import io
import re

import pytest
from PIL import Image

from articles.actions.photos import take_in
from tests.factories import begin, published, save, translate
from tests.journeys.conftest import DESK, PHONE

BODY = "<p>第一段，说一件事。</p><p>第二段，再说一件事。</p>"
LARGE_TARGETS = ".columns a, .comfort button:visible, .comfort summary, .languages a, .toolbar .button:visible, .imprint a"

VOICES = """
  const heard = window.heard = [];
  const voices = LANGUAGES.map((lang) => ({ lang, localService: true, name: lang }));
  let current;
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices,
    speak(utterance) { current = utterance; heard.push(`${utterance.lang}: ${utterance.text}`); },
    cancel() { current = null; heard.push("cancel"); },
    pause() { heard.push("pause"); },
    resume() { heard.push("resume"); },
  }});
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  window.endOfPiece = () => current.onend();
"""


def photo(width=1600, height=1000):
    file = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, "PNG")
    return take_in(file, by=None, alt_zh_hans="江边", alt_en="By the river")


@pytest.fixture
def article(browser):
    original = save(begin(lead_photo=photo()), title="江边的一天", body=BODY)
    translate(original)
    return published(original)


def value(page, selector, name):
    return page.evaluate(
        "([selector, name]) => getComputedStyle(document.querySelector(selector))[name]", [selector, name]
    )


def size_button(page, step):
    return page.locator(f".toolbar [data-choice=size][value='{step}']")


def pixels(page, selector, name):
    return float(value(page, selector, name).removesuffix("px"))


def test_the_size_of_the_text_is_kept_from_page_to_page_and_in_no_cookie(browser, article, picture):
    reader = browser.window(viewport=PHONE)
    reader.goto(article.get_absolute_url())
    before = pixels(reader, ".body", "fontSize")
    large = size_button(reader, "large")
    assert large.get_attribute("aria-pressed") == "false"
    large.click()
    assert large.get_attribute("aria-pressed") == "true"
    assert pixels(reader, ".body", "fontSize") > before * 1.1
    reader.goto("/zh-hans/latest/")
    assert reader.locator("html").get_attribute("data-size") == "large"
    reader.goto(article.get_absolute_url())
    size_button(reader, "small").click()
    assert pixels(reader, ".body", "fontSize") < before
    assert large.get_attribute("aria-pressed") == "false"
    size_button(reader, "").click()
    assert pixels(reader, ".body", "fontSize") == before
    assert reader.context.cookies() == []


def test_easier_reading_is_large_in_one_column_with_targets_that_nobody_misses(browser, article, picture):
    reader = browser.window()
    reader.goto(article.get_absolute_url())
    reader.locator(".comfort-ease").click()
    assert reader.url.endswith(article.get_absolute_url())
    reader.wait_for_timeout(200)
    assert pixels(reader, ".body", "fontSize") >= 20
    assert pixels(reader, ".body", "lineHeight") >= 1.8 * pixels(reader, ".body", "fontSize")
    for viewport in (DESK, PHONE):
        reader.set_viewport_size(viewport)
        boxes = [target.bounding_box() for target in reader.locator(LARGE_TARGETS).all()]
        assert [box for box in boxes if min(box["height"], box["width"]) < 43.5] == []
        assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth")
    reader.goto("/zh-hans/")
    reader.set_viewport_size(DESK)
    assert " " not in value(reader, ".front-top", "gridTemplateColumns")
    picture(reader, "front-easier")
    reader.locator(".comfort-ease").click()
    assert reader.locator("html").get_attribute("data-ease") is None


def test_what_was_chosen_is_there_before_the_page_is_drawn(browser, article):
    reader = browser.window(color_scheme="light")
    reader.add_init_script(
        """new MutationObserver((_, watch) => {
          if (document.body) {
            window.atFirst = { ...document.documentElement.dataset };
            watch.disconnect();
          }
        }).observe(document, { childList: true, subtree: true });"""
    )
    reader.goto(article.get_absolute_url())
    reader.locator(".comfort-more > summary").click()
    reader.locator("[data-choice=scheme][value=dark]").click()
    reader.locator(".comfort-ease").click()
    reader.reload()
    assert reader.evaluate("atFirst") == {"scripted": "", "scheme": "dark", "ease": "on"}


@pytest.mark.parametrize(("device", "chosen"), [("light", "dark"), ("dark", "light")])
def test_the_colours_follow_the_device_until_the_reader_chooses(browser, article, device, chosen):
    reader = browser.window(color_scheme=device)
    other = browser.window(color_scheme=chosen)
    for page in (reader, other):
        page.goto(article.get_absolute_url())
    assert value(reader, "body", "backgroundColor") != value(other, "body", "backgroundColor")
    reader.locator(".comfort-more > summary").click()
    reader.locator(f"[data-choice=scheme][value={chosen}]").click()
    for name in ("backgroundColor", "color"):
        assert value(reader, "body", name) == value(other, "body", name)
    reader.locator("[data-choice=scheme][value='']").click()
    assert value(reader, "body", "backgroundColor") != value(other, "body", "backgroundColor")


def test_the_settings_are_reached_and_left_by_the_keyboard(browser, article):
    reader = browser.window()
    reader.goto("/zh-hans/")
    summary = reader.locator(".comfort-more > summary")
    summary.focus()
    reader.keyboard.press("Enter")
    reader.wait_for_selector(".comfort-more[open]")
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.dataset.choice") == "size"
    reader.keyboard.press("Escape")
    reader.wait_for_selector(".comfort-more:not([open])")
    assert reader.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_reading_aloud_is_not_offered_without_a_voice_of_the_pages_language(browser, article):
    reader = browser.window()
    reader.add_init_script(VOICES.replace("LANGUAGES", '["en-GB"]'))
    reader.goto(article.get_absolute_url())
    assert reader.locator("[data-voice]").is_hidden()
    silent = browser.window()
    silent.goto(article.get_absolute_url())
    assert silent.locator("[data-voice]").is_hidden()


def test_an_article_is_read_aloud_paragraph_by_paragraph(browser, article):
    reader = browser.window()
    reader.add_init_script(VOICES.replace("LANGUAGES", '["en-GB", "zh-CN"]'))
    reader.goto(article.get_absolute_url())
    button = reader.locator("[data-voice]")

    def say(what):
        reader.wait_for_function(
            "(what) => { const { textContent, dataset } = document.querySelector('[data-aloud-status]');"
            " return textContent && textContent === dataset[what]; }",
            arg=what,
        )

    button.click()
    say("reading")
    assert reader.locator("[data-spoken]").text_content() == "江边的一天"
    assert reader.locator("[data-aloud-stop]").is_visible()
    button.click()
    say("paused")
    button.click()
    say("reading")
    reader.evaluate("endOfPiece()")
    assert reader.locator("[data-spoken]").text_content() == "第一段，说一件事。"
    reader.evaluate("endOfPiece()")
    reader.evaluate("endOfPiece()")
    say("finished")
    assert reader.locator("[data-spoken], [data-aloud-stop]:visible").count() == 0
    button.click()
    say("reading")
    reader.locator("[data-aloud-stop]").click()
    say("stopped")
    assert reader.evaluate("heard") == [
        "cancel",
        "zh-CN: 江边的一天",
        "pause",
        "resume",
        "zh-CN: 第一段，说一件事。",
        "zh-CN: 第二段，再说一件事。",
        "cancel",
        "cancel",
        "zh-CN: 江边的一天",
        "cancel",
    ]


def test_an_article_is_shared_by_its_short_address(browser, article, picture):
    reader = browser.window(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"])
    reader.goto(article.get_absolute_url())
    reader.locator(".share > summary").click()
    address = reader.locator(".share-address").text_content()
    assert address.endswith(f"/zh-hans/articles/{article.article_id}/")
    assert reader.locator(".share .qr svg").is_visible()
    reader.locator(".share button").click()
    reader.wait_for_function("() => document.querySelector('.share [role=status]').textContent")
    assert reader.evaluate("navigator.clipboard.readText()") == address
    assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth")
    reader.goto(address)
    assert reader.url.endswith(article.get_absolute_url())


def test_a_browser_that_forbids_copying_is_named(browser, article):
    reader = browser.window()
    reader.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    reader.goto(article.get_absolute_url())
    reader.locator(".share > summary").click()
    button = reader.locator(".share button")
    button.click()
    reader.wait_for_function("() => document.querySelector('.share [role=status]').textContent")
    assert reader.locator(".share [role=status]").text_content() == button.get_attribute("data-failed")


def test_on_paper_stand_the_text_and_where_it_came_from(browser, article):
    reader = browser.window(color_scheme="dark")
    reader.goto(article.get_absolute_url())
    reader.emulate_media(media="print", color_scheme="dark")
    reader.evaluate("dispatchEvent(new Event('beforeprint'))")
    for left_out in (".columns", ".toolbar", ".comfort", ".languages", ".imprint nav", ".searchbox"):
        assert not reader.locator(left_out).first.is_visible(), left_out
    printed = reader.locator(".printed-from")
    assert re.search(r"/zh-hans/articles/\d+/", printed.inner_text())
    assert printed.locator(".qr svg").is_visible()
    assert str(article.live.number) in printed.inner_text()
    assert printed.locator("time[data-printed-at]").is_visible()
    assert value(reader, "body", "color") == "rgb(0, 0, 0)"


def test_without_scripts_everything_is_read_and_shared_and_no_dead_button_shows(browser, article):
    reader = browser.window(java_script_enabled=False)
    reader.goto(article.get_absolute_url())
    assert reader.get_by_role("heading", level=1).text_content() == "江边的一天"
    assert reader.get_by_text("第二段，再说一件事。").is_visible()
    assert [button.text_content() for button in reader.locator("button:visible").all()] == [""]
    assert reader.locator("button:visible").get_attribute("type") == "submit"
    reader.locator(".share > summary").click()
    assert reader.locator(".share .qr svg").is_visible()


def test_nothing_moves_while_an_article_loads(browser, article):
    reader = browser.window(viewport=PHONE)
    reader.add_init_script(
        """window.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });"""
    )
    for address in (article.get_absolute_url(), "/zh-hans/"):
        reader.goto(address)
        reader.wait_for_load_state("networkidle")
        assert reader.evaluate("shift") <= 0.02, address
