"""The public site as its readers meet it: the demonstration, filled once for all workers, behind the office's server.

Nothing here touches the database of the tests. Where the tests run on PostgreSQL, so does the site. What takes a
browser or another program is proved on one database alone, as it sees nothing of which one it is.
"""

import fcntl
import json
import os
import pickle
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest

from tests.site.server import run
from tests.site.window import Windows

DATABASE_URL = os.environ.get("DATABASE_URL", "")
ON_POSTGRESQL = DATABASE_URL.startswith("postgres")
TOOLS = {"windows", "checker", "lighthouse"}


def pytest_collection_modifyitems(config, items):
    ours = [item for item in items if Path(__file__).parent in Path(item.fspath).parents]
    for item in ours:
        item.add_marker(pytest.mark.site)
    if ON_POSTGRESQL:
        proved_elsewhere = [item for item in ours if TOOLS & set(item.fixturenames)]
        config.hook.pytest_deselected(items=proved_elsewhere)
        items[:] = [item for item in items if item not in set(proved_elsewhere)]


@pytest.fixture(scope="session")
def once(tmp_path_factory, worker_id):
    """What one worker made is there for all: `once(name, make)` gives what `make(folder)` gave the first time."""
    base = tmp_path_factory.getbasetemp()
    shared = (base if worker_id == "master" else base.parent) / "site"
    shared.mkdir(exist_ok=True)

    def made(name, make):
        kept = shared / f"{name}.pickle"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not kept.exists():
                kept.write_bytes(pickle.dumps(make(shared)))
            return pickle.loads(kept.read_bytes())

    return made


@pytest.fixture(scope="session")
def house(once):
    """The data folder of the filled office, and its database where that is not in the folder."""

    def fill(shared):
        folder = shared / "house"
        folder.mkdir()
        database = new_database() if ON_POSTGRESQL else ""
        run.fill(folder, database=database)
        return SimpleNamespace(folder=folder, database=database)

    return once("house", fill)


def new_database():
    """A database beside the one of the tests, made anew; it stays until the next time."""
    server, name = DATABASE_URL.rsplit("/", 1)
    name = f"{name}_site"
    with psycopg.connect(DATABASE_URL, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}"')
    return f"{server}/{name}"


@pytest.fixture(scope="session")
def site(house):
    """The address of the office, served as in production."""
    with run.serving(house.folder, database=house.database) as address:
        yield address


@pytest.fixture(scope="session")
def addresses(house):
    """The path of every page of `pages.PAGES`, by its name."""
    return json.loads((house.folder / "pages.json").read_text())


@pytest.fixture
def windows(chromium, site):
    """Opens windows of readers on the site; whatever the pages complain of in them is a failure."""
    opened = Windows(chromium, site)
    yield opened
    opened.close()
    assert opened.complaints == []
