"""A public building with its glass front, steps and square."""

from .builders import flag, tower
from .canvas import HEIGHT, WIDTH, Canvas, evenly, mix
from .nature import clouds, range_of_hills
from .people import person
from .trees import tree


def paint(seed: int) -> bytes:
    high, low, stone, glass = (
        ("#4f97cf", "#e4f1f1", "#ece7dc", "#6fa9c4"),
        ("#35477f", "#f3a98a", "#d9cfd0", "#ffd391"),
        ("#86b9d6", "#f6f0dd", "#efe6d3", "#7fb0ba"),
    )[seed % 3]
    dusk = seed % 3 == 1
    canvas = Canvas(seed, [(0, high), (0.62, low), (1, low)])
    clouds(canvas, 8, 60, 380, mix(low, "#ffffff", 0.6), 0.75)
    range_of_hills(canvas, 560, 110, mix(high, low, 0.45), low, 380, depth=170)
    x = -30.0
    while x < WIDTH:
        wide, tall = canvas.random.uniform(60, 110), canvas.random.uniform(100, 230)
        tower(
            canvas,
            x,
            720,
            wide,
            tall,
            mix(mix(high, low, 0.6), "#8f9fae", 0.3),
            mix(glass, low, 0.5),
            0.3,
            11,
        )
        x += wide + canvas.random.uniform(0, 50)
    left, right, ground, top = 250, 1350, 790, 360
    for wing in (-1, 1):
        inner, outer = (left + 90, left - 150) if wing < 0 else (right - 90, right + 150)
        a, b = min(inner, outer), max(inner, outer)
        canvas.shaded(
            [(a, top + 130), (b, top + 130), (b, ground), (a, ground)],
            evenly(stone, mix(stone, "#7f8894", 0.3)),
        )
        for row in range(4):
            for column in range(6):
                spot = a + 14 + column * (b - a - 20) / 6
                canvas.shaded(
                    [
                        (spot, top + 155 + row * 66),
                        (spot + 26, top + 155 + row * 66),
                        (spot + 26, top + 197 + row * 66),
                        (spot, top + 197 + row * 66),
                    ],
                    evenly(mix(glass, "#ffffff", 0.35), mix(glass, "#22405a", 0.15 if dusk else 0.4)),
                )
    canvas.shaded(
        [(left, top), (right, top), (right, ground), (left, ground)],
        evenly(mix(glass, "#ffffff", 0.5), glass, mix(glass, "#22405a", 0.1 if dusk else 0.35)),
    )
    for row in range(5):
        canvas.box(left, top + 22 + row * 84, right, top + 30 + row * 84, stone)
    for column in range(56):
        spot = left + (right - left) * column / 55
        canvas.box(spot - 1, top, spot + 1, ground, mix(stone, "#6f7f8c", 0.5), 0.8)
        if canvas.random.random() < 0.5:
            row = canvas.random.randrange(5)
            canvas.box(
                spot + 2,
                top + 32 + row * 84,
                spot + 18,
                top + 105 + row * 84,
                "#ffffff" if not dusk else "#fff2cf",
                canvas.random.uniform(0.06, 0.4),
            )
    for number in range(9):
        spot = left + 24 + (right - left - 48) * number / 8
        canvas.shaded(
            [(spot - 15, top + 10), (spot + 15, top + 10), (spot + 15, ground), (spot - 15, ground)],
            evenly("#ffffff", stone, mix(stone, "#8a8f98", 0.25)),
        )
        canvas.box(spot + 6, top + 10, spot + 15, ground, "#59647a", 0.2)
    canvas.shaded(
        [(left - 70, top - 34), (right + 70, top - 34), (right + 34, top + 20), (left - 34, top + 20)],
        evenly("#ffffff", stone, mix(stone, "#7f8894", 0.35)),
    )
    canvas.shaded(
        [(left - 30, top - 56), (right + 30, top - 56), (right + 70, top - 34), (left - 70, top - 34)],
        evenly(mix("#8f5a45", stone, 0.4), "#8f5a45"),
    )
    canvas.shaded(
        [(690, ground - 130), (910, ground - 130), (910, ground), (690, ground)],
        evenly("#fff1cf", mix(glass, "#fff1cf", 0.4)),
    )
    for spot in (690, 762, 836, 908):
        canvas.box(spot - 3, ground - 130, spot + 3, ground, "#4a5560")
    canvas.box(660, ground - 146, 940, ground - 130, "#c8432f")
    for step in range(7):
        canvas.box(
            330 - 26 * step,
            ground + 11 * step,
            1270 + 26 * step,
            ground + 11 * step + 11,
            mix(stone, "#7f8590", 0.1 + 0.25 * (step % 2)),
        )
    canvas.shaded(
        [(0, 867), (WIDTH, 867), (WIDTH, HEIGHT), (0, HEIGHT)],
        evenly(mix(stone, low, 0.4), mix(stone, "#8a8f98", 0.3), mix(stone, "#6a7080", 0.5)),
    )
    canvas.box(-1, ground, 330 - 26 * 6 - 10, 872, mix("#7fa45a", stone, 0.15))
    canvas.box(1270 + 26 * 6 + 10, ground, WIDTH + 1, 872, mix("#7fa45a", stone, 0.15))
    for number in range(-14, 15):
        canvas.line([(800 + number * 74, 868), (800 + number * 190, HEIGHT)], "#59647a", 1.2, 0.3)
    for row in range(6):
        canvas.line([(0, 872 + 6 * row**2.1), (WIDTH, 872 + 6 * row**2.1)], "#59647a", 1.2, 0.3)
    for spot, tall in ((1330, 300), (1440, 340), (1550, 300)):
        canvas.box(spot - 16, 876, spot + 16, 888, mix(stone, "#6a7080", 0.4))
        flag(canvas, spot, 880, tall)
    for spot, size in ((40, 70), (170, 58), (300, 44)):
        tree(canvas, spot, 878, size, mix("#4f8f4a", high, 0.12))
    for y in sorted(canvas.random.uniform(872, 1010) for _ in range(15)):
        spot, tall = canvas.random.uniform(150, 1450), 62 + (y - 872) * 0.55
        canvas.oval(spot + tall * 0.2, y, tall * 0.3, tall * 0.04, "#2f3848", 0.35)
        person(
            canvas,
            spot,
            y,
            tall,
            canvas.random.choice(("#2f6f9f", "#d9482f", "#e3b23c", "#5a7f5a", "#35455f", "#8a5f8f")),
        )
    return canvas.finish(flipped=canvas.random.random() < 0.5)
