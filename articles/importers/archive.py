"""The pages in what was handed in: files, folders, zip archives.

An archive is read within bounds, and nothing of it is ever written: its names are labels, so a name
that climbs out of the folder climbs nowhere.
"""

import os
import re
import stat
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from django.utils.translation import gettext as _

from articles.errors import Unreadable

SUFFIXES = (".txt", ".htm", ".html", ".shtml")
LARGEST_PAGE = 10_000_000  # bytes
LARGEST_ARCHIVE = 2_000_000_000  # bytes, inflated
MOST_PAGES = 100_000  # entries of one archive
HIGHEST_RATIO = 200  # inflated to packed; text reaches 10

Found = tuple[str, bytes | Unreadable]


def pages(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Found]:
    """Each page under the paths as (its path, its bytes), or (its path, why it cannot be read).

    Folders are walked in the order of names; symbolic links inside them are passed over. The path of a
    page in an archive is that of the archive, a slash, and its name there.
    """
    for given in map(Path, paths):
        if given.is_dir():
            for file in _files(given):
                yield from _file(file, str(file))
        else:
            yield from _file(given, str(given))


def uploaded(name: str, file: IO[bytes]) -> Iterator[Found]:
    """The same for one file that came over the network; `name` is what the sender called it."""
    if _is_zip(name):
        yield from _zip(name, file)
    else:
        yield name, _bounded(file)


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            file = Path(place, name)
            if (_is_page(name) or _is_zip(name)) and not file.is_symlink():
                yield file


def _file(file: Path, label: str) -> Iterator[Found]:
    try:
        with file.open("rb") as opened:
            yield from uploaded(label, opened)
    except FileNotFoundError:
        yield label, Unreadable(_("There is no file or folder at this path."))
    except (OSError, ValueError):
        yield label, Unreadable(_("This file cannot be opened."))


def _bounded(file: IO[bytes]) -> bytes | Unreadable:
    data = file.read(LARGEST_PAGE + 1)
    return data if len(data) <= LARGEST_PAGE else _too_large()


def _too_large() -> Unreadable:
    return Unreadable(_("This page is larger than %(count)d MB.") % {"count": LARGEST_PAGE // 1_000_000})


def _zip(label: str, file: IO[bytes]) -> Iterator[Found]:
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError):
        yield label, Unreadable(_("This archive is damaged, or it is no zip archive."))
        return
    with archive:
        entries = sorted((entry for entry in archive.infolist() if _is_wanted(entry)), key=_name)
        if len(entries) > MOST_PAGES:
            yield (
                label,
                Unreadable(_("This archive holds more than %(count)d pages.") % {"count": MOST_PAGES}),
            )
            return
        room = LARGEST_ARCHIVE
        for entry in entries:
            found = _entry(archive, entry)
            room -= len(found) if isinstance(found, bytes) else 0
            if room < 0:
                yield label, Unreadable(_("This archive is too large when it is unpacked. Split it."))
                return
            yield f"{label}/{_name(entry)}", found


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | Unreadable:
    if entry.flag_bits & 0x1:
        return Unreadable(_("This page is locked with a password."))
    if entry.file_size > LARGEST_PAGE:
        return _too_large()
    if entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1):
        return Unreadable(_("This page unpacks to a suspicious size."))
    try:
        with archive.open(entry) as opened:
            return _bounded(opened)
    except Exception:  # a damaged entry raises whatever its decompressor does
        return Unreadable(_("This page is damaged in the archive."))


def _is_wanted(entry: zipfile.ZipInfo) -> bool:
    """Pages only: no folders, links, or the hidden twins that macOS adds."""
    name = _name(entry)
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    return not entry.is_dir() and not is_link and _is_page(name) and not name.startswith("__MACOSX/")


def _name(entry: zipfile.ZipInfo) -> str:
    """The name of an entry as a path below the archive; Chinese Windows wrote it in GBK and did not say so."""
    name = entry.filename
    if not entry.flag_bits & 0x800:
        try:
            name = name.encode("cp437").decode("gb18030")
        except UnicodeError:
            name = entry.filename
    parts = re.split(r"[/\\]+", re.sub(r"^[a-zA-Z]:", "", name))
    return "/".join(part for part in parts if part not in {"", ".", ".."})


def _is_page(name: str) -> bool:
    file = re.split(r"[/\\]", name)[-1]
    return file.lower().endswith(SUFFIXES) and not file.startswith(".")


def _is_zip(name: str) -> bool:
    return name.lower().endswith(".zip")
