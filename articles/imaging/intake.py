"""Open a picture that somebody sent, so that nothing of the file itself is kept.

What is stored is always a new JPEG drawn from the pixels: upright, in sRGB, on white, no side longer than
the pages need, without position, camera, thumbnail or any byte that stood beside the picture. The name of
the photographer, where the file carries one, is handed over as text.
"""

import hashlib
import io
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from PIL import Image, ImageCms, ImageFile, UnidentifiedImageError

from articles.errors import PictureRefused
from articles.imaging import header, notes

LONGEST_SIDE = 12_000
LONGEST_KEPT_SIDE = 2560
MOST_SCANS = 100
QUALITY = 88

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
_DRAWN_FORMATS = ("PNG", "GIF")

_AS_PHOTO = gettext_lazy(
    "Files of the kind %(kind)s cannot be used here. Export the picture as JPEG, and upload that."
)
_AS_DRAWING = gettext_lazy(
    "Files of the kind %(kind)s cannot be used here. Export the drawing as PNG, and upload that."
)
_STRANGERS = (
    (b"%PDF", "PDF", _AS_DRAWING),
    (b"%!PS", "EPS", _AS_DRAWING),
    (b"\xc5\xd0\xd3\xc6", "EPS", _AS_DRAWING),
    (b"8BPS", "Photoshop", _AS_DRAWING),
    (b"\xd7\xcd\xc6\x9a", "WMF", _AS_DRAWING),
    (b"SIMPLE  =", "FITS", _AS_PHOTO),
    (b"II*\x00", "TIFF", _AS_PHOTO),
    (b"MM\x00*", "TIFF", _AS_PHOTO),
    (b"BM", "BMP", _AS_PHOTO),
)
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1")


@dataclass(frozen=True)
class Picture:
    """A picture ready to be stored: a clean JPEG, its sides in pixels, and who is said to have taken it."""

    content: bytes
    width: int
    height: int
    credit: str = ""
    format: str = "JPEG"
    extension: str = "jpg"

    @property
    def name(self) -> str:
        """The file's name, made from what it shows; the sender's name for it is never used."""
        return f"{hashlib.sha256(self.content).hexdigest()[:32]}.{self.extension}"


def open_upload(file: BinaryIO, draw: Callable[[ImageFile.ImageFile], Any] | None = None) -> Picture:
    """Read a file from outside and give the picture that may be stored, as `draw` makes it: otherwise as a photo.

    The content alone decides what the file is; its name and declared type are not looked at. PictureRefused
    with a sentence for the sender where it is empty, too large, animated, damaged, or of a kind that is not
    taken.
    """
    content = _read(file)
    _refuse_strangers(content)
    if claimed := header.sides(content):
        _require_size(*claimed)
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
            _require_size(*picture.size)
            _require_still(picture)
            _require_few_scans(picture, content)
            return (draw or _as_photo)(picture)
    except PictureRefused:
        raise
    except UnidentifiedImageError as flaw:
        raise PictureRefused(
            _("The file is not a picture that can be used. Upload a JPEG, PNG, WebP, AVIF or GIF file.")
        ) from flaw
    except Exception as flaw:  # decoders raise whatever comes to hand on broken data
        raise PictureRefused(
            _(
                "The picture is damaged or incomplete. Save it anew in a picture program, and upload that copy."
            )
        ) from flaw


def _as_photo(picture: ImageFile.ImageFile) -> Picture:
    credit = notes.photographer(picture)
    drawn = picture.format in _DRAWN_FORMATS
    clean = _clean(picture)
    return Picture(_encoded(clean, drawn), clean.width, clean.height, credit)


def _read(file: BinaryIO) -> bytes:
    most = settings.PICTURE_MEGABYTES * 1024 * 1024
    file.seek(0)
    content = file.read(most + 1)
    if not content:
        raise PictureRefused(_("The file is empty. Choose the picture again."))
    if len(content) > most:
        raise PictureRefused(
            _("The file is larger than %(limit)s MB. Save a smaller copy of the picture, and upload that.")
            % {"limit": settings.PICTURE_MEGABYTES}
        )
    return content


