"""Rows of panels over green hills."""

import math

from .canvas import WIDTH, Canvas, Colour, evenly, mix
from .nature import Height, clouds, range_of_hills, ridge, skyline_of, sun, waves, woods


def paint(seed: int) -> bytes:
    high, low, hill, haze = (
        ("#3f8fd2", "#cfe8f4", "#5f9a4f", "#cfe3e0"),
        ("#f0a56b", "#fdeac6", "#7a8f45", "#f4dcb8"),
        ("#58b0c9", "#f2f3d8", "#4d9a66", "#d8eada"),
    )[seed % 3]
    canvas = Canvas(seed, [(0, high), (0.5, low), (1, low)])
    x = canvas.random.uniform(1100, 1350)
    sun(canvas, x, 190, 44, "#fffdf0", "#fff2c4")
    clouds(canvas, 6, 80, 300, "#ffffff", 0.75)
    for number in range(3):
        line = range_of_hills(
            canvas,
            430 + 36 * number,
            80 - 8 * number,
            mix(mix(high, haze, 0.6), hill, 0.2 + 0.2 * number),
            haze,
            520,
            depth=190,
        )
    for spot in (230, 400, 560, 900, 1010):
        turbine(canvas, spot, line[int((spot + 8) / 4)][1] + 6, canvas.random.uniform(120, 190))
    for number in range(3):
        base = (560, 690, 850)[number]
        shape = waves(canvas.random, 900, 3)
        rise = (60, 75, 80)[number]
        green = mix(hill, "#17402c", 0.12 * number)
        line = skyline_of(shape, base, rise)
        ridge(canvas, line, evenly(mix(green, "#f5f2a8", 0.3), green, mix(green, "#0d3328", 0.5)))
        woods(canvas, line[:: 3 - number], mix(green, "#1d4a2c", 0.5), 5 + 3 * number, 0.3)
        panels(canvas, shape, base, rise, 18 + 24 * number, (4, 3, 3)[number], high)
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def panels(
    canvas: Canvas, shape: Height, base: float, rise: float, size: float, rows: int, sky: Colour
) -> None:
    """Tilted panels that follow the ground in rows, each row a little larger than that behind it."""
    down = base + size * 0.9
    for row in range(rows):
        tall = size * (1 + 0.22 * row)
        wide, x = tall * 2.1, -tall * canvas.random.random() * 2
        while x < WIDTH + wide:
            ground, further = down - rise * shape(x), down - rise * shape(x + wide)
            if canvas.random.random() < 0.93:
                lean = tall * 0.32
                corners = [
                    (x, ground),
                    (x + wide, further),
                    (x + wide + lean, further - tall),
                    (x + lean, ground - tall),
                ]
                canvas.polygon(
                    [(a + tall * 0.1, b + tall * 0.3) for a, b in corners[:2]]
                    + [(b, c + tall * 0.75) for b, c in corners[2:]],
                    "#0b2a22",
                    0.3,
                )
                canvas.line(
                    [
                        (x + wide * 0.5, (ground + further) / 2 - tall * 0.3),
                        (x + wide * 0.5, (ground + further) / 2 + tall * 0.25),
                    ],
                    "#5d6a70",
                    2,
                )
                shine = 0.5 + 0.5 * math.sin(x / 210 + row)
                canvas.shaded(
                    corners,
                    evenly(
                        mix("#2b62a8", sky, 0.25 + 0.5 * shine), mix("#123a78", sky, 0.12 * shine), "#0e2b5e"
                    ),
                )
                for part in (0.25, 0.5, 0.75):
                    canvas.line(
                        [
                            (x + wide * part, ground + (further - ground) * part),
                            (x + wide * part + lean, ground + (further - ground) * part - tall),
                        ],
                        "#c7dcef",
                        0.8,
                        0.5,
                    )
                canvas.line(
                    [(x + lean / 2, ground - tall / 2), (x + wide + lean / 2, further - tall / 2)],
                    "#c7dcef",
                    0.8,
                    0.5,
                )
                canvas.line([*corners, corners[0]], "#e3ecf2", 1.1, 0.9)
            x += wide * 1.1
        down += tall * 1.5


def turbine(canvas: Canvas, x: float, y: float, tall: float) -> None:
    canvas.polygon(
        [
            (x - tall * 0.02, y),
            (x - tall * 0.009, y - tall),
            (x + tall * 0.009, y - tall),
            (x + tall * 0.02, y),
        ],
        "#f7f9fa",
    )
    first = canvas.random.uniform(0, 2)
    for number in range(3):
        turn = first + number * math.tau / 3
        tip = (x + math.cos(turn) * tall * 0.5, y - tall + math.sin(turn) * tall * 0.5)
        side = (math.cos(turn + 1.57) * tall * 0.018, math.sin(turn + 1.57) * tall * 0.018)
        root = (x + math.cos(turn) * tall * 0.08, y - tall + math.sin(turn) * tall * 0.08)
        canvas.polygon([(x, y - tall), (root[0] + side[0], root[1] + side[1]), tip], "#ffffff")
    canvas.oval(x, y - tall, tall * 0.022, tall * 0.022, "#e6ebee")
