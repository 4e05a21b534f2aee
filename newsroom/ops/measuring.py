"""Measuring how long something takes, beside the office's own data."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection


@contextmanager
def scratch_database() -> Iterator[None]:
    """Everything inside asks an empty database beside the office's own, of the same kind."""
    own = connection.settings_dict["NAME"]
    with tempfile.TemporaryDirectory() as folder:
        name = f"newsroom_bench_{os.getpid()}"
        is_file = connection.vendor == "sqlite"
        connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / name) if is_file else name
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            yield
        finally:
            connection.creation.destroy_test_db(own, verbosity=0)


def milliseconds(question: Callable) -> float:
    start = time.perf_counter()
    question()
    return 1000 * (time.perf_counter() - start)
