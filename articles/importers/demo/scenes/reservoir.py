"""A dam between wooded slopes, letting water out."""

import math

from .canvas import HEIGHT, WIDTH, Canvas, Colour, Point, evenly, mix
from .nature import clouds, glitter, range_of_hills, waves, woods


def paint(seed: int) -> bytes:
    high, low, hill, lake = (
        ("#5ba3d0", "#e3f0ec", "#2f6f5b", "#3f9aa6"),
        ("#e8a87c", "#fdeccd", "#4f6b52", "#6aa3a0"),
        ("#7fb2d6", "#f4efdc", "#3f7a4c", "#4a9fb5"),
    )[seed % 3]
    canvas = Canvas(seed, [(0, high), (0.36, low), (1, low)])
    clouds(canvas, 7, 50, 240, "#ffffff", 0.75)
    for number in range(4):
        tone = mix(mix(high, low, 0.35), hill, 0.25 + 0.2 * number)
        line = range_of_hills(
            canvas, 330 + 24 * number, 110 - 12 * number, tone, low, 380, number < 2, depth=150
        )
        canvas.mist(400 + 12 * number, 70, low, 0.5)
    woods(canvas, line, mix(high, hill, 0.8), 6)
    canvas.mirror(430, 190, evenly(mix(lake, low, 0.5), lake), 0.45, 4, squeeze=1.1)
    glitter(canvas, 440, 600, "#ffffff", 130)
    slopes(canvas, hill, (380, 560), 0.62)
    wall_of_dam(canvas)
    canvas.shaded(
        [(0, 985), (WIDTH, 985), (WIDTH, HEIGHT), (0, HEIGHT)],
        evenly(mix(lake, "#ffffff", 0.5), mix(lake, "#0d3c48", 0.4)),
    )
    for number in range(9):
        canvas.glow(560 + number * 60, 1000, 110, "#ffffff", 0.75, 60)
    glitter(canvas, 1010, HEIGHT, "#ffffff", 90, 800, 260)
    slopes(canvas, mix(hill, "#0c2b26", 0.3), (575, 960), 0.6)
    canvas.glow(800, 985, 430, "#f4fbfa", 0.6, 120)
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def slopes(canvas: Canvas, colour: Colour, heights: tuple[int, int], reach: float) -> None:
    """Wooded slopes that come down from both sides."""
    for side in (-1, 1):
        top, foot = heights
        edge = []
        rough = waves(canvas.random, 240)
        for step in range(61):
            part = step / 60
            x = WIDTH / 2 + side * WIDTH * (0.53 - (0.53 - 0.5 * (1 - reach)) * part)
            edge.append((x, top + (foot - top) * part**1.6 - 26 * rough(x) * (1 - part)))
        outer = WIDTH / 2 + side * WIDTH * 0.53
        foot_x = edge[-1][0]
        canvas.shaded(
            [*edge, (foot_x + side * 60, HEIGHT), (outer, HEIGHT)],
            evenly(mix(colour, "#e9f0b0", 0.12), mix(colour, "#061c1c", 0.55)),
        )
        for _ in range(420):
            part, down = canvas.random.random(), canvas.random.random() ** 1.4
            x, y = edge[int(part * 60)]
            x, y = x + side * down * 60, y + down * (HEIGHT - y)
            size = 9 + 22 * (y - top) / (HEIGHT - top)
            tone = mix(mix(colour, "#e6ee9a", canvas.random.uniform(0, 0.2)), "#04191b", 0.15 + 0.4 * down)
            canvas.oval(x, y, size, size * 0.9, tone)
            canvas.oval(x - size * 0.25, y - size * 0.3, size * 0.55, size * 0.45, mix(tone, "#f2f3b5", 0.14))


def wall_of_dam(canvas: Canvas) -> None:
    left, right, crest, foot = 300, 1300, 590, 1000

    def arc(y: float, bow: float, inset: float) -> list[Point]:
        return [
            (left + inset + (right - left - 2 * inset) * part, y + bow * math.sin(math.pi * part))
            for part in (number / 40 for number in range(41))
        ]

    top, low = arc(crest, 46, 0), arc(foot, 60, 190)
    canvas.shaded([*top, *reversed(low)], evenly("#e4e2d8", "#b9bdb8", "#858f90"))
    for first, last in list(zip(top, low, strict=True))[2:-2:2]:
        canvas.line([first, last], "#5c6668", 1.2, 0.35)
    for number in range(5):
        place = 12 + number * 4
        (x, y), (low_x, low_y) = top[place], low[place]
        (next_x, next_y), (low_next, _y) = top[place + 2], low[place + 2]
        canvas.polygon([(x, y + 16), (next_x, next_y + 16), (next_x, next_y + 54), (x, y + 54)], "#2f3d44")
        canvas.shaded(
            [(x + 4, y + 44), (next_x - 4, next_y + 44), (low_next + 16, low_y), (low_x - 16, low_y)],
            evenly("#dff1f5", "#ffffff", "#eef9fb"),
        )
        for _ in range(14):
            part = canvas.random.uniform(0.08, 0.92)
            start = (x + (next_x - x) * part, y + 50)
            canvas.line([start, (low_x + (low_next - low_x) * part, low_y)], "#8cc3d2", 1.6, 0.5)
    rail = [(x, y - 9) for x, y in top]
    canvas.polygon([*rail, *((x, y + 14) for x, y in reversed(top))], "#f4f2ea")
    canvas.line([(x, y + 14) for x, y in top], "#6b7577", 2, 0.7)
    for number in (11, 15, 19, 23, 27, 31):
        x, y = top[number]
        canvas.box(x - 9, y - 46, x + 9, y + 20, "#d9d6ca")
        canvas.box(x - 13, y - 52, x + 13, y - 44, "#9f4a35")
    canvas.glow(800, foot + 40, 420, "#ffffff", 0.95, 130)
