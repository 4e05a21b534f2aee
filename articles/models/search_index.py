from itertools import accumulate
from typing import NamedTuple

from django.db import connection
from django.db.models.expressions import RawSQL

from ..text.search_syntax import APART, fts5_of_wants, long_tsvector, tsquery_of_wants, within_limits

TITLE, LEAD, NAMES, ANYWHERE = "title", "lead", "names", "words"
"""Where all that is wanted has to stand: in the title; there or in the summary; there or in a name; anywhere."""

COLUMNS = {TITLE: ("title",), LEAD: ("title", "lead"), NAMES: ("title", "lead", "names"), ANYWHERE: ()}

STATEMENTS = {
    "sqlite": {
        "put": (
            "INSERT OR REPLACE INTO articles_searchwords (rowid, title, lead, names, body) "
            "VALUES (%s, %s, %s, %s, %s)"
        ),
        "matching": "SELECT rowid FROM articles_searchwords WHERE articles_searchwords MATCH %s",
        "kept": "SELECT rowid FROM articles_searchwords",
        "forget": "DELETE FROM articles_searchwords WHERE rowid = %s",
    },
    "postgresql": {
        "put": (
            "INSERT INTO articles_searchwords (id, title, lead, names, words) "
            "VALUES (%s, %s::tsvector, %s::tsvector, %s::tsvector, %s::tsvector) ON CONFLICT (id) DO UPDATE "
            "SET title = EXCLUDED.title, lead = EXCLUDED.lead, names = EXCLUDED.names, words = EXCLUDED.words"
        ),
        "matching": "SELECT id FROM articles_searchwords WHERE {place} @@ %s::tsquery",
        "kept": "SELECT id FROM articles_searchwords",
        "forget": "DELETE FROM articles_searchwords WHERE id = %s",
    },
}


class Document(NamedTuple):
    """The tokens by which an edition is found, by where they stand; `lead` is the summary."""

    pk: int
    title: list[str]
    lead: list[str]
    names: list[str]
    body: list[str]


class SearchIndex:
    """The words by which readers find editions. A migration makes its table, each database keeps it in its own way.

    It is never the authority on what exists and who may see it: what it finds is asked for of `Edition.objects.public`.
    """

    def put(self, documents):
        """Keep, or replace, what these editions are found by."""
        with connection.cursor() as cursor:
            cursor.executemany(self._statement("put"), [row(document) for document in documents])

    def forget(self, pks):
        with connection.cursor() as cursor:
            cursor.executemany(self._statement("forget"), [(pk,) for pk in pks])

    def kept(self):
        """The editions that something is kept of."""
        with connection.cursor() as cursor:
            cursor.execute(self._statement("kept"))
            return {pk for (pk,) in cursor.fetchall()}

    def matching(self, wants, place=ANYWHERE):
        """The ids of the editions that hold all that is wanted, as a subquery for `pk__in`."""
        if connection.vendor == "sqlite":
            asked = fts5_of_wants(wants, COLUMNS[place])
        else:
            asked = tsquery_of_wants(wants)
        return RawSQL(self._statement("matching").format(place=place), [asked])  # noqa: S611 - names of ours alone

    @staticmethod
    def _statement(name):
        return STATEMENTS[connection.vendor][name]


def row(document):
    """What is stored of a document; both databases keep the same tokens of it."""
    parts = [within_limits(part) for part in document[1:]]
    if connection.vendor == "sqlite":
        return (document.pk, *(" ".join(part) for part in parts))
    so_far = accumulate(parts, lambda before, part: [*before, APART, *part])
    return (document.pk, *(long_tsvector(part) for part in so_far))
