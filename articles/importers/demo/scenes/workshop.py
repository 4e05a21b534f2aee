"""Robots along the line of an assembly hall."""

import itertools

from .builders import Camera
from .canvas import Canvas, Colour, evenly, mix
from .machines import car, robot
from .people import person


def paint(seed: int) -> bytes:
    steel, wall, arm, light = (
        ("#5f7f99", "#d9e4ea", "#f08a24", "#ffffff"),
        ("#6a7488", "#e6e2dc", "#e5a51f", "#fff4d8"),
        ("#4f7f86", "#d8e8e4", "#e8562f", "#f4ffff"),
    )[seed % 3]
    canvas = Canvas(seed, evenly(wall, wall))
    hall = Camera(800, 470, 640)
    far, near = 4.6, 0.6
    canvas.shaded(
        hall.quad((-1.3, 0.85, near), (1.3, 0.85, near), (1.3, 0.85, far), (-1.3, 0.85, far)),
        evenly(mix(steel, "#1f2c3a", 0.45), mix(wall, steel, 0.3)),
    )
    for side in (-1.3, 1.3):
        canvas.shaded(
            hall.quad((side, -0.6, near), (side, 0.85, near), (side, 0.85, far), (side, -0.6, far)),
            evenly(mix(wall, steel, 0.45), wall, mix(wall, steel, 0.35)),
        )
    canvas.shaded(
        hall.quad((-1.3, -0.6, near), (1.3, -0.6, near), (1.3, -0.6, far), (-1.3, -0.6, far)),
        evenly(mix(wall, "#ffffff", 0.5), mix(wall, steel, 0.25), mix(steel, "#2a3a48", 0.15)),
    )
    end = hall.quad((-1.3, 0.85, far), (1.3, 0.85, far), (1.3, -0.6, far), (-1.3, -0.6, far))
    canvas.shaded(end, evenly(mix(wall, light, 0.4), mix(wall, "#ffffff", 0.7)))
    canvas.glow(800, 430, 420, light, 0.85)
    depths = [far * (near / far) ** (number / 9) for number in range(10)]
    for first, last in itertools.pairwise(depths):
        air = (first - near) / (far - near)
        for side in (-1.3, 1.3):
            span = first - last
            canvas.shaded(
                hall.quad(
                    (side, 0.18, first - span * 0.14),
                    (side, 0.18, last + span * 0.14),
                    (side, 0.62, last + span * 0.14),
                    (side, 0.62, first - span * 0.14),
                ),
                evenly("#ffffff", mix("#cfe9f5", light, 0.4), mix("#9fcbe0", wall, 0.3)),
            )
            canvas.line(
                hall.quad((side, 0.4, first - span * 0.14), (side, 0.4, last + span * 0.14)),
                mix(steel, wall, 0.4),
                max(1, 5 / first),
            )
            canvas.line(
                hall.quad((side, -0.6, last), (side, 0.85, last)),
                mix(steel, wall, 0.5 * air),
                max(2, 17 / last),
            )
        for middle in (-0.62, 0.62):
            canvas.polygon(
                hall.quad(
                    (middle - 0.16, 0.849, first - 0.1),
                    (middle + 0.16, 0.849, first - 0.1),
                    (middle + 0.16, 0.849, last + 0.1),
                    (middle - 0.16, 0.849, last + 0.1),
                ),
                light,
            )
        truss(canvas, hall, last, mix(mix(steel, "#1f2c3a", 0.35), wall, 0.6 * air))
    lanes(canvas, hall, far, near, steel)
    for z in (3.9, 3.1, 2.45, 1.9, 1.45, 1.08):
        air = (z - near) / (far - near)
        for side in (-1, 1):
            robot(
                canvas,
                hall,
                side * 0.82,
                z * 1.06,
                mix(arm, wall, 0.45 * air),
                mix(steel, wall, 0.4 * air),
                side,
            )
        car(
            canvas,
            hall,
            z,
            mix(
                canvas.random.choice(("#f2f4f5", "#c9402f", "#2f6fa8", "#3f8a7a", "#d9a534")), wall, 0.4 * air
            ),
        )
    for z, x in ((2.2, -1.1), (1.5, 1.12), (1.2, -1.08)):
        person(canvas, *hall.at(x, -0.58, z), 300 / z, "#2f5f9f")
        head = hall.at(x, -0.58, z)
        canvas.oval(head[0], head[1] - 288 / z, 28 / z, 17 / z, "#f5c928")
    canvas.glow(800, 440, 560, light, 0.28)
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def truss(canvas: Canvas, hall: Camera, z: float, tone: Colour) -> None:
    width = max(1, 9 / z)
    canvas.line(hall.quad((-1.3, 0.84, z), (1.3, 0.84, z)), tone, width)
    canvas.line(hall.quad((-1.3, 0.7, z), (1.3, 0.7, z)), tone, width)
    for number in range(-6, 6):
        x = number * 1.3 / 6
        canvas.line(hall.quad((x, 0.7, z), (x + 0.108, 0.84, z), (x + 0.2166, 0.7, z)), tone, width * 0.55)


def lanes(canvas: Canvas, hall: Camera, far: float, near: float, steel: Colour) -> None:
    """The belt in the middle, and the yellow lines that people keep behind."""
    for side in (-1, 1):
        canvas.polygon(
            hall.quad(
                (side * 1.0, -0.599, near),
                (side * 1.03, -0.599, near),
                (side * 1.03, -0.599, far),
                (side * 1.0, -0.599, far),
            ),
            "#f2c12e",
        )
    canvas.shaded(
        hall.quad((-0.42, -0.54, near), (0.42, -0.54, near), (0.42, -0.54, far), (-0.42, -0.54, far)),
        evenly(mix(steel, "#ffffff", 0.5), mix(steel, "#1f2a36", 0.55)),
    )
    for side in (-1, 1):
        canvas.polygon(
            hall.quad(
                (side * 0.42, -0.54, near),
                (side * 0.46, -0.54, near),
                (side * 0.46, -0.54, far),
                (side * 0.42, -0.54, far),
            ),
            mix(steel, "#ffffff", 0.6),
        )
        canvas.polygon(
            hall.quad(
                (side * 0.46, -0.54, near),
                (side * 0.46, -0.6, near),
                (side * 0.46, -0.6, far),
                (side * 0.46, -0.54, far),
            ),
            mix(steel, "#1f2a36", 0.35),
        )
    z = near
    while z < far:
        canvas.line(
            hall.quad((-0.42, -0.54, z), (0.42, -0.54, z)), mix(steel, "#10161e", 0.6), max(0.7, 3 / z), 0.6
        )
        z *= 1.06
