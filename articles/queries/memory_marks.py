"""Which remembered paragraphs may be like those at hand: the ones that share marks with them."""

from collections.abc import Sequence

from django.db import connection

from ..text.likeness import marks

NEWEST_OF_A_MARK = 100
"""Pairs of one mark that are looked at, the newest, so that a sentence of every second article costs no more."""
CANDIDATES = 60
TEXTS_AT_ONCE = 300

CANDIDATES_BY_MARKS = """
    WITH wanted (text, band) AS (VALUES {values}), candidate AS (
        SELECT wanted.text, found.pair_id,
               ROW_NUMBER() OVER (PARTITION BY wanted.text ORDER BY COUNT(*) DESC, found.pair_id DESC) AS place
        FROM wanted JOIN articles_memoryband AS found
          ON found.band = wanted.band AND found.pair_id >= COALESCE((
                SELECT pair_id FROM articles_memoryband AS newest WHERE newest.band = wanted.band
                ORDER BY pair_id DESC LIMIT 1 OFFSET {newest}), 0)
        GROUP BY wanted.text, found.pair_id)
    SELECT text, pair_id FROM candidate WHERE place <= %s
"""


def sharing_marks(texts: Sequence[str], kind: str) -> list[list[int]]:
    """For each text the ids of the pairs that share most marks with it. One query for every TEXTS_AT_ONCE texts."""
    found: list[list[int]] = [[] for _text in texts]
    for start in range(0, len(texts), TEXTS_AT_ONCE):
        wanted = [
            (number, band)
            for number, text in enumerate(texts[start : start + TEXTS_AT_ONCE], start)
            for band in marks(text, kind)
        ]
        if not wanted:
            continue
        sql = CANDIDATES_BY_MARKS.format(
            values=", ".join(["(%s, %s)"] * len(wanted)), newest=NEWEST_OF_A_MARK - 1
        )
        with connection.cursor() as cursor:
            cursor.execute(sql, [*(value for row in wanted for value in row), CANDIDATES])
            for number, pk in cursor.fetchall():
                found[number].append(pk)
    return found
