"""What may be wrong between two figures of equal value: direction, "by" or "to", more or less than."""

from fractions import Fraction

from articles.text.figures.fact import FIRM, SILENT, Fact

# More candidates or left-over facts than these are not weighed against each other: the work stays linear in the text.
OPPOSITES = (
    {"up", "down"},
    {"early", "late"},
    {"fast", "slow"},
    {"fast", "late"},
    {"slow", "early"},
    {"fast", "up"},
    {"slow", "down"},
    {"brisker", "slacker"},
    {"fast", "slacker"},
    {"slow", "brisker"},
)
# "most" and "least" are bounds that may be told as the bare figure: up to 600 seats, output broke the mark of 2,000.
OTHER_SIDES = ({"above", "below"}, {"above", "most"}, {"least", "below"}, {"least", "most"})
OPEN_SIDES = frozenset({"loose", "most", "least"})
GRAVE = {"direction": 3, "by_or_to": 3, "wrong_figure": 2, "bounds": 2, "approximation": 1, None: 0}


def conflict(source: Fact, target: Fact) -> str | None:
    """What is wrong between two facts of equal value, the gravest first."""
    if {source.direction, target.direction} in OPPOSITES:
        return "direction"
    if source.step and target.step and source.step != target.step and source.kind == target.kind == "number":
        return "by_or_to"
    if (
        source.vague != target.vague
        and SILENT not in (source.weight, target.weight)
        and source.value == target.value
    ):
        exact = target if source.vague else source
        if exact.value == 10 or (
            exact.approximate != "above" and isinstance(exact.value, Fraction) and exact.value >= 100
        ):
            return "wrong_figure"
    sides = {source.approximate, target.approximate}
    if (
        sides in OTHER_SIDES
        and not (source.value == Fraction(1, 2) and (source.direction is None) != (target.direction is None))
        and not (isinstance(source.value, Fraction) and source.value < 0)
    ):
        return "bounds"
    if (
        not OPEN_SIDES & sides
        and (source.approximate is None) != (target.approximate is None)
        and not (source.vague or target.vague)
    ):
        return "approximation" if FIRM in (source.weight, target.weight) else None
    return None
