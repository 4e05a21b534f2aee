"""The one browser of a test run, for the journeys and for the proofs of the site."""

import os
import shutil

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
READER = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36"


def left_out(sentence):
    """A proof whose tool is missing: left out on a developer's machine, an error where everything must hold."""
    if os.environ.get("CI") == "true":
        pytest.fail(sentence)
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def chromium():
    if CHROMIUM is None:
        left_out("Chromium was not found, so what needs a browser is left out: apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-component-update",
                "--disable-background-networking", "--disable-sync",
            ],
        )  # fmt: skip
        yield browser
        browser.close()
