"""A street of the old town under lanterns."""

import itertools
import math

from .builders import TILE, Camera, lantern
from .canvas import HEIGHT, WIDTH, Canvas, Colour, evenly, mix
from .nature import (
    range_of_hills,
)
from .people import CLOTHES, person


def paint(seed: int) -> bytes:
    high, low, wood, stone = (
        ("#28335f", "#f3a86a", "#6b3a26", "#6d6470"),
        ("#3a2f5c", "#f29a86", "#5f3a34", "#665d70"),
        ("#1f4a66", "#f7c98a", "#6f4a30", "#6b6f75"),
    )[seed % 3]
    canvas = Canvas(seed, [(0, high), (0.5, low), (1, low)])
    canvas.glow(800, 540, 620, "#ffe0a0", 0.9)
    range_of_hills(canvas, 500, 70, mix(high, low, 0.55), low, 300, depth=80)
    street = Camera(800, 560, 900)
    canvas.shaded(
        [(0, 560), (WIDTH, 560), (WIDTH, HEIGHT), (0, HEIGHT)],
        evenly(mix(stone, "#ffcf8a", 0.65), stone, mix(stone, "#14121f", 0.45)),
    )
    paving(canvas, street, stone)
    depths = (9.5, 7.6, 6.1, 4.8, 3.8, 2.95, 2.25, 1.7, 1.25, 0.9, 0.62)
    for far, near in itertools.pairwise(depths):
        for side in (-1, 1):
            shop(canvas, street, side, far, near, wood, high, low)
    for z in (7.0, 5.2, 3.9, 2.8, 2.0):
        left, right = street.at(-0.62, 0.62, z), street.at(0.62, 0.62, z)
        sag = 60 / z
        rope = [
            (left[0] + (right[0] - left[0]) * part, left[1] + sag * math.sin(math.pi * part))
            for part in (number / 12 for number in range(13))
        ]
        canvas.line(rope, "#2a1a1c", max(1, 3 / z))
        for number in (1, 3, 5, 7, 9, 11):
            x, y = rope[number]
            lantern(canvas, x, y + 44 / z, 42 / z, 0.5)
    for z in sorted((canvas.random.uniform(1.55, 7) for _ in range(16)), reverse=True):
        x, y = street.at(canvas.random.uniform(-0.5, 0.5), -0.42, z)
        tall = 330 / z
        canvas.oval(x, y, tall * 0.2, tall * 0.04, "#120e18", 0.35)
        person(canvas, x, y, tall, mix(canvas.random.choice(CLOTHES), "#2a1a2a", 0.35))
    canvas.glow(800, 560, 420, "#ffdf9a", 0.45)
    for x, y, size in ((120, 190, 88), (1485, 150, 96)):
        lantern(canvas, x, y, size, 0.55)
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def paving(canvas: Canvas, street: Camera, stone: Colour) -> None:
    z = 0.7
    while z < 12:
        following = z * 1.075
        for number in range(-7, 7):
            left, right = number * 0.1 + 0.004, number * 0.1 + 0.096
            tone = canvas.random.choice(("#fff0d0", "#20182a", "#ffd9a0"))
            canvas.polygon(
                street.quad(
                    (left, -0.42, z), (right, -0.42, z), (right, -0.42, following), (left, -0.42, following)
                ),
                tone,
                canvas.random.uniform(0.02, 0.13),
            )
        canvas.line(street.quad((-0.8, -0.42, z), (0.8, -0.42, z)), mix(stone, "#0d0a14", 0.6), 2.2 / z, 0.5)
        z = following
    for number in range(-8, 9):
        canvas.line(
            street.quad((number * 0.1, -0.42, 0.7), (number * 0.1, -0.42, 12)),
            mix(stone, "#0d0a14", 0.6),
            1,
            0.3,
        )


def shop(
    canvas: Canvas,
    street: Camera,
    side: int,
    far: float,
    near: float,
    wood: Colour,
    high: Colour,
    low: Colour,
) -> None:
    """One house front along the street, from the depth `far` to `near`; its eaves hang over the way."""
    air = min(1, (far - 1) / 11)
    wall = mix(mix("#efe3cc", high, 0.25), low, air * 0.7)
    post = mix(wood, low, air * 0.6)
    x = side * 0.8
    top = canvas.random.uniform(0.62, 0.74)

    def front(
        start: float, low_: float, end: float, high_: float, inset: float = 0.0
    ) -> list[tuple[float, float]]:
        first, last = far + (near - far) * start, far + (near - far) * end
        a = x - side * inset
        return street.quad((a, low_, first), (a, low_, last), (a, high_, last), (a, high_, first))

    canvas.shaded(
        front(0, -0.42, 1, top), evenly(mix(wall, "#20182a", 0.42 - 0.2 * air), mix(wall, "#ffcf8a", 0.25))
    )
    canvas.polygon(front(0.06, -0.42, 0.94, 0.1), mix(post, "#1a0f12", 0.3))
    for number in range(4):
        start = 0.1 + number * 0.21
        canvas.shaded(front(start, -0.36, start + 0.17, 0.06), evenly("#ffcf73", "#ffb04a", "#d97a2f"))
        for bar in (0.33, 0.66):
            canvas.line(
                front(start + 0.17 * bar, -0.36, start + 0.17 * bar, 0.06)[1:3], post, max(0.8, 4 / far)
            )
        canvas.line(
            [front(start, -0.2, start + 0.17, -0.2)[0], front(start, -0.2, start + 0.17, -0.2)[1]],
            post,
            max(0.8, 5 / far),
        )
    for number in range(3):
        start = 0.12 + number * 0.28
        lit = canvas.random.random() < 0.7
        canvas.polygon(front(start, 0.28, start + 0.2, top - 0.1), post)
        canvas.polygon(
            front(start + 0.02, 0.3, start + 0.18, top - 0.12),
            "#ffd27a" if lit else mix(post, "#0c0a14", 0.5),
        )
        canvas.line(front(start + 0.1, 0.3, start + 0.1, top - 0.12)[1:3], post, max(0.8, 4 / far))
    for number in range(5):
        canvas.line(front(number / 4, -0.42, number / 4, top)[1:3], post, max(1.2, 9 / far))
    for level, reach, rise in ((0.14, 0.17, 0.1), (top, 0.2, 0.16)):
        tile = mix(mix(TILE, high, 0.3), low, air * 0.6)
        eaves = street.quad(
            (x - side * reach, level - 0.02, far),
            (x - side * reach, level - 0.02, near),
            (x + side * 0.06, level + rise, near),
            (x + side * 0.06, level + rise, far),
        )
        canvas.polygon(eaves, tile)
        for number in range(1, 13):
            part = number / 13
            z = far + (near - far) * part
            canvas.line(
                street.quad((x - side * reach, level - 0.02, z), (x + side * 0.06, level + rise, z)),
                mix(tile, "#05060c", 0.5),
                max(0.6, 3.5 / z),
                0.7,
            )
        canvas.line(eaves[:2], mix(tile, "#ffcf8a", 0.4), max(1, 6 / far))
    hang = street.at(x - side * 0.14, 0.02, (far + near) / 2)
    lantern(canvas, *hang, 50 / far, 0.4)
    sign = front(0.3, 0.13, 0.62, 0.24, 0.02)
    canvas.polygon(sign, mix("#2a1612", low, air * 0.5))
    canvas.line([*sign, sign[0]], "#d9a544", max(0.8, 3 / far))
