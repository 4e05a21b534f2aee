"""Orange trees in rows, and a branch with ripe fruit close by."""

import math

from .canvas import HEIGHT, WIDTH, Canvas, Colour, evenly, mix
from .nature import clouds, range_of_hills, sun, woods
from .people import person
from .trees import tree


def paint(seed: int) -> bytes:
    high, low, hill = (
        ("#67b1dd", "#eaf4ec", "#5f9a86"),
        ("#f4b078", "#fdeccb", "#8a8f72"),
        ("#9fcbd4", "#fbf3d6", "#6f9c7a"),
    )[seed % 3]
    canvas = Canvas(seed, [(0, high), (0.45, low), (1, low)])
    sun(canvas, 1240, 180, 44, "#fffdf0", "#fff0bf")
    clouds(canvas, 5, 60, 240, "#ffffff", 0.7)
    for number in range(3):
        line = range_of_hills(
            canvas,
            420 + 30 * number,
            100 - 16 * number,
            mix(mix(high, low, 0.5), hill, 0.4 + 0.25 * number),
            low,
            460,
            depth=140,
        )
    woods(canvas, line, mix(hill, "#2f6b45", 0.55), 7)
    canvas.shaded(
        [(0, 500), (WIDTH, 500), (WIDTH, HEIGHT), (0, HEIGHT)], evenly("#a9bf62", "#86a648", "#5d8236")
    )
    for row in range(7):
        part = row / 6
        y, size = 520 + 440 * part**1.5, 20 + 82 * part**1.3
        for number in range(-9, 10):
            x = 800 + (number + 0.5 * (row % 2)) * size * 2.7
            if -size < x < WIDTH + size and (row < 5 or abs(x - 760) > size * 1.25):
                fruit_tree(canvas, x, y, size * canvas.random.uniform(0.9, 1.08))
    for number, (x, y) in enumerate(((690, 905), (850, 880))):
        person(canvas, x, y, 165, ("#2f6f9f", "#e8e2d2")[number])
        basket(canvas, x + 92 - 190 * (number == 0), y + 26, 46)
    branch(canvas)
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def fruit_tree(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.oval(x + size * 0.25, y, size * 1.05, size * 0.24, "#2c4a22", 0.4)
    tree(canvas, x, y, size, mix("#2f7a3a", "#1f5f4a", canvas.random.random() * 0.6))
    for _ in range(20):
        turn, far = canvas.random.uniform(0, math.tau), canvas.random.random() ** 0.6 * 0.82
        orange(
            canvas,
            x + math.cos(turn) * far * size,
            y - size * 1.42 + math.sin(turn) * far * size * 0.82,
            max(1.6, size * 0.075),
        )


def orange(canvas: Canvas, x: float, y: float, size: float) -> None:
    for share, shift, tone in (
        (1, 0, "#d9690c"),
        (0.88, 0.1, "#f2891d"),
        (0.6, 0.26, "#fba63c"),
        (0.26, 0.42, "#ffd58a"),
    ):
        canvas.oval(x - size * shift, y - size * shift, size * share, size * share, tone)


def leaf(canvas: Canvas, x: float, y: float, long: float, turn: float, colour: Colour) -> None:
    def spot(along: float, aside: float) -> tuple[float, float]:
        return (
            x + long * (along * math.cos(turn) - aside * math.sin(turn)),
            y + long * (along * math.sin(turn) + aside * math.cos(turn)),
        )

    upper = [
        spot(part, 0.2 * math.sin(math.pi * part**0.8)) for part in (0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1)
    ]
    lower = [
        spot(part, -0.2 * math.sin(math.pi * part**0.8)) for part in (1, 0.9, 0.75, 0.6, 0.45, 0.3, 0.15, 0)
    ]
    canvas.polygon(upper + lower, colour)
    canvas.polygon([*upper, spot(0, 0)], mix(colour, "#e8f59a", 0.22))
    canvas.line([spot(0, 0), spot(1, 0)], mix(colour, "#eef7b0", 0.5), long * 0.02, 0.8)


def branch(canvas: Canvas) -> None:
    stem = [(-20, 60), (130, 120), (290, 150), (430, 215), (520, 300)]
    canvas.line(stem, "#5a4228", 13)
    hanging = ((120, 250, 74), (285, 300, 82), (440, 372, 70), (215, 205, 58), (365, 262, 60))
    for spot_x, spot_y, size in hanging:
        canvas.line([(spot_x + 6, spot_y - size * 2), (spot_x, spot_y - size * 0.9)], "#5a4228", 5)
    for _ in range(46):
        part = canvas.random.random() * 3.99
        first, last = stem[int(part)], stem[int(part) + 1]
        x, y = (one + (other - one) * (part % 1) for one, other in zip(first, last, strict=True))
        tone = mix("#2c7a3c", "#124a34", canvas.random.random())
        leaf(canvas, x, y, canvas.random.uniform(80, 135), canvas.random.uniform(-1.2, 2.4), tone)
    for spot_x, spot_y, size in hanging:
        orange(canvas, spot_x, spot_y, size)
        for turn in (3.5, 5.7, 4.5):
            leaf(canvas, spot_x, spot_y - size * 0.94, size * 0.9, turn, "#2f7f3e")


def basket(canvas: Canvas, x: float, y: float, size: float) -> None:
    for _ in range(15):
        orange(
            canvas,
            x + canvas.random.uniform(-0.72, 0.72) * size,
            y - size * canvas.random.uniform(0.72, 1.15),
            size * 0.24,
        )
    canvas.shaded(
        [
            (x - size, y - size * 0.72),
            (x + size, y - size * 0.72),
            (x + size * 0.74, y),
            (x - size * 0.74, y),
        ],
        evenly("#c99a5b", "#8a5f30"),
    )
    for row in range(4):
        level = y - size * (0.14 + 0.17 * row)
        canvas.line([(x - size * 0.95, level), (x + size * 0.95, level)], "#6b4522", 1.4, 0.5)
    canvas.box(x - size * 1.05, y - size * 0.8, x + size * 1.05, y - size * 0.66, "#d8ad6f", 1, 4)
