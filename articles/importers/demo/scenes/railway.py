"""A fast train on its viaduct over the valley."""

import math

from .canvas import HEIGHT, WIDTH, Canvas, Colour, evenly, mix
from .nature import clouds, glitter, range_of_hills, sun, woods
from .trees import bush, tree


def paint(seed: int) -> bytes:
    high, low, hill, field = (
        ("#4f9fd6", "#e6f2ee", "#4f8a6a", "#8fb35a"),
        ("#f0a878", "#fdeccd", "#7f8a6a", "#b8a95a"),
        ("#7fb8d0", "#f7f1d8", "#4f8f7a", "#c9b948"),
    )[seed % 3]
    canvas = Canvas(seed, [(0, high), (0.5, low), (1, low)])
    sun(canvas, canvas.random.uniform(1050, 1350), 190, 44, "#fffdf2", mix(low, "#ffffff", 0.4))
    clouds(canvas, 7, 60, 300, "#ffffff", 0.75)
    for number in range(4):
        line = range_of_hills(
            canvas,
            470 + 38 * number,
            165 - 26 * number,
            mix(mix(high, low, 0.5), hill, 0.3 + 0.22 * number),
            low,
            430,
            number < 2,
            190,
        )
        canvas.mist(600 + 16 * number, 80, low, 0.5)
    woods(canvas, line, mix(hill, "#24533f", 0.4), 9)
    canvas.shaded(
        [(0, 690), (WIDTH, 690), (WIDTH, HEIGHT), (0, HEIGHT)],
        evenly(mix(field, low, 0.35), field, mix(field, "#2f5a2a", 0.4)),
    )
    strips(canvas, field, low)
    for _ in range(26):
        x, y = canvas.random.uniform(0, WIDTH), canvas.random.uniform(715, 800)
        tree(canvas, x, y, 10 + (y - 700) * 0.16, mix(hill, "#2f6a40", 0.5))
    viaduct(canvas, 640, low)
    train(canvas, canvas.random.uniform(150, 360), 612)
    for x in (60, 330, 1180, 1460, 1570):
        tree(canvas, x, HEIGHT + 30, canvas.random.uniform(80, 120), mix(hill, "#1f5a3a", 0.45))
    for x in range(-20, WIDTH, 70):
        bush(canvas, x, HEIGHT + 16, 46, mix(hill, "#1f4f36", 0.5))
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def strips(canvas: Canvas, field: Colour, low: Colour) -> None:
    """Fields seen from a height, and the river between them."""
    for row in range(7):
        y, tall = 700 + 9 * row**1.8, 12 + 13 * row
        x = -canvas.random.uniform(0, 200)
        while x < WIDTH:
            wide = canvas.random.uniform(130, 300) * (0.7 + row * 0.14)
            lean = (800 - x) * 0.05
            tone = mix(
                field,
                canvas.random.choice(("#f2d94a", "#6f9f48", "#dfe3a0", "#3f7f4a")),
                canvas.random.uniform(0.2, 0.65),
            )
            canvas.polygon(
                [(x, y), (x + wide - 5, y), (x + wide - 5 - lean, y + tall), (x - lean, y + tall)],
                mix(tone, low, max(0, 0.3 - 0.06 * row)),
            )
            for number in range(1, 5):
                canvas.line(
                    [(x + wide * number / 5, y), (x + wide * number / 5 - lean, y + tall)],
                    mix(tone, "#1f4a2a", 0.5),
                    1,
                    0.4,
                )
            x += wide
    bank = [(1010, 690), (1000, 730), (930, 790), (760, 860), (520, 940), (240, HEIGHT)]
    other = [(700, HEIGHT), (840, 960), (1020, 870), (1120, 800), (1110, 735), (1060, 690)]
    canvas.shaded(bank + other, evenly(mix("#8fc3d0", low, 0.5), "#7fb9cc", "#4f93ad"))
    glitter(canvas, 800, 1050, "#ffffff", 30, 720, 110)


