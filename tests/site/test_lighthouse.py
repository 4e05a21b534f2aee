"""Lighthouse finds nothing wanting but, on a busy machine, speed: that figure is for `make lighthouse`."""

import pytest

from tests.browsers import left_out
from tests.site import lighthouse

CATEGORIES = tuple(name for name in lighthouse.LEAST if name != "performance")


@pytest.fixture(name="lighthouse", scope="module")
def lighthouse_program():
    if not lighthouse.is_there():
        left_out("Lighthouse was not found, so it is left out: make tools; it needs node and Chromium")
    return lighthouse


@pytest.mark.parametrize("page", lighthouse.PAGES)
def test_lighthouse_finds_nothing_wanting(lighthouse, site, addresses, page):
    report = lighthouse.look(site + addresses[page], CATEGORIES)
    assert list(lighthouse.faults(report)) == []
    assert lighthouse.scores(report) == dict.fromkeys(CATEGORIES, 100)
