"""The paper and the brushes that the scenes are painted with.

Places are given in pixels of the finished picture, from the top left; everything is painted at twice that
size and reduced in the end, which smooths the edges. All chance comes from one seed.
"""

import io
import math
import random
from collections.abc import Callable, Sequence

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1600, 1067
SCALE = 2
QUALITY = 90
GRAIN = 5

Colour = str | tuple[int, ...]
Point = tuple[float, float]
Stops = Sequence[tuple[float, Colour]]


def rgb(colour: Colour) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.lstrip("#")) if isinstance(colour, str) else colour
    return red, green, blue


def mix(first: Colour, second: Colour, share: float) -> tuple[int, int, int]:
    """The first colour with this share (0 to 1) of the second."""
    pairs = zip(rgb(first), rgb(second), strict=True)
    red, green, blue = (round(one + (other - one) * share) for one, other in pairs)
    return red, green, blue


def evenly(*colours: Colour) -> list[tuple[float, Colour]]:
    """Stops of a gradient at even distances."""
    return [(number / (len(colours) - 1), colour) for number, colour in enumerate(colours)]


def blend(stops: Stops, place: float) -> tuple[int, int, int]:
    """The colour of a gradient at a place between 0 and 1."""
    before = stops[0]
    for stop in stops:
        if place <= stop[0]:
            span = stop[0] - before[0]
            return mix(before[1], stop[1], (place - before[0]) / span if span else 1)
        before = stop
    return rgb(before[1])


def gradient(size: tuple[int, int], stops: Stops) -> Image.Image:
    """From top to bottom."""
    column = Image.new("RGB", (1, max(2, size[1])))
    column.putdata([blend(stops, row / (column.height - 1)) for row in range(column.height)])
    return column.resize(size, Image.Resampling.NEAREST)


