"""An old bridge of stone and its image in the river."""

import math

from .builders import boat, gable, house
from .canvas import HEIGHT, WIDTH, Canvas, Colour, Point, evenly, mix
from .nature import clouds, glitter, range_of_hills, sun, woods
from .trees import bush, tree, willow


def paint(seed: int) -> bytes:
    high, low, hill, water, warm = (
        ("#8fb9c9", "#f3ecd8", "#5f8788", "#6f9a9c", None),
        ("#e79a6c", "#fce3b4", "#8b7a7c", "#b98f77", "#ffd06b"),
        ("#5ea4cf", "#e8f2e6", "#4f8a86", "#4f93a0", None),
        ("#4b4f86", "#e9a58f", "#585a86", "#5d5f8b", "#ffc85e"),
    )[seed % 4]
    canvas = Canvas(seed, [(0, high), (0.5, low), (1, low)])
    sun(canvas, canvas.random.uniform(420, 620), 230, 42, mix(low, "#ffffff", 0.6), mix(low, "#ffffff", 0.35))
    clouds(canvas, 5, 70, 260, mix(low, "#ffffff", 0.6), 0.6)
    for number in range(4):
        line = range_of_hills(
            canvas,
            455 + 26 * number,
            150 - 28 * number,
            mix(mix(high, low, 0.5), hill, 0.3 + 0.22 * number),
            low,
            400,
            number < 3,
            160,
        )
        canvas.mist(560, 90, low, 0.5)
    woods(canvas, line, mix(hill, "#274f45", 0.4), 8)
    for side, start in ((0, -40), (1, 1270)):
        left = float(start)
        for number in range(5):
            wide, tall = canvas.random.uniform(74, 104), canvas.random.uniform(62, 96)
            tree(canvas, left + 30, 612, canvas.random.uniform(26, 40), mix(hill, "#3f6f45", 0.6))
            if (number + side) % 2:
                gable(canvas, left, 622, wide * 0.8, tall * 1.45, mix("#f3eee3", low, 0.25))
            else:
                house(canvas, left, 622, wide, tall, warm, mix("#f3eee3", low, 0.25))
            left += wide * 0.82
    canvas.box(-10, 616, 400, 634, "#8d8a7e")
    canvas.box(1230, 616, WIDTH + 10, 634, "#8d8a7e")
    stone_bridge(canvas, 330, 1300, 632, low)
    canvas.mirror(
        632, HEIGHT - 632, evenly(mix(water, low, 0.45), water, mix(water, "#0d2a38", 0.55)), 0.42, 7, 1.05
    )
    glitter(canvas, 650, HEIGHT, mix(low, "#ffffff", 0.5), 150)
    boat(canvas, 930, 800, 210)
    willow(canvas, 95, 1010, 720, mix("#6f9a45", hill, 0.25))
    for x in (0, 90, 190, 1480, 1570):
        bush(canvas, x, HEIGHT + 6, 74, mix("#3f6f3f", hill, 0.3))
    return canvas.finish(flipped=canvas.random.random() < 0.5)


def stone_bridge(canvas: Canvas, left: float, right: float, water: float, light: Colour) -> None:
    """Five arches under a rising road; what is seen through them was painted before."""
    middle, wide = (left + right) / 2, right - left

    def road(x: float) -> float:
        return water - 62 - 118 * math.cos((x - middle) / wide * math.pi) ** 1.2

    arches = [
        (middle + shift * wide, half * wide)
        for shift, half in ((-0.36, 0.062), (-0.2, 0.078), (0, 0.1), (0.2, 0.078), (0.36, 0.062))
    ]
    outline: list[Point] = [
        (x, road(min(max(x, left + 1), right - 1))) for x in range(round(left), round(right) + 1, 6)
    ]
    under: list[Point] = [(right, water)]
    for spot, half in reversed(arches):
        under += [
            (spot + half * math.cos(turn), water - half * 1.12 * math.sin(turn))
            for turn in (number * math.pi / 30 for number in range(31))
        ]
    under.append((left, water))
    canvas.shaded(outline + under, evenly(mix("#c9c0ab", light, 0.3), "#a79f8c", "#7f7a6d"))
    for row in range(13):
        level = water - 10 - row * 16
        x = left + canvas.random.uniform(0, 30)
        while x < right:
            long = canvas.random.uniform(22, 46)
            free = all(
                (x - spot) ** 2 + ((water - level) / 1.12) ** 2 > (half + 14) ** 2 for spot, half in arches
            )
            if free and level > road(min(max(x, left + 1), right - 1)) + 14:
                tone = canvas.random.choice(("#ffffff", "#4d493f", "#6f6656"))
                canvas.box(x, level - 14, x + long - 3, level - 2, tone, canvas.random.uniform(0.05, 0.18), 2)
            x += long
    for spot, half in arches:
        for number in range(17):
            turn, following = number * math.pi / 17, (number + 0.86) * math.pi / 17
            ring = [
                (spot + far * math.cos(t), water - far * 1.12 * math.sin(t))
                for far, t in ((half, turn), (half + 13, turn), (half + 13, following), (half, following))
            ]
            canvas.polygon(ring, mix("#d9d0ba", light, 0.25))
    canvas.line([(x, y - 2) for x, y in outline], "#e9e2cf", 7)
    canvas.line([(x, y - 27) for x, y in outline], "#cfc6b0", 5)
    for x, y in outline[::5]:
        canvas.box(x - 4, y - 36, x + 4, y, "#ddd5c0")
        canvas.oval(x, y - 38, 5, 5, "#e9e2cf")
