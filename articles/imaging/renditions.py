"""The sizes in which a photo is shown, each as WebP and as JPEG for old browsers.

Three widths of the whole picture, and a card of 3:2 cut around the point of interest. What is given in is
a picture that `intake` made: upright, sRGB, without notes. `FORMATS` is the table that the photo's field
(django-imagefield) is declared with; the names in it are attributes of the field's file, giving addresses.
"""

import io
from collections.abc import Callable
from typing import Any, NamedTuple

from imagefield.processing import register
from PIL import Image

WIDTHS = (480, 960, 1600)
CARD_WIDTHS = (360, 720)
CARD_PROPORTIONS = (3, 2)

WEBP_QUALITIES = (80, 72, 64, 55, 45, 35)
WEBP_EFFORT = 2  # twice as quick as the usual 4, and 4 % larger
JPEG_OPTIONS = {"quality": 80, "progressive": True, "optimize": True}
MOST_BYTES, MOST_BYTES_PER_PIXEL = 9_000, 0.18  # together: a lead photo of 960 × 640 in 120 KB

_MIDDLE = [0.5, 0.5]

Processor = Callable[[Image.Image, Any], Image.Image]


class Source(NamedTuple):
    """One line of a `srcset`: how wide the picture truly is, in pixels, and its two addresses."""

    width: int
    webp: str
    jpeg: str


def sources(image: Any, width: int) -> list[Source]:
    """The widths of the whole picture, smallest first; `width` is that of the stored picture in pixels.

    A picture narrower than a rendition is shown at its own width, once.
    """
    return _sources(image, "whole", WIDTHS, width)


def card_sources(image: Any, width: int, height: int) -> list[Source]:
    """The widths of the card, smallest first; width and height are those of the stored picture in pixels."""
    left, _top, right, _bottom = cut((width, height), CARD_PROPORTIONS, (0.5, 0.5))
    return _sources(image, "card", CARD_WIDTHS, right - left)


def make(image: Any) -> None:
    """Cut and store what is not there yet, after a photo came in or its point of interest moved."""
    for name in image.field.formats:
        image.process(name)


def cut(
    size: tuple[int, int], proportions: tuple[int, int], point: tuple[float, float]
) -> tuple[int, int, int, int]:
    """(left, top, right, bottom) of the largest box of these proportions within a picture of this size.

    `point` is the point of interest, from (0, 0) at the top left to (1, 1) at the bottom right; the middle
    of the box is as near to it as the edges allow.
    """
    share = min(size[0] / proportions[0], size[1] / proportions[1])
    width, height = (max(1, round(part * share)) for part in proportions)
    left = min(max(0, round(size[0] * point[0] - width / 2)), size[0] - width)
    top = min(max(0, round(size[1] * point[1] - height / 2)), size[1] - height)
    return left, top, left + width, top + height


@register
def whole(get_image: Processor, width: int) -> Processor:
    """The whole picture, at most so wide."""

    def processor(image: Image.Image, context: Any) -> Image.Image:
        scale = min(1.0, width / image.width)
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        image.draft(image.mode, size)
        return get_image(image.resize(size, Image.Resampling.LANCZOS), context)

    return processor


@register
def card(get_image: Processor, width: int) -> Processor:
    """The cut around the point of interest, at most so wide."""

    def processor(image: Image.Image, context: Any) -> Image.Image:
        box = cut(image.size, CARD_PROPORTIONS, context.ppoi)
        scale = min(1.0, width / (box[2] - box[0]))
        size = (
            max(1, round((box[2] - box[0]) * scale)),
            max(1, round((box[3] - box[1]) * scale)),
        )
        return get_image(image.resize(size, Image.Resampling.LANCZOS, box=box), context)

    return processor


@register
def as_webp(get_image: Processor) -> Processor:
    """Written as WebP, at the best quality that a reader with a slow line can be asked to wait for."""

    def processor(image: Image.Image, context: Any) -> Image.Image:
        image = get_image(image, context)
        context.save_kwargs.update(format="WEBP", method=WEBP_EFFORT, quality=_webp_quality(image))
        return image

    return processor


@register
def as_jpeg(get_image: Processor) -> Processor:
    """Written as JPEG, for the browsers that do not know WebP."""

    def processor(image: Image.Image, context: Any) -> Image.Image:
        context.save_kwargs.update(format="JPEG", **JPEG_OPTIONS)
        return get_image(image, context)

    return processor


def _webp_quality(image: Image.Image) -> int:
    most = MOST_BYTES + MOST_BYTES_PER_PIXEL * image.width * image.height
    for quality in WEBP_QUALITIES:
        trial = io.BytesIO()
        image.save(trial, "WEBP", quality=quality, method=WEBP_EFFORT)
        if trial.tell() <= most:
            break
    return quality


def _rendition(kind: str, width: int, written: str) -> Callable[[Any, Any], None]:
    def spec(file: Any, context: Any) -> None:
        context.processors = [f"as_{written}", (kind, width)]
        context.extension = f".{written}"
        if kind == "whole":  # so that its name does not change with the point of interest
            context.ppoi = _MIDDLE

    return spec


def _sources(image: Any, kind: str, widths: tuple[int, ...], widest: int) -> list[Source]:
    wanted = [width for width in widths if width < widest]
    wanted += widths[len(wanted) : len(wanted) + 1]
    return [
        Source(
            min(width, widest),
            getattr(image, f"{kind}_{width}_webp"),
            getattr(image, f"{kind}_{width}_jpeg"),
        )
        for width in wanted
    ]


FORMATS = {
    f"{kind}_{width}_{written}": _rendition(kind, width, written)
    for kind, widths in (("whole", WIDTHS), ("card", CARD_WIDTHS))
    for width in widths
    for written in ("webp", "jpeg")
} | {"preview": _rendition("whole", WIDTHS[0], "jpeg")}
