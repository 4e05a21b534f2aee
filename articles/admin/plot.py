"""A plot of months as an SVG picture's geometry: bars for a number, dots on a line for another."""

from dataclasses import dataclass

WIDTH, HEIGHT = 720, 220
LEFT, RIGHT, TOP, BOTTOM = 44, 44, 12, 34


@dataclass(frozen=True)
class Bar:
    label: str
    value: int
    x: float
    y: float
    width: float
    height: float
    middle: float


@dataclass(frozen=True)
class Dot:
    x: float
    y: float
    value: float


@dataclass(frozen=True)
class Mark:
    """A line of the grid with what it stands for on either side."""

    y: float
    left: str
    right: str


@dataclass(frozen=True)
class Plot:
    width: int
    height: int
    base: float
    bars: list[Bar]
    dots: list[Dot]
    marks: list[Mark]

    @property
    def line(self):
        """The points of the line through the dots, as SVG writes them."""
        return " ".join(f"{dot.x:.1f},{dot.y:.1f}" for dot in self.dots)


def plot(labels, numbers, others):
    """Bars of `numbers` (left scale) and dots of `others` (right scale; None where there is none), one a label."""
    ceiling = rounded_up(max(numbers, default=0))
    other_ceiling = rounded_up(max((value for value in others if value is not None), default=0))
    room, base = HEIGHT - TOP - BOTTOM, HEIGHT - BOTTOM
    step = (WIDTH - LEFT - RIGHT) / max(1, len(labels))
    bars, dots = [], []
    for place, (label, number, other) in enumerate(zip(labels, numbers, others, strict=True)):
        middle = LEFT + step * (place + 0.5)
        height = room * number / ceiling
        bars.append(Bar(label, number, middle - step * 0.3, base - height, step * 0.6, height, middle))
        if other is not None:
            dots.append(Dot(middle, base - room * other / other_ceiling, other))
    marks = [
        Mark(base - room * part / 4, f"{ceiling * part / 4:g}", f"{other_ceiling * part / 4:g}")
        for part in range(5)
    ]
    return Plot(WIDTH, HEIGHT, base, bars, dots, marks)


def rounded_up(value):
    """The next number whose quarters are easy to read: 4, 8, 12, 20, 40, 80, 120 …"""
    ten = 1
    while True:
        for step in (4, 8, 12, 20):
            if step * ten >= value:
                return step * ten
        ten *= 10
