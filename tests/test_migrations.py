"""Migrations and models agree, and languages come from one setting."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from articles.models import MemoryPair
from articles.text.tokens import Phrase

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_a_third_language_takes_the_setting_and_two_commands(tmp_path):
    house = tmp_path / "house"
    shutil.copytree(
        ROOT,
        house,
        ignore=shutil.ignore_patterns(
            ".git", ".venv", "var", "build", "tests", "*.pyc", ".*_cache", ".hypothesis"
        ),
    )
    policy = house / "newsroom/settings/editorial.py"
    policy.write_text(
        policy.read_text().replace('("en", "English"),', '("en", "English"),\n    ("ja", "日本語"),')
    )
    environment = {
        **{k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "REDIS_URL")},
        "NEWSROOM_DATA": str(tmp_path / "var"),
        "DJANGO_SETTINGS_MODULE": "newsroom.settings.dev",
    }

    def manage(*command):
        result = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=house,
            env=environment,
            capture_output=True,
            text=True,
        )
        assert result.returncode == 0, result.stderr
        return result.stdout

    manage("makemigrations", "articles")
    written = (house / "articles/migrations").glob("*.py")
    newest = max(written, key=lambda file: file.name if file.name[0].isdigit() else "").read_text()
    operations = re.findall(r"migrations\.(\w+)\(\s*model_name='(\w+)',\s*name='(\w+)'", newest)
    assert operations
    assert {(kind, name.endswith("_ja")) for kind, _model, name in operations} == {("AddField", True)}
    manage("migrate", "-v0")
    answer = manage(
        "shell",
        "-v0",
        "-c",
        "from django.test import Client;"
        "from articles.actions import write;"
        "from django.utils import timezone;"
        "from articles.models import Article;"
        "a = write.create_article(source_language='ja', by=None, at=timezone.now());"
        "write.save_revision(a.editions.get(), title='橋が開通', summary='', body='<p>今日。</p>', by=None,"
        " at=timezone.now(), base=None);"
        "page = Client(headers={'host': 'localhost'}).get('/ja/');"
        "print(page.status_code, Article.objects.get().title_ja, 'lang=\"ja\"' in page.content.decode())",
    )
    assert answer.strip() == "200 橋が開通 True"


@pytest.mark.django_db(transaction=True)
def test_the_index_of_earlier_translations_goes_and_comes_back():
    try:
        call_command("migrate", "articles", "0003", verbosity=0)
        assert "articles_memorywords" not in connection.introspection.table_names()
    finally:
        call_command("migrate", "articles", verbosity=0)
    assert "articles_memorywords" in connection.introspection.table_names()
    assert MemoryPair.words.newest([Phrase(("bridge",))], 1) == []
