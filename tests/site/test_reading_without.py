"""Nothing is lost: on a narrow screen, with large letters, wide spacing, colours forced, no scripts and no styles."""

import pytest

from tests.site.pages import LANGUAGES, PAGES
from tests.site.window import DESK, PHONE

NARROW = {"width": 320, "height": 640}  # what a window of 1280 pixels has room for at 400 %
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }"""
TWICE = "html { font-size: 200% !important; }"
LOST = """() => {
  const width = document.documentElement.clientWidth, lost = [];
  const name = one => one.tagName.toLowerCase() + [...one.classList].map(word => "." + word).join("");
  const wide = document.documentElement.scrollWidth > width;
  for (const one of document.querySelectorAll("body *")) {
    if (!one.checkVisibility({visibilityProperty: true}) || !one.textContent.trim()) continue;
    const style = getComputedStyle(one);
    if (wide && one.getBoundingClientRect().right > width + 1) lost.push("too wide: " + name(one));
    if (one.clientWidth <= 2 || style.clipPath !== "none") continue;  // for those who listen alone
    const hides = axis => ["hidden", "clip"].includes(style["overflow" + axis]);
    if (hides("Y") && one.scrollHeight > one.clientHeight + 2) lost.push("cut below: " + name(one));
    if (hides("X") && one.scrollWidth > one.clientWidth + 2) lost.push("cut at its end: " + name(one));
  }
  return [...new Set(lost)];
}"""
SAID = """() => {
  const said = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const {parentElement: holder, textContent} = walk.currentNode;
    const tool = holder.closest("button, .comfort, .panel, [role=status], [data-views-count], [data-views-as-of]");
    if (textContent.trim() && !tool && holder.checkVisibility({visibilityProperty: true}))
      said.push(textContent.trim().replace(/\\s+/g, " "));
  }
  return said;
}"""
UNSEEN = """found => found.filter(one => one.textContent.trim() && !one.closest("details") && !one.checkVisibility())
  .map(one => one.outerHTML)"""
LOOK = """one => { const style = getComputedStyle(one);
  return [style.color, style.backgroundColor, style.borderColor, style.fontWeight, style.textDecorationLine].join(); }"""
BARE = ("front", "article in pages", "search with hits", "not found")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_whatever_the_width_the_size_and_the_spacing_of_letters_all_is_there(windows, addresses, page):
    lost = {}
    window = windows.open(NARROW, bypass_csp=True)
    window.goto(addresses[page.name])
    lost["narrow"] = window.evaluate(LOST)
    window.add_style_tag(content=SPACING)
    lost["narrow and spaced"] = window.evaluate(LOST)
    window.set_viewport_size(DESK)
    lost["spaced"] = window.evaluate(LOST)
    window.add_style_tag(content=TWICE)
    lost["spaced and twice as large"] = window.evaluate(LOST)
    assert {how: what for how, what in lost.items() if what} == {}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_without_scripts_a_page_says_as_much(windows, addresses, page):
    """Tools apart, which only a script can make work."""
    said = []
    for scripts in (True, False):
        window = windows.open(java_script_enabled=scripts)
        window.goto(addresses[page.name])
        said.append(window.evaluate(SAID))
    with_scripts, without = said
    assert [text for text in with_scripts if text not in without] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", BARE)
def test_without_styles_a_page_can_be_read(windows, addresses, kind, language):
    window = windows.open(java_script_enabled=False)
    window.route("**/*.css", lambda route: route.fulfill(status=200, content_type="text/css", body=""))
    window.goto(addresses[f"{kind} · {language}"])
    assert window.locator("body a").first.get_attribute("href") == "#content"
    assert window.locator("h1").is_visible()
    unseen = window.locator("main p, main h2, main a[href]").evaluate_all(UNSEEN)
    assert unseen == []
    pictures = window.locator("main img, header img, footer img").evaluate_all(
        "found => found.map(one => one.getBoundingClientRect().width)"
    )
    assert all(width <= 1600 for width in pictures)


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_forced_colours_the_page_one_is_on_still_looks_different(windows, addresses, language):
    window = windows.open(PHONE, forced_colors="active")
    window.goto(addresses[f"article in pages · {language}"])
    current = window.locator(".pager [aria-current=page]").first
    other = window.locator(".pager a:not([aria-current])").first
    assert current.evaluate(LOOK) != other.evaluate(LOOK)
    for button in window.locator("button:visible, summary:visible").all():
        ink, ground = button.evaluate(
            "one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
        )
        assert ink != ground
