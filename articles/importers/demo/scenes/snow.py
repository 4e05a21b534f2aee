"""Snow on the roofs of the old town, and plum blossom."""

import itertools
import math

from .builders import lantern
from .canvas import HEIGHT, WIDTH, Canvas, Colour, evenly, mix
from .nature import (
    range_of_hills,
)


def paint(seed: int) -> bytes:
    high, low, shade, warm = (
        ("#8fa3bd", "#e9edf0", "#5f7590", "#ffcf7a"),
        ("#5b6f99", "#d9d4e4", "#55658f", "#ffc56a"),
        ("#b7c3cc", "#f2efe9", "#6f828f", "#ffd98f"),
    )[seed % 3]
    canvas = Canvas(seed, [(0, high), (0.55, low), (1, low)])
    for number in range(3):
        range_of_hills(
            canvas,
            330 + 40 * number,
            120 - 20 * number,
            mix(mix(high, low, 0.5), shade, 0.25 + 0.15 * number),
            low,
            380,
            True,
            170,
        )
    pagoda(canvas, canvas.random.uniform(930, 1120), 560, 330, mix(shade, low, 0.3))
    for row in range(5):
        part = row / 4
        y = 560 + 125 * row
        size = 0.5 + 0.75 * part
        x = -canvas.random.uniform(40, 220)
        while x < WIDTH:
            wide, tall = canvas.random.uniform(190, 320) * size, canvas.random.uniform(62, 92) * size
            snowy_house(
                canvas,
                x,
                y + canvas.random.uniform(-26, 26),
                wide,
                tall,
                mix("#3d4450", low, 0.45 * (1 - part)),
                mix("#eef0f0", shade, 0.12 + 0.12 * (1 - part)),
                warm,
            )
            x += wide * canvas.random.uniform(0.78, 0.98)
        canvas.mist(y - 40, 130, low, 0.38 * (1 - part))
    for x, y, size in ((420, 856, 22), (470, 872, 22), (1180, 900, 26)):
        lantern(canvas, x, y, size, 0.6)
    plum(canvas)
    for _ in range(520):
        near = canvas.random.random() ** 3
        canvas.oval(
            canvas.random.uniform(0, WIDTH),
            canvas.random.uniform(0, HEIGHT),
            1.2 + 5 * near,
            1.2 + 5.4 * near,
            "#ffffff",
            0.45 + 0.45 * canvas.random.random(),
        )
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def snowy_house(
    canvas: Canvas, x: float, y: float, wide: float, tall: float, tile: Colour, wall: Colour, warm: Colour
) -> None:
    rise = tall * 0.95
    canvas.shaded(
        [
            (x + wide * 0.06, y),
            (x + wide * 0.94, y),
            (x + wide * 0.94, y + tall * 1.5),
            (x + wide * 0.06, y + tall * 1.5),
        ],
        evenly(mix(wall, "#2a3348", 0.25), wall),
    )
    number = max(2, round(wide / 74))
    for spot in range(number):
        middle = x + wide * (0.06 + 0.88 * (spot + 0.5) / number)
        half = tall * 0.15
        lit = canvas.random.random() < 0.4
        if lit:
            canvas.glow(middle, y + tall * 0.42, tall * 0.9, warm, 0.5)
        canvas.box(middle - half, y + tall * 0.2, middle + half, y + tall * 0.62, mix(tile, "#3a241a", 0.5))
        canvas.box(
            middle - half + 2,
            y + tall * 0.2 + 2,
            middle + half - 2,
            y + tall * 0.62 - 2,
            warm if lit else mix(tile, "#1a2233", 0.4),
        )
        canvas.line([(middle, y + tall * 0.2), (middle, y + tall * 0.62)], mix(tile, "#3a241a", 0.5), 2)
    slope = [
        (x - wide * 0.03, y - 6),
        (x + wide * 0.07, y - rise),
        (x + wide * 0.93, y - rise),
        (x + wide * 1.03, y - 6),
        (x + wide * 0.97, y + 6),
        (x + wide * 0.03, y + 6),
    ]
    canvas.polygon(slope, mix(tile, "#1a1f2a", 0.25))
    crest = [
        (x + wide * (0.06 + 0.88 * step / 20), y - rise - canvas.random.uniform(2, 7)) for step in range(21)
    ]
    edge = [
        (x + wide * (1.02 - 1.04 * step / 26), y - 12 + canvas.random.uniform(-5, 7)) for step in range(27)
    ]
    canvas.shaded([*crest, *edge], evenly("#ffffff", "#f1f4f8", "#c9d5e4"))
    for step in range(1, max(8, round(wide / 17))):
        part = step / max(8, round(wide / 17))
        canvas.line(
            [(x + wide * (0.08 + 0.84 * part), y - rise * 0.86), (x + wide * (0.0 + 1.0 * part), y - 9)],
            "#8fa3bd",
            1.8,
            0.35,
        )
    canvas.box(x + wide * 0.05, y - rise - 10, x + wide * 0.95, y - rise + 3, "#ffffff", 1, 5)
    for end in (0.05, 0.95):
        canvas.oval(x + wide * end, y - rise - 6, 9, 10, "#ffffff")


