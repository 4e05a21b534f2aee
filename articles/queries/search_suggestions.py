"""What else a reader might ask where nothing was found: every suggestion finds something."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from rapidfuzz import fuzz, process

from ..models import Category, Edition, Outlet, Person, Rendering, Tag
from ..models.columns import columns
from ..text.scripts import HAN
from ..text.search_query import Query, query
from ..vocabulary import Use
from .search import MOST, Filters, index, narrowed

ENOUGH = 5
TRIED = 16
"""How many other questions are tried at most, whatever somebody typed."""
TITLES = 500
NEAR, NEAR_IN_CHINESE = 76, 60
"""Likeness in per cent from which on a name may be meant. In Chinese one wrong character of three is a third."""
NAMES = 20_000

_CHINESE = re.compile(f"[{HAN}]+")
_LATIN_WORD = re.compile("[A-Za-z]{4,}")


@dataclass(frozen=True)
class Suggestion:
    """Another question, and how many articles it finds, MOST at most."""

    text: str
    filters: Filters
    count: int


@dataclass(frozen=True)
class Suggestions:
    """`without_filters` asks the same everywhere, or is None; `otherwise` are other words."""

    without_filters: Suggestion | None
    otherwise: list[Suggestion]


def suggestions(asked: Query, filters: Filters, *, at: datetime) -> Suggestions:
    """At most TRIED small queries, and some for the names that the office knows."""
    wider = Suggestion(asked.text, Filters(), count(asked, Filters(), at=at)) if filters and asked else None
    others = [] if wider and wider.count else islice(_otherwise(asked, at=at), TRIED)
    found: dict[str, Suggestion] = {}
    for text in others:
        if len(found) < ENOUGH and text not in found and text != asked.text:
            n = count(query(text), Filters(), at=at)
            if n:
                found[text] = Suggestion(text, Filters(), n)
    return Suggestions(wider if wider and wider.count else None, list(found.values()))


def count(asked: Query, filters: Filters, *, at: datetime) -> int:
    """How many articles hold all that is asked for, MOST at most. One query."""
    if not asked:
        return 0
    found = narrowed(Edition.objects.public(at), filters).filter(pk__in=index.matching(asked.wants))
    return len(found.order_by().values_list("article_id").distinct()[:MOST])


def _otherwise(asked: Query, *, at: datetime) -> Iterator[str]:
    """Other words, the nearest first: names spelt nearly so, Chinese taken apart, one word less, each word alone."""
    yield from near(asked, at=at)
    apart = " ".join(" ".join(_apart(want.text, at=at)) for want in asked.wants)
    yield apart
    if len(asked.wants) > 1:
        for left_out in range(len(asked.wants)):
            yield " ".join(want.text for number, want in enumerate(asked.wants) if number != left_out)
        yield from (want.text for want in asked.wants)
    yield from apart.split()


def _apart(text: str, *, at: datetime) -> list[str]:
    """A row of Chinese characters as the words in it that the office's texts hold, each as long as can be."""
    if not _CHINESE.fullmatch(text) or not 4 <= len(text) <= 12:
        return [text]
    found = []
    while text:
        length = next(
            (
                length
                for length in range(min(4, len(text)), 1, -1)
                if count(query(text[:length]), Filters(), at=at)
            ),
            1,
        )
        found.append(text[:length])
        text = text[length:]
    return [word for word in found if len(word) > 1] or [found[0]]


def near(asked: Query, *, at: datetime) -> list[str]:
    """The question with a name or a word in it as the office spells it."""
    known = _known(at)
    texts = [asked.text, *(want.text for want in asked.wants if want.text != asked.text)]
    found: list[tuple[float, str]] = []
    for text in texts:
        for name, likeness in _alike(text, known):
            found.append((likeness, asked.text.replace(text, name)))
    return [text for _likeness, text in sorted(found, key=lambda pair: (-pair[0], pair[1]))]


def _alike(text: str, known: dict[str, str]) -> Iterable[tuple[str, float]]:
    chinese = bool(_CHINESE.search(text))
    least = NEAR_IN_CHINESE if chinese and len(text) > 2 else NEAR
    matches = process.extract(text.lower(), list(known), scorer=fuzz.ratio, score_cutoff=least, limit=4)
    return [(known[name], likeness) for name, likeness, _place in matches if name != text.lower()]


def _known(at: datetime) -> dict[str, str]:
    """Names and the words of the latest headlines, by their small letters."""
    names: set[str] = set()
    for model in (Category, Tag, Outlet, Person):
        for row in model.objects.order_by("-pk").values_list(*columns("name"))[:NAMES]:
            names |= {name for name in row if name}
    names |= set(Rendering.objects.exclude(use=Use.FORBIDDEN).values_list("text", flat=True)[:NAMES])
    titles = Edition.objects.public(at).newest_first().values_list("live__title", flat=True)[:TITLES]
    words = {word for title in titles for word in _LATIN_WORD.findall(title)}
    return {name.lower(): name for name in sorted(words) + sorted(names)}
