import pytest
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

from newsroom.static_files import IMPORT


@pytest.fixture
def sent(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "newsroom.static_files.OneSheet"}}
    return tmp_path


def test_readers_are_sent_one_sheet_with_all_that_it_names(sent, settings):
    call_command("collectstatic", verbosity=0, interactive=False)
    (sheet,) = (sent / "css").glob("reader.????????????.css")
    whole = sheet.read_text()
    named = IMPORT.findall((settings.BASE_DIR / "static/css/reader.css").read_text())
    assert len(named) > 8
    assert "@import" not in whole
    for name in named:
        assert (settings.BASE_DIR / "static/css" / name).read_text() in whole, name


def test_the_sheet_names_its_parts_so_that_it_works_as_it_lies(settings):
    found = {path for finder in get_finders() for path, _storage in finder.list([])}
    named = IMPORT.findall((settings.BASE_DIR / "static/css/reader.css").read_text())
    assert {f"css/{name}" for name in named} <= found
