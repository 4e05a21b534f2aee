from django.db import connection

from ..text.search_syntax import fts5, tsquery, tsvector

RECENT = 20_000
"""How many of the newest records PostgreSQL reads one by one before it asks its index.

A word of every third record is found at once in this way; for a rare one the index is quick. Its own choice
between the two rests on estimates that are far off where words tend to stand together.
"""

STATEMENTS = {
    "sqlite": {
        "put": "INSERT OR REPLACE INTO {table} (rowid, words) VALUES (%s, %s)",
        "forget": "DELETE FROM {table} WHERE rowid = %s",
        "prune": "DELETE FROM {table} WHERE rowid NOT IN (SELECT id FROM {records})",
        "newest": "SELECT rowid FROM {table} WHERE words MATCH %(asked)s ORDER BY rowid DESC LIMIT %(most)s",
    },
    "postgresql": {
        "put": (
            "INSERT INTO {table} (id, words) VALUES (%s, %s::tsvector) "
            "ON CONFLICT (id) DO UPDATE SET words = EXCLUDED.words"
        ),
        "forget": "DELETE FROM {table} WHERE id = %s",
        "prune": "DELETE FROM {table} AS kept WHERE NOT EXISTS (SELECT FROM {records} WHERE id = kept.id)",
        "newest": """
            WITH reach AS (SELECT MAX(id) - {recent} AS oldest FROM {table}),
            recent AS MATERIALIZED (
                SELECT id FROM {table}
                WHERE id > (SELECT oldest FROM reach) AND (words @@ %(asked)s::tsquery) IS TRUE
                ORDER BY id DESC LIMIT %(most)s),
            older AS MATERIALIZED (
                SELECT id FROM {table}
                WHERE words @@ %(asked)s::tsquery AND id + 0 <= (SELECT oldest FROM reach)
                AND (SELECT COUNT(*) FROM recent) < %(enough)s)
            SELECT id FROM recent UNION ALL SELECT id FROM older ORDER BY id DESC LIMIT %(most)s""",
    },
}
DOCUMENT = {"sqlite": " ".join, "postgresql": tsvector}
QUERY = {"sqlite": fts5, "postgresql": tsquery}


class WordIndex:
    """The table by whose words a search finds records, by their ids.

    No model, since each database keeps such an index in its own way; a migration makes the table. It is never
    the authority on what exists and who may see it: join what it finds to the records, whose table is `records`.
    """

    def __init__(self, table, *, records):
        self.statements = {
            vendor: {
                deed: sql.format(table=table, records=records, recent=RECENT)
                for deed, sql in statements.items()
            }
            for vendor, statements in STATEMENTS.items()
        }

    def put(self, documents):
        """Keep, or replace, the tokens of these records: pairs of an id and its tokens in order."""
        with connection.cursor() as cursor:
            cursor.executemany(
                self.statements[connection.vendor]["put"],
                [(pk, DOCUMENT[connection.vendor](tokens)) for pk, tokens in documents],
            )

    def forget(self, pks):
        with connection.cursor() as cursor:
            cursor.executemany(self.statements[connection.vendor]["forget"], [(pk,) for pk in pks])

    def prune(self):
        """Forget the records that are no longer there."""
        with connection.cursor() as cursor:
            cursor.execute(self.statements[connection.vendor]["prune"])

    def newest(self, phrases, enough, most=None):
        """The ids of the newest records that hold all of the phrases, `most` of them at most, as many as `enough` if
        there are. None where there is no phrase.
        """
        if not phrases:
            return []
        with connection.cursor() as cursor:
            asked = QUERY[connection.vendor](phrases)
            limits = {"asked": asked, "enough": enough, "most": most or enough}
            cursor.execute(self.statements[connection.vendor]["newest"], limits)
            return [pk for (pk,) in cursor.fetchall()]
