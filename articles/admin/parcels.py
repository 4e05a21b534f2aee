"""Uploaded pages between the first look and the import: kept in the data folder, for a day, for one person."""

import json
import secrets
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

DAY = 24 * 3600


@dataclass(frozen=True)
class Parcel:
    """Some uploaded files, as (what the sender called it, where it lies)."""

    mark: str
    files: list[tuple[str, Path]]

    def discard(self):
        shutil.rmtree(_folder() / self.mark, ignore_errors=True)


def put_by(uploads, owner) -> Parcel:
    """Keep uploaded files for their sender, and throw away what others left for more than a day."""
    discard_old()
    mark = secrets.token_hex(16)
    place = _folder() / mark
    place.mkdir(parents=True)
    files = []
    for number, upload in enumerate(uploads):
        target = place / str(number)
        with target.open("wb") as kept:
            for chunk in upload.chunks():
                kept.write(chunk)
        files.append((upload.name, target))
    contents = {"owner": owner.pk, "names": [name for name, _target in files]}
    (place / "contents.json").write_text(json.dumps(contents))
    return Parcel(mark, files)


def fetch(mark, owner) -> Parcel | None:
    """The parcel of this mark, or None where it is gone or somebody else's."""
    if len(mark) != 32 or set(mark) - set("0123456789abcdef"):
        return None
    place = _folder() / mark
    try:
        contents = json.loads((place / "contents.json").read_text())
    except FileNotFoundError:
        return None
    if contents["owner"] != owner.pk:
        return None
    return Parcel(mark, [(name, place / str(number)) for number, name in enumerate(contents["names"])])


def discard_old():
    for place in _folder().glob("*"):
        if time.time() - place.stat().st_mtime > DAY:
            shutil.rmtree(place, ignore_errors=True)


def _folder():
    return Path(settings.DATA_DIR) / "uploaded-pages"
