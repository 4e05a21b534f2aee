"""Opening the office: everything that must be so before the first reader comes, then the server."""

import hashlib
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.utils.translation import gettext as _

CLERK_SECONDS = 20


def refusal_of_port(host: str, port: int) -> str | None:
    """Why nothing can listen there, as one sentence; None where it is free."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as trouble:
            return _(
                "Port %(port)s on %(host)s cannot be used (%(reason)s): stop what holds it, or choose another with PORT=."
            ) % {"port": port, "host": host, "reason": trouble.strerror}
    return None


def collect_static_files() -> bool:
    """Bring scripts, styles and drawings to where the server reads them; whether there was anything to do.

    Compressing them takes long, so that it is left out where none of them changed since.
    """
    now = fingerprint_of_static_files()
    kept = settings.STATIC_ROOT / "fingerprint"
    if kept.exists() and kept.read_text() == now:
        return False
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    kept.write_text(now)
    return True


def fingerprint_of_static_files() -> str:
    """A digest of the names, sizes and times of all static files of the office and its packages."""
    digest = hashlib.sha256()
    for finder in finders.get_finders():
        for path, storage in sorted(finder.list([]), key=lambda found: found[0]):
            changed = storage.get_modified_time(path).timestamp()
            digest.update(f"{path} {storage.size(path)} {changed}\n".encode())
    return digest.hexdigest()


def start_server(host: str, port: int, workers: int) -> subprocess.Popen:
    """The production server as a child process."""
    return subprocess.Popen(  # noqa: S603
        [
            sys.executable, "-m", "granian", "newsroom.wsgi:application",
            "--interface", "wsgi", "--host", host, "--port", str(port),
            "--workers", str(workers), "--blocking-threads", "4", "--log-level", "warning",
        ],
            )  # fmt: skip


def wait_until_open(server: subprocess.Popen, host: str, port: int, seconds: float = 30) -> bool:
    """Whether the server took its first connection before it gave up."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        try:
            socket.create_connection((host, port), timeout=1).close()
            return True
        except OSError:
            time.sleep(0.1)
    return False


def keep_open(server: subprocess.Popen, clerk: Callable[[], None]) -> int:
    """Stay until the server ends or somebody stops us; meanwhile the clerk does what is due."""

    def close(_signal, _frame):
        server.terminate()

    signal.signal(signal.SIGTERM, close)
    signal.signal(signal.SIGINT, close)
    while True:
        try:
            return server.wait(timeout=CLERK_SECONDS)
        except subprocess.TimeoutExpired:
            clerk()
