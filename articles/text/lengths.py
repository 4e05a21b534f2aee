"""How long a translated paragraph is, against how long it should be.

Measured on pairs of published paragraphs: English takes 1.3 times the room that Chinese characters take at three Latin
letters each, and hardly one paragraph in a hundred leaves that by more than a third.
"""

import math
from enum import Enum

WIDE = "\u2e7f"
LETTERS = 3.0
"""How many Latin letters a Chinese character takes up, about."""
FLOOR = 12.0
"""Added to both sides, so that short lines may differ more."""
EXPECTED = {("zh", "en"): 1.3, ("en", "zh"): 1 / 1.3}
SHORT_LINE = 60.0
"""Below this room of the source (20 Chinese characters) nothing is said: headings and captions are free."""
LONG_LINE = 180.0
FAR = 1.8
NEAR = 1.5


class Length(Enum):
    """How a translation's length stands to that of its source."""

    FAR_TOO_SHORT = "far_too_short"
    SHORT = "short"
    LONG = "long"
    FAR_TOO_LONG = "far_too_long"


def room(text: str) -> float:
    """The room that a plain text takes, in Latin letters."""
    wide = sum(1 for character in text if character > WIDE)
    return wide * LETTERS + len(text) - wide


def expected(source_language: str, target_language: str) -> float:
    """How much room a rendering takes for one of its source; 1 for languages that nobody measured."""
    return EXPECTED.get((source_language.split("-")[0], target_language.split("-")[0]), 1.0)


def measured(source: str, target: str, source_language: str, target_language: str) -> Length | None:
    """What is odd about the length of a paragraph that renders another; None where nothing is."""
    there = room(source)
    if there < SHORT_LINE:
        return None
    ratio = (room(target) + FLOOR) / (there + FLOOR) / expected(source_language, target_language)
    if ratio < 1 / FAR:
        return Length.FAR_TOO_SHORT
    if ratio > FAR:
        return Length.FAR_TOO_LONG
    if there < LONG_LINE or 1 / NEAR <= ratio <= NEAR:
        return None
    return Length.SHORT if ratio < 1 else Length.LONG


def joins(gone: str, source: str, target: str, source_language: str, target_language: str) -> bool:
    """Whether `target`, which renders `source`, is as long as if it rendered `gone` as well."""
    here = (room(target) + FLOOR) / expected(source_language, target_language)
    alone, together = room(source) + FLOOR, room(source) + room(gone) + FLOOR
    return abs(math.log(here / together)) < abs(math.log(here / alone))
