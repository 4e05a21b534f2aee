"""The sports field of a school, children running."""

import math

from .builders import flag
from .canvas import HEIGHT, WIDTH, Canvas, Colour, evenly, mix
from .nature import clouds, range_of_hills, sun
from .trees import tree


def paint(seed: int) -> bytes:
    high, low, wall = (
        ("#58aee0", "#e8f5f0", "#f6ead2"),
        ("#7cc0d8", "#fbf2d8", "#f0d9c2"),
        ("#f2b48a", "#fdefd4", "#f3e6d6"),
    )[seed % 3]
    canvas = Canvas(seed, [(0, high), (0.5, low), (1, low)])
    sun(canvas, canvas.random.uniform(1150, 1400), 160, 42, "#fffdf2", "#fff4cf")
    clouds(canvas, 8, 60, 300, "#ffffff", 0.85)
    for number in range(3):
        range_of_hills(
            canvas,
            430 + 26 * number,
            110 - 22 * number,
            mix(mix(high, low, 0.5), "#4f8f7a", 0.3 + 0.22 * number),
            low,
            420,
            depth=120,
        )
    for edge in range(-20, WIDTH + 40, 74):
        tree(canvas, edge + canvas.random.uniform(-14, 14), 566, canvas.random.uniform(34, 52), "#4a8f52")
    classrooms(canvas, 280, 566, wall)
    canvas.shaded(
        [(0, 560), (WIDTH, 560), (WIDTH, HEIGHT), (0, HEIGHT)], evenly("#8fbf62", "#6fa84f", "#4f8a44")
    )
    for size, tone in ((1.0, "#c9523a"), (0.69, "#6fb04f")):
        canvas.oval(800, 800, 830 * size, 214 * size, tone)
        if size == 1.0:
            canvas.oval(800, 790, 826, 206, "#d6644a")
    for lane in range(1, 7):
        share = 1 - 0.31 * lane / 7
        box = tuple(
            value * 2
            for value in (800 - 830 * share, 798 - 212 * share, 800 + 830 * share, 798 + 212 * share)
        )
        canvas.solid.ellipse(box, outline=(250, 236, 224), width=4)
    canvas.oval(800, 798, 572, 147, "#fff2e4")
    canvas.oval(800, 798, 568, 144, "#63a84a")
    for number in range(-6, 6):
        if number % 2:
            a, b = 800 + number * 92, 800 + number * 92 + 92
            lawn = [
                (x, 798 + sign * 144 * math.sqrt(max(0, 1 - ((x - 800) / 568) ** 2)))
                for sign, xs in ((-1, range(a, b + 1, 23)), (1, range(b, a - 1, -23)))
                for x in xs
            ]
            canvas.polygon(lawn, "#7dbb5c", 0.8)
    pitch(canvas)
    runners = ((250, 905), (420, 950), (560, 968), (760, 985), (960, 978), (1130, 958))
    for number, (start, level) in enumerate(runners):
        runner(
            canvas,
            start + canvas.random.uniform(-30, 30),
            level,
            118,
            ("#e8432f", "#2f6fc0", "#f2b632", "#3f9a5a", "#e8e2d2", "#8a4fa0")[number],
        )
    for _ in range(9):
        x, y = canvas.random.uniform(420, 1180), canvas.random.uniform(750, 840)
        runner(canvas, x, y, 56, canvas.random.choice(("#e8432f", "#2f6fc0", "#f7f4ea")))
    canvas.oval(870, 846, 8, 8, "#ffffff")
    for side, size in ((40, 130), (1570, 120)):
        tree(canvas, side, HEIGHT + 20, size, "#3f8a4a")
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def classrooms(canvas: Canvas, x: float, y: float, wall: Colour) -> None:
    for left, wide, tall in ((x, 480, 176), (x + 470, 190, 250), (x + 650, 400, 150)):
        canvas.shaded(
            [(left, y - tall), (left + wide, y - tall), (left + wide, y), (left, y)],
            evenly(wall, mix(wall, "#a98f7a", 0.25)),
        )
        canvas.box(left - 8, y - tall - 12, left + wide + 8, y - tall, "#b5533c")
        for row in range(int(tall / 48)):
            level = y - tall + 14 + row * 46
            canvas.box(left, level + 34, left + wide, level + 40, mix(wall, "#b5533c", 0.5))
            for column in range(int(wide / 42)):
                spot = left + 12 + column * 41
                canvas.shaded(
                    [(spot, level), (spot + 28, level), (spot + 28, level + 27), (spot, level + 27)],
                    evenly("#cfe6ee", "#6fa3bd"),
                )
                canvas.box(spot + 13, level, spot + 15, level + 27, "#ffffff")
    canvas.oval(x + 565, y - 205, 25, 25, "#ffffff")
    canvas.oval(x + 565, y - 205, 21, 21, "#eef3f4")
    canvas.line([(x + 565, y - 205), (x + 565, y - 219)], "#2f3a46", 2.4)
    canvas.line([(x + 565, y - 205), (x + 575, y - 200)], "#2f3a46", 2.4)
    flag(canvas, x + 700, y + 6, 300)


