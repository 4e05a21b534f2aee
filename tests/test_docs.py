"""The documents say what the code does."""

import re
from pathlib import Path

from articles.vocabulary import Move, State
from articles.workflow import MOVES, Besides
from newsroom.settings import environment

ROOT = Path(__file__).resolve().parents[1]
DOCS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def words(value):
    return value.value.replace("_", " ")


def states_table():
    text = (ROOT / "docs/newsroom.md").read_text()
    rows = re.findall(r"^\| (.+?) \| (.+?) → (.+?) \| (.+?) \| (.+?) \|$", text, re.MULTILINE)
    return {
        move: (sources, target, who, besides)
        for move, sources, target, who, besides in rows
        if move != "Move"
    }


def test_the_states_table_is_the_table_of_moves():
    told = states_table()
    assert set(told) == {words(move) for move in Move}
    for move, step in MOVES.items():
        sources, target, who, _besides = told[words(move)]
        everywhere = set(step.sources) == set(State)
        assert sources == ("any" if everywhere else ", ".join(words(state) for state in step.sources))
        assert target == (words(step.target) if step.target else "the same")
        assert who.startswith(step.who.name.lower().replace("_", " "))


SAID = {
    Besides.NO_BLOCKING_ISSUE: "no blocking issue",
    Besides.FOUR_EYES: "neither wrote",
    Besides.SOURCE_NOT_MOVED_ON: "the source has not moved on",
    Besides.REASON: "a reason",
    Besides.EMBARGO_OVER: "the embargo is over",
    Besides.IMPORTED: "an imported page",
    Besides.FLAGGED: "flagged;",
    Besides.BEHIND_ITS_SOURCE: "behind its source",
    Besides.LIVE: "readers see it",
    Besides.WITHDRAWN: "withdrawn before",
    Besides.NOT_WITHDRAWN: "not withdrawn",
    Besides.PUBLISHED_BEFORE: "published before",
    Besides.PUBLIC_NOTE: "a public note",
}


def test_the_states_table_names_what_must_be_so_besides():
    told = states_table()
    wrong = {
        (move, word): told[words(move)][3]
        for move, step in MOVES.items()
        for word, phrase in SAID.items()
        if (phrase in told[words(move)][3]) != (word in step.besides)
    }
    assert wrong == {}


def test_every_link_between_documents_leads_somewhere():
    broken = [
        (str(doc.relative_to(ROOT)), link)
        for doc in DOCS
        for link in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", doc.read_text())
        if not (doc.parent / link).exists()
    ]
    assert broken == []


def test_every_command_is_documented():
    commands = {
        file.stem
        for package in ("articles", "newsroom")
        for file in (ROOT / package / "management/commands").glob("*.py")
        if file.stem != "__init__"
    }
    text = (ROOT / "docs/architecture.md").read_text()
    assert {name for name in commands if f"| `{name}" not in text} == set()


def test_every_variable_of_the_environment_is_documented():
    source = Path(environment.__file__).read_text()
    names = set(re.findall(r'env\.\w+\("(\w+)"', source))
    text = (ROOT / "docs/architecture.md").read_text()
    assert {name for name in names if f"`{name}`" not in text} == set()


def test_every_room_is_on_the_map():
    text = (ROOT / "docs/architecture.md").read_text()
    rooms = {folder.name for folder in (ROOT / "articles").iterdir() if (folder / "__init__.py").exists()}
    assert {room for room in rooms - {"migrations"} if f"`{room}/`" not in text} == set()


def test_every_make_target_says_what_it_is_for():
    text = (ROOT / "Makefile").read_text()
    targets = set(re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)[1].split())
    explained = set(re.findall(r"^(\w+):.*## ", text, re.MULTILINE))
    assert targets == explained


def test_nothing_names_the_workplace_or_a_package_registry():
    forbidden = re.compile(
        "|".join(["py" + "pi.org", "files.python" + "hosted", "registry.npm" + "js", "/ro" + "ot/"])
    )
    files = [*DOCS, ROOT / "Makefile", ROOT / ".ci/run", *ROOT.glob("*.lock"), ROOT / "pyproject.toml"]
    assert [str(file.relative_to(ROOT)) for file in files if forbidden.search(file.read_text())] == []


def test_the_lock_spells_extras_as_the_packages_do_that_ask_for_them():
    assert "[html-clean]" not in (ROOT / "requirements-dev.lock").read_text()
