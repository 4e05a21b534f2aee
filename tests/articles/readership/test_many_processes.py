"""Eight processes count at once, on the kind of database that the suite runs on."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from django.db import connection

from articles.models import DailyViews
from tests.factories import published

READER_PROCESS = Path(__file__).with_name("reader_process.py")
ROOT = Path(__file__).parents[3]
PROCESSES = 8

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def shared(tmp_path):
    """An edition in a database that other processes can open: (its id, their environment, its total)."""
    edition = published()
    if connection.vendor == "sqlite":
        file = tmp_path / "newsroom.sqlite3"
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(file)])
        with closing(sqlite3.connect(file)) as database:
            # As `migrate` leaves the office's database; a copy has to be switched before anybody else opens it.
            database.execute("PRAGMA journal_mode=WAL")
        url = f"sqlite:///{file}"

        def total():
            with closing(sqlite3.connect(file)) as database:
                return database.execute("SELECT sum(n) FROM articles_dailyviews").fetchone()[0]
    else:
        where = connection.settings_dict
        account = f"{where['USER']}:{where['PASSWORD']}" if where["PASSWORD"] else where["USER"]
        url = f"postgres://{account}@{where['HOST']}:{where['PORT'] or 5432}/{where['NAME']}"

        def total():
            return sum(DailyViews.objects.values_list("n", flat=True))

    environment = os.environ | {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "newsroom.settings.test",
        "PYTHONPATH": str(ROOT),
    }
    return edition.pk, environment, total


@contextmanager
def processes(edition_id, environment, times, name="reader {n}"):
    """All of them, ready to begin; none is left running."""
    running = [
        subprocess.Popen(
            [sys.executable, READER_PROCESS, str(edition_id), name.format(n=n), str(times)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(PROCESSES)
    ]
    try:
        assert [process.stdout.readline() for process in running] == ["ready\n"] * PROCESSES
        yield running
    finally:
        for process in running:
            process.kill()
            process.communicate()


def begin(running):
    for process in running:
        process.stdin.write("begin\n")
        process.stdin.flush()


def test_eight_processes_count_four_thousand_views_exactly(shared):
    edition_id, environment, total = shared
    with processes(edition_id, environment, times=500) as running:
        begin(running)
        told = [len(process.stdout.readlines()) for process in running]
        assert [process.wait() for process in running] == [0] * PROCESSES
    assert told == [500] * PROCESSES
    assert total() == 4000


def test_a_display_that_arrives_eight_times_at_once_counts_once(shared):
    edition_id, environment, total = shared
    with processes(edition_id, environment, times=50, name="the same reader") as running:
        begin(running)
        told = [line for process in running for line in process.stdout.readlines()]
        assert [process.wait() for process in running] == [0] * PROCESSES
    assert sorted(map(int, told)) == list(range(50))
    assert total() == 50


def test_killed_processes_lose_no_view_that_they_told_of(shared):
    edition_id, environment, total = shared
    with processes(edition_id, environment, times=100_000) as running:
        begin(running)
        told = [[process.stdout.readline() for _ in range(10)] for process in running]
        for process in running:
            process.kill()
        told = sum(
            len(lines) + len(process.stdout.readlines()) for lines, process in zip(told, running, strict=True)
        )
    assert told >= 10 * PROCESSES
    assert told <= total() <= told + PROCESSES
