"""Open the logo of the office, so that nothing of the file itself is kept.

Drawn anew like a photo, but as a PNG that keeps what is transparent, and no taller than the nameplate needs.
"""

import io
from typing import BinaryIO

from PIL import Image, ImageFile

from articles.imaging.intake import Picture, in_srgb, opaque, open_upload

HEIGHT = 192  # pixels stored, twice the height shown
WIDEST = 6  # times as wide as tall: the nameplate has no room for more


def open_logo(file: BinaryIO) -> Picture:
    """Read a PNG, WebP or JPEG file from outside and give the logo that may be stored.

    PictureRefused as for a photo.
    """
    return open_upload(file, draw=_drawn)


def _drawn(picture: ImageFile.ImageFile) -> Picture:
    profile = picture.info.get("icc_profile")
    if picture.has_transparency_data:
        layer = picture.convert("RGBA")
        colours = in_srgb(layer.convert("RGB"), profile)
        colours.putalpha(layer.getchannel("A"))
    else:
        colours = in_srgb(opaque(picture), profile)
    scale = min(1.0, HEIGHT / colours.height, HEIGHT * WIDEST / colours.width)
    size = (max(1, round(colours.width * scale)), max(1, round(colours.height * scale)))
    clean = Image.new(colours.mode, size)
    clean.paste(colours.resize(size, Image.Resampling.LANCZOS))
    target = io.BytesIO()
    clean.save(target, "PNG", optimize=True)
    return Picture(target.getvalue(), *size, format="PNG", extension="png")
