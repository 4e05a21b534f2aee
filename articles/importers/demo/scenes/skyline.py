"""The new town across the river at dusk."""

import math

from .builders import tower
from .canvas import HEIGHT, WIDTH, Canvas, Colour, evenly, mix
from .nature import clouds, glitter, range_of_hills
from .trees import tree


def paint(seed: int) -> bytes:
    high, low, glass, lit = (
        ("#2b3a78", "#f7a072", "#2f3c6e", "#ffd98a"),
        ("#3a2a66", "#f2867e", "#43356f", "#ffe0a0"),
        ("#1f5a86", "#f9c98f", "#2a5272", "#fff0c0"),
    )[seed % 3]
    canvas = Canvas(
        seed,
        [(0, high), (0.24, mix(high, low, 0.45)), (0.46, low), (0.6, mix(low, "#ffe9b8", 0.6)), (1, low)],
    )
    canvas.glow(canvas.random.uniform(500, 1100), 600, 900, "#fff0c4", 0.9, 420)
    clouds(canvas, 9, 80, 460, mix(low, "#ffffff", 0.35), 0.6)
    for number in range(2):
        range_of_hills(
            canvas,
            560 + 34 * number,
            90 - 20 * number,
            mix(mix(high, low, 0.6), glass, 0.2 + 0.15 * number),
            low,
            420,
            depth=140,
        )
    shore = 706
    for row in range(4):
        part = row / 3
        tone = mix(mix(low, high, 0.35), glass, 0.25 + 0.25 * row)
        x = -40.0
        while x < WIDTH + 30:
            wide = canvas.random.uniform(40, 92)
            bow = 1 - abs(x + wide / 2 - 860) / 1000
            tall = canvas.random.uniform(90, 250) * (0.5 + bow) * (1.15 - 0.22 * part)
            tower(
                canvas, x, shore, wide, tall, tone, mix(lit, low, 0.3 - 0.1 * row), 0.16 + 0.1 * row, 8 + row
            )
            if canvas.random.random() < 0.3:
                canvas.box(
                    x + wide * 0.46,
                    shore - tall - canvas.random.uniform(16, 40),
                    x + wide * 0.5,
                    shore - tall,
                    tone,
                )
            x += wide + canvas.random.uniform(2, 34)
        if row == 1:
            landmarks(canvas, shore, tone, lit, high)
        canvas.veil(shore - 200, shore, mix(low, "#ffe9b8", 0.3), 0, 0.35 * (1 - part))
    canvas.box(-10, shore - 8, WIDTH + 10, shore + 4, mix(glass, "#0d1020", 0.4))
    for x in range(0, WIDTH, 26):
        tree(
            canvas,
            x + canvas.random.uniform(-8, 8),
            shore - 2,
            canvas.random.uniform(9, 15),
            mix(glass, "#16382f", 0.6),
        )
        canvas.glow(x, shore - 6, 16, lit, 0.7)
    cables(canvas, 170, shore, glass, lit)
    canvas.mirror(
        shore,
        HEIGHT - shore,
        evenly(mix(low, high, 0.25), mix(high, low, 0.3), mix(high, "#0a0e26", 0.5)),
        0.4,
        10,
    )
    glitter(canvas, shore + 12, HEIGHT, lit, 320, 800, 420)
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def landmarks(canvas: Canvas, shore: float, tone: Colour, lit: Colour, high: Colour) -> None:
    """The two tall towers that everybody knows the town by."""
    x = canvas.random.uniform(760, 860)
    body = [
        (x - 46, shore),
        (x - 40, shore - 380),
        (x - 18, shore - 480),
        (x, shore - 560),
        (x + 18, shore - 480),
        (x + 40, shore - 380),
        (x + 46, shore),
    ]
    canvas.shaded(body, evenly(mix(tone, "#ffffff", 0.35), mix(tone, high, 0.2), mix(tone, lit, 0.3)))
    for number in range(44):
        y = shore - 14 - number * 11
        half = 40 if y > shore - 380 else 40 - (shore - 380 - y) * 0.24
        canvas.box(x - half + 5, y, x + half - 5, y + 4, lit, canvas.random.uniform(0.25, 0.85))
    canvas.line([(x, shore - 560), (x, shore - 640)], mix(tone, "#ffffff", 0.4), 3)
    canvas.glow(x, shore - 640, 16, "#ff6a5a", 1)
    x += canvas.random.uniform(170, 230)
    for number in range(34):
        part = number / 33
        half = 38 - 9 * math.sin(part * math.pi) - 6 * part
        y = shore - 410 * part
        canvas.box(x - half, y - 13, x + half, y, mix(tone, "#ffffff", 0.06 + 0.16 * (number % 2)))
        canvas.box(x - half + 3, y - 9, x + half - 3, y - 5, lit, canvas.random.uniform(0.2, 0.8))


def cables(canvas: Canvas, x: float, shore: float, glass: Colour, lit: Colour) -> None:
    """A bridge hung on cables, coming in from the edge of the picture."""
    deck = shore - 46
    for mast in (x, x + 330):
        for reach in range(24, 160, 17):
            for side in (-1, 1):
                canvas.line(
                    [(mast, deck - 205 + reach * 0.35), (mast + side * reach, deck)],
                    mix(lit, "#ffffff", 0.3),
                    1,
                    0.7,
                )
        canvas.polygon(
            [(mast - 10, shore + 4), (mast - 4, deck - 220), (mast + 4, deck - 220), (mast + 10, shore + 4)],
            mix(glass, "#ffffff", 0.5),
        )
    canvas.box(-10, deck, x + 500, deck + 9, mix(glass, "#0a0c18", 0.3))
    for spot in range(0, round(x + 500), 24):
        canvas.glow(spot, deck - 3, 12, lit, 0.9)
