"""A pond of lotus in flower."""

import math

from .canvas import HEIGHT, WIDTH, Canvas, Colour, evenly, mix
from .nature import clouds, range_of_hills, woods


def paint(seed: int) -> bytes:
    high, low, green = (
        ("#a8cfd0", "#f3f1de", "#3f8a64"),
        ("#f0b7a0", "#fdeadb", "#4d8a6a"),
        ("#89b7d6", "#eaf3ee", "#2f7f66"),
    )[seed % 3]
    canvas = Canvas(seed, [(0, high), (0.4, low), (1, low)])
    clouds(canvas, 5, 50, 200, "#ffffff", 0.6)
    for number in range(3):
        line = range_of_hills(
            canvas,
            330 + 26 * number,
            80 - 16 * number,
            mix(mix(high, low, 0.5), green, 0.2 + 0.2 * number),
            low,
            480,
            depth=120,
        )
    woods(canvas, line, mix(mix(high, low, 0.4), green, 0.7), 8)
    pavilion(canvas, 1180, 424)
    canvas.mirror(
        424,
        HEIGHT - 424,
        evenly(mix(low, green, 0.2), mix(high, green, 0.4), mix(green, "#0b3038", 0.6)),
        0.5,
        5,
        1.5,
    )
    canvas.mist(430, 110, low, 0.7)
    for number in range(150):
        part = (number / 150) ** 1.1
        y = 455 + 560 * part
        size = (16 + 118 * part**1.25) * canvas.random.uniform(0.75, 1.15)
        x = canvas.random.uniform(-60, WIDTH + 60)
        if part < 0.6 and abs(x - 700) < 210 * (1 - part):
            continue
        pad(
            canvas,
            x,
            y,
            size,
            mix(
                mix(green, low, 0.35 * (1 - part)),
                ("#a8c95a", "#155448")[number % 2],
                canvas.random.uniform(0, 0.4),
            ),
        )
        if number % 6 == 0:
            flower(
                canvas,
                x + canvas.random.uniform(-0.4, 0.4) * size,
                y - size * canvas.random.uniform(0.5, 1.1),
                size * 0.5,
                y,
            )
    for x, y, size in ((420, 700, 112), (1090, 650, 96), (760, 830, 88), (1380, 860, 76)):
        flower(canvas, x + canvas.random.uniform(-40, 40), y, size * 1.25, y + 240)
    for x, size in ((-20, 190), (250, 165), (1010, 175), (1290, 205), (1600, 190)):
        pad(
            canvas,
            x,
            1045 + canvas.random.uniform(-20, 20),
            size,
            mix(green, "#0e463f", canvas.random.uniform(0.1, 0.4)),
        )
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def pad(canvas: Canvas, x: float, y: float, size: float, colour: Colour) -> None:
    """A leaf lying on the water, or a little above it."""
    flat = 0.36
    canvas.oval(x + size * 0.1, y + size * 0.12, size, size * flat, "#06262a", 0.35)
    canvas.oval(x, y, size, size * flat, mix(colour, "#06302c", 0.3))
    canvas.oval(x, y - size * 0.03, size * 0.97, size * flat * 0.93, colour)
    canvas.oval(
        x - size * 0.16, y - size * 0.08, size * 0.66, size * flat * 0.6, mix(colour, "#eaf5b0", 0.16)
    )
    for number in range(11):
        turn = number * math.tau / 11 + 0.3
        canvas.line(
            [
                (x, y - size * 0.02),
                (x + math.cos(turn) * size * 0.9, y + math.sin(turn) * size * flat * 0.88),
            ],
            mix(colour, "#f2f8c8", 0.4),
            max(0.7, size * 0.012),
            0.6,
        )
    canvas.oval(x, y - size * 0.02, size * 0.06, size * 0.03, mix(colour, "#f6f8d0", 0.6))


def flower(canvas: Canvas, x: float, y: float, size: float, water: float) -> None:
    """A lotus on its stem, standing in the water at the height `water`."""
    canvas.line(
        [(x, y + size * 0.1), (x + size * 0.05, (y + water) / 2), (x - size * 0.03, water)],
        "#4f7f4a",
        max(1.5, size * 0.05),
    )
    pale = mix("#f7b6c4", "#ffffff", canvas.random.uniform(0, 0.4))
    deep = mix("#e0487a", pale, 0.25)

    def petal(turn: float, long: float, wide: float, tone: Colour) -> None:
        points = []
        for side in (1, -1):
            for number in range(9):
                part = number / 8 if side == 1 else 1 - number / 8
                aside = side * wide * math.sin(math.pi * part**0.75) * size
                along = long * part * size
                points.append(
                    (
                        x + along * math.sin(turn) + aside * math.cos(turn),
                        y - along * math.cos(turn) + aside * math.sin(turn) * 0.6,
                    )
                )
        canvas.shaded(points, evenly(mix(deep, tone, 0.3), tone, mix(tone, "#ffffff", 0.45)))
        canvas.line([*points, points[0]], mix(deep, "#ffffff", 0.2), max(0.6, size * 0.008), 0.5)

    for turn in (-1.35, 1.35, -1.0, 1.0):
        petal(turn, 0.9, 0.15, mix(pale, deep, 0.35))
    for turn in (-0.68, 0.68, -0.36, 0.36, 0):
        petal(turn, 1.02, 0.2, mix(pale, deep, 0.12))
    canvas.oval(x, y - size * 0.32, size * 0.17, size * 0.1, "#f2cf4a")
    for turn in (-0.95, 0.95, -0.5, 0.5, 0.05):
        petal(turn, 0.66, 0.2, pale)


def pavilion(canvas: Canvas, x: float, y: float) -> None:
    canvas.box(x - 96, y - 12, x + 96, y + 4, "#b9b2a0")
    for post in (-70, -28, 28, 70):
        canvas.box(x + post - 4, y - 92, x + post + 4, y - 10, "#8c2f22")
    canvas.box(x - 78, y - 36, x + 78, y - 30, "#8c2f22")
    for top, wide, tall in ((86, 92, 44), (134, 54, 42)):
        canvas.shaded(
            [
                (x - wide * 1.18, y - top - 12),
                (x - wide * 0.9, y - top + 2),
                (x + wide * 0.9, y - top + 2),
                (x + wide * 1.18, y - top - 12),
                (x + wide * 0.62, y - top - tall * 0.55),
                (x + wide * 0.12, y - top - tall),
                (x - wide * 0.12, y - top - tall),
                (x - wide * 0.62, y - top - tall * 0.55),
            ],
            evenly("#5d6a70", "#2f3a42"),
        )
    canvas.oval(x, y - 182, 6, 9, "#c9953a")