class Canvas:
    """One picture being painted, from the sky to the foreground."""

    def __init__(self, seed: int, sky: Stops):
        self.random = random.Random(seed)  # noqa: S311 – chance for pictures, not for secrets
        self.image = gradient((WIDTH * SCALE, HEIGHT * SCALE), sky)
        self.solid, self.clear = ImageDraw.Draw(self.image), ImageDraw.Draw(self.image, "RGBA")

    # Shapes. `alpha` goes from 0 (unseen) to 1.

    def polygon(self, points: Sequence[Point], colour: Colour, alpha: float = 1) -> None:
        pen, ink = self._ink(colour, alpha)
        pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=ink)

    def box(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        colour: Colour,
        alpha: float = 1,
        rounded: float = 0,
    ) -> None:
        if right <= left or bottom <= top:
            return
        corners = (left * SCALE, top * SCALE, right * SCALE - 1, bottom * SCALE - 1)
        pen, ink = self._ink(colour, alpha)
        if rounded:
            pen.rounded_rectangle(corners, rounded * SCALE, fill=ink)
        else:
            pen.rectangle(corners, fill=ink)

    def oval(self, x: float, y: float, across: float, down: float, colour: Colour, alpha: float = 1) -> None:
        """Around (x, y), so many pixels to each side."""
        pen, ink = self._ink(colour, alpha)
        pen.ellipse(
            ((x - across) * SCALE, (y - down) * SCALE, (x + across) * SCALE, (y + down) * SCALE), fill=ink
        )

    def line(self, points: Sequence[Point], colour: Colour, width: float = 1, alpha: float = 1) -> None:
        pen, ink = self._ink(colour, alpha)
        pen.line(
            [(x * SCALE, y * SCALE) for x, y in points],
            fill=ink,
            width=max(1, round(width * SCALE)),
            joint="curve",
        )

    def shaded(self, points: Sequence[Point], stops: Stops) -> None:
        """A polygon with a gradient from its highest to its lowest point."""
        spots = [(x * SCALE, y * SCALE) for x, y in points]
        left, top = (math.floor(min(spot[axis] for spot in spots)) for axis in (0, 1))
        right, bottom = (math.ceil(max(spot[axis] for spot in spots)) for axis in (0, 1))
        left, right = max(0, left), min(self.image.width, right)
        if right <= left or bottom <= top:
            return
        mask = Image.new("L", (right - left, bottom - top))
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in spots], fill=255)
        self.image.paste(gradient(mask.size, stops), (left, top), mask)

    # Light and air

    def glow(
        self, x: float, y: float, across: float, colour: Colour, alpha: float = 1, down: float | None = None
    ) -> None:
        """Soft light around a place, gone at its rim."""
        size = (max(2, round(across * 2 * SCALE)), max(2, round((down or across) * 2 * SCALE)))
        light = Image.radial_gradient("L").point(
            [round((1 - v / 181) ** 2 * 255 * alpha) if v < 181 else 0 for v in range(256)]
        )
        light = light.resize(size, Image.Resampling.BICUBIC)
        self.image.paste(rgb(colour), (round(x * SCALE - size[0] / 2), round(y * SCALE - size[1] / 2)), light)

    def veil(self, top: float, bottom: float, colour: Colour, above: float, below: float) -> None:
        """A colour laid over the picture between two heights, changing from one strength to another."""
        rows = max(2, round((bottom - top) * SCALE))
        mask = Image.new("L", (1, rows))
        mask.putdata([round(255 * (above + (below - above) * row / (rows - 1))) for row in range(rows)])
        mask = mask.resize((self.image.width, rows), Image.Resampling.NEAREST)
        self.image.paste(rgb(colour), (0, round(top * SCALE)), mask)

    def mist(self, y: float, height: float, colour: Colour, alpha: float = 0.8) -> None:
        """Drifting fog around a height, torn by chance."""
        rough = Image.new("L", (9, 5))
        rough.putdata([self.random.randrange(256) for _ in range(45)])
        bell = Image.new("L", (1, 33))
        bell.putdata([round(255 * alpha * math.sin(math.pi * row / 32) ** 2) for row in range(33)])
        size = (self.image.width, round(height * SCALE))
        small = (size[0] // 8, max(2, size[1] // 8))
        rough = rough.resize(small, Image.Resampling.BICUBIC).point([min(255, 70 + v) for v in range(256)])
        mask = Image.composite(
            rough, Image.new("L", small), bell.resize(small, Image.Resampling.BICUBIC)
        ).resize(size, Image.Resampling.BICUBIC)
        self.image.paste(rgb(colour), (0, round((y - height / 2) * SCALE)), mask)

    def soft(
        self, paint: Callable[[ImageDraw.ImageDraw], None], colour: Colour, blur: float, alpha: float = 1
    ) -> None:
        """Shapes with blurred edges: clouds, shadows, beams. `paint` draws on paper of a quarter the size."""
        layer = Image.new("L", (WIDTH // 4, HEIGHT // 4))
        paint(ImageDraw.Draw(layer))
        layer = layer.filter(ImageFilter.GaussianBlur(blur / 4)).point([round(v * alpha) for v in range(256)])
        self.image.paste(rgb(colour), mask=layer.resize(self.image.size, Image.Resampling.BICUBIC))

    def mirror(
        self,
        y: float,
        depth: float,
        water: Stops,
        strength: float = 0.4,
        ripple: float = 6,
        squeeze: float = 1,
    ) -> None:
        """Still water from `y` downwards, showing what stands above it under a colour of its own."""
        line, rows = round(y * SCALE), round(depth * SCALE)
        seen = self.image.crop((0, max(0, line - round(rows / squeeze)), self.image.width, line))
        seen = seen.transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize((self.image.width, rows))
        moved = seen.copy()
        step, phase = 4, self.random.uniform(0, 6)
        for top in range(0, rows, step):
            far = top / rows
            sway = math.sin(top / (9 + 26 * far) + phase) + 0.5 * math.sin(top / (5 + 11 * far))
            shift = round(sway * ripple * SCALE * (0.15 + far))
            moved.paste(seen.crop((0, top, seen.width, top + step)), (shift, top))
        colour = gradient(moved.size, water)
        self.image.paste(Image.blend(moved, colour, strength), (0, line))

    def finish(self, flipped: bool = False) -> bytes:
        """The picture as JPEG, with a little grain and darker corners."""
        done = self.image.reduce(SCALE)
        if flipped:
            done = done.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        corners = (
            Image.radial_gradient("L").resize(done.size).point([max(0, (v - 120) // 4) for v in range(256)])
        )
        done.paste((18, 20, 40), mask=corners)
        grain = Image.frombytes("L", done.size, self.random.randbytes(WIDTH * HEIGHT))
        done = Image.blend(done, Image.merge("RGB", (grain, grain, grain)), GRAIN / 255)
        target = io.BytesIO()
        done.save(target, "JPEG", quality=QUALITY, progressive=True, optimize=True)
        return target.getvalue()

    def _ink(self, colour: Colour, alpha: float) -> tuple[ImageDraw.ImageDraw, tuple[int, ...]]:
        """The pen and its ink: the pen that can be seen through is the slower one."""
        if alpha >= 1:
            return self.solid, rgb(colour)
        return self.clear, (*rgb(colour), round(255 * alpha))
