"""Photos in the sizes that a page has room for."""

from django import template

from ..imaging import renditions

register = template.Library()

ROOM = {
    "article": "(min-width: 62rem) 60rem, 100vw",
    "tall": "(min-width: 40rem) 30rem, 100vw",
    "lead": "(min-width: 80rem) 52rem, (min-width: 64rem) 65vw, 100vw",
    "card": "(min-width: 80rem) 25rem, (min-width: 64rem) 32vw, (min-width: 40rem) 45vw, 7.5rem",
    "thumbnail": "(min-width: 40rem) 14rem, 7.5rem",
}
WHOLE = ("article", "tall")
AT_ONCE = ("article", "tall", "lead")


@register.filter
def caption_in(photo, language):
    return photo.caption_in(language)


@register.filter
def is_tall(photo):
    """Whether a photo would fill a screen from top to bottom if it were as wide as a page."""
    return photo.image_height > photo.image_width


@register.inclusion_tag("components/photo.html")
def photo(photo, language, size):
    """`<picture>` in one of the rooms: whole for `article` and `tall`, cut to 3:2 around what matters otherwise.

    What a reader came for loads at once, the others when they come into sight.
    """
    width, height = photo.image_width, photo.image_height
    if size in WHOLE:
        sources = renditions.sources(photo.image, width)
        shown = (width, height)
    else:
        sources = renditions.card_sources(photo.image, width, height)
        shown = renditions.CARD_PROPORTIONS
    offered = {written: renditions.in_store(photo.image, sources, written) for written in renditions.WRITTEN}
    jpegs = offered.pop("jpeg")
    largest = sources[-1]
    return {
        "sources": {
            f"image/{written}": srcset(found, written) for written, found in offered.items() if found
        },
        "room": ROOM[size],
        "srcset": srcset(jpegs, "jpeg"),
        "fallback": jpegs[-1].jpeg if jpegs else photo.image.url,
        "width": largest.width,
        "height": round(largest.width * shown[1] / shown[0]),
        "alt": photo.alt_in(language) or photo.caption_in(language),
        "at_once": size in AT_ONCE,
    }


def srcset(sources, written):
    return ", ".join(f"{getattr(source, written)} {source.width}w" for source in sources)
