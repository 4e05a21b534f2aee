"""How large a picture claims to be, read from its first bytes and never by decoding it.

A decoder may set memory aside for the whole canvas as soon as it opens a file, and refuses a huge one
without saying how huge it is. Asking the header first is cheap and lets the refusal name the sides.
"""

import re
import struct
from collections.abc import Iterator

# A marker inside or after the data of a scan: FF and neither a stuffed zero, a restart nor a fill byte.
_NEXT_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
_FRAME_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_START_OF_SCAN, _END_OF_IMAGE = 0xDA, 0xD9


def sides(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, or None where no header of a known picture stands at the start."""
    try:
        if content.startswith(b"\x89PNG\r\n\x1a\n"):
            return struct.unpack_from(">II", content, 16)
        if content.startswith((b"GIF87a", b"GIF89a")):
            return struct.unpack_from("<HH", content, 6)
        if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
            return _webp_sides(content)
        if content.startswith(b"\xff\xd8"):
            return _jpeg_sides(content)
        if content[4:8] == b"ftyp":
            return _avif_sides(content)
    except (struct.error, IndexError):
        return None
    return None


def scans(content: bytes) -> int:
    """How many passes a JPEG asks of its decoder; an honest progressive photo has about ten."""
    return sum(marker == _START_OF_SCAN for marker, _place in _jpeg_segments(content))


def _webp_sides(content: bytes) -> tuple[int, int] | None:
    kind = content[12:16]
    if kind == b"VP8X":
        return (
            1 + int.from_bytes(content[24:27], "little"),
            1 + int.from_bytes(content[27:30], "little"),
        )
    if kind == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", content, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None


def _jpeg_sides(content: bytes) -> tuple[int, int] | None:
    for marker, place in _jpeg_segments(content):
        if marker in _FRAME_MARKERS:
            height, width = struct.unpack_from(">HH", content, place + 5)
            return width, height
    return None


def _jpeg_segments(content: bytes) -> Iterator[tuple[int, int]]:
    """(marker, where it stands) of each segment of the first picture in the file."""
    place = 2
    while found := _NEXT_MARKER.search(content, place):
        place = found.start()
        marker = content[place + 1]
        if marker == _END_OF_IMAGE:
            return
        yield marker, place
        place += 2 + int.from_bytes(content[place + 2 : place + 4], "big")


def _avif_sides(content: bytes) -> tuple[int, int] | None:
    """The largest of the sizes named in the file's property boxes: a grid names its tiles as well."""
    sizes = [
        struct.unpack_from(">II", content, box.end() + 4)
        for box in re.finditer(b"ispe", content[: 64 * 1024])
    ]
    return max(sizes, key=lambda size: size[0] * size[1], default=None)
