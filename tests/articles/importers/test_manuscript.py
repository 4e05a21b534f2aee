import datetime
import json

import pytest
from django.utils import translation

from articles.errors import Unreadable
from articles.importers.manuscript import Manuscript, unreadable_as_json
from articles.text.credit_line import Named


@pytest.fixture(autouse=True)
def in_english():
    """The sentences are asserted as they are written."""
    with translation.override("en"):
        yield


def test_a_manuscript_and_a_failure_report_with_the_same_keys():
    manuscript = Manuscript(
        path="a.txt",
        title="Tides",
        language="en",
        body="<p>x</p>",
        paragraphs=["x"],
        date=datetime.date(2022, 11, 14),
        credits=[Named("author", "Shen Yulan")],
    )
    report = manuscript.as_json()
    assert report == {
        "path": "a.txt",
        "title": "Tides",
        "language": "en",
        "date": "2022-11-14",
        "moment": None,
        "views": None,
        "outlet": "",
        "credits": [{"role": "author", "name": "Shen Yulan"}],
        "paragraphs": ["x"],
        "leftover": "",
        "old_address": "",
        "warnings": [],
        "error": None,
    }
    failure = unreadable_as_json("b.txt", Unreadable("This page is empty."))
    assert failure.keys() == report.keys()
    assert (failure["path"], failure["error"], failure["date"]) == ("b.txt", "This page is empty.", None)
    json.dumps([report, failure])
