"""Trees, bushes and grass."""

import math

from .canvas import HEIGHT, WIDTH, Canvas, Colour, mix


def pine(canvas: Canvas, x: float, y: float, height: float, colour: Colour) -> None:
    canvas.box(x - height * 0.025, y - height * 0.2, x + height * 0.025, y, mix(colour, "#2a1a10", 0.5))
    for tier in range(6):
        low = y - height * (0.1 + tier * 0.145)
        wide = height * (0.25 - tier * 0.036)
        canvas.polygon(
            [
                (x, low - height * 0.27),
                (x + wide, low + height * 0.02),
                (x, low - height * 0.03),
                (x - wide, low + height * 0.02),
            ],
            mix(colour, "#ffffff", 0.02 * tier),
        )


def tree(canvas: Canvas, x: float, y: float, size: float, colour: Colour, light: Colour = "#fff3b0") -> None:
    """A broad tree standing at (x, y), its crown `size` pixels to each side, lit from the upper left."""
    trunk = mix("#4a3324", colour, 0.25)
    canvas.polygon(
        [
            (x - size * 0.1, y),
            (x - size * 0.05, y - size * 1.1),
            (x + size * 0.05, y - size * 1.1),
            (x + size * 0.1, y),
        ],
        trunk,
    )
    middle = y - size * 1.45
    spots = []
    for _ in range(16):
        turn, far = canvas.random.uniform(0, math.tau), canvas.random.uniform(0, 0.62) ** 0.7
        spots.append((x + math.cos(turn) * far * size, middle + math.sin(turn) * far * size * 0.8))
    for tone, shift, shrink in (
        (mix(colour, "#0b1f24", 0.35), 0.08, 0.48),
        (colour, 0, 0.42),
        (mix(colour, light, 0.28), -0.14, 0.27),
    ):
        for spot_x, spot_y in spots:
            r = size * shrink * canvas.random.uniform(0.75, 1.1)
            canvas.oval(spot_x + size * shift, spot_y + size * shift, r, r * 0.94, tone)
    for spot_x, spot_y in spots[:9]:
        r = size * 0.12 * canvas.random.uniform(0.6, 1.2)
        canvas.oval(spot_x - size * 0.2, spot_y - size * 0.22, r, r * 0.9, mix(colour, light, 0.5))


def willow(canvas: Canvas, x: float, y: float, height: float, colour: Colour) -> None:
    """A willow standing at (x, y), its strands hanging over both sides."""
    trunk = mix("#3c2c22", colour, 0.15)
    for side in (0.6, 1):
        canvas.polygon(
            [
                (x - height * 0.035 * side, y),
                (x + height * 0.02, y - height * 0.38),
                (x - height * 0.035, y - height * 0.8),
                (x + height * 0.005, y - height * 0.8),
                (x + height * 0.055, y - height * 0.36),
                (x + height * 0.05 * side, y),
            ],
            mix(trunk, "#0f0a08", 0.35 * (1 - side)),
        )
    for lean in (-0.17, -0.08, 0.09, 0.18):
        canvas.line(
            [
                (x, y - height * 0.62),
                (x + lean * height * 0.6, y - height * 0.84),
                (x + lean * height, y - height * 0.9),
            ],
            trunk,
            height * 0.012,
        )
    for _ in range(260):
        lean = canvas.random.uniform(-1, 1)
        start = (
            x + lean * height * 0.22,
            y - height * canvas.random.uniform(0.72, 0.98) + abs(lean) * height * 0.1,
        )
        reach = height * canvas.random.uniform(0.3, 0.72) * (1 - 0.25 * abs(lean))
        out = lean * height * 0.22
        points = [
            (
                start[0] + out * math.sin(part * 1.5),
                start[1] - height * 0.06 * math.sin(part * 3.1) + reach * part**1.6,
            )
            for part in (0, 0.2, 0.4, 0.6, 0.8, 1)
        ]
        tone = mix(colour, canvas.random.choice(("#f5ef9a", "#123a2c")), canvas.random.uniform(0, 0.4))
        canvas.line(points, tone, height * 0.005, 0.8)
        for point in points[2:]:
            canvas.oval(point[0], point[1], height * 0.006, height * 0.014, tone, 0.7)


def bush(canvas: Canvas, x: float, y: float, size: float, colour: Colour) -> None:
    for _ in range(9):
        r = size * canvas.random.uniform(0.3, 0.6)
        spot = (x + canvas.random.uniform(-size, size), y - canvas.random.uniform(0, size * 0.5))
        canvas.oval(*spot, r, r * 0.85, mix(colour, "#0c2a22", canvas.random.uniform(0, 0.35)))
        canvas.oval(spot[0] - r * 0.25, spot[1] - r * 0.3, r * 0.5, r * 0.4, mix(colour, "#fff6c0", 0.22))


def grass(canvas: Canvas, top: float, colour: Colour, number: int = 500, height: float = 46) -> None:
    """Blades along the lower edge of the picture."""
    for _ in range(number):
        x, y = canvas.random.uniform(-10, WIDTH + 10), canvas.random.uniform(top, HEIGHT + 20)
        tall = height * canvas.random.uniform(0.4, 1) * (0.5 + (y - top) / max(1, HEIGHT - top))
        bend = canvas.random.uniform(-0.4, 0.4) * tall
        tone = mix(colour, canvas.random.choice(("#fff2a0", "#06251e")), canvas.random.uniform(0, 0.35))
        canvas.polygon([(x - 2.2, y), (x + bend, y - tall), (x + 2.2, y)], tone)
