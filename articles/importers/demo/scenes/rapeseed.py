"""Rapeseed in bloom around a village of white houses."""

import math
from functools import partial

from .builders import gable, house
from .canvas import HEIGHT, WIDTH, Canvas, evenly, mix
from .nature import Height, birds, clouds, range_of_hills, ridge, skyline_of, waves, woods
from .people import person
from .trees import grass, tree


def paint(seed: int) -> bytes:
    high, low, hill = (
        ("#5aa9dc", "#e6f3f2", "#5d93a0"),
        ("#8fc3d8", "#fbf3da", "#6d97a6"),
        ("#f2b98c", "#fdf0d0", "#94929a"),
    )[seed % 3]
    canvas = Canvas(seed, [(0, high), (0.42, low), (1, low)])
    clouds(canvas, 7, 60, 260, "#ffffff", 0.8)
    for number in range(4):
        line = range_of_hills(
            canvas,
            400 + 22 * number,
            110 - 18 * number,
            mix(mix(high, low, 0.5), hill, 0.35 + 0.2 * number),
            low,
            430,
            number < 2,
            130,
        )
    birds(canvas, 6, 1100, 210, 110)
    woods(canvas, line, mix(hill, "#3d7a4a", 0.6), 9)
    village(canvas, canvas.random.uniform(330, 560), 512)
    far = waves(canvas.random, 700, 3)
    bands = 12
    for band in range(bands):
        part = band / bands
        line = skyline_of(partial(_further, far, band * 150), 512 + 430 * part**1.4, 6 + 48 * part, 8)
        yellow = mix("#f7d430", ("#fbe36a", "#eebd1c", "#d9cf3a")[band % 3], 0.6)
        ridge(
            canvas,
            line,
            evenly(
                mix(yellow, low, 0.25 * (1 - part)), mix(yellow, "#8fa52c", 0.5), mix(yellow, "#6f8f2a", 0.6)
            ),
            line[0][1] + 110 + 160 * part,
        )
        canvas.line(line, "#5f8a34", 1.5 + 5 * part, 0.75)
        for _ in range(260):
            x = canvas.random.uniform(0, WIDTH)
            y = line[int((x + 8) / 8)][1] + canvas.random.uniform(2, 22 + 60 * part)
            canvas.oval(
                x,
                y,
                1.2 + 3.4 * part,
                0.8 + 1.8 * part,
                mix("#fff06a", "#f0b90f", canvas.random.random()),
                0.8,
            )
    path(canvas)
    for number in range(2):
        person(canvas, 770 + 36 * number, 690 + 8 * number, 62, ("#d9482f", "#2f6f9f")[number])
    grass(canvas, 905, "#6f9a2e", 420, 90)
    path(canvas, 0.28)
    for _ in range(520):
        near = canvas.random.random()
        x, y = canvas.random.uniform(-20, WIDTH + 20), 880 + 200 * near + canvas.random.uniform(-30, 30)
        if abs(x - 765) < 70 + 110 * near:
            continue
        blossom(canvas, x, y, 5 + 10 * near)
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def _further(height: Height, way: float, x: float) -> float:
    return height(x + way)


def blossom(canvas: Canvas, x: float, y: float, size: float) -> None:
    tone = mix("#ffe94d", "#f5c417", canvas.random.random())
    for side_x, side_y in ((-0.55, 0), (0.55, 0), (0, -0.5), (0, 0.5)):
        canvas.oval(x + side_x * size, y + side_y * size, size * 0.55, size * 0.5, tone)
    canvas.oval(x, y, size * 0.25, size * 0.22, "#b98a12")


def village(canvas: Canvas, x: float, y: float) -> None:
    for number in range(9):
        left = x + number * 58 + canvas.random.uniform(-8, 8)
        tall = canvas.random.uniform(38, 62)
        tree(canvas, left + 20, y - 8, canvas.random.uniform(16, 26), "#4f8a4a")
        if number % 3 == 1:
            gable(canvas, left, y, 44, tall * 1.35)
        else:
            house(canvas, left, y, canvas.random.uniform(50, 72), tall)


def path(canvas: Canvas, reach: float = 1) -> None:
    """A lane from the foreground to the village, or the first part of it."""
    left, right = [], []
    for number in range(41):
        part = number / 40 * reach
        y = HEIGHT + 10 - (HEIGHT - 508) * part**0.7
        middle = 760 + 150 * math.sin(part * 4.2) * (1 - part) - 120 * part
        wide = 4 + 150 * (1 - part) ** 1.8
        left.append((middle - wide, y))
        right.append((middle + wide, y))
    canvas.shaded([*left, *reversed(right)], [(0, mix("#e9dcb6", "#cdb98a", 1 - reach)), (1, "#cdb98a")])
    canvas.line(left, "#7d9636", 5, 0.8)
    canvas.line(right, "#7d9636", 5, 0.8)
