"""People, in a few plain shapes, and the colours they wear."""

from .canvas import SCALE, Canvas, Colour, mix, rgb

CLOTHES = ("#2f6f9f", "#d9482f", "#e3b23c", "#5a7f5a", "#7a4f7f", "#e8e2d2", "#35455f", "#c97a8a")


def person(canvas: Canvas, x: float, y: float, tall: float, colour: Colour, skin: Colour = "#e9c3a0") -> None:
    """Somebody standing at (x, y), in a few plain shapes."""
    leg = mix(colour, "#14161f", 0.65)
    stride = canvas.random.uniform(0.02, 0.1) * tall
    canvas.line([(x - tall * 0.03, y - tall * 0.45), (x - stride, y)], leg, tall * 0.07)
    canvas.line([(x + tall * 0.03, y - tall * 0.45), (x + stride, y)], leg, tall * 0.07)
    canvas.box(x - tall * 0.11, y - tall * 0.82, x + tall * 0.11, y - tall * 0.4, colour, 1, tall * 0.08)
    canvas.line(
        [(x - tall * 0.1, y - tall * 0.76), (x - tall * 0.14, y - tall * 0.45)],
        mix(colour, "#000000", 0.15),
        tall * 0.055,
    )
    canvas.line(
        [(x + tall * 0.1, y - tall * 0.76), (x + tall * 0.15, y - tall * 0.46)],
        mix(colour, "#000000", 0.15),
        tall * 0.055,
    )
    canvas.oval(x, y - tall * 0.91, tall * 0.075, tall * 0.085, skin)
    hair = canvas.random.choice(("#26201f", "#3a2a24", "#1d1f26", "#5a5450"))
    if canvas.random.random() < 0.45:
        canvas.oval(x, y - tall * 0.925, tall * 0.08, tall * 0.08, hair)
        if canvas.random.random() < 0.5:
            canvas.box(
                x - tall * 0.07, y - tall * 0.93, x + tall * 0.07, y - tall * 0.78, hair, 1, tall * 0.05
            )
    else:
        head = (x - tall * 0.082, y - tall * 1.0, x + tall * 0.082, y - tall * 0.83)
        canvas.solid.pieslice([value * SCALE for value in head], 175, 365, fill=rgb(hair))
