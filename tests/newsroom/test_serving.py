"""What `make run` calls, as a process of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.contrib.staticfiles import finders

from newsroom.ops import serving

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(tmp_path, port, *arguments):
    environment = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "REDIS_URL")} | {
        "NEWSROOM_DATA": str(tmp_path / "var"),
        "DJANGO_SETTINGS_MODULE": "newsroom.settings.production",
        "PORT": str(port),
        "WORKERS": "1",
        "LANG": "C.UTF-8",
        "LC_ALL": "",
    }
    return subprocess.Popen(
        [sys.executable, "manage.py", "serve", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_it_migrates_serves_and_closes_when_told(tmp_path, port):
    office = start(tmp_path, port)
    try:
        assert office.stdout.readline() == f"The office is open at http://127.0.0.1:{port}/\n"
        with urlopen(f"http://127.0.0.1:{port}/en/", timeout=20) as answer:
            page = answer.read().decode()
        assert '<html lang="en"' in page
        style = re.search(r'href="(/static/[^"]+\.css)"', page)[1]
        with urlopen(f"http://127.0.0.1:{port}{style}", timeout=20) as answer:
            assert answer.status == 200
    finally:
        office.send_signal(signal.SIGTERM)
        office.communicate(timeout=30)
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", port), timeout=1)


def test_a_taken_port_gets_one_clear_sentence(tmp_path, port):
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", port))
        holder.listen()
        office = start(tmp_path, port)
        _out, trouble = office.communicate(timeout=60)
    assert office.returncode == 1
    assert trouble.strip().splitlines() == [
        f"CommandError: Port {port} on 127.0.0.1 cannot be used (Address already in use): "
        "stop what holds it, or choose another with PORT=."
    ]


def test_static_files_are_brought_over_again_only_when_one_of_them_changed(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "collected"
    settings.STATICFILES_DIRS = [tmp_path / "ours"]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    finders.get_finder.cache_clear()
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "one.css").write_text("a{}")
    assert [serving.collect_static_files(), serving.collect_static_files()] == [True, False]
    (tmp_path / "ours" / "one.css").write_text("a{color:red}")
    assert serving.collect_static_files() is True
    assert (tmp_path / "collected" / "one.css").read_text() == "a{color:red}"
    finders.get_finder.cache_clear()


def test_a_free_port_is_not_refused(port):
    assert serving.refusal_of_port("127.0.0.1", port) is None


def test_waiting_ends_when_the_server_gives_up(port):
    dead = subprocess.Popen([sys.executable, "-c", "raise SystemExit(1)"])
    begun = time.monotonic()
    assert serving.wait_until_open(dead, "127.0.0.1", port, seconds=30) is False
    assert time.monotonic() - begun < 25


def test_the_clerk_works_while_the_server_runs(monkeypatch):
    monkeypatch.setattr(serving, "CLERK_SECONDS", 0.05)
    worked = []
    server = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(30)"])

    def clerk():
        worked.append(True)
        if len(worked) == 3:
            server.terminate()

    assert serving.keep_open(server, clerk) == -signal.SIGTERM
    assert len(worked) == 3
