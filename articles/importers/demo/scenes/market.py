"""The night market and its lights."""

import math

from .builders import LACQUER, house, lantern
from .canvas import HEIGHT, WIDTH, Canvas, Colour, evenly, mix
from .people import CLOTHES, person


def paint(seed: int) -> bytes:
    high, low, ground = (
        ("#141b3f", "#5a3f7a", "#2b2440"),
        ("#0f2a44", "#2f6f80", "#1f2c40"),
        ("#221a40", "#a0507a", "#33233f"),
    )[seed % 3]
    canvas = Canvas(seed, [(0, high), (0.55, low), (1, low)])
    for _ in range(90):
        canvas.oval(
            canvas.random.uniform(0, WIDTH),
            canvas.random.uniform(0, 330),
            1.2,
            1.2,
            "#ffffff",
            canvas.random.uniform(0.2, 0.9),
        )
    for number in range(26):
        x, wide, tall = number * 66 - 30.0, canvas.random.uniform(50, 90), canvas.random.uniform(90, 250)
        canvas.box(x, 560 - tall, x + wide, 560, mix(high, low, 0.35 + 0.2 * (number % 2)))
        for _ in range(14):
            left, top = x + canvas.random.uniform(4, wide - 10), 560 - canvas.random.uniform(14, tall - 8)
            canvas.box(left, top, left + 5, top + 6, "#ffcf7a", canvas.random.uniform(0.3, 0.8))
    canvas.shaded(
        [(0, 556), (WIDTH, 556), (WIDTH, HEIGHT), (0, HEIGHT)],
        evenly(mix(ground, "#ffae5a", 0.45), ground, mix(ground, "#07060f", 0.5)),
    )
    canvas.glow(800, 600, 900, "#ff9f4a", 0.55, 260)
    x = -60.0
    while x < WIDTH:
        wide, tall = canvas.random.uniform(150, 240), canvas.random.uniform(150, 200)
        house(canvas, x, 640, wide, tall, "#ffcf7a", mix(low, "#f0d2b0", 0.2))
        x += wide * 0.86
    x = -210.0
    while x < WIDTH:
        wide = 250 * canvas.random.uniform(0.95, 1.15)
        stall(
            canvas,
            x,
            850,
            wide,
            270,
            canvas.random.choice((LACQUER, "#e09a2c", "#2f7f8f", "#4f8a4a", "#b8477a", "#3f5fa8")),
        )
        x += wide + 24
    for y in sorted(canvas.random.uniform(862, 1050) for _ in range(24)):
        tall = 150 + (y - 862) * 0.62
        x = canvas.random.uniform(0, WIDTH)
        canvas.oval(x, y, tall * 0.2, tall * 0.035, "#05040c", 0.4)
        person(
            canvas,
            x,
            y,
            tall * canvas.random.uniform(0.9, 1.05),
            mix(canvas.random.choice(CLOTHES), "#1a1026", 0.3 + (y - 862) / 700),
            "#d9a57a",
        )
    for level in (150, 265):
        rope = [(x, level + 46 * abs(math.sin(x / 260 + level))) for x in range(-10, WIDTH + 11, 10)]
        canvas.line(rope, "#0d0a18", 2.4)
        for x, y in rope[2::9]:
            canvas.glow(x, y + 12, 54, "#ffd27a", 0.6)
            canvas.oval(x, y + 12, 7, 8.5, "#fff3cf")
    for x in (140, 560, 1010, 1440):
        lantern(canvas, x + canvas.random.uniform(-40, 40), canvas.random.uniform(60, 120), 46, 0.5)
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def stall(canvas: Canvas, x: float, y: float, wide: float, tall: float, colour: Colour) -> None:
    """A stall with a striped awning, lit from within."""
    roof, table = y - tall, y - tall * 0.3
    canvas.shaded(
        [(x + 6, roof), (x + wide - 6, roof), (x + wide - 6, y), (x + 6, y)],
        evenly("#ffd98a", "#f7a84a", "#9a4a2a"),
    )
    canvas.glow(x + wide / 2, roof + tall * 0.25, wide * 0.6, "#fff1c0", 0.8)
    for number in range(4):
        shelf = x + wide * (0.14 + 0.24 * number)
        canvas.box(
            shelf - wide * 0.06,
            table - tall * 0.2,
            shelf + wide * 0.06,
            table - tall * 0.02,
            mix(canvas.random.choice(CLOTHES), "#5a2f1f", 0.35),
            0.8,
            3,
        )
    person(
        canvas,
        x + wide * canvas.random.uniform(0.35, 0.65),
        y - tall * 0.06,
        tall * 0.62,
        "#f0ead9",
        "#d9a57a",
    )
    canvas.shaded([(x, table), (x + wide, table), (x + wide, y), (x, y)], evenly("#8a4f2f", "#4a281c"))
    for number in range(11):
        spot = x + wide * (0.06 + 0.088 * number)
        size = wide * canvas.random.uniform(0.026, 0.042)
        canvas.oval(
            spot,
            table - size * 0.6,
            size,
            size,
            canvas.random.choice(("#f28a2a", "#d9402a", "#f2cf4a", "#8fb84a", "#f7e3c0")),
        )
    canvas.box(x - 4, table - 3, x + wide + 4, table + 8, "#c98a4f")
    for side in (x + 2, x + wide - 8):
        canvas.box(side, roof, side + 6, y, "#3a2018")
    stripes = 8
    for number in range(stripes):
        left, right = x - 14 + (wide + 28) * number / stripes, x - 14 + (wide + 28) * (number + 1) / stripes
        tone = colour if number % 2 == 0 else "#f7ecd6"
        upper = (x + wide * number / stripes, x + wide * (number + 1) / stripes)
        canvas.shaded(
            [
                (upper[0], roof - tall * 0.16),
                (upper[1], roof - tall * 0.16),
                (right, roof + tall * 0.05),
                (left, roof + tall * 0.05),
            ],
            evenly(mix(tone, "#1a1026", 0.3), tone),
        )
        canvas.oval(
            (left + right) / 2,
            roof + tall * 0.05,
            (right - left) / 2,
            tall * 0.045,
            mix(tone, "#5a2f1f", 0.12),
        )
