"""What a page may cost a reader. Figures of time are for `make lighthouse`."""

import gzip
from urllib.parse import urlsplit

import pytest

from tests.site.pages import LANGUAGES, PAGES
from tests.site.window import DESK, PHONE

MOST_REQUESTS, MOST_BYTES, MOST_BYTES_OF_LEAD_PHOTO, MOST_SHIFT = 8, 60 * 1024, 120 * 1024, 0.02
SLOW_LINE = {"offline": False, "latency": 100, "downloadThroughput": 250_000, "uploadThroughput": 90_000}
READ = [page for page in PAGES if page.kind.status == 200]
SHIFTS = """() => new Promise(done => {
  let moved = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) moved += entry.value;
  }).observe({type: "layout-shift", buffered: true});
  scrollTo(0, document.body.scrollHeight);
  setTimeout(() => done(moved), 200);
})"""
UNMEASURED = """() => [...document.images]
  .filter(image => !(image.getAttribute("width") && image.getAttribute("height") && image.hasAttribute("alt")))
  .map(image => image.outerHTML)"""


class Opened:
    """A page in a window, and all that it asked for."""

    def __init__(self, windows, viewport, **options):
        self.window, self.responses = windows.open(viewport, **options), []
        self.window.on("response", lambda response: self.responses.append(response))

    def goto(self, path):
        self.responses.clear()
        self.window.goto(path, wait_until="networkidle")
        return self

    def named(self, part):
        return [response for response in self.responses if part in response.url]


@pytest.mark.parametrize("page", READ, ids=lambda page: page.name)
def test_a_page_costs_little_and_stands_still(windows, addresses, page):
    moved = {}
    opened = Opened(windows, DESK)
    for size, viewport in {"desk": DESK, "phone": PHONE}.items():
        opened.responses.clear()
        opened.window.set_viewport_size(viewport)
        opened.window.goto(addresses[page.name])
        moved[size] = opened.window.evaluate(SHIFTS)
        held(opened.responses)
    assert {size: shift for size, shift in moved.items() if shift > MOST_SHIFT} == {}
    assert {urlsplit(one.url).netloc for one in opened.responses} == {urlsplit(windows.address).netloc}
    assert opened.window.context.cookies() == []
    assert opened.window.evaluate(UNMEASURED) == []


def held(responses):
    """The budget of HTML, styles and scripts, as they are sent compressed; photos are counted apart."""
    besides = [one for one in responses if "/media/" not in one.url]
    texts = [
        one for one in besides if not one.headers.get("content-type", "").startswith("image/") and one.ok
    ]
    sizes = {urlsplit(one.url).path: len(gzip.compress(one.body(), 6)) for one in texts}
    assert sum(sizes.values()) <= MOST_BYTES, sizes
    assert len(besides) <= MOST_REQUESTS, [one.url for one in besides]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_article_stands_still_on_a_slow_line(windows, addresses, language):
    window = windows.open(PHONE)
    window.context.new_cdp_session(window).send("Network.emulateNetworkConditions", SLOW_LINE)
    window.goto(addresses[f"article · {language}"], wait_until="networkidle")
    assert window.evaluate(SHIFTS) <= MOST_SHIFT


@pytest.mark.parametrize("density", [1, 2])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_the_lead_photo_is_light(windows, addresses, viewport, density):
    opened = Opened(windows, viewport, device_scale_factor=density).goto(addresses["article · zh-hans"])
    shown = opened.window.locator("main picture img").first.evaluate("image => image.currentSrc")
    (photo,) = opened.named(shown)
    assert photo.headers["content-type"] in ("image/avif", "image/webp")
    assert len(photo.body()) <= MOST_BYTES_OF_LEAD_PHOTO
