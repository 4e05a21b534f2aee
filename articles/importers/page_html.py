"""An old page in HTML: the headline, the densest text, and what the page says of itself."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.exceptions import ParserRejectedMarkup
from django.utils.translation import gettext as _

from articles.errors import Unreadable
from articles.importers import page_text
from articles.importers.header_line import Header
from articles.importers.page_parts import LONGEST_TITLE, Block, Parts, checked_title
from articles.text.plain import one_line, paragraphs, plain, printable
from articles.text.sanitise import dropped_links, dropped_pictures, sanitise
from articles.text.tags import BLOCKS, blocks, without_debris

_IS_HTML = re.compile(
    r"<(?:!doctype|html|head|body|div|p|h1|h2|table|br|span|meta)\b[^<>]{0,2000}>", re.IGNORECASE
)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)", re.IGNORECASE)
_WINDOW_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
_LONGEST_ABOVE = 300  # characters
_AROUND = ["nav", "footer", "aside", "button", "select"]
_CONTAINERS = ["body", "main", "article", "section", "div", "td", "center"]
_TITLES = "h1, [class*=title i], [id*=title i], h2"


def is_html(text: str) -> bool:
    """Whether a text is a page or a piece of HTML."""
    return bool(_IS_HTML.search(text))


def cut(text: str) -> Parts:
    """The parts of the page. Raises Unreadable where headline or text is missing, Refused where it is a trap."""
    text = printable(text)
    head = text[:20_000]
    window_title = one_line(plain(match[1])) if (match := _WINDOW_TITLE.search(head)) else ""
    try:
        soup = BeautifulSoup(without_debris(text), "html.parser")
    except (ParserRejectedMarkup, AssertionError, RecursionError) as error:
        raise Unreadable(_("The HTML of this page is broken.")) from error
    facts = {
        str(meta.get("name") or meta.get("property")).lower(): str(meta.get("content", ""))
        for meta in soup("meta")
    }
    urls = [str(link.get("href", "")) for link in soup.select("link[rel=canonical]")]
    urls += [match[1] for match in _SAVED_FROM.finditer(head)] + [
        facts.get("url", ""),
        facts.get("og:url", ""),
    ]
    for element in soup(_AROUND):
        element.extract()
    title_element, title = _title(soup, window_title, facts.get("articletitle", ""))
    if not title:
        return page_text.cut("\n".join(paragraphs(text)))
    place = soup.new_tag("hr")
    if title_element is not None:
        title_element.replace_with(place)
    body = _body(soup)
    above = _cut_off_above(place, body)
    body.extract()
    clean = re.sub(r"(<(?:p|h2|h3|li)>)\s+", r"\1", sanitise(_inner(body)).replace("&nbsp;", " "))
    return Parts(
        title=checked_title(title),
        blocks=[Block(" ".join(paragraphs(block)), block) for block in blocks(clean)],
        header_lines=[*above, *paragraphs(str(soup))],
        stated=_as_header_lines(facts),
        urls=urls,
        pictures=dropped_pictures(str(body)),
        links=dropped_links(str(body)),
    )


def _cut_off_above(place: Tag, body: Tag) -> list[str]:
    """Take out of the body what stands above the headline, such as the site's name or a path. Its lines.

    More than a few lines are left alone: they are text, and the headline was found in a wrong place.
    """
    pieces = []
    element: Tag | None = place if any(around is body for around in place.parents) else None
    while element is not None and element is not body:
        pieces += list(element.previous_siblings)
        element = element.parent
    place.extract()
    lines = paragraphs("".join(map(str, reversed(pieces))))
    if sum(map(len, lines)) > _LONGEST_ABOVE:
        return []
    for piece in pieces:
        piece.extract()
    return lines


def _inner(body: Tag) -> str:
    """The content of the body; the old editor parted paragraphs by line breaks."""
    return re.sub(r"(?:<br[^>]*>\s*)+", "</p><p>", body.decode_contents())


def _title(soup: BeautifulSoup, window_title: str, declared: str) -> tuple[Tag | None, str]:
    """The element that holds the headline, and the headline.

    Several elements may pose as one: the right one stands above the header line, or in the window's title.
    """
    found = [(element, one_line(element.get_text())) for element in soup.select(_TITLES, limit=50)]
    candidates = [(element, text) for element, text in found if 0 < len(text) <= LONGEST_TITLE]
    if declared := one_line(declared):
        return next((pair for pair in candidates if pair[1] == declared), (None, declared))
    above_header = _line_above_header(soup)
    if beside := next((pair for pair in candidates if pair[1] == above_header), None):
        return beside
    named = [pair for pair in candidates if pair[1] in window_title]
    if named:
        return max(named, key=lambda pair: len(pair[1]))
    if candidates and candidates[0][0].name == "h1":
        return candidates[0]
    longest = next((text for element, text in found if element.name == "h1"), "")
    return None, one_line(re.split(r"\s+[-–—|_]\s+|[_|]", window_title)[0]) or longest


def _line_above_header(soup: BeautifulSoup) -> str:
    header = Header()
    above = ""
    for line in paragraphs(str(soup)):
        if header.take_labelled(line):
            return above
        above = line
    return ""


def _body(soup: BeautifulSoup) -> Tag:
    """The element with the most text of its own; half of that of its inner ones counts as well.

    So a row of sections wins over the longest of them, and the whole page does not win over its text.
    """
    own: dict[int, Tag] = {id(element): element for element in [soup, *soup(_CONTAINERS)]}
    lengths = {key: sum(_own_lengths(element)) for key, element in own.items()}
    scores = {key: float(length) for key, length in lengths.items()}
    for key, element in own.items():
        parent = next((above for above in element.parents if id(above) in own), None)
        if parent is not None:
            scores[id(parent)] += lengths[key] / 2
    best = max(scores, key=lambda key: scores[key])
    if not scores[best]:
        return soup
    return own[best]


def _own_lengths(element: Tag) -> Iterator[int]:
    """The lengths of the running texts right inside an element: paragraphs and loose words, no links or lists."""
    for child in element.children:
        if not isinstance(child, Tag):
            text = str(child).strip()
            yield 0 if Header().take(text) else len(text)
        elif child.name != "a" and (child.name == "p" or child.name not in BLOCKS):
            yield len(child.get_text().strip()) - sum(len(link.get_text()) for link in child("a"))


def _as_header_lines(facts: dict[str, str]) -> list[str]:
    """What the page's meta tags say, in the words of a header line."""
    labels = {"pubdate": "Post Time", "contentsource": "Source", "author": "Author"}
    return [
        f"{label}: {one_line(facts[name])}" for name, label in labels.items() if facts.get(name, "").strip()
    ]
