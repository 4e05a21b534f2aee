"""Tokens in the languages of the databases' own text search. Every token is quoted: what a reader types never
becomes an operator.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from articles.text.search_query import Want
from articles.text.tokens import Phrase

APART = "→"
"""The token that parts two texts of one record, so that no phrase runs from one into the other."""

LAST_POSITION = 16_383
MOST_PLACES = 250
MOST_BYTES = 900_000
"""What a tsvector of PostgreSQL can hold (section 12.11 of its manual: positions, and one megabyte), with a margin."""


def fts5(phrases: Sequence[Phrase]) -> str:
    """A query of SQLite's FTS5 for texts that hold all of the phrases."""
    return " AND ".join(
        '"' + " ".join(token.replace('"', '""') for token in phrase.tokens) + '"' + "*" * phrase.begins
        for phrase in phrases
    )


def tsquery(phrases: Sequence[Phrase]) -> str:
    """A tsquery of PostgreSQL for texts that hold all of the phrases."""
    return " & ".join(
        "(" + " <-> ".join(_lexeme(token) for token in phrase.tokens) + ":*" * phrase.begins + ")"
        for phrase in phrases
    )


def fts5_of_wants(wants: Sequence[Want], columns: Sequence[str] = ()) -> str:
    """A query of SQLite's FTS5 for records that hold all that is wanted, each in one of its ways."""
    asked = " AND ".join("(" + " OR ".join(f"({fts5(way)})" for way in want.ways) + ")" for want in wants)
    return f"{{{' '.join(columns)}}} : ({asked})" if columns else asked


def tsquery_of_wants(wants: Sequence[Want]) -> str:
    """The same as a tsquery of PostgreSQL."""
    return " & ".join("(" + " | ".join(f"({tsquery(way)})" for way in want.ways) + ")" for want in wants)


def within_limits(tokens: Iterable[str]) -> list[str]:
    """The tokens that PostgreSQL can keep of a text of any length, so that both databases keep the same.

    A token that comes for the 257th time is replaced by one that nobody asks for: so many places PostgreSQL
    remembers of each.
    """
    seen: Counter[str] = Counter()
    kept = []
    size = 0
    for token in tokens:
        seen[token] += 1
        size += 2 if seen[token] > 1 else 8 + len(token.encode())
        if size > MOST_BYTES:
            break
        kept.append(token if seen[token] <= MOST_PLACES else APART)
    return kept


def long_tsvector(tokens: Iterable[str]) -> str:
    """A tsvector of a text of any length: past the last position counting begins anew, so that neighbours stay so."""
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        if token != APART:
            places.setdefault(token, []).append(place % LAST_POSITION + 1)
    return " ".join(f"{_lexeme(token)}:{','.join(map(str, found))}" for token, found in places.items())


def tsvector(tokens: Iterable[str]) -> str:
    """A tsvector of PostgreSQL: each token with its places. What lies beyond its limits is left out."""
    places: dict[str, list[int]] = {}
    size = 0
    for place, token in enumerate(tokens, 1):
        size += 8 + len(token.encode())
        if place > LAST_POSITION or size > MOST_BYTES:
            break
        places.setdefault(token, []).append(place)
    return " ".join(f"{_lexeme(token)}:{','.join(map(str, found))}" for token, found in places.items())


def _lexeme(token: str) -> str:
    return "'" + token.replace("\\", "\\\\").replace("'", "''") + "'"
