"""A reader with no end of patience: follows every link of the site, and keeps what each address answered."""

import http.client
from collections import deque
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin, urlsplit

from lxml import etree, html

MOST = 4000
COUNTS = "/views/"  # an address that counts a view by being asked for; a browser asks, a crawler must not
DESK = "/admin/"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
ALTERNATE = "{http://www.w3.org/1999/xhtml}link"


@dataclass
class Answer:
    """What an address answered. `links` and `parts` are whole addresses: where it leads, and what it is made of."""

    path: str
    status: int
    headers: dict[str, str]
    body: bytes
    links: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)

    @property
    def kind(self):
        return self.headers.get("content-type", "").split(";")[0]

    @property
    def is_page(self):
        return self.kind == "text/html"

    def tree(self):
        return html.document_fromstring(self.body.decode())


def walk(site, beginnings):
    """Every answer of the site that can be come by from the beginnings, by path with its query."""
    connection = http.client.HTTPConnection(urlsplit(site).netloc, timeout=60)
    waiting, answers = deque(beginnings), {}
    while waiting and len(answers) < MOST:
        path = waiting.popleft()
        if path in answers:
            continue
        answer = answers[path] = ask(connection, path)
        if answer.is_page and answer.status == 200:
            read_page(site, answer)
        elif answer.kind in ("application/xml", "text/xml") and path.startswith("/sitemap"):
            read_sitemap(answer)
        for address in (*answer.links, *answer.parts):
            inside = path_of(site, address)
            if inside and inside not in answers and not inside.startswith((COUNTS, DESK)):
                waiting.append(inside)
    connection.close()
    return answers


def ask(connection, path):
    connection.request("GET", path, headers={"Accept-Language": "en"})
    response = connection.getresponse()
    headers = {name.lower(): value for name, value in response.getheaders()}
    body = response.read()
    is_picture = headers.get("content-type", "").startswith("image/")
    return Answer(path, response.status, headers, b"" if is_picture else body)


def path_of(site, address):
    """The path with its query of an address on the site; None for another host."""
    parts = urlsplit(address)
    if f"{parts.scheme}://{parts.netloc}" != site:
        return None
    asked = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    return f"{asked}?{quote(parts.query, safe='/%?:@!$&()*+,;=~-._')}" if parts.query else asked


def read_page(site, answer):
    tree, here = answer.tree(), site + answer.path
    to = answer.links.append
    for element in tree.iter("a", "area"):
        if (href := element.get("href")) is not None:
            to(urljoin(here, href))
    for element in tree.iter("form"):
        if element.get("method", "get").lower() == "get":
            to(urljoin(here, element.get("action", "")))
    for element in tree.iter("link"):
        leads = element.get("rel") in ("canonical", "alternate", "next", "prev", "help", "license")
        (answer.links if leads else answer.parts).append(urljoin(here, element.get("href")))
    for element in tree.iter("meta"):
        if element.get("property") in ("og:image", "og:url"):
            to(urljoin(here, element.get("content")))
    for element in tree.iter(
        "img", "script", "iframe", "audio", "video", "source", "track", "embed", "input"
    ):
        answer.parts.extend(urljoin(here, address) for address in sources(element))
    answer.anchors = {element.get("id") for element in tree.iter() if element.get("id")}
    answer.links = [link for link in answer.links if urlsplit(link).scheme in ("http", "https")]


def sources(element):
    if element.get("src"):
        yield element.get("src")
    for candidate in filter(None, element.get("srcset", "").split(",")):
        yield candidate.split()[0]


def read_sitemap(answer):
    tree = etree.fromstring(answer.body)
    answer.links = [element.text for element in tree.iter(LOCATION)]
    answer.links += [element.get("href") for element in tree.iter(ALTERNATE)]
