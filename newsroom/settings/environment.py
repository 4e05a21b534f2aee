"""What the machine tells the office. The only reader of the environment."""

from pathlib import Path

import environ
from django.core.management.utils import get_random_secret_key

ROOT = Path(__file__).resolve().parents[2]

env = environ.Env()

DATA_DIR = Path(env.str("NEWSROOM_DATA", default=str(ROOT / "var")))
SECRET_KEY = env.str("SECRET_KEY", default="")
DATABASE_URL = env.str("DATABASE_URL", default="")
REDIS_URL = env.str("REDIS_URL", default="")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
EMAIL_URL = env.str("EMAIL_URL", default="")
MAIL_FROM = env.str("MAIL_FROM", default="newsroom@localhost")
SITE_URL = env.str("SITE_URL", default="")
HTTPS = env.bool("HTTPS", default=False)
PROXIES = env.int("PROXIES", default=0)
PORT = env.int("PORT", default=8000)
HOST = env.str("HOST", default="127.0.0.1")
WORKERS = env.int("WORKERS", default=2)
TEST_WORKER = env.str("PYTEST_XDIST_WORKER", default="")
TERMINAL = env.str("LC_ALL", default="") or env.str("LC_MESSAGES", default="") or env.str("LANG", default="")


def secret_key() -> str:
    """The key that signs sessions: from SECRET_KEY, or made once and kept in the data folder."""
    if SECRET_KEY:
        return SECRET_KEY
    kept = DATA_DIR / "secret-key"
    if not kept.exists():
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(get_random_secret_key())
    return kept.read_text().strip()


def database() -> dict:
    """One database, given as DATABASE_URL; SQLite in the data folder where none is given."""
    url = DATABASE_URL or f"sqlite:///{DATA_DIR / 'newsroom.sqlite3'}"
    config = environ.Env.db_url_config(url)
    if config["ENGINE"].endswith("sqlite3"):
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        }
    else:
        config["CONN_MAX_AGE"] = 60
        config["CONN_HEALTH_CHECKS"] = True
    return config


def mail_server() -> dict:
    """The mail server, given as EMAIL_URL (smtp+tls://name:password@host:587); no mail is sent where none is given."""
    if not EMAIL_URL:
        return {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
    return dict(environ.Env.email_url_config(EMAIL_URL)) | {"EMAIL_TIMEOUT": 20}


def terminal_language(languages: list[tuple[str, str]]) -> str:
    """The language of commands: the one of the office's that the terminal is in, else English."""
    spoken = TERMINAL.split("_")[0].lower()
    return next((code for code, _name in languages if code.split("-")[0] == spoken), "en")


def cache() -> dict:
    """Redis where REDIS_URL is given, the memory of each process otherwise."""
    if REDIS_URL:
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
