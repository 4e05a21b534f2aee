"""The sizes in which a photo is shown, each as AVIF, as WebP, and as JPEG for old browsers.

Three widths of the whole picture, and three of a card of 3:2 cut around the point of interest. What is given in
is a picture that `intake` made: upright, sRGB, without notes. `FORMATS` is the table that the photo's field
(django-imagefield) is declared with; the names in it are attributes of the field's file, giving addresses.
"""

import io
from collections.abc import Callable
from typing import Any, NamedTuple

from imagefield.processing import register
from PIL import Image

WIDTHS = (480, 960, 1600)
CARD_WIDTHS = (360, 720, 1200)
CARD_PROPORTIONS = (3, 2)
WRITTEN = ("avif", "webp", "jpeg")
"""The ways a picture is written, the lightest first, as browsers are offered them."""

AVIF_QUALITIES = (62, 54, 46, 38, 30, 22)
AVIF_SPEED = 9  # ten times as quick as the usual 6, and 1 to 7 % larger
WEBP_QUALITIES = (80, 72, 64, 55, 45, 35)
WEBP_EFFORT = 2  # twice as quick as the usual 4, and 4 % larger
JPEG_OPTIONS = {"quality": 80, "progressive": True, "optimize": True}
MOST_BYTES, MOST_BYTES_PER_PIXEL = 9_000, 0.18  # together: a lead photo of 960 × 640 in 120 KB
MOST_AVIF_BYTES = 118_000  # of any width: whatever the screen, a lead photo comes in 120 KB

_MIDDLE = [0.5, 0.5]

Processor = Callable[[Image.Image, Any], Image.Image]


class Source(NamedTuple):
    """One line of a `srcset`: how wide the picture truly is, in pixels, its addresses, and the name of its size."""

    width: int
    avif: str
    webp: str
    jpeg: str
    size: str


def sources(image: Any, width: int) -> list[Source]:
    """The widths of the whole picture, smallest first; `width` is that of the stored picture in pixels.

    A picture narrower than a rendition is shown at its own width, once.
    """
    return _sources(image, "whole", WIDTHS, width)


def card_sources(image: Any, width: int, height: int) -> list[Source]:
    """The widths of the card, smallest first; width and height are those of the stored picture in pixels."""
    left, _top, right, _bottom = cut((width, height), CARD_PROPORTIONS, (0.5, 0.5))
    return _sources(image, "card", CARD_WIDTHS, right - left)


def in_store(image: Any, shown: list[Source], written: str) -> list[Source]:
    """Those of the sizes whose file is there: `<picture>` has no second choice where the one it made is missing.

    Photos that came in before a size or a way of writing was added lack it until `process_imagefields` ran.
    """
    return [source for source in shown if image.storage.exists(_name(image, f"{source.size}_{written}"))]


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
        if image.draft(image.mode, (round(image.width * scale), round(image.height * scale))):
            box = cut(image.size, CARD_PROPORTIONS, context.ppoi)
        return get_image(image.resize(size, Image.Resampling.LANCZOS, box=box), context)

    return processor


@register
def as_avif(get_image: Processor) -> Processor:
    """Written as AVIF, at the best quality within the bytes that a reader with a slow line can be asked to wait for."""

    def processor(image: Image.Image, context: Any) -> Image.Image:
        image = get_image(image, context)
        context.save_kwargs.update(format="AVIF", speed=AVIF_SPEED, quality=_avif_quality(image))
        return image

    return processor


@register
def as_webp(get_image: Processor) -> Processor:
    """Written as WebP, for the browsers that do not know AVIF, within a like number of bytes."""

    def processor(image: Image.Image, context: Any) -> Image.Image:
        image = get_image(image, context)
        context.save_kwargs.update(format="WEBP", method=WEBP_EFFORT, quality=_webp_quality(image))
        return image

    return processor


@register
def as_jpeg(get_image: Processor) -> Processor:
    """Written as JPEG, for the browsers that know neither, and for those who share the page."""

    def processor(image: Image.Image, context: Any) -> Image.Image:
        context.save_kwargs.update(format="JPEG", **JPEG_OPTIONS)
        return get_image(image, context)

    return processor


def _avif_quality(image: Image.Image) -> int:
    return _quality(image, "AVIF", AVIF_QUALITIES, min(MOST_AVIF_BYTES, _most(image)), speed=AVIF_SPEED)


def _webp_quality(image: Image.Image) -> int:
    return _quality(image, "WEBP", WEBP_QUALITIES, _most(image), method=WEBP_EFFORT)


def _most(image: Image.Image) -> float:
    return MOST_BYTES + MOST_BYTES_PER_PIXEL * image.width * image.height


def _quality(
    image: Image.Image, written: str, qualities: tuple[int, ...], most: float, **options: int
) -> int:
    """The best of the qualities that is light enough; the last of them where none is."""
    for quality in qualities:
        trial = io.BytesIO()
        image.save(trial, written, quality=quality, **options)
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
            avif=getattr(image, f"{kind}_{width}_avif"),
            webp=getattr(image, f"{kind}_{width}_webp"),
            jpeg=getattr(image, f"{kind}_{width}_jpeg"),
            size=f"{kind}_{width}",
        )
        for width in wanted
    ]


def _name(image: Any, rendition: str) -> str:
    """The name of the file in its storage; the package itself gives out addresses only."""
    return str(image._process_context(image.field.formats[rendition]).name)


FORMATS = {
    f"{kind}_{width}_{written}": _rendition(kind, width, written)
    for kind, widths in (("whole", WIDTHS), ("card", CARD_WIDTHS))
    for width in widths
    for written in WRITTEN
} | {"preview": _rendition("whole", WIDTHS[0], "jpeg")}
