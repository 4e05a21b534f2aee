import os

import pytest
from django.core.cache import cache
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from articles.queries import register_kept
from tests.browsers import chromium  # noqa: F401

hypothesis_settings.register_profile(
    "suite", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60
)
hypothesis_settings.load_profile("suite")

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(autouse=True)
def media_of_its_own(settings, tmp_path_factory):
    """Each test's uploads go to a folder of its own."""
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("media")
    return settings.MEDIA_ROOT


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()
    register_kept.forget()


@pytest.fixture(autouse=True)
def sentences_in_english():
    """Deeds called by a test speak English; a page speaks the language of its address or of its reader."""
    with translation.override("en"):
        yield
