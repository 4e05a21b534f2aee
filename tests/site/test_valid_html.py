"""The Nu Html Checker reads every template in both languages, and finds no error."""

import http.client
import json
import shutil
import subprocess
from urllib.parse import quote, urlsplit

import pytest
from django.conf import settings

from tests.browsers import left_out
from tests.site.pages import PAGES

CHECKER = settings.BASE_DIR / "build" / "tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="module")
def checker():
    """The command that checks the files named after it."""
    if not CHECKER.exists() or shutil.which("java") is None:
        left_out("The Nu Html Checker was not found, so markup is not checked: make tools, and a Java")
    return ["java", "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", "--stdout"]


def markup(site, path):
    connection = http.client.HTTPConnection(urlsplit(site).netloc, timeout=60)
    connection.request("GET", quote(path, safe="/?=&%"))
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, body


def test_the_checker_finds_no_error(checker, site, addresses, tmp_path):
    names, answered = {}, {}
    for number, page in enumerate(PAGES):
        file = tmp_path / f"{number:03}.html"
        answered[page.name], body = markup(site, addresses[page.name])
        file.write_bytes(body)
        names[file.name] = page.name
    assert answered == {page.name: page.kind.status for page in PAGES}
    (tmp_path / "spoilt.html").write_text(
        "<!doctype html><title>A checker that is awake finds this</title></b>"
    )
    assert faults(checker, tmp_path, names | {"spoilt.html": "spoilt"}) == [
        ("spoilt", 1, "Stray end tag “b”.", "is</title></b>")
    ]


def faults(checker, folder, names):
    """(page, line, message, place) of every error in the files of a folder."""
    files = sorted(str(file) for file in folder.glob("*.html"))
    found = subprocess.run([*checker, *files], capture_output=True, text=True, check=True)
    return [
        (names[fault["url"].rsplit("/", 1)[1]], fault.get("lastLine"), fault["message"], fault.get("extract"))
        for fault in json.loads(found.stdout)["messages"]
        if fault["type"] == "error"
    ]
