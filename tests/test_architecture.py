"""The plan of the rooms holds, and its contracts can fail."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS = ("articles", "newsroom")


def lint_imports(folder):
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def sources():
    for package in OURS:
        for file in (ROOT / package).rglob("*.py"):
            if "migrations" not in file.parts:
                yield file


def test_imports_point_down():
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("articles/text/plain.py", "import articles.models"),
        ("articles/models/article.py", "import articles.rules"),
        ("articles/rules/moves.py", "import articles.actions.write"),
        ("articles/actions/write.py", "import articles.importers.intake"),
        ("articles/public/article.py", "import articles.admin.site"),
        ("articles/actions/review.py", "import newsroom.urls"),
    ],
)
def test_a_contract_fails_when_a_room_reaches_up(tmp_path, file, line):
    for package in OURS:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("*.pyc", "locale"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    broken = tmp_path / file
    broken.write_text(f"{broken.read_text()}\n{line}\n")
    result = lint_imports(tmp_path)
    assert result.returncode == 1, result.stdout
    assert "BROKEN" in result.stdout


BELOW_THE_DOORS = (
    "importers",
    "actions",
    "readership",
    "rules",
    "checks",
    "exchange",
    "queries",
    "models",
    "text",
    "imaging",
)


def imported(file):
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{name.name}" for name in node.names)


def reaching(rooms, forbidden):
    """The files of these rooms that import one of the forbidden modules."""
    files = [f for room in rooms for f in (ROOT / "articles" / room).rglob("*.py")]
    files += (ROOT / "articles").glob("*.py") if rooms is BELOW_THE_DOORS else []
    return sorted(
        f"{file.relative_to(ROOT)}: {name}"
        for file in files
        for name in imported(file)
        if f"{name}.".startswith(tuple(f"{module}." for module in forbidden))
    )


def test_nothing_below_a_door_knows_http():
    assert reaching(BELOW_THE_DOORS, ("django.http", "django.views", "django.shortcuts")) == []


def test_tools_know_no_database():
    assert reaching(("text", "imaging"), ("django.db",)) == []


def test_the_same_search_finds_http_in_a_door():
    assert reaching(("public",), ("django.http", "django.shortcuts")) != []


def test_the_environment_is_read_in_one_file():
    readers = [
        str(file.relative_to(ROOT))
        for file in sources()
        if re.search(r"\b(os\.environ\[|os\.getenv|environ\.get\()", file.read_text())
    ]
    assert readers == []


def test_only_doors_read_the_clock():
    below = [
        str(file.relative_to(ROOT))
        for file in sources()
        if file.is_relative_to(ROOT / "articles")
        and file.relative_to(ROOT / "articles").parts[0] not in ("public", "admin", "management", "api")
        and re.search(r"\btimezone\.now\(|\bdatetime\.now\(|\btime\.time\(|date\.today\(", file.read_text())
    ]
    assert below == []


def test_there_are_no_dumping_grounds():
    names = re.compile(r"^(utils|helpers|services|common|misc)(\.py)?$")
    assert [str(p) for package in OURS for p in (ROOT / package).rglob("*") if names.match(p.name)] == []


def test_nothing_is_inline_in_templates():
    """A page under our content security policy runs no inline script, style or handler."""
    inline = re.compile(r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=", re.IGNORECASE)
    assert [
        str(file.relative_to(ROOT))
        for file in (ROOT / "templates").rglob("*.html")
        if inline.search(re.sub(r"{#.*?#}|{% comment.*?endcomment %}", "", file.read_text(), flags=re.DOTALL))
    ] == []


def test_no_page_asks_another_host_for_anything():
    foreign = re.compile(
        r"<(?:link|script|img|source|iframe|form|use|object|embed)\b[^>]*(?:src|srcset|href|action|data)=[\"'](?:https?:)?//"
        r"|(?:url\(|@import )[\"']?(?:https?:)?//|fetch\([\"'](?:https?:)?//"
    )
    files = [
        file
        for folder in ("templates", "static")
        for file in (ROOT / folder).rglob("*")
        if file.suffix in (".html", ".css", ".js", ".svg")
    ]
    assert [str(file.relative_to(ROOT)) for file in files if foreign.search(file.read_text())] == []
