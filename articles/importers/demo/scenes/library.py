"""The reading hall of a library, its windows open to the trees."""

import math

from .builders import Camera
from .canvas import Canvas, Colour, Point, evenly, mix
from .nature import clouds, range_of_hills
from .people import person
from .trees import tree

SPINES = (
    "#a8442f",
    "#2f5f7f",
    "#d9a544",
    "#4f7f5a",
    "#7a4a6a",
    "#e6dcc4",
    "#35455f",
    "#c97a4a",
    "#8a9a5a",
    "#5f3a2f",
)


def paint(seed: int) -> bytes:
    wood, wall, light, sky = (
        ("#9a6a3f", "#efe2c8", "#fff0c8", "#8fc3e0"),
        ("#7a5238", "#ecdcc6", "#ffdf9f", "#f0b98a"),
        ("#b08a5a", "#f3ede0", "#f4f8f0", "#a9d3dc"),
    )[seed % 3]
    canvas = Canvas(seed, evenly(sky, mix(sky, "#ffffff", 0.75)))
    clouds(canvas, 5, 220, 400, "#ffffff", 0.8)
    range_of_hills(canvas, 470, 60, mix(sky, "#4f8a78", 0.5), mix(sky, "#ffffff", 0.6), 300, depth=120)
    for _ in range(11):
        tree(
            canvas,
            canvas.random.uniform(460, 1140),
            canvas.random.uniform(620, 660),
            canvas.random.uniform(40, 72),
            mix("#5a9a55", canvas.random.choice(("#e0b23c", "#2f6f4a")), 0.35),
        )
    hall = Camera(800, 520, 620)
    far, near = 2.15, 0.7
    shell = {
        "left": hall.quad((-1, -0.62, near), (-1, 0.78, near), (-1, 0.78, far), (-1, -0.62, far)),
        "right": hall.quad((1, -0.62, near), (1, 0.78, near), (1, 0.78, far), (1, -0.62, far)),
        "floor": hall.quad((-1, -0.62, near), (1, -0.62, near), (1, -0.62, far), (-1, -0.62, far)),
        "ceiling": hall.quad((-1, 0.78, near), (1, 0.78, near), (1, 0.78, far), (-1, 0.78, far)),
    }
    windows(canvas, hall, far, wall, wood)
    for side in ("left", "right"):
        canvas.polygon(shell[side], mix(wood, wall, 0.35))
    canvas.shaded(shell["ceiling"], evenly(mix(wall, "#8a7a6a", 0.35), mix(wall, light, 0.5)))
    canvas.shaded(
        shell["floor"], evenly(mix(wood, light, 0.62), mix(wood, light, 0.25), mix(wood, "#3a2418", 0.35))
    )
    for number in range(-9, 10):
        canvas.line(
            hall.quad((number / 9, -0.62, near), (number / 9, -0.62, far)),
            mix(wood, "#3a2418", 0.4),
            1.2,
            0.35,
        )
    for number in range(7):
        z = near + (far - near) * number / 6
        beam = hall.quad((-1, 0.78, z), (1, 0.78, z), (1, 0.72, z), (-1, 0.72, z))
        canvas.shaded(beam, evenly(mix(wood, wall, 0.2), mix(wood, "#3a2418", 0.25)))
    for wall_side in (-1, 1):
        shelves(canvas, hall, wall_side, far, near, wood, light)
    for number in range(5):
        start = -0.62 + number * 0.31
        canvas.clear.polygon(
            [
                (x * 2, y * 2)
                for x, y in hall.quad(
                    (start, -0.618, far),
                    (start + 0.13, -0.618, far),
                    (start + 0.02, -0.618, 0.8),
                    (start - 0.2, -0.618, 0.8),
                )
            ],
            fill=(255, 246, 214, 60),
        )
    for z in (1.75, 1.3, 0.98):
        for middle in (-0.42, 0.42):
            table(canvas, hall, middle, z, wood, light)
    for z in (1.95, 1.55, 1.2, 0.95):
        for middle in (-0.42, 0.42):
            lamp(canvas, hall.at(middle, 0.42, z), hall.at(middle, 0.78, z), 62 / z, light)
    for z, x in sorted(
        ((canvas.random.uniform(0.95, 2), canvas.random.uniform(-0.1, 0.1)) for _ in range(4)), reverse=True
    ):
        spot = hall.at(x, -0.6, z)
        canvas.oval(*spot, 44 / z, 8 / z, "#3a2418", 0.3)
        person(canvas, *spot, 262 / z, canvas.random.choice(SPINES))
    canvas.glow(800, 450, 700, light, 0.3)
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def windows(canvas: Canvas, hall: Camera, far: float, wall: Colour, wood: Colour) -> None:
    """The end wall: five tall windows under round arches."""
    left, top = hall.at(-1, 0.78, far)
    right, bottom = hall.at(1, -0.62, far)
    bays = 5
    wide = (right - left) / bays
    for bay in range(bays):
        a, b = left + wide * bay, left + wide * (bay + 1)
        middle, half = (a + b) / 2, wide * 0.4
        arch = [
            (middle + half * math.cos(turn), top + half + 26 - half * math.sin(turn))
            for turn in (math.pi * step / 24 for step in range(25))
        ]
        frame = [
            (a, top),
            (b, top),
            (b, bottom),
            (middle + half, bottom),
            *arch,
            (middle - half, bottom),
            (a, bottom),
        ]
        canvas.polygon(frame, mix(wall, "#c9b89a", 0.35))
        canvas.line([(middle + half, bottom), *arch, (middle - half, bottom)], wood, 5)
        canvas.line([(middle, top + 26), (middle, bottom)], wood, 3.4)
        for row in range(1, 5):
            y = top + 26 + half + (bottom - top - 26 - half) * (row - 1) / 4
            canvas.line([(middle - half, y), (middle + half, y)], wood, 2.6)


