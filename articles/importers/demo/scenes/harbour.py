"""Cranes, containers and a ship at the river port."""

from .canvas import HEIGHT, WIDTH, Canvas, Colour, Point, evenly, mix
from .nature import birds, clouds, glitter, range_of_hills, sun

BOXES = ("#c8452f", "#2f6f9f", "#e0a534", "#3f8a6a", "#8d4a6a", "#d9d3c4", "#375a7f", "#b8602f")


def paint(seed: int) -> bytes:
    high, low, steel, water = (
        ("#f08f5e", "#fde0ab", "#7b4a4e", "#c98a6b"),
        ("#4f9bcf", "#e4f1f0", "#44617a", "#4d8fb0"),
        ("#7f87bf", "#f6cdb8", "#4a4a76", "#8a86ac"),
    )[seed % 3]
    canvas = Canvas(seed, [(0, high), (0.62, low), (1, low)])
    sun(canvas, canvas.random.uniform(300, 520), 400, 62, mix(low, "#ffffff", 0.7), mix(low, "#ffffff", 0.4))
    clouds(canvas, 8, 60, 360, mix(low, "#ffffff", 0.5), 0.7)
    for number in range(2):
        range_of_hills(
            canvas,
            590 + 24 * number,
            70 - 20 * number,
            mix(mix(high, low, 0.6), steel, 0.25 + 0.2 * number),
            low,
            420,
            depth=90,
        )
    birds(canvas, 8, 560, 240, 160, steel)
    for x, size, part in ((860, 0.62, 0.45), (1080, 0.72, 0.3), (1330, 1.0, 0.0)):
        crane(canvas, x, 700, size, mix(mix("#c8412c", steel, 0.25), low, part))
    stacks(canvas, 760, WIDTH + 40, 700, low)
    canvas.shaded([(700, 700), (WIDTH, 700), (WIDTH, 742), (700, 742)], evenly("#a9a59b", "#5d5f63"))
    ship(canvas, 60, 742)
    canvas.mirror(742, HEIGHT - 742, evenly(mix(water, low, 0.4), water, mix(water, "#152b44", 0.6)), 0.45, 9)
    glitter(canvas, 760, HEIGHT, mix(low, "#ffffff", 0.5), 260)
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def crane(canvas: Canvas, x: float, y: float, size: float, colour: Colour) -> None:
    """A gantry crane whose arm reaches out to the left, over the ship."""

    def at(across: float, up: float) -> Point:
        return x + across * size, y - up * size

    def beam(first: Point, last: Point, width: float, tone: Colour = colour) -> None:
        canvas.line([at(*first), at(*last)], tone, width * size)

    dark = mix(colour, "#14182a", 0.35)
    for leg in (-70, 70):
        beam((leg + 24, 0), (leg + 24, 330), 10, dark)
        beam((leg, 0), (leg, 330), 14)
    for up in (70, 200, 330):
        beam((-70, up), (70, up), 11)
    beam((-70, 70), (70, 200), 6)
    beam((70, 70), (-70, 200), 6)
    beam((-40, 330), (0, 470), 10)
    beam((40, 330), (0, 470), 10)
    beam((-470, 342), (190, 342), 15)
    beam((-470, 360), (190, 360), 5)
    for across in range(-460, 190, 34):
        beam((across, 344), (across + 17, 360), 3)
        beam((across + 17, 360), (across + 34, 344), 3)
    for far in (-440, -240, 170):
        beam((0, 468), (far, 350), 4)
    left, top = at(60, 412)
    canvas.box(left, top, left + 90 * size, top + 50 * size, mix(colour, "#ffffff", 0.75))
    canvas.box(*at(-306, 336), *at(-264, 318), mix(colour, "#ffffff", 0.8))
    beam((-298, 318), (-298, 210), 2.5, dark)
    beam((-272, 318), (-272, 210), 2.5, dark)
    canvas.box(*at(-330, 210), *at(-240, 172), "#2f7f8f")


def container(
    canvas: Canvas, left: float, top: float, wide: float, tall: float, air: Colour, part: float
) -> None:
    tone = mix(canvas.random.choice(BOXES), air, part)
    canvas.shaded(
        [(left, top), (left + wide, top), (left + wide, top + tall), (left, top + tall)],
        evenly(mix(tone, "#ffffff", 0.12), mix(tone, "#10141c", 0.18)),
    )
    for rib in range(1, 12):
        canvas.box(
            left + wide * rib / 12, top + 2, left + wide * rib / 12 + 1.5, top + tall - 2, "#10141c", 0.18
        )
    canvas.box(left, top, left + wide, top + 2, "#ffffff", 0.3)


def stacks(canvas: Canvas, left: float, right: float, ground: float, air: Colour) -> None:
    for row, (wide, tall, part) in enumerate(((56, 24, 0.4), (76, 32, 0.15), (94, 40, 0))):
        x = left + 50 - 24 * row
        while x < right:
            high = canvas.random.randrange(1, 5 - row)
            for level in range(high):
                if canvas.random.random() < 0.95:
                    container(canvas, x, ground - tall * (level + 1), wide - 3, tall - 2, air, part)
            x += wide + (34 if canvas.random.random() < 0.2 else 0)


def ship(canvas: Canvas, x: float, y: float) -> None:
    hull = [(x, y - 96), (x + 720, y - 96), (x + 770, y - 128), (x + 722, y + 4), (x + 40, y + 4)]
    for level in range(4):
        for number in range(9):
            if level < 2 or canvas.random.random() < 0.75 - 0.15 * (level == 3):
                container(canvas, x + 170 + number * 58, y - 96 - 30 * (level + 1), 55, 28, "#ffffff", 0)
    canvas.shaded(
        [(x + 30, y - 260), (x + 130, y - 260), (x + 140, y - 96), (x + 20, y - 96)],
        evenly("#fdfbf4", "#cfd3d4"),
    )
    for level in range(4):
        canvas.box(x + 38, y - 244 + level * 36, x + 124, y - 230 + level * 36, "#2f4658")
    canvas.box(x + 18, y - 270, x + 142, y - 258, "#e9e6dc")
    canvas.box(x + 60, y - 320, x + 92, y - 268, "#c8452f")
    canvas.box(x + 60, y - 306, x + 92, y - 294, "#fdfbf4")
    canvas.shaded(hull, evenly("#2c4a66", "#1e3348", "#8f2f25", "#7d2a22"))
    canvas.line([(x + 4, y - 92), (x + 724, y - 92), (x + 766, y - 122)], "#f3efe4", 3, 0.9)
