"""The whole site, walked in both languages from `/` and from the sitemaps: what must be so of every page."""

import re
from collections import Counter, deque
from itertools import pairwise
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

from tests.site.languages import pieces, strangers
from tests.site.pages import PAGES
from tests.site.walk import path_of, walk

SITEMAPS = ("/sitemap.xml", "/sitemap-news.xml")
TAGS = {"zh-hans": "zh-Hans", "en": "en"}
LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|%\(\w+\)|\bNone\b(?! of)|\bundefined\b|\bNaN\b|<[a-z]+ |&[a-z]+;")
LABELS_IN_CHINESE = re.compile("发布日期|来源：|作者：|浏览次数")
BESIDE = re.compile(r"(?<=/)with/[a-z-]+/$")
DATA = ("application/ld+json", "application/json")


@pytest.fixture(scope="module")
def walked(once, site):
    def go(_shared):
        return SimpleNamespace(site=site, answers=walk(site, ["/", *SITEMAPS]))

    return once("walk", go)


@pytest.fixture(scope="module")
def pages(walked):
    """(answer, tree) of every page that was found."""
    found = [answer for answer in walked.answers.values() if answer.is_page and answer.status == 200]
    return [(answer, answer.tree()) for answer in found]


def inside(walked, address):
    return path_of(walked.site, address)


def relations(tree, rel):
    return [element.get("href") for element in tree.iter("link") if element.get("rel") == rel]


def alternates(tree):
    return {
        element.get("hreflang"): element.get("href")
        for element in tree.iter("link")
        if element.get("rel") == "alternate" and element.get("hreflang") and not element.get("type")
    }


def description(tree):
    return [element.get("content") for element in tree.iter("meta") if element.get("name") == "description"]


def words(element):
    return " ".join(element.text_content().split())


def test_every_link_leads_somewhere_at_once(walked):
    linked = {}
    for answer in walked.answers.values():
        for address in (*answer.links, *answer.parts):
            linked.setdefault(inside(walked, address), answer.path)
    wrong = {
        path: (answer.status, "linked from", linked.get(path))
        for path, answer in walked.answers.items()
        if answer.status != (302 if path == "/" else 200)
    }
    assert wrong == {}
    assert len(walked.answers) > 500


def test_every_place_within_a_page_that_is_linked_exists(walked):
    wrong = []
    for answer in walked.answers.values():
        for address in answer.links:
            fragment, there = urlsplit(address).fragment, inside(walked, address)
            if fragment and there in walked.answers and fragment not in walked.answers[there].anchors:
                wrong.append((answer.path, address))
    assert wrong == []


def test_every_template_can_be_come_by(walked, addresses):
    asked = {page.name: addresses[page.name] for page in PAGES if page.kind.status == 200}
    missed = {
        name: path
        for name, path in asked.items()
        if inside(walked, walked.site + path) not in walked.answers and "?q=" not in path
    }
    assert missed == {}


def test_what_the_sitemaps_name_is_linked_from_the_pages_and_the_other_way_round(walked):
    from_the_pages, waiting = set(), deque(["/en/", "/zh-hans/"])
    while waiting:
        path = waiting.popleft()
        if path in walked.answers and path not in from_the_pages and walked.answers[path].is_page:
            from_the_pages.add(path)
            waiting.extend(filter(None, (inside(walked, link) for link in walked.answers[path].links)))
    named = {
        inside(walked, link)
        for path, answer in walked.answers.items()
        if path.startswith("/sitemap")
        for link in answer.links
    }
    articles = re.compile(r"/(?:en|zh-hans)/articles/\d+/[^/]+/")
    assert {path for path in named if walked.answers[path].is_page and path != "/"} <= from_the_pages
    assert {path for path in from_the_pages if articles.fullmatch(path)} <= named


def test_every_page_says_in_which_language_it_is(pages):
    wrong = []
    for answer, tree in pages:
        language = answer.path.split("/")[1]
        told = (tree.get("lang"), answer.headers.get("content-language"))
        if told != (TAGS.get(language), language) and told != (TAGS.get(language), TAGS.get(language)):
            wrong.append((answer.path, *told))
    assert wrong == []


def test_every_word_is_in_the_language_that_it_claims(pages):
    wrong = {}
    for answer, tree in pages:
        for said in strangers(tree):
            wrong.setdefault(said, answer.path)
    assert wrong == {}


