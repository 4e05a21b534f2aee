import stat

import pytest
from django.conf import settings

from newsroom.settings import environment


@pytest.mark.parametrize(
    ("terminal", "language"),
    [("zh_CN.UTF-8", "zh-hans"), ("en_GB.UTF-8", "en"), ("C.UTF-8", "en"), ("", "en"), ("fr_FR", "en")],
)
def test_commands_speak_the_language_of_the_terminal(monkeypatch, terminal, language):
    monkeypatch.setattr(environment, "TERMINAL", terminal)
    assert environment.terminal_language(settings.LANGUAGES) == language


def test_the_secret_key_is_made_once_and_readable_by_nobody_else(monkeypatch, tmp_path):
    monkeypatch.setattr(environment, "DATA_DIR", tmp_path / "var")
    monkeypatch.setattr(environment, "SECRET_KEY", "")
    key = environment.secret_key()
    assert environment.secret_key() == key
    assert len(key) >= 50
    assert stat.S_IMODE((tmp_path / "var" / "secret-key").stat().st_mode) == 0o600


def test_a_given_secret_key_is_taken(monkeypatch):
    monkeypatch.setattr(environment, "SECRET_KEY", "given")
    assert environment.secret_key() == "given"


def test_without_an_address_the_database_is_a_file_among_the_data_that_survives_a_power_cut(
    monkeypatch, tmp_path
):
    monkeypatch.setattr(environment, "DATA_DIR", tmp_path)
    monkeypatch.setattr(environment, "DATABASE_URL", "")
    config = environment.database()
    assert config["NAME"] == str(tmp_path / "newsroom.sqlite3")
    assert config["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in config["OPTIONS"]["init_command"]
    assert "synchronous=FULL" in config["OPTIONS"]["init_command"]


def test_a_database_address_is_honoured(monkeypatch):
    monkeypatch.setattr(environment, "DATABASE_URL", "postgres://ann@db.example:5433/news")
    config = environment.database()
    assert (config["ENGINE"], config["HOST"], config["PORT"], config["NAME"]) == (
        "django.db.backends.postgresql",
        "db.example",
        5433,
        "news",
    )


def test_redis_is_used_where_it_is_named(monkeypatch):
    monkeypatch.setattr(environment, "REDIS_URL", "redis://127.0.0.1:6379")
    assert environment.cache()["BACKEND"].endswith("RedisCache")
    monkeypatch.setattr(environment, "REDIS_URL", "")
    assert environment.cache()["BACKEND"].endswith("LocMemCache")
