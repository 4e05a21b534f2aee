"""What a camera or an agency wrote into a picture: how it was held, and who took it.

Notes that are written wrongly are as good as none; they are no reason to refuse a photo.
"""

import unicodedata
from contextlib import suppress

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

LONGEST_NAME = 200

_IPTC_BYLINE = (2, 80)

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def turn(picture: ImageFile.ImageFile) -> Image.Transpose | None:
    """The turn that puts the picture upright; None where it is."""
    orientation = _exif(picture, ExifTags.Base.Orientation)
    return _UPRIGHT.get(orientation) if isinstance(orientation, int) else None


def photographer(picture: ImageFile.ImageFile) -> str:
    """Who took the picture, as the file says, or "": the agencies' field (IPTC By-line) before the camera's."""
    artist = _exif(picture, ExifTags.Base.Artist)
    if isinstance(artist, str):
        artist = artist.encode("latin-1", "ignore")  # Pillow reads the bytes as Latin-1 whatever they are
    names = [_line(name) for name in _bylines(picture)] or [_line(artist)]
    return ", ".join(filter(None, names))[:LONGEST_NAME]


def _exif(picture: Image.Image, tag: int) -> object:
    try:
        return picture.getexif().get(tag)
    except Exception:  # decoders raise whatever comes to hand on broken data
        return None


def _bylines(picture: ImageFile.ImageFile) -> list[bytes]:
    try:
        found = (IptcImagePlugin.getiptcinfo(picture) or {}).get(_IPTC_BYLINE) or []
    except Exception:  # as above
        return []
    return [found] if isinstance(found, bytes) else found


def _line(raw: object) -> str:
    """One line of visible text, from bytes in UTF-8 or in the encoding of older Chinese programs."""
    if not isinstance(raw, bytes):
        return ""
    written = raw.rstrip(b"\x00")
    decoded = written.decode("latin-1")
    for encoding in ("gb18030", "utf-8"):
        with suppress(UnicodeDecodeError):
            decoded = written.decode(encoding)
    spaced = " ".join(decoded.split())
    return "".join(sign for sign in spaced if not unicodedata.category(sign).startswith("C")).strip()
