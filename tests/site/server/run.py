"""The demonstration in a data folder of its own, and the office's server in front of it."""

import contextlib
import os
import socket
import subprocess
import sys
from pathlib import Path

from newsroom.ops.serving import wait_until_open

ROOT = Path(__file__).resolve().parents[3]
HOST = "127.0.0.1"


def environment(folder, *, settings="tests.site.server.settings", database=""):
    left_out = ("DATABASE_URL", "REDIS_URL", "PYTEST_XDIST_WORKER", "SITE_URL")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return kept | {
        "NEWSROOM_DATA": str(folder),
        "DJANGO_SETTINGS_MODULE": settings,
        "DATABASE_URL": database,
        "PYTHONPATH": str(ROOT),
    }


def fill(folder, *arguments, **how):
    subprocess.run(
        [sys.executable, "-m", "tests.site.server.fill", *arguments],
        cwd=ROOT,
        env=environment(folder, **how),
        check=True,
    )


@contextlib.contextmanager
def serving(folder, **how):
    """The address at which the filled folder is served meanwhile."""
    port = free_port()
    with (Path(folder) / f"server-{port}.log").open("w") as log:
        server = subprocess.Popen(
            [
                sys.executable, "-m", "granian", "tests.site.server.wsgi:application", "--interface", "wsgi",
                "--host", HOST, "--port", str(port), "--workers", "1", "--blocking-threads", "4",
                "--log-level", "warning",
            ],
            cwd=ROOT, env=environment(folder, **how), stdout=log, stderr=log,
        )  # fmt: skip
        try:
            if not wait_until_open(server, HOST, port, seconds=60):
                raise RuntimeError(f"The server did not start: {Path(log.name).read_text()}")
            yield f"http://{HOST}:{port}"
        finally:
            server.terminate()
            server.wait(timeout=30)


def free_port():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]
