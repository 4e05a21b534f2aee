import io
import os
import stat
import zipfile

import pytest
from django.utils import translation

from articles.errors import Unreadable
from articles.importers import archive


@pytest.fixture(autouse=True)
def in_english():
    """The sentences are asserted as they are written."""
    with translation.override("en"):
        yield


def _zip(path, entries):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in entries:
            file.writestr(name, data)
    return path


def _read(paths):
    return [
        (path, str(found) if isinstance(found, Unreadable) else found) for path, found in archive.pages(paths)
    ]


def test_a_folder_gives_its_pages_in_the_order_of_their_names(tmp_path):
    for name in ("b/2.html", "b/1.HTM", "a.txt", "c.shtml", "picture.jpg", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    _zip(tmp_path / "d.zip", [("x.txt", b"zipped")])
    assert _read([tmp_path]) == [
        (f"{tmp_path}/a.txt", b"a.txt"),
        (f"{tmp_path}/c.shtml", b"c.shtml"),
        (f"{tmp_path}/d.zip/x.txt", b"zipped"),
        (f"{tmp_path}/b/1.HTM", b"b/1.HTM"),
        (f"{tmp_path}/b/2.html", b"b/2.html"),
    ]


def test_one_missing_path_stops_nobody_else(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"a")
    missing = str(tmp_path / "none.txt")
    assert _read([missing, "bad\x00name.txt", str(tmp_path / "a.txt")]) == [
        (missing, "There is no file or folder at this path."),
        ("bad\x00name.txt", "This file cannot be opened."),
        (str(tmp_path / "a.txt"), b"a"),
    ]


def test_a_file_named_outright_is_read_whatever_its_ending(tmp_path):
    (tmp_path / "page.asp").write_bytes(b"a")
    assert _read([tmp_path / "page.asp"]) == [(f"{tmp_path}/page.asp", b"a")]


def test_a_name_that_climbs_out_of_an_archive_is_only_a_label(tmp_path):
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = _zip(
        tmp_path / "a.zip",
        [("../../evil.txt", b"1"), ("/abs.txt", b"2"), ("C:\\win\\b.txt", b"3"), (link, b"/etc/passwd"),
         ("__MACOSX/._c.txt", b"x"), ("folder.txt/", b""), ("e.exe", b"x"), ("x/y.txt", b"4")],
    )  # fmt: skip
    before = sorted(os.listdir(tmp_path))
    assert _read([path]) == [
        (f"{path}/abs.txt", b"2"),
        (f"{path}/evil.txt", b"1"),
        (f"{path}/win/b.txt", b"3"),
        (f"{path}/x/y.txt", b"4"),
    ]
    assert sorted(os.listdir(tmp_path)) == before


def test_chinese_names_of_old_archives_are_read(tmp_path):
    path = _zip(tmp_path / "a.zip", [("utf/渡轮.txt", b"1")])
    raw = "新闻/渡轮.txt".encode("gb18030")
    placeholder = b"x" * len(raw)
    gbk = _zip(tmp_path / "b.zip", [(placeholder.decode(), b"2")])
    gbk.write_bytes(gbk.read_bytes().replace(placeholder, raw))
    assert list(archive.pages([path])) == [(f"{path}/utf/渡轮.txt", b"1")]
    assert list(archive.pages([gbk])) == [(f"{gbk}/新闻/渡轮.txt", b"2")]
    gbk.write_bytes(gbk.read_bytes().replace(raw, b"\xff" * 7 + b".txt".rjust(len(raw) - 7, b"\xff")))
    assert [found for _, found in archive.pages([gbk])] == [b"2"]


@pytest.mark.parametrize("data", [b"", b"no archive", b"PK\x03\x04" + b"x" * 60])
def test_a_damaged_archive_is_told(tmp_path, data):
    (tmp_path / "a.zip").write_bytes(data)
    assert _read([tmp_path / "a.zip"]) == [
        (f"{tmp_path}/a.zip", "This archive is damaged, or it is no zip archive.")
    ]


def test_a_bomb_is_not_unpacked(tmp_path):
    path = _zip(
        tmp_path / "a.zip",
        [("bomb.txt", b"\x20" * 9_000_000), ("large.txt", b"\x20" * 11_000_000), ("ok.txt", b"a")],
    )
    assert _read([path]) == [
        (f"{path}/bomb.txt", "This page unpacks to a suspicious size."),
        (f"{path}/large.txt", "This page is larger than 10 MB."),
        (f"{path}/ok.txt", b"a"),
    ]


def test_the_limits_of_an_archive_are_told(tmp_path, monkeypatch):
    path = _zip(tmp_path / "a.zip", [("a.txt", b"abc"), ("b.txt", b"abc")])
    monkeypatch.setattr(archive, "LARGEST_ARCHIVE", 5)
    assert _read([path])[-1] == (str(path), "This archive is too large when it is unpacked. Split it.")
    monkeypatch.setattr(archive, "MOST_PAGES", 1)
    assert _read([path]) == [(str(path), "This archive holds more than 1 pages.")]
    monkeypatch.setattr(archive, "LARGEST_PAGE", 2)
    (tmp_path / "c.txt").write_bytes(b"abc")
    assert _read([tmp_path / "c.txt"]) == [(f"{tmp_path}/c.txt", "This page is larger than 0 MB.")]


def test_a_locked_or_damaged_entry_stops_only_itself(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as file:
        file.writestr("a.txt", b"first")
        file.writestr("b.txt", b"second")
        file.writestr("c.txt", b"third")
    data = path.read_bytes().replace(b"first", b"fIrst")
    directory = data.rindex(b"PK\x01\x02", 0, data.index(b"b.txt", data.index(b"PK\x01\x02")))
    path.write_bytes(data[: directory + 8] + b"\x01" + data[directory + 9 :])
    assert _read([path]) == [
        (f"{path}/a.txt", "This page is damaged in the archive."),
        (f"{path}/b.txt", "This page is locked with a password."),
        (f"{path}/c.txt", b"third"),
    ]


def test_an_upload_is_read_like_a_file(tmp_path):
    zipped = _zip(tmp_path / "x.zip", [("a.txt", b"1")]).read_bytes()
    assert list(archive.uploaded("pages.ZIP", io.BytesIO(zipped))) == [("pages.ZIP/a.txt", b"1")]
    assert list(archive.uploaded("page.html", io.BytesIO(b"2"))) == [("page.html", b"2")]
