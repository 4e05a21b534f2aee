"""How quickly the memory of earlier translations answers as it grows: on an invented archive, in a database of its
own that is thrown away afterwards.
"""

import math
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice

from django.db import connection
from django.db.models import OuterRef, Subquery
from django.db.transaction import atomic

from articles.actions.remember import keep
from articles.models import Article, Edition, MemoryPair, Revision
from articles.queries import memory
from articles.queries.memory_marks import sharing_marks
from articles.text.search_syntax import fts5, tsquery
from articles.text.tokens import Phrase, between, tokens
from articles.vocabulary import State

from .measuring import milliseconds
from .sample_archive import Archive

SOURCE, TARGET = "zh-hans", "en"
KIND = between(SOURCE, TARGET)
PER_ARTICLE = 20
BATCH = 2_000
BEGIN = datetime(2016, 1, 1, tzinfo=UTC)
PAGE = 40

BY_WORDS = {
    "sqlite": "SELECT rowid FROM articles_memorywords WHERE words MATCH %s ORDER BY rank LIMIT 60",
    "postgresql": """SELECT id FROM articles_memorywords, CAST(%s AS tsquery) AS asked WHERE words @@ asked
        ORDER BY ts_rank(words, asked) DESC LIMIT 60""",
}
"""The other way to find candidates for a paragraph: those that share most words with it."""


@dataclass(frozen=True)
class Measured:
    """What one kind of question took at one size, in milliseconds."""

    question: str
    pairs: int
    median: float
    p95: float


def fill(paragraphs: Iterator[tuple[str, str]], count: int, follow: Callable[[Iterable], Iterable]) -> float:
    """Remember so many paragraphs more; the seconds it took to store them with marks and words."""
    spent = 0.0
    for size in follow([min(BATCH, count - done) for done in range(0, count, BATCH)]):
        wordings = list(islice(paragraphs, size))
        with atomic():
            editions = published(-(-size // PER_ARTICLE))
            pairs = [
                MemoryPair(
                    edition=editions[number // PER_ARTICLE],
                    place=number % PER_ARTICLE,
                    source_language=SOURCE,
                    target_language=TARGET,
                    source=source,
                    target=target,
                    at=editions[number // PER_ARTICLE].published_at,
                )
                for number, (source, target) in enumerate(wordings)
            ]
            start = time.perf_counter()
            keep(pairs)
            spent += time.perf_counter() - start
    return spent


def settle() -> None:
    """What PostgreSQL does by itself some minutes after so much was written. SQLite gets no such help anywhere."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM (ANALYZE)")


def published(count: int) -> list[Edition]:
    """So many articles more, live in both languages; their translations."""
    at = BEGIN + timedelta(hours=Article.objects.count())
    articles = Article.objects.bulk_create(
        Article(source_language=SOURCE, created_at=at, changed_at=at) for _number in range(count)
    )
    editions = Edition.objects.bulk_create(
        Edition(article=article, language=language, state=State.DRAFT)
        for article in articles
        for language in (SOURCE, TARGET)
    )
    Revision.objects.bulk_create(
        Revision(edition=edition, number=1, title=str(edition.pk), digest=str(edition.pk), written_at=at)
        for edition in editions
    )
    pks = [edition.pk for edition in editions]
    of_edition = Revision.objects.filter(edition=OuterRef("pk")).values("pk")
    Edition.objects.filter(pk__in=pks).update(
        live=Subquery(of_edition),
        working=Subquery(of_edition),
        published_at=at,
        first_published_at=at,
        public_from=at,
    )
    return list(Edition.objects.filter(pk__in=pks, language=TARGET).order_by("pk"))


def measure(archive: Archive, size: int) -> Iterator[Measured]:
    """Ask everything that a translator asks, at the size that the memory has now."""
    paragraphs = archive.asked_paragraphs()
    questions = {
        "one paragraph": [lambda text=text: memory.alike(text, SOURCE, TARGET) for text in paragraphs],
        f"a page of {PAGE} paragraphs": [lambda: memory.alike_all(paragraphs[:PAGE], SOURCE, TARGET)] * 5,
        "words": [
            lambda words=words: memory.search(words, SOURCE, TARGET) for words in archive.asked_words()
        ],
        "(candidates by marks)": [lambda text=text: sharing_marks([text], KIND) for text in paragraphs[:9]],
        "(candidates by words)": [lambda text=text: sharing_words(text) for text in paragraphs[:9]],
    }
    for name, asked in questions.items():
        asked[0]()
        taken = sorted(milliseconds(question) for question in asked)
        yield Measured(name, size, statistics.median(taken), taken[math.ceil(0.95 * len(taken)) - 1])


def sharing_words(text: str) -> list[int]:
    """What `sharing_marks` does, done with the index of words: for comparison."""
    phrases = [Phrase((token,)) for token in dict.fromkeys(tokens(text))]
    either = {
        "sqlite": " OR ".join(fts5([phrase]) for phrase in phrases),
        "postgresql": " | ".join(tsquery([phrase]) for phrase in phrases),
    }
    with connection.cursor() as cursor:
        cursor.execute(BY_WORDS[connection.vendor], [either[connection.vendor]])
        return [pk for (pk,) in cursor.fetchall()]


def growth(measured: list[Measured]) -> float:
    """The exponent with which time grows with the number of pairs: 0 not at all, 1 in proportion."""
    sizes = [math.log(one.pairs) for one in measured]
    times = [math.log(one.median) for one in measured]
    return statistics.linear_regression(sizes, times).slope
