"""What stands along the line of the assembly hall."""

import math

from .builders import Camera
from .canvas import Canvas, Colour, evenly, mix


def car(canvas: Canvas, hall: Camera, z: float, colour: Colour) -> None:
    """A car body coming towards the viewer."""
    x, y = hall.at(0, -0.52, z)
    size = 230 / z
    canvas.oval(x, y + size * 0.02, size, size * 0.1, "#0f151c", 0.4)
    canvas.shaded(
        [
            (x - size * 0.6, y - size * 0.72),
            (x + size * 0.6, y - size * 0.72),
            (x + size * 0.66, y - size * 0.92),
            (x + size * 0.5, y - size * 1.06),
            (x - size * 0.5, y - size * 1.06),
            (x - size * 0.66, y - size * 0.92),
        ],
        evenly(mix(colour, "#ffffff", 0.45), colour),
    )
    canvas.shaded(
        [
            (x - size * 0.5, y - size * 1.0),
            (x + size * 0.5, y - size * 1.0),
            (x + size * 0.74, y - size * 0.62),
            (x - size * 0.74, y - size * 0.62),
        ],
        evenly("#8fb3c9", "#2a3c4c"),
    )
    canvas.polygon(
        [
            (x - size * 0.3, y - size * 0.98),
            (x - size * 0.08, y - size * 0.98),
            (x - size * 0.34, y - size * 0.66),
            (x - size * 0.6, y - size * 0.66),
        ],
        "#ffffff",
        0.35,
    )
    canvas.shaded(
        [
            (x - size * 0.74, y - size * 0.62),
            (x + size * 0.74, y - size * 0.62),
            (x + size * 0.9, y - size * 0.46),
            (x + size * 0.92, y - size * 0.12),
            (x - size * 0.92, y - size * 0.12),
            (x - size * 0.9, y - size * 0.46),
        ],
        evenly(mix(colour, "#ffffff", 0.5), colour, mix(colour, "#10161e", 0.35)),
    )
    canvas.box(x - size * 0.5, y - size * 0.3, x + size * 0.5, y - size * 0.16, "#1f2a34", 1, size * 0.05)
    for side in (-1, 1):
        canvas.oval(x + side * size * 0.7, y - size * 0.36, size * 0.15, size * 0.07, "#fffbe6")
        canvas.oval(x + side * size * 0.7, y - size * 0.36, size * 0.08, size * 0.045, "#bcd6e6")
        canvas.box(
            x + side * size * 0.76 - size * 0.12,
            y - size * 0.14,
            x + side * size * 0.76 + size * 0.12,
            y + size * 0.06,
            "#1a2028",
            1,
            size * 0.05,
        )


def robot(canvas: Canvas, hall: Camera, x: float, z: float, colour: Colour, steel: Colour, side: int) -> None:
    """An arm that leans over the belt, in three limbs."""
    reach, lift = canvas.random.uniform(0.16, 0.3), canvas.random.uniform(0.06, 0.2)
    foot, shoulder = hall.at(x, -0.6, z), hall.at(x, -0.36, z)
    elbow, wrist = hall.at(x + side * 0.06, 0.12 + lift, z), hall.at(x - side * reach, 0.2 + lift * 0.6, z)
    hand = hall.at(x - side * (reach + 0.08), 0.02 + lift * 0.5, z)
    size = 62 / z
    canvas.oval(foot[0], foot[1], size * 1.25, size * 0.3, "#0f151c", 0.35)
    canvas.shaded(
        [
            (foot[0] - size, foot[1]),
            (foot[0] - size * 0.62, shoulder[1]),
            (foot[0] + size * 0.62, shoulder[1]),
            (foot[0] + size, foot[1]),
        ],
        evenly(mix(steel, "#ffffff", 0.25), mix(steel, "#10161e", 0.5)),
    )
    for first, last, width in ((shoulder, elbow, 0.72), (elbow, wrist, 0.54)):
        canvas.line([first, last], mix(colour, "#5a2408", 0.35), size * width)
        canvas.line(
            [
                (first[0] - size * 0.08, first[1] - size * 0.05),
                (last[0] - size * 0.08, last[1] - size * 0.05),
            ],
            colour,
            size * width * 0.72,
        )
        canvas.line(
            [(first[0] - size * 0.16, first[1] - size * 0.1), (last[0] - size * 0.16, last[1] - size * 0.1)],
            mix(colour, "#ffffff", 0.4),
            size * width * 0.16,
        )
    canvas.line([wrist, hand], steel, size * 0.3)
    for joint, share in ((shoulder, 0.62), (elbow, 0.52), (wrist, 0.38)):
        canvas.oval(*joint, size * share, size * share, mix(colour, "#5a2408", 0.25))
        canvas.oval(*joint, size * share * 0.6, size * share * 0.6, mix(steel, "#ffffff", 0.35))
        canvas.oval(*joint, size * share * 0.26, size * share * 0.26, mix(steel, "#10161e", 0.5))
    if canvas.random.random() < 0.5:
        canvas.glow(*hand, size * 1.7, "#fff6c9", 0.95)
        for _ in range(9):
            turn = canvas.random.uniform(0, math.tau)
            far = size * canvas.random.uniform(0.5, 1.7)
            canvas.line(
                [hand, (hand[0] + far * math.cos(turn), hand[1] + far * math.sin(turn))], "#ffe9a0", 1.1, 0.8
            )
