"""The office as it runs, with a page for everything that can go wrong. Its static files are not compressed as well,
which takes long and changes nothing that a reader sees."""

from newsroom.settings.production import *

ROOT_URLCONF = "tests.site.server.urls"
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ("css", "js", "mjs", "svg", "json", "txt", "map", "html", "ico", "wasm")
