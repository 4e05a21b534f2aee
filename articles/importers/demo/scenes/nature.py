"""Hills, clouds, sunlight and birds."""

import random
from collections.abc import Callable

from .canvas import HEIGHT, WIDTH, Canvas, Colour, Point, Stops, mix

Height = Callable[[float], float]


def waves(chance: random.Random, length: float, octaves: int = 5, sharp: bool = False) -> Height:
    """A line that rises and falls by chance, from about -1 to 1; `length` is that of its longest wave."""
    rows = [[chance.uniform(-1, 1) for _ in range(64)] for _ in range(octaves)]

    def height(x: float) -> float:
        total, size, span = 0.0, 1.0, length
        for row in rows:
            place = x / span + 8
            index, part = int(place) % 64, place % 1
            part = part * part * (3 - 2 * part)
            value = row[index] + (row[(index + 1) % 64] - row[index]) * part
            total += (1 - 2 * abs(value) if sharp else value) * size
            size, span = size * 0.48, span * 0.5
        return total / 1.6

    return height


def skyline_of(height: Height, base: float, rise: float, step: int = 4) -> list[Point]:
    return [(x, base - rise * height(x)) for x in range(-8, WIDTH + 9, step)]


def ridge(canvas: Canvas, line: list[Point], stops: Stops, bottom: float = HEIGHT) -> None:
    canvas.shaded([*line, (line[-1][0], bottom), (line[0][0], bottom)], stops)


def range_of_hills(
    canvas: Canvas,
    base: float,
    rise: float,
    colour: Colour,
    haze: Colour,
    length: float = 420,
    sharp: bool = False,
    depth: float = 260,
) -> list[Point]:
    """One row of hills that dissolves downwards into the haze; gives its outline."""
    line = skyline_of(waves(canvas.random, length, 6 if sharp else 5, sharp), base, rise)
    ridge(
        canvas,
        line,
        [(0, colour), (1, mix(colour, haze, 0.9))],
        max(y for _x, y in line) + depth if depth else HEIGHT,
    )
    return line


def woods(canvas: Canvas, line: list[Point], colour: Colour, size: float, chance: float = 0.8) -> None:
    """Tree tops along an outline."""
    for x, y in line:
        if canvas.random.random() < chance:
            r = size * canvas.random.uniform(0.5, 1.1)
            canvas.oval(x + canvas.random.uniform(-3, 3), y + r * 0.25, r, r * 0.95, colour)


def clouds(
    canvas: Canvas, number: int, top: float, bottom: float, colour: Colour, alpha: float = 0.7
) -> None:
    """Long soft clouds with a flat belly."""
    chance = canvas.random

    def paint(pen):
        for _ in range(number):
            x, y = chance.uniform(-20, 400), chance.uniform(top, bottom) / 4
            wide = chance.uniform(30, 80)
            for _puff in range(9):
                across = chance.uniform(0.15, 0.4) * wide
                spot = x + chance.uniform(-0.6, 0.6) * wide
                up = chance.uniform(1, 3.5) * (1 - abs(spot - x) / wide)
                pen.ellipse((spot - across, y - up * 2, spot + across, y + 2), fill=chance.randint(120, 255))

    canvas.soft(paint, colour, 9, alpha)


def sun(
    canvas: Canvas, x: float, y: float, size: float, colour: Colour, halo: Colour, reach: float = 9
) -> None:
    canvas.glow(x, y, size * reach, halo, 0.75)
    canvas.glow(x, y, size * reach * 0.4, mix(halo, "#ffffff", 0.4), 0.7)
    canvas.oval(x, y, size, size, colour)


def birds(canvas: Canvas, number: int, x: float, y: float, spread: float, colour: Colour = "#2c3347") -> None:
    for _ in range(number):
        left, top = (
            x + canvas.random.uniform(-spread, spread),
            y + canvas.random.uniform(-spread, spread) * 0.4,
        )
        size, lift = canvas.random.uniform(6, 13), canvas.random.uniform(0.3, 0.7)
        canvas.line(
            [
                (left - size, top - size * lift),
                (left - size * 0.4, top - size * lift * 0.7),
                (left, top),
                (left + size * 0.4, top - size * lift * 0.7),
                (left + size, top - size * lift),
            ],
            colour,
            1.6,
            0.8,
        )


def glitter(
    canvas: Canvas,
    top: float,
    bottom: float,
    colour: Colour,
    number: int = 160,
    middle: float | None = None,
    spread: float = 500,
) -> None:
    """Short strokes of light on water, longer and farther apart towards the front."""
    for _ in range(number):
        near = canvas.random.random() ** 1.3
        y = top + (bottom - top) * near
        x = (
            canvas.random.uniform(0, WIDTH)
            if middle is None
            else canvas.random.gauss(middle, spread * (0.2 + near))
        )
        long = canvas.random.uniform(8, 30) * (0.4 + 1.8 * near)
        canvas.line(
            [(x - long, y), (x + long, y)], colour, 0.8 + 1.4 * near, canvas.random.uniform(0.15, 0.6)
        )
