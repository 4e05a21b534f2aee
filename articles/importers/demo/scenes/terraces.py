"""Terraces step by step down a mountain: flooded for rice, or planted with tea."""

import math

from .canvas import HEIGHT, WIDTH, Canvas, Colour, mix
from .nature import clouds, range_of_hills, sun, waves, woods
from .people import person
from .trees import tree


def paint(seed: int) -> bytes:
    flooded = seed % 2 == 0
    high, low, haze, green = (
        (("#f0a37a", "#fde3bd", "#fbeed8", "#5d7f4a"), ("#4f8fd0", "#f6dcb4", "#f3ece0", "#3f8a55"))
        if flooded
        else (("#6db4cf", "#e9f3e1", "#e3efdc", "#4f9648"), ("#a9c9b0", "#f6f2d2", "#eaf0d6", "#6a9a3c"))
    )[seed // 2 % 2]
    canvas = Canvas(seed, [(0, high), (0.36, low), (1, low)])
    x = canvas.random.uniform(950, 1300)
    sun(canvas, x, 170, 40, "#fffaf0", mix(low, "#ffffff", 0.5))
    clouds(canvas, 5, 60, 220, "#ffffff", 0.5)
    for number in range(3):
        line = range_of_hills(
            canvas,
            330 + 34 * number,
            105 - 12 * number,
            mix(mix(high, haze, 0.5), green, 0.15 + 0.22 * number),
            haze,
            400,
            number < 2,
            170,
        )
        canvas.mist(400 + 22 * number, 90, haze, 0.7)
    woods(canvas, line, mix(mix(high, haze, 0.4), green, 0.72), 6)
    spurs = ((230, 440, 620, 12), (1400, 470, 640, 12), (780, 590, 760, 15))
    for number, (middle, top, wide, steps) in enumerate(spurs):
        spur(
            canvas,
            middle + canvas.random.uniform(-90, 90),
            top,
            wide,
            steps,
            green,
            (low, high) if flooded else None,
            haze,
        )
        if number < 2:
            canvas.mist(650 + 60 * number, 200, haze, 0.5)
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def spur(
    canvas: Canvas,
    middle: float,
    top: float,
    wide: float,
    steps: int,
    green: Colour,
    sky: tuple[Colour, Colour] | None,
    haze: Colour,
) -> None:
    """A shoulder of the mountain cut into steps; `sky` is what the water on them mirrors, None where tea grows."""
    rough = waves(canvas.random, 300, 2)
    lobes = [
        (canvas.random.uniform(70, 190), canvas.random.uniform(0, 6), canvas.random.uniform(0.5, 1.3))
        for _ in range(steps + 2)
    ]
    levels = [top]
    for step in range(steps + 1):
        levels.append(levels[-1] + (11 + 4.6 * step) * canvas.random.uniform(0.75, 1.25))

    def height(x: float, step: int) -> float:
        aside = (x - middle) / wide
        length, start, size = lobes[step]
        scallop = abs(math.sin(x / length + start)) * size * (5 + 1.6 * step)
        return levels[step] + 190 * aside * aside - 26 * rough(x) + scallop

    for step in range(steps + 1):
        part = min(1, (levels[step] - 430) / 600)
        lip = [(x, height(x, step)) for x in range(-16, WIDTH + 17, 16)]
        bank = 4 + 15 * part
        soil = mix(mix(green, "#12352a", 0.4 + 0.25 * part), haze, 0.4 * (1 - part))
        canvas.polygon([*((x, y - bank) for x, y in lip), (WIDTH + 16, HEIGHT), (-16, HEIGHT)], soil)
        canvas.line([(x, y - bank) for x, y in lip], mix(green, "#eef5a0", 0.5), 1.2 + 2 * part, 0.9)
        shade = canvas.random.uniform(0, 0.3)
        water = None if sky is None or canvas.random.random() < 0.25 else sky
        if water is None:
            surface = mix(mix(green, "#dff07a", 0.32 - shade), haze, 0.3 * (1 - part))
        else:
            surface = mix(
                mix(mix(water[0], water[1], shade), "#ffffff", 0.25 - 0.25 * part), water[1], 0.5 * part
            )
        canvas.polygon([*lip, (WIDTH + 16, HEIGHT), (-16, HEIGHT)], surface)
        following = [(x, height(x, min(step + 1, steps)) - bank) for x, _y in lip]
        for row in range(1, 2 if water else 5):
            share = row / 5
            track = [(x, y + (below - y) * share) for (x, y), (_x, below) in zip(lip, following, strict=True)]
            if water is None:
                canvas.line(track, mix(green, "#0f3d22", 0.6), 1.5 + 5 * part, 0.5)
                canvas.line(
                    [(x, y - 1 - 2 * part) for x, y in track], mix(green, "#e6f27e", 0.45), 1 + 3 * part, 0.7
                )
            else:
                start = canvas.random.randrange(70)
                canvas.line(track[start : start + 25], "#ffffff", 1 + part, 0.5)
    for _ in range(5):
        step, x = canvas.random.randrange(1, steps - 2), canvas.random.uniform(60, WIDTH - 60)
        tree(canvas, x, height(x, step) - 4, 9 + 2.2 * step, mix(green, "#123a2a", 0.4))
    step, x = steps - 5, middle + canvas.random.uniform(-260, 260)
    person(
        canvas,
        x,
        height(x, step) + 14,
        30 + 2 * step,
        canvas.random.choice(("#d9482f", "#2f6f9f", "#e3b23c")),
    )