def test_editions_name_each_other(walked, pages):
    told = {answer.path: alternates(tree) for answer, tree in pages}
    wrong = []
    for path, others in told.items():
        if not others:
            continue
        default = others.get("x-default")
        if default != f"{walked.site}/" or walked.site + path not in others.values():
            wrong.append((path, others))
        for language, address in others.items():
            there = inside(walked, address)
            if language != "x-default" and told.get(there) != others:
                wrong.append((path, language, address, told.get(there)))
    assert wrong == []
    assert sum(len(others) == 3 for others in told.values()) > 150


def test_every_page_has_title_description_canonical_and_one_headline(walked, pages):
    wrong = []
    for answer, tree in pages:
        titles = [words(element) for element in tree.iter("title") if element.getparent().tag == "head"]
        headlines = [words(element) for element in tree.iter("h1")]
        canonical = relations(tree, "canonical")
        if len(titles) != 1 or not titles[0]:
            wrong.append((answer.path, "title", titles))
        if len(headlines) != 1 or not headlines[0]:
            wrong.append((answer.path, "h1", headlines))
        if len(description(tree)) != 1 or not description(tree)[0]:
            wrong.append((answer.path, "description", description(tree)))
        itself = BESIDE.sub("", answer.path)  # two texts of an article are no article of their own
        if [inside(walked, address) for address in canonical] != [itself]:
            wrong.append((answer.path, "canonical", canonical))
    assert wrong == []


@pytest.mark.parametrize("language", TAGS)
def test_no_two_pages_of_a_language_have_the_same_title(pages, language):
    titles = Counter(
        words(tree.find("head/title")) for answer, tree in pages if answer.path.startswith(f"/{language}/")
    )
    assert {title: count for title, count in titles.items() if count > 1} == {}


def test_nothing_is_left_over_from_the_workshop(pages):
    said = [(answer.path, language, text) for answer, tree in pages for language, text in pieces(tree)]
    assert [found for found in said if LEFT_OVER.search(found[2])] == []
    assert [found for found in said if found[1] == "en" and LABELS_IN_CHINESE.search(found[2])] == []


def test_nothing_is_inline(pages):
    wrong = []
    for answer, tree in pages:
        for element in tree.iter():
            names = [name for name in element.attrib if name == "style" or name.startswith("on")]
            script = element.tag == "script" and not element.get("src") and element.get("type") not in DATA
            link = str(element.get("href", "")).lower().startswith("javascript:")
            if names or script or link or element.tag == "style":
                wrong.append((answer.path, element.tag, names))
    assert wrong == []


def test_nothing_comes_from_another_host(walked):
    foreign = {
        (answer.path, part)
        for answer in walked.answers.values()
        for part in answer.parts
        if not part.startswith("data:") and inside(walked, part) is None
    }
    assert foreign == set()
    imported = re.compile(rb"(?:@import\s+|url\()\s*[\"']?(?:https?:)?//")
    styles = [answer for answer in walked.answers.values() if answer.kind == "text/css"]
    assert styles
    assert [answer.path for answer in styles if imported.search(answer.body)] == []


def test_no_reader_gets_a_cookie_and_every_page_has_its_policy(walked, pages):
    assert [path for path, answer in walked.answers.items() if "set-cookie" in answer.headers] == []
    policies = {answer.path: answer.headers.get("content-security-policy", "") for answer, _tree in pages}
    open_doors = {
        path for path, policy in policies.items() if "unsafe" in policy or "default-src 'none'" not in policy
    }
    assert open_doors == set()


def test_in_the_order_of_its_markup_a_page_makes_sense(pages):
    """As it is read without styles, or aloud: the way past the masthead, the masthead, the page, its foot."""
    wrong = []
    for answer, tree in pages:
        links = list(tree.find("body").iter("a"))
        parts = [element.tag for element in tree.find("body") if element.tag in ("header", "main", "footer")]
        levels = [int(element.tag[1]) for element in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        leaps = [pair for pair in pairwise(levels) if pair[1] - pair[0] > 1]
        if links[0].get("href") != "#content" or parts != ["header", "main", "footer"] or leaps:
            wrong.append((answer.path, links[0].get("href"), parts, leaps))
    assert wrong == []
