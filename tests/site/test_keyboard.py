"""Everything is done from the keyboard, and one always sees where one is."""

import pytest

from tests.site.window import DESK, PHONE

STOPS = 400
FOCUS = """async () => {
  await Promise.all(document.getAnimations().map(running => running.finished.catch(() => null)));
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const drawn = one.matches("main") ? null : getComputedStyle(one);
  const boxes = [...one.getClientRects()].filter(part => part.width && part.height);
  const places = boxes.flatMap(({left, top, width, height}) =>
    [0.1, 0.5, 0.9].map(share => [left + width * share, top + Math.min(height / 2, 40)]));
  const shown = places.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean);
  const label = (one.getAttribute("aria-label") || one.textContent || one.name || "").trim().slice(0, 60);
  return {
    name: `${one.tagName.toLowerCase()} ${label}`,
    isDrawn: !drawn || (drawn.outlineStyle !== "none" && parseFloat(drawn.outlineWidth) >= 2),
    isSeen: shown.some(there => one.contains(there) || there.contains(one)),
  };
}"""
LOOKED_THROUGH = ("front", "article in pages", "side by side", "search with hits")


class Keys:
    """A reader without a mouse. Each stop of the focus is looked at: it must be drawn, and nothing may lie over it."""

    def __init__(self, window):
        self.window, self.faults = window, []

    def press(self, key):
        self.window.keyboard.press(key)

    def tab(self):
        self.press("Tab")
        stop = self.window.evaluate(FOCUS)
        if stop and not (stop["isDrawn"] and stop["isSeen"]):
            self.faults.append(stop)
        return stop

    def to(self, selector):
        """Go on to the first of these that the focus comes by."""
        for _number in range(STOPS):
            self.tab()
            if self.window.evaluate("wanted => document.activeElement.matches(wanted)", selector):
                return
        raise AssertionError(f"No way by the keyboard to {selector}")

    def until_hidden(self, key, selector):
        """The script that listens to the key is fetched when it is first needed, and may be on its way yet."""
        for _attempt in range(20):
            self.press(key)
            if not self.window.locator(selector).is_visible():
                return
            self.window.wait_for_timeout(100)
        raise AssertionError(f"{key} leaves {selector} where it is")

    def follow(self, selector):
        self.to(selector)
        with self.window.expect_navigation():
            self.press("Enter")


@pytest.fixture
def keys(windows):
    def take(path, viewport=DESK):
        window = windows.open(viewport, reduced_motion="reduce")
        window.goto(path)
        return Keys(window)

    return take


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_from_the_skip_link_to_the_next_page_of_an_article_in_the_other_language(keys, addresses, viewport):
    article = addresses["article in pages · en"]
    reader = keys(article, viewport)
    title = reader.window.locator("h1").inner_text()

    reader.window.goto(addresses["front · en"])
    reader.to("a.skip")
    reader.press("Enter")
    assert reader.window.evaluate("document.activeElement.id") == "content"

    reader.window.goto(addresses["front · en"])
    if viewport is PHONE:  # where the box has a page of its own
        reader.follow(".search-way")
    reader.to("input[type=search]")
    reader.window.keyboard.type(title)
    with reader.window.expect_navigation():
        reader.press("Enter")
    reader.follow(f"main a[href^='{article}']")
    assert reader.window.locator("h1").inner_text() == title

    reader.follow(".masthead a[hreflang=zh-Hans]")
    assert reader.window.evaluate("document.documentElement.lang") == "zh-Hans"

    reader.to("[data-choice=ease]")
    reader.press("Enter")
    assert reader.window.evaluate("document.documentElement.dataset.ease") == "on"
    body = reader.window.locator(".body p").first
    size, line = body.evaluate(
        "one => [getComputedStyle(one).fontSize, getComputedStyle(one).lineHeight].map(parseFloat)"
    )
    assert size >= 20
    assert line / size >= 1.75

    reader.to(".share summary")
    reader.press("Enter")
    assert reader.window.locator(".share .panel").is_visible()
    reader.to(".share .panel button, .share .panel a")
    reader.until_hidden("Escape", ".share .panel")

    reader.follow(".pager a[rel=next]")
    assert reader.window.url.endswith("?page=2")
    assert reader.faults == []


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("kind", LOOKED_THROUGH)
def test_every_stop_is_seen_and_the_last_one_is_left_again(keys, addresses, kind, viewport):
    reader, stops = keys(addresses[f"{kind} · zh-hans"], viewport), 0
    while reader.tab() and stops < STOPS:
        stops += 1
    assert reader.faults == []
    assert 20 < stops < STOPS
