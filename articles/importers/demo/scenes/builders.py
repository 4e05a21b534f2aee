"""Houses, towers, boats, lanterns, and the eye that looks along a street."""

import math

from .canvas import Canvas, Colour, Point, evenly, mix
from .people import person

WALL, TILE, LACQUER = "#f3eee3", "#3b4450", "#c8321f"


class Camera:
    """Places in a room or street: `x` across, `y` up, `z` away from the viewer (1 is nearest)."""

    def __init__(self, x: float, y: float, near: float):
        self.x, self.y, self.near = x, y, near

    def at(self, x: float, y: float, z: float) -> Point:
        return self.x + x * self.near / z, self.y - y * self.near / z

    def quad(self, *corners: tuple[float, float, float]) -> list[Point]:
        return [self.at(*corner) for corner in corners]


def roof(
    canvas: Canvas, left: float, right: float, eaves: float, height: float, colour: Colour = TILE
) -> None:
    """A tiled roof seen from the front, its corners swung upwards."""
    wide = right - left
    over, lift = wide * 0.07, height * 0.22
    outline = [(left - over, eaves - lift)]
    outline += [(left - over + wide * 0.1 * part, eaves - lift * (1 - part) ** 2) for part in (0.3, 0.6, 1)]
    outline += [
        (right + over - wide * 0.1 * part, eaves - lift * (1 - part) ** 2) for part in (1, 0.6, 0.3, 0)
    ]
    outline += [(right - wide * 0.06, eaves - height * 0.62), (right - wide * 0.13, eaves - height)]
    outline += [(left + wide * 0.13, eaves - height), (left + wide * 0.06, eaves - height * 0.62)]
    canvas.shaded(outline, evenly(mix(colour, "#ffffff", 0.16), mix(colour, "#05080c", 0.25)))
    for number in range(1, max(6, round(wide / 14))):
        part = number / max(6, round(wide / 14))
        top, low = left + wide * (0.13 + 0.74 * part), left - over * 0.4 + (wide + over * 0.8) * part
        canvas.line([(top, eaves - height * 0.97), (low, eaves - 2)], "#0c1118", 1, 0.3)
    canvas.box(
        left + wide * 0.11,
        eaves - height * 1.05,
        right - wide * 0.11,
        eaves - height * 0.95,
        mix(colour, "#000000", 0.35),
    )
    for end in (left + wide * 0.11, right - wide * 0.11):
        canvas.oval(
            end, eaves - height * 1.05, height * 0.07 + 2, height * 0.07 + 2, mix(colour, "#000000", 0.35)
        )


def house(
    canvas: Canvas,
    x: float,
    y: float,
    wide: float,
    tall: float,
    lit: Colour | None = None,
    wall: Colour = WALL,
) -> None:
    """A white house of the river villages, standing on `y` with its left edge at `x`."""
    canvas.shaded(
        [(x, y - tall), (x + wide, y - tall), (x + wide, y), (x, y)], evenly(wall, mix(wall, "#7d8b92", 0.28))
    )
    pane = lit or mix(TILE, "#6b4a35", 0.4)
    number = max(2, round(wide / 46))
    for spot in range(number):
        middle = x + wide * (spot + 0.5) / number
        for level in range(max(1, round(tall / 70))):
            top = y - tall + tall * (0.22 + level * 0.42)
            half = min(wide / number * 0.22, 12)
            canvas.box(
                middle - half, top, middle + half, top + half * 1.9, mix(pane, "#3a241a", 0.5 if lit else 0.2)
            )
            canvas.box(middle - half + 2, top + 2, middle + half - 2, top + half * 1.9 - 2, pane)
    roof(canvas, x, x + wide, y - tall + 4, max(16, tall * 0.34))


def gable(canvas: Canvas, x: float, y: float, wide: float, tall: float, wall: Colour = WALL) -> None:
    """The stepped fire wall at a house's end."""
    steps = [
        (0, 0.72),
        (0.22, 0.72),
        (0.22, 0.86),
        (0.4, 0.86),
        (0.4, 1),
        (0.6, 1),
        (0.6, 0.86),
        (0.78, 0.86),
        (0.78, 0.72),
        (1, 0.72),
    ]
    top = [(x + wide * across, y - tall * up) for across, up in steps]
    canvas.shaded([*top, (x + wide, y), (x, y)], evenly(wall, mix(wall, "#7d8b92", 0.32)))
    for (left, level), (right, _same) in zip(top[::2], top[1::2], strict=True):
        canvas.polygon(
            [
                (left - 7, level - 5),
                (left - 3, level + 4),
                (right + 3, level + 4),
                (right + 7, level - 5),
                (right, level - 9),
                (left, level - 9),
            ],
            TILE,
        )
    canvas.box(x + wide * 0.44, y - tall * 0.6, x + wide * 0.56, y - tall * 0.46, mix(TILE, "#6b4a35", 0.4))