def _refuse_strangers(content: bytes) -> None:
    """Kinds that people do send get a word on what to do instead; the allow-list refuses all the others."""
    for signature, kind, advice in _STRANGERS:
        if content.startswith(signature):
            raise PictureRefused(advice % {"kind": kind})
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS and b"avif" not in content[16:64]:
        raise PictureRefused(_AS_PHOTO % {"kind": "HEIC"})
    opening = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if opening.startswith(b"<") and b"<svg" in opening:
        raise PictureRefused(_AS_DRAWING % {"kind": "SVG"})


def _require_size(width: int, height: int) -> None:
    if width * height > settings.PICTURE_MEGAPIXELS * 1_000_000 or max(width, height) > LONGEST_SIDE:
        raise PictureRefused(
            _(
                "The picture is too large: %(width)s × %(height)s pixels. At most %(pixels)s megapixels and "
                "%(side)s pixels a side can be opened; save a smaller copy, and upload that."
            )
            % {
                "width": width,
                "height": height,
                "pixels": settings.PICTURE_MEGAPIXELS,
                "side": LONGEST_SIDE,
            }
        )


def _require_still(picture: Image.Image) -> None:
    """One frame only. A phone's JPEG with a second picture behind it (MPO) is a photo, not an animation."""
    if picture.format != "MPO" and getattr(picture, "is_animated", False):
        raise PictureRefused(
            _("The picture is an animation. Save the one frame you want as PNG or JPEG, and upload that.")
        )


def _require_few_scans(picture: Image.Image, content: bytes) -> None:
    """A few megabytes of empty scans keep a decoder busy for minutes."""
    if picture.format in ("JPEG", "MPO") and header.scans(content) > MOST_SCANS:
        raise PictureRefused(
            _(
                "The picture is stored in an unusual way. Save it anew in a picture program, and upload that copy."
            )
        )


def _clean(picture: ImageFile.ImageFile) -> Image.Image:
    turn = notes.turn(picture)
    profile = picture.info.get("icc_profile")
    scale = min(1.0, LONGEST_KEPT_SIDE / max(picture.size))
    kept = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    picture.draft(picture.mode, kept)
    paper = opaque(picture)
    if paper.size != kept:
        paper = paper.resize(kept, Image.Resampling.LANCZOS, reducing_gap=3.0)
    if turn is not None:
        paper = paper.transpose(turn)
    return in_srgb(paper, profile)


def opaque(picture: Image.Image) -> Image.Image:
    """The picture in grey, RGB or CMYK of 8 bits; what was transparent is white paper."""
    if picture.mode.startswith("I"):
        picture = picture.convert("I").point(lambda value: value / 256).convert("L")
        picture.info.pop("transparency", None)
    if picture.has_transparency_data:
        layer = picture.convert("RGBA")
        paper = Image.new("RGB", picture.size, "white")
        paper.paste(layer, mask=layer.getchannel("A"))
        return paper
    picture.load()
    return picture if picture.mode in ("L", "RGB", "CMYK") else picture.convert("RGB")


def in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in the colours that every screen means."""
    if profile:
        # A profile that is broken, or of another colour model, says nothing.
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            picture = cast(
                "Image.Image",
                ImageCms.profileToProfile(
                    picture,
                    ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                    ImageCms.createProfile("sRGB"),
                    outputMode="RGB",
                ),
            )
    return picture.convert("RGB")


def _encoded(picture: Image.Image, drawn: bool) -> bytes:
    """A JPEG of the pixels alone. Charts and maps keep their full colour resolution, for their fine lines."""
    bare = Image.new("RGB", picture.size)
    bare.paste(picture)
    target = io.BytesIO()
    bare.save(
        target,
        "JPEG",
        quality=QUALITY,
        progressive=True,
        optimize=True,
        subsampling="4:4:4" if drawn else "4:2:0",
    )
    return target.getvalue()
