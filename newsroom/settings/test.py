"""For the test suite: quick passwords, files in a folder of their own, no compressed static files."""

import tempfile
from pathlib import Path

from .base import *
from .environment import TEST_WORKER

SECRET_KEY = "for the tests alone"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
MEDIA_ROOT = Path(tempfile.gettempdir()) / "newsroom-test-media"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
if "LOCATION" in CACHES["default"]:
    CACHES["default"]["LOCATION"] += f"/{1 + int(TEST_WORKER.removeprefix('gw') or 0)}"