def tower(
    canvas: Canvas,
    x: float,
    y: float,
    wide: float,
    tall: float,
    colour: Colour,
    lit: Colour,
    share: float = 0.5,
    cell: float = 9,
) -> None:
    """An office or dwelling tower with some of its windows lit."""
    canvas.shaded(
        [(x, y - tall), (x + wide, y - tall), (x + wide, y), (x, y)],
        evenly(mix(colour, "#ffffff", 0.06), mix(colour, lit, 0.2)),
    )
    canvas.box(x + wide * 0.72, y - tall, x + wide, y, "#05081a", 0.16)
    columns, rows = max(2, int(wide / cell)), int(tall / (cell * 1.3))
    gap = wide / columns
    for column in range(columns):
        for row in range(1, rows):
            if canvas.random.random() < share:
                left, top = x + gap * column + gap * 0.22, y - tall + row * cell * 1.3
                tone = mix(
                    lit, canvas.random.choice((colour, "#ffffff", "#ffb35c")), canvas.random.uniform(0, 0.6)
                )
                canvas.box(left, top, left + gap * 0.56, top + cell * 0.62, tone, 0.9)


def lantern(canvas: Canvas, x: float, y: float, size: float, shine: float = 0.55) -> None:
    """A red lantern hanging with its middle at (x, y)."""
    canvas.glow(x, y, size * 4.2, "#ff9a4a", shine)
    canvas.line([(x, y - size * 1.5), (x, y - size * 0.8)], "#3a1c12", max(1, size * 0.08))
    for share, tone in ((1, "#a81c14"), (0.82, "#d8301c"), (0.52, "#f2562c"), (0.2, "#ff9a5a")):
        canvas.oval(x, y, size * share, size * 0.82, tone)
    for up in (-0.82, 0.82):
        canvas.box(
            x - size * 0.42,
            y + size * up - size * 0.1,
            x + size * 0.42,
            y + size * up + size * 0.1,
            "#e8b04a",
        )
    for strand in (-0.16, 0, 0.16):
        canvas.line(
            [(x + size * strand, y + size * 0.9), (x + size * strand * 1.4, y + size * 1.75)],
            "#e8b04a",
            max(1, size * 0.06),
        )


def boat(canvas: Canvas, x: float, y: float, long: float, colour: Colour = "#4a3326") -> None:
    """A covered rowing boat on the water, with its reflection."""
    canvas.oval(x, y + long * 0.07, long * 0.5, long * 0.05, "#0a1a20", 0.35)
    canvas.shaded(
        [
            (x - long * 0.56, y - long * 0.12),
            (x - long * 0.3, y - long * 0.03),
            (x + long * 0.3, y - long * 0.03),
            (x + long * 0.56, y - long * 0.13),
            (x + long * 0.36, y + long * 0.07),
            (x - long * 0.36, y + long * 0.07),
        ],
        evenly(mix(colour, "#ffffff", 0.15), mix(colour, "#000000", 0.35)),
    )
    arch = [
        (x + long * 0.24 * math.cos(turn), y - long * 0.03 - long * 0.17 * math.sin(turn))
        for turn in (0, 0.4, 0.8, 1.2, 1.57, 1.94, 2.34, 2.74, 3.14)
    ]
    canvas.polygon(arch, mix(colour, "#d9b98a", 0.35))
    canvas.line(arch, mix(colour, "#000000", 0.4), long * 0.012)
    person(canvas, x + long * 0.4, y - long * 0.05, long * 0.34, "#35566b")
    canvas.line(
        [(x + long * 0.36, y - long * 0.26), (x + long * 0.66, y + long * 0.08)], "#2c1d15", long * 0.014
    )


def flag(canvas: Canvas, x: float, y: float, tall: float, colour: Colour = "#d3281c") -> None:
    """A plain flag on its pole."""
    canvas.box(x - 2, y - tall, x + 2, y, "#c9ced3")
    top = y - tall + 4
    wave = [
        (x + 2 + tall * 0.32 * part, tall * 0.018 * math.sin(part * 6)) for part in (0, 0.2, 0.4, 0.6, 0.8, 1)
    ]
    canvas.shaded(
        [*((a, top + b) for a, b in wave), *((a, top + tall * 0.2 + b) for a, b in reversed(wave))],
        evenly(colour, mix(colour, "#5a0d08", 0.3)),
    )
