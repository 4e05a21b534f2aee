"""Photos in the sizes that a page has room for."""

from django import template

from ..imaging import renditions

register = template.Library()

ROOM = {
    "article": "(min-width: 62rem) 60rem, 100vw",
    "lead": "(min-width: 62rem) 50rem, 100vw",
    "card": "(min-width: 62rem) 23rem, (min-width: 40rem) 45vw, 100vw",
    "thumbnail": "(min-width: 40rem) 14rem, 7rem",
}
WHOLE = ("article", "lead")


@register.filter
def caption_in(photo, language):
    return photo.caption_in(language)


@register.inclusion_tag("components/photo.html")
def photo(photo, language, size):
    """`<picture>` in one of the rooms: whole for `article` and `lead`, cut to 3:2 for `card` and `thumbnail`.

    The first two are what a reader came for and load at once, the others when they come into sight.
    """
    width, height = photo.image_width, photo.image_height
    if size in WHOLE:
        sources = renditions.sources(photo.image, width)
        shown = (width, height)
    else:
        sources = renditions.card_sources(photo.image, width, height)
        shown = renditions.CARD_PROPORTIONS
    largest = sources[-1]
    return {
        "sources": sources,
        "room": ROOM[size],
        "fallback": largest.jpeg,
        "width": largest.width,
        "height": round(largest.width * shown[1] / shown[0]),
        "alt": photo.alt_in(language) or photo.caption_in(language),
        "at_once": size in WHOLE,
    }
