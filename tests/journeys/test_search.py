"""A reader types into the box, narrows what was found down, and reads the article. Once in a browser, once over HTTP."""

import re

import pytest

from tests.factories import TagFactory, begin, published, save, translate
from tests.journeys.conftest import PHONE


@pytest.fixture
def bridge(office):
    """An article in both languages."""
    original = begin(tags=[TagFactory(name_zh_hans="桥梁", name_en="Bridges")])
    original = published(save(original, title="新桥今日通车", body="<p>大桥投资100亿元。</p>"))
    english = translate(original, title="New bridge opens today", body="<p>It cost 10 billion yuan.</p>")
    return original.article_id, published(english)


def test_from_the_box_to_the_article(browser, bridge, picture):
    _article_id, english = bridge
    page = browser.window(viewport=PHONE)
    page.goto("/en/search/")
    page.fill("main [name=q]", "100亿")
    page.press("main [name=q]", "Enter")
    page.wait_for_url("**/en/search/?q=*")
    assert page.locator("main mark").all_inner_texts() == ["10 billion yuan"]
    picture(page, "search-found")
    page.click(".search-filters a:has-text('English')")
    page.wait_for_url("**language=en*")
    page.click("main h2 a")
    page.wait_for_url(f"**{english.get_absolute_url()}")
    assert page.inner_text("h1") == "New bridge opens today"

    page.goto("/en/search/?q=brigde")
    picture(page, "search-nothing")
    page.click("main .search-otherwise >> text=/^Bridge/i >> nth=0")
    page.wait_for_selector("main h2 a")
    assert page.locator("main mark").first.inner_text().lower().startswith("bridge")


def test_from_the_box_to_the_article_without_a_browser(client, bridge):
    article_id, english = bridge
    html = client.get("/en/search/", {"q": "New bridge"}).content.decode()
    (address,) = set(re.findall(rf'href="(/en/articles/{article_id}/[^"]*)"', html))
    assert address == english.get_absolute_url()
    assert "New bridge opens today" in client.get(address).content.decode()