def pagoda(canvas: Canvas, x: float, y: float, tall: float, colour: Colour) -> None:
    for level in range(7):
        wide, low = tall * (0.19 - 0.017 * level), y - tall * 0.128 * level
        canvas.box(x - wide * 0.62, low - tall * 0.13, x + wide * 0.62, low, mix(colour, "#ffffff", 0.12))
        canvas.box(
            x - wide * 0.12,
            low - tall * 0.085,
            x + wide * 0.12,
            low - tall * 0.01,
            mix(colour, "#1a2233", 0.4),
        )
        canvas.polygon(
            [
                (x - wide * 1.05, low - tall * 0.115),
                (x - wide * 0.6, low - tall * 0.15),
                (x + wide * 0.6, low - tall * 0.15),
                (x + wide * 1.05, low - tall * 0.115),
                (x + wide * 0.8, low - tall * 0.1),
                (x - wide * 0.8, low - tall * 0.1),
            ],
            mix(colour, "#1a2233", 0.25),
        )
        canvas.polygon(
            [
                (x - wide * 1.0, low - tall * 0.12),
                (x - wide * 0.58, low - tall * 0.155),
                (x + wide * 0.58, low - tall * 0.155),
                (x + wide * 1.0, low - tall * 0.12),
                (x, low - tall * 0.128),
            ],
            "#f7f9fb",
        )
    canvas.polygon(
        [(x - 5, y - tall * 0.92), (x, y - tall * 1.12), (x + 5, y - tall * 0.92)],
        mix(colour, "#1a2233", 0.3),
    )


def plum(canvas: Canvas) -> None:
    """A branch in flower, reaching in from the upper corner."""
    stem = [(WIDTH + 20, 90), (1440, 150), (1300, 130), (1170, 215), (1060, 205)]
    twigs = [
        [(1440, 150), (1390, 260), (1300, 320)],
        [(1300, 130), (1230, 60), (1150, 50)],
        [(1170, 215), (1120, 300), (1040, 330)],
        [(1500, 125), (1480, 250), (1510, 360)],
    ]
    canvas.line(stem, "#3b2a2c", 16)
    for twig in twigs:
        canvas.line(twig, "#3b2a2c", 7)
    canvas.line([(x, y - 8) for x, y in stem], "#ffffff", 7)
    for track in (stem, *twigs):
        for first, last in itertools.pairwise(track):
            for _ in range(6):
                part = canvas.random.random()
                x = first[0] + (last[0] - first[0]) * part + canvas.random.uniform(-16, 16)
                y = first[1] + (last[1] - first[1]) * part + canvas.random.uniform(-16, 16)
                size, tone = (
                    canvas.random.uniform(10, 21),
                    mix("#d93a5f", "#f4a0b0", canvas.random.random() * 0.7),
                )
                for number in range(5):
                    turn = number * math.tau / 5 + part * 6
                    canvas.oval(
                        x + math.cos(turn) * size * 0.62,
                        y + math.sin(turn) * size * 0.62,
                        size * 0.52,
                        size * 0.52,
                        mix(tone, "#ffffff", 0.08 * number),
                    )
                canvas.oval(x, y, size * 0.3, size * 0.3, "#f7d774")