def pitch(canvas: Canvas) -> None:
    field = [(420, 716), (1180, 716), (1270, 884), (330, 884)]
    canvas.line([*field, field[0]], "#ffffff", 2.6, 0.9)
    canvas.line([(800, 716), (800, 884)], "#ffffff", 2.6, 0.9)
    canvas.solid.ellipse(tuple(value * 2 for value in (725, 770, 875, 828)), outline=(255, 255, 255), width=5)
    for x, lean in ((378, -8), (1222, 8)):
        canvas.line([(x + lean, 826), (x + lean, 752), (x - lean, 728), (x - lean, 790)], "#ffffff", 4)
        for number in range(1, 6):
            part = number / 6
            canvas.line(
                [
                    (x + lean - 2 * lean * part, 752 - 24 * part),
                    (x + lean - 2 * lean * part, 826 - 36 * part),
                ],
                "#ffffff",
                1,
                0.6,
            )


def runner(canvas: Canvas, x: float, y: float, tall: float, colour: Colour) -> None:
    """A child running to the right."""
    skin, lean = "#e3b48f", canvas.random.uniform(0.05, 0.1) * tall
    canvas.oval(x, y, tall * 0.3, tall * 0.04, "#1f3a24", 0.3)
    hip, neck = (x, y - tall * 0.46), (x + lean, y - tall * 0.78)
    for knee, foot in (((0.2, -0.36), (0.12, -0.1)), ((-0.06, -0.22), (-0.32, -0.2))):
        canvas.line(
            [hip, (x + knee[0] * tall, y + knee[1] * tall), (x + foot[0] * tall, y + foot[1] * tall)],
            skin,
            tall * 0.075,
        )
        canvas.oval(
            x + foot[0] * tall + tall * 0.03,
            y + foot[1] * tall + tall * 0.02,
            tall * 0.07,
            tall * 0.035,
            "#ffffff",
        )
    canvas.line(
        [(hip[0] - lean * 0.2, hip[1] + tall * 0.05), (hip[0], hip[1] - tall * 0.05)], "#2f3f5f", tall * 0.2
    )
    canvas.line([hip, neck], colour, tall * 0.19)
    for elbow, hand in (((0.2, -0.56), (0.32, -0.68)), ((-0.14, -0.58), (-0.2, -0.42))):
        canvas.line(
            [neck, (x + elbow[0] * tall, y + elbow[1] * tall), (x + hand[0] * tall, y + hand[1] * tall)],
            skin,
            tall * 0.055,
        )
    canvas.oval(x + lean * 1.5, y - tall * 0.92, tall * 0.09, tall * 0.1, skin)
    canvas.oval(x + lean * 1.35, y - tall * 0.96, tall * 0.095, tall * 0.075, "#2a2226")
