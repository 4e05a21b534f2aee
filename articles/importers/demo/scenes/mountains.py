"""Range behind range in the mist of the morning."""

from .canvas import Canvas, evenly, mix
from .nature import birds, clouds, range_of_hills, ridge, sun, woods
from .trees import pine

MORNINGS = (
    ("#f6b78c", "#fbdcb4", "#fdf0dc", "#7f93ad", "#173a4a", "#fff4dc"),
    ("#6fa8b8", "#bfdcd6", "#f3f3e2", "#86aeb4", "#123f40", "#fffbe8"),
    ("#8d79b5", "#eba6a5", "#fde1c0", "#9b86ad", "#27264f", "#fff0d6"),
    ("#4f8fc0", "#a9d0e4", "#f4f1de", "#8db2c4", "#1d4a52", "#ffffff"),
)


def paint(seed: int) -> bytes:
    high, low, haze, far, near, light = MORNINGS[seed % 4]
    canvas = Canvas(seed, [(0, high), (0.42, low), (0.7, haze), (1, haze)])
    x = canvas.random.uniform(980, 1250)
    sun(canvas, x, canvas.random.uniform(250, 330), 46, mix(light, "#ffffff", 0.5), light)
    clouds(canvas, 5, 90, 300, "#ffffff", 0.45)
    birds(canvas, 9, x - 420, 250, 130, mix(near, high, 0.3))
    for number in range(7):
        part = number / 6
        tone = mix(mix(far, haze, 0.45), near, part**1.25)
        base = 430 + 78 * number
        line = range_of_hills(
            canvas, base, 165 - 12 * number, tone, haze, 330 + 40 * number, number < 5, depth=190
        )
        if number in (2, 3, 4, 5):
            canvas.mist(base + 105, 150, haze, 0.95 - 0.1 * part)
        if number == 5:
            woods(canvas, line, tone, 7)
    ridge(canvas, line, evenly(mix(tone, haze, 0.12), mix(tone, "#06171d", 0.6)))
    for row in range(3):
        for x, y in line[:: 5 - row]:
            if canvas.random.random() < 0.6:
                tall = canvas.random.uniform(50, 105) * (1 + 0.45 * row)
                pine(
                    canvas,
                    x + canvas.random.uniform(-6, 6),
                    y + 18 + 78 * row,
                    tall,
                    mix(mix(tone, haze, 0.1), "#05141a", 0.25 + 0.22 * row),
                )
    return canvas.finish(flipped=canvas.random.random() < 0.5)
