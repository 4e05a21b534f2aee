"""Colours that can be read: the contrast of two, and the nearest one that has enough of it.

Contrast is reckoned as WCAG 2.2 does it. Where a colour is too weak it is made darker or lighter in OKLCH, in which
equal steps look equal and a colour keeps its hue.
"""

import re
from math import atan2, cbrt, cos, hypot, sin
from typing import NamedTuple

ENOUGH = 4.5
"""The least contrast of letters with their paper (WCAG 2.2, 1.4.3)."""
STRONGER = 1.3
"""How many times the contrast of the colour itself has what is pointed at."""

WHITE = "#ffffff"
LIGHT_PAPERS = (WHITE, "#f6f4f0")
DARK_PAPERS = ("#14161a", "#1d2026")

_HEX = re.compile(r"#[0-9a-f]{6}")
_STEPS = 400

Channels = tuple[float, float, float]


class Shades(NamedTuple):
    """The office's colour as the pages use it: for letters and lines, and stronger for what is pointed at."""

    light: str
    light_strong: str
    dark: str
    dark_strong: str


def is_colour(text: str) -> bool:
    """Whether a text is a colour as it is stored: `#rrggbb` in small letters."""
    return _HEX.fullmatch(text) is not None


def luminance(colour: str) -> float:
    """How bright a colour is, from 0 for black to 1 for white."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21, whichever of them is the paper."""
    darker, brighter = sorted((luminance(one), luminance(other)))
    return (brighter + 0.05) / (darker + 0.05)


def passes(colour: str) -> bool:
    """Whether the colour can be read on white, and white on it."""
    return contrast(colour, WHITE) >= ENOUGH


def nearest(colour: str, papers: tuple[str, ...] = (WHITE,), enough: float = ENOUGH) -> str:
    """The colour itself where it can be read on all these papers, else the next one of its hue that can.

    On light papers it is made darker, on dark ones lighter.
    """
    lightness, chroma, hue = _oklch(colour)
    goal = 0.0 if luminance(papers[0]) > 0.2 else 1.0
    for step in range(_STEPS + 1):
        share = step / _STEPS
        tried = colour if step == 0 else _hex(lightness + (goal - lightness) * share, chroma, hue)
        if all(contrast(tried, paper) >= enough for paper in papers):
            return tried
    return "#000000" if goal == 0.0 else WHITE


def shades(colour: str) -> Shades:
    """What the pages need of one colour, each readable on every paper it stands on."""
    light, dark = nearest(colour, LIGHT_PAPERS), nearest(colour, DARK_PAPERS)
    return Shades(
        light=light,
        light_strong=nearest(light, LIGHT_PAPERS, STRONGER * contrast(light, LIGHT_PAPERS[-1])),
        dark=dark,
        dark_strong=nearest(dark, DARK_PAPERS, STRONGER * contrast(dark, DARK_PAPERS[-1])),
    )


def _linear(colour: str) -> Channels:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return _to_linear(red), _to_linear(green), _to_linear(blue)


def _to_linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _from_linear(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def _oklch(colour: str) -> Channels:
    """Lightness, chroma and hue. The figures are those of Björn Ottosson's OKLab, 2020."""
    red, green, blue = _linear(colour)
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, hypot(a, b), atan2(b, a)


def _hex(lightness: float, chroma: float, hue: float) -> str:
    """The colour of this lightness and hue, as strong as a screen can show it up to this chroma."""
    for step in range(21):
        channels = _rgb(lightness, chroma * (1 - step / 20), hue)
        if all(-0.0005 <= value <= 1.0005 for value in channels):
            break
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, value))):02x}" for value in channels)


def _rgb(lightness: float, chroma: float, hue: float) -> Channels:
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short
    return (
        _from_linear(max(0.0, red)) if red > -0.0005 else red,
        _from_linear(max(0.0, green)) if green > -0.0005 else green,
        _from_linear(max(0.0, blue)) if blue > -0.0005 else blue,
    )