def viaduct(canvas: Canvas, deck: float, light: Colour) -> None:
    stone = mix("#d9d7d0", light, 0.25)
    for x in range(60, WIDTH + 60, 236):
        foot = HEIGHT - 90 + 40 * math.sin(x)
        canvas.oval(x + 24, foot, 84, 13, "#1f3a24", 0.35)
        canvas.shaded(
            [(x - 19, deck + 26), (x + 19, deck + 26), (x + 23, foot), (x - 23, foot)],
            evenly(mix(stone, "#59646a", 0.4), stone, mix(stone, "#59646a", 0.25)),
        )
        canvas.box(x + 6, deck + 26, x + 19, foot, "#3f4a52", 0.22)
        canvas.polygon(
            [(x - 54, deck + 22), (x + 54, deck + 22), (x + 22, deck + 52), (x - 22, deck + 52)],
            mix(stone, "#59646a", 0.25),
        )
    canvas.shaded(
        [(-10, deck), (WIDTH + 10, deck), (WIDTH + 10, deck + 30), (-10, deck + 30)],
        evenly("#f3f1ea", stone, mix(stone, "#59646a", 0.45)),
    )
    canvas.box(-10, deck - 9, WIDTH + 10, deck, mix(stone, "#ffffff", 0.4))
    for x in range(0, WIDTH, 18):
        canvas.box(x, deck - 9, x + 1.5, deck, "#8f979a", 0.6)
    for x in range(40, WIDTH, 196):
        canvas.box(x, deck - 150, x + 5, deck - 6, "#8a949a")
        canvas.line([(x + 2, deck - 142), (x + 62, deck - 128), (x + 2, deck - 112)], "#8a949a", 2.2)
    for level in (128, 146):
        canvas.line(
            [
                (x, deck - level + 5 * abs(math.sin((x - 40) * math.pi / 196)))
                for x in range(-10, WIDTH + 20, 14)
            ],
            "#5f6a72",
            1.2,
            0.8,
        )


def train(canvas: Canvas, nose: float, rail: float) -> None:
    """A white train with a long nose, running to the left and out of the picture."""
    top, low = rail - 78, rail + 18
    outline = [
        (nose, low - 12),
        (nose + 12, low - 28),
        (nose + 60, low - 52),
        (nose + 130, top + 22),
        (nose + 210, top + 4),
        (nose + 280, top),
        (WIDTH + 20, top),
        (WIDTH + 20, low),
        (nose + 24, low),
    ]
    canvas.shaded(outline, evenly("#ffffff", "#f4f7f9", "#dfe6ea", "#a9b4bb"))
    canvas.polygon(
        [
            (nose + 118, top + 30),
            (nose + 186, top + 10),
            (nose + 206, top + 10),
            (nose + 184, top + 34),
            (nose + 140, top + 38),
        ],
        "#1f2f40",
    )
    canvas.polygon([(nose + 128, top + 30), (nose + 176, top + 14), (nose + 160, top + 34)], "#7f9fb5", 0.8)
    canvas.polygon(
        [
            (nose + 20, low - 22),
            (nose + 120, low - 30),
            (WIDTH + 20, low - 30),
            (WIDTH + 20, low - 20),
            (nose + 120, low - 20),
        ],
        "#1f5fa8",
    )
    canvas.polygon(
        [
            (nose + 60, low - 16),
            (nose + 130, low - 17),
            (WIDTH + 20, low - 17),
            (WIDTH + 20, low - 13),
            (nose + 130, low - 13),
        ],
        "#d9412f",
    )
    car = nose + 300
    while car < WIDTH:
        canvas.box(car - 34, top + 22, car - 14, low - 8, "#e9eef1", 1, 4)
        canvas.line([(car - 34, top + 22), (car - 34, low - 8)], "#98a5ad", 1.2)
        for number in range(8):
            left = car + 8 + number * 40
            canvas.box(left, top + 22, left + 30, top + 44, "#24384a", 1, 5)
            canvas.polygon(
                [(left + 4, top + 24), (left + 16, top + 24), (left + 8, top + 42), (left + 4, top + 42)],
                "#86a9c0",
                0.55,
            )
        canvas.box(car + 334, top, car + 338, low, "#7f8a92")
        car += 370
    canvas.box(nose + 60, low - 6, WIDTH + 20, low, "#59656d")
    for x in range(round(nose) + 90, WIDTH, 92):
        canvas.oval(x, low + 2, 9, 9, "#39434a")
    canvas.oval(nose + 40, low - 34, 9, 5, "#fff6cf")
    canvas.glow(nose + 30, low - 32, 70, "#fff3c0", 0.7)
    for number in range(7):
        y = top + 12 + number * 11
        canvas.line([(nose + 240, y), (nose + 240 + 200 * canvas.random.random(), y)], "#ffffff", 1, 0.25)
