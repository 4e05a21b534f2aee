"""For the test suite: quick passwords, files in a folder of their own, no compressed static files."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403

SECRET_KEY = "for the tests alone"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
MEDIA_ROOT = Path(tempfile.gettempdir()) / "newsroom-test-media"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
