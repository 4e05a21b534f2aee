"""A process of the site that counts views as fast as it can: `reader_process.py EDITION NAME TIMES`.

It says a line when ready, begins when it is told a line, and says a line for each view that it knows to be counted.
"""

import sys
from datetime import UTC, datetime

import django

django.setup()

from articles.readership import tally  # noqa: E402


def count(edition_id, name, times):
    print("ready", flush=True)
    sys.stdin.readline()
    for n in range(times):
        if tally.count(edition_id, key=f"{name}-{n}", at=datetime.now(UTC)) is not None:
            print(n, flush=True)


if __name__ == "__main__":
    count(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
