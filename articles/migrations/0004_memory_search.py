"""The index by whose words earlier translations are found. Each database keeps such an index in its own way."""

from django.db import migrations

CREATE = {
    "sqlite": [
        # The words are cut by articles.text.tokens; "ascii" leaves every character outside ASCII as it is.
        "CREATE VIRTUAL TABLE articles_memorywords USING fts5(words, tokenize = 'ascii', columnsize = 0)",
    ],
    "postgresql": [
        "CREATE TABLE articles_memorywords (id bigint PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX memory_by_words ON articles_memorywords USING gin (words)",
    ],
}


def create(apps, schema_editor):
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    schema_editor.execute("DROP TABLE articles_memorywords")


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0003_translation_desk"),
    ]

    operations = [
        migrations.RunPython(create, drop),
    ]
