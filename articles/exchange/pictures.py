"""A photo as machines are told of it: one address, as large as readers get it, and its sides."""

from typing import Any, NamedTuple, cast

from ..imaging import renditions
from ..models import Photo
from .site_address import SiteAddress

TYPE = "image/jpeg"


class Picture(NamedTuple):
    """A picture that anybody can open, its sides in pixels, and what is to be said of it in one language."""

    address: str
    width: int
    height: int
    alt: str
    caption: str


def picture(photo: Photo | None, language: str, site: SiteAddress) -> Picture | None:
    """The largest rendition as JPEG, which every program reads; None where there is no photo."""
    if photo is None:
        return None
    stored = cast(Any, photo)  # the sides are columns that the field of the picture adds
    width, height = stored.image_width, stored.image_height
    largest = renditions.sources(photo.image, width)[-1]
    return Picture(
        address=site.whole(largest.jpeg),
        width=largest.width,
        height=round(largest.width * height / width),
        alt=photo.alt_in(language) or photo.caption_in(language),
        caption=photo.caption_in(language),
    )
