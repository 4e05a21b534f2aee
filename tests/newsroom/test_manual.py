import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from newsroom.ops import manual
from tests.journeys.test_manual_pictures import PICTURES

WRITTEN = ("README.md", "translating.md", "approving.md")
LANGUAGES = [code for code, _name in settings.LANGUAGES]


def test_the_printed_pages_say_what_the_code_says():
    assert manual.outdated() == []
    call_command("manual", check=True)


def test_a_page_that_says_something_else_is_found(monkeypatch, tmp_path):
    monkeypatch.setattr(manual, "FOLDER", tmp_path)
    with pytest.raises(CommandError, match="out of date"):
        call_command("manual", check=True)
    assert len(manual.write()) == 2 * len(LANGUAGES)
    assert manual.write() == []
    (tmp_path / "en" / "checks.md").write_text("Nothing is looked at.")
    assert manual.outdated() == [tmp_path / "en" / "checks.md"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_desks_have_their_pages_with_pictures_that_a_journey_takes(language):
    folder = manual.FOLDER / language
    shown = set()
    for name in WRITTEN:
        shown |= set(
            re.findall(r"!\[[^\]]+\]\(\.\./images/([\w-]+)/([\w-]+)\.jpg\)", (folder / name).read_text())
        )
    assert shown == {(language, name) for name in PICTURES}
    assert [
        name for name in PICTURES if not (manual.FOLDER / "images" / language / f"{name}.jpg").exists()
    ] == []


def test_the_pages_of_both_languages_have_the_same_headings_and_pictures():
    def outline(language, name):
        text = (manual.FOLDER / language / name).read_text()
        return re.findall(r"^(#+) |images/[\w-]+/([\w-]+)\.jpg", text, re.MULTILINE)

    for name in WRITTEN:
        assert outline("en", name) == outline("zh-hans", name), name


def test_no_page_lies_there_that_nobody_wrote():
    names = {path.name for path in Path(manual.FOLDER).glob("*/*.md")}
    assert names == {*WRITTEN, "permissions.md", "checks.md"}
