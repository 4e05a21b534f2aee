"""The index by whose words readers find editions. Each database keeps such an index in its own way."""

from django.db import migrations

CREATE = {
    "sqlite": [
        # The words are cut by articles.text.search_words; "ascii" leaves every character outside ASCII as it is.
        "CREATE VIRTUAL TABLE articles_searchwords USING fts5("
        "title, lead, names, body, tokenize = 'ascii', columnsize = 0)",
    ],
    "postgresql": [
        # `lead` has the words of the title as well, `names` those of both, `words` all of them: each answers by its
        # own index, since weights inside one tsvector would be read from the table, row by row.
        "CREATE TABLE articles_searchwords (id bigint PRIMARY KEY, title tsvector NOT NULL, lead tsvector NOT NULL, "
        "names tsvector NOT NULL, words tsvector NOT NULL)",
        "CREATE INDEX search_by_title ON articles_searchwords USING gin (title)",
        "CREATE INDEX search_by_lead ON articles_searchwords USING gin (lead)",
        "CREATE INDEX search_by_names ON articles_searchwords USING gin (names)",
        "CREATE INDEX search_by_words ON articles_searchwords USING gin (words)",
    ],
}


def create(apps, schema_editor):
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    schema_editor.execute("DROP TABLE articles_searchwords")


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0004_memory_search"),
    ]

    operations = [
        migrations.RunPython(create, drop),
    ]
