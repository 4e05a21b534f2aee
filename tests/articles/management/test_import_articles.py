import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Edition
from articles.vocabulary import Role, State
from tests.factories import staff

pytestmark = pytest.mark.django_db

PAGE = """River Path Opens
Post Time: 2019-11-06

The path opened today. (By Ma Lin, translated by Qian Mo)"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "one.txt").write_text(PAGE)
    (tmp_path / "two.txt").write_text(PAGE.replace("River Path", "Hill Road"))
    return tmp_path


def run(*arguments, **options):
    out = StringIO()
    try:
        call_command("import_articles", *map(str, arguments), stdout=out, **options)
        failure = None
    except CommandError as error:
        failure = str(error)
    return out.getvalue(), failure


def test_each_page_gets_a_line_and_the_progress_goes_to_the_other_stream(folder, capsys):
    text, failure = run(folder)
    assert text.splitlines() == [
        f"new draft  {folder}/one.txt  River Path Opens",
        f"new draft  {folder}/two.txt  Hill Road Opens",
    ]
    assert failure is None
    assert "2/2" in capsys.readouterr().err


def test_json_gives_one_object_a_page_and_nothing_else(folder, capsys):
    text, _failure = run(folder, format="json")
    assert [json.loads(line)["title"] for line in text.splitlines()] == [
        "River Path Opens",
        "Hill Road Opens",
    ]
    assert capsys.readouterr().err == ""


def test_a_bad_page_is_reported_and_makes_the_command_fail_at_the_end(folder):
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02")
    text, failure = run(folder)
    assert text.count("new draft") == 2
    assert text.startswith("refused")
    assert failure == "1 pages could not be taken in; the lines above say why."
    assert Article.objects.count() == 2


def test_a_dry_run_keeps_nothing(folder):
    text, _failure = run(folder, dry_run=True)
    assert text.count("would be new") == 2
    assert Article.objects.count() == 0


def test_the_only_chief_editor_takes_the_pages_over(folder):
    staff(Role.CHIEF_EDITOR)
    text, _failure = run(folder, publish=True)
    assert text.count("published") == 2
    assert Edition.objects.filter(language="en", state=State.PUBLISHED).count() == 2


@pytest.mark.parametrize(
    ("chiefs", "by", "sentence"),
    [
        ([], None, "There is no chief editor yet"),
        (["ann", "bo"], None, "There are several chief editors: name one of ann, bo with --by."),
        (["ann"], "cy", "cy is no chief editor: name one with --by."),
    ],
)
def test_publishing_needs_one_named_chief_editor(folder, chiefs, by, sentence):
    for name in chiefs:
        staff(Role.CHIEF_EDITOR, username=name)
    _text, failure = run(folder, publish=True, by=by)
    assert failure.startswith(sentence)
    assert Article.objects.count() == 0


def test_one_of_several_chief_editors_is_named(folder):
    staff(Role.CHIEF_EDITOR, username="ann")
    staff(Role.CHIEF_EDITOR, username="bo")
    _text, failure = run(folder, publish=True, by="bo")
    assert failure is None
