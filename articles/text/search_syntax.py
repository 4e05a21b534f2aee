"""Tokens in the languages of the databases' own text search. Every token is quoted: what a reader types never
becomes an operator.
"""

from collections.abc import Iterable, Sequence

from articles.text.tokens import Phrase

LAST_POSITION = 16_383
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