def shelves(
    canvas: Canvas, hall: Camera, side: int, far: float, near: float, wood: Colour, light: Colour
) -> None:
    """Books along one wall, from the far end to the viewer."""
    bays, rows = 9, 7
    depths = [far * (near / far) ** (bay / bays) for bay in range(bays + 1)]
    for bay in range(bays):
        first, last = depths[bay], depths[bay + 1]
        air = (first - near) / (far - near)
        for row in range(rows):
            low, high = -0.56 + row * 0.165, -0.56 + row * 0.165 + 0.15
            canvas.polygon(
                hall.quad((side, low, first), (side, low, last), (side, high, last), (side, high, first)),
                mix(mix(wood, "#2a1810", 0.55), light, 0.25 * air),
            )
            z = first
            while z > last + 0.012 * first:
                thick = first * canvas.random.uniform(0.012, 0.03)
                following = max(last, z - thick)
                if canvas.random.random() < 0.93:
                    tall = low + canvas.random.uniform(0.095, 0.138)
                    tone = mix(mix(canvas.random.choice(SPINES), "#3a2a20", 0.12), light, 0.35 * air)
                    canvas.polygon(
                        hall.quad(
                            (side, low, z), (side, low, following), (side, tall, following), (side, tall, z)
                        ),
                        tone,
                    )
                    if thick > 0.02 * first:
                        canvas.line(
                            hall.quad((side, low + 0.085, z), (side, low + 0.085, following)),
                            mix(tone, "#fff3cf", 0.6),
                            max(0.7, 3.4 / z),
                        )
                z = following - 0.001
            canvas.line(
                hall.quad((side, low, first), (side, low, last)), mix(wood, light, 0.3), max(1.4, 7 / first)
            )
        canvas.line(
            hall.quad((side, -0.62, last), (side, 0.6, last)), mix(wood, light, 0.12), max(2, 13 / last)
        )
    canvas.polygon(
        hall.quad((side, 0.6, far), (side, 0.6, near), (side, 0.66, near), (side, 0.66, far)),
        mix(wood, light, 0.25),
    )
    canvas.polygon(
        hall.quad((side, 0.66, far), (side, 0.66, near), (side, 0.78, near), (side, 0.78, far)),
        mix("#efe2c8", wood, 0.25),
    )


def table(canvas: Canvas, hall: Camera, middle: float, z: float, wood: Colour, light: Colour) -> None:
    """A reading table with people at it."""
    back, level = z * 1.16, -0.4
    for number in range(3):
        x, y = hall.at(middle - 0.2 + 0.2 * number, -0.6, back)
        if canvas.random.random() < 0.8:
            reader(canvas, x, hall.at(0, level, back)[1] + 4, 118 / back, canvas.random.choice(SPINES))
    for leg in (-0.28, 0.28):
        canvas.line(
            hall.quad((middle + leg, level, z), (middle + leg, -0.62, z)), mix(wood, "#2a1810", 0.5), 11 / z
        )
    canvas.shaded(
        hall.quad(
            (middle - 0.32, level, back),
            (middle + 0.32, level, back),
            (middle + 0.32, level, z),
            (middle - 0.32, level, z),
        ),
        evenly(mix(wood, light, 0.55), mix(wood, light, 0.2)),
    )
    canvas.polygon(
        hall.quad(
            (middle - 0.32, level, z),
            (middle + 0.32, level, z),
            (middle + 0.32, level - 0.03, z),
            (middle - 0.32, level - 0.03, z),
        ),
        mix(wood, "#2a1810", 0.4),
    )
    for number in range(4):
        x, y = hall.at(
            middle - 0.22 + 0.15 * number + canvas.random.uniform(-0.02, 0.02), level, (z + back) / 2
        )
        half = 30 / z
        canvas.polygon(
            [
                (x - half, y - half * 0.16),
                (x, y + half * 0.08),
                (x + half, y - half * 0.16),
                (x + half * 0.9, y - half * 0.36),
                (x, y - half * 0.16),
                (x - half * 0.9, y - half * 0.36),
            ],
            "#fffaf0",
        )
        canvas.line([(x, y - half * 0.16), (x, y + half * 0.08)], "#b9a98a", 1)


def reader(canvas: Canvas, x: float, y: float, tall: float, colour: Colour) -> None:
    canvas.box(x - tall * 0.34, y - tall * 0.62, x + tall * 0.34, y + tall * 0.2, colour, 1, tall * 0.2)
    canvas.oval(x, y - tall * 0.8, tall * 0.2, tall * 0.23, "#e9c3a0")
    canvas.oval(x, y - tall * 0.92, tall * 0.22, tall * 0.16, "#2a2226")


def lamp(canvas: Canvas, spot: Point, top: Point, size: float, light: Colour) -> None:
    x, y = spot
    canvas.line([top, (x, y - size * 0.4)], "#4a3a30", max(1, size * 0.03))
    canvas.glow(x, y, size * 2.4, mix(light, "#ffffff", 0.3), 0.7)
    canvas.polygon(
        [
            (x - size * 0.18, y - size * 0.4),
            (x + size * 0.18, y - size * 0.4),
            (x + size * 0.62, y),
            (x - size * 0.62, y),
        ],
        "#35524a",
    )
    canvas.oval(x, y, size * 0.62, size * 0.13, "#fff6d8")
