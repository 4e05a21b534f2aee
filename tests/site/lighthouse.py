"""Lighthouse on the pages that most readers see: `make lighthouse` prints what it says, and fails under the thresholds.

It stands for a middling telephone on a slow 4G line, whatever the machine; how busy the machine is shows all the same,
so the figure for speed is for people to read, and no test.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browsers import CHROMIUM
from tests.site.pages import LANGUAGES
from tests.site.server import run

PROGRAM = Path(__file__).resolve().parents[2] / "build/tools/node_modules/lighthouse/cli/index.js"
PAGES = tuple(f"{kind} · {language}" for kind in ("front", "latest", "article") for language in LANGUAGES)
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
MEASURES = ("largest-contentful-paint", "cumulative-layout-shift", "total-byte-weight")
ATTEMPTS = 3  # on a busy machine the browser may not open its door in time
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-component-update "
    "--disable-background-networking --disable-sync"
)


def is_there():
    return PROGRAM.exists() and shutil.which("node") is not None and CHROMIUM is not None


def look(address, categories=tuple(LEAST)):
    """Lighthouse's report of one page."""
    command = [
        "node", str(PROGRAM), address, "--output=json", "--output-path=stdout", "--quiet",
        f"--only-categories={','.join(categories)}", f"--chrome-flags={FLAGS}",
    ]  # fmt: skip
    for _attempt in range(ATTEMPTS):
        found = subprocess.run(
            command, env=os.environ | {"CHROME_PATH": CHROMIUM}, capture_output=True, text=True, check=False
        )
        if found.returncode == 0:
            return json.loads(found.stdout)
    raise RuntimeError(f"Lighthouse gave up: {found.stderr[-2000:]}")


def scores(report):
    return {name: round(100 * (category["score"] or 0)) for name, category in report["categories"].items()}


def faults(report):
    """What was found wanting, a line each."""
    for name, category in report["categories"].items():
        for part in category["auditRefs"]:
            audit = report["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                items = (audit.get("details") or {}).get("items", [])
                yield name, audit["title"], audit.get("displayValue", ""), json.dumps(items)[:400]


def main():
    if not is_there():
        sys.exit("Lighthouse was not found: make tools; it needs node and Chromium")
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        settings_as_run = {"settings": "newsroom.settings.production"}
        run.fill(folder, "--drawn", **settings_as_run)
        addresses = json.loads((Path(folder) / "pages.json").read_text())
        with run.serving(folder, **settings_as_run) as site:
            for page in PAGES:
                report = look(site + addresses[page])
                worst += print_line(page, report)
    sys.exit(1 if worst else 0)


def print_line(page, report):
    """One line of the table, and a line for each fault below it; whether a threshold was missed."""
    given = scores(report)
    measures = [report["audits"][name].get("displayValue", "") for name in MEASURES]
    print(f"{page:22}", *(f"{name} {given[name]:3}" for name in LEAST), *measures, sep="  ", flush=True)
    for fault in faults(report):
        print("   ", *fault, sep="  ")
    return any(given[name] < least for name, least in LEAST.items())


if __name__ == "__main__":
    main()
