"""Amounts told in another currency or per another unit."""

from fractions import Fraction

from articles.text.figures.fact import Fact
from articles.text.figures.senses import LEFT_OVER
from articles.text.figures.units import MONEY, dimension, in_base

# What one unit of a currency is worth in yuan, roughly; the check allows for twice and half of it.
WORTH = {
    "CNY": 1.0,
    "USD": 7.0,
    "EUR": 7.8,
    "GBP": 9.0,
    "HKD": 0.9,
    "JPY": 0.05,
    "AUD": 4.6,
    "CAD": 5.1,
    "SGD": 5.3,
    "CHF": 8.0,
}

# The rates of what is told per 斤; the others are of what is told per 亩.
PER_WEIGHT = frozenset({Fraction(2), Fraction(1, 2)})


def plausible_rate(amount: Fact, other: Fact) -> bool:
    """Whether an amount converted into another currency is of the right size."""
    worth = WORTH.get(dimension(amount.unit)), WORTH.get(dimension(other.unit))
    if not (
        worth[0]
        and worth[1]
        and isinstance(amount.value, Fraction)
        and isinstance(other.value, Fraction)
        and amount.value
    ):
        return True
    rate = float(in_base(other.value, other.unit) / in_base(amount.value, amount.unit)) * worth[1] / worth[0]
    return 0.5 <= rate <= 2


def beside(target: list[Fact], fact: Fact, trusted: set[int]) -> Fact | None:
    """The trusted amount in another currency right before this one: "10 billion yuan ($1.4 billion)"."""
    return next(
        (
            other
            for other in target
            if id(other) in trusted
            and dimension(other.unit) in MONEY
            and dimension(other.unit) != dimension(fact.unit)
            and 0 <= fact.start - other.end <= 16
        ),
        None,
    )


def repriced(source: list[Fact], target: Fact, rates: frozenset[Fraction]) -> Fact | None:
    """The price per jin that the target tells per kilogram."""
    if not isinstance(target.value, Fraction):
        return None
    price = in_base(target.value, target.unit)
    # "Eight crowns a kilo, down from ten": the second price does not name its money again.
    named = any(dimension(fact.unit) == dimension(target.unit) for fact in source[: 4 * LEFT_OVER])
    for fact in source[: 4 * LEFT_OVER]:
        bare = not fact.unit and named and dimension(target.unit) in MONEY
        if (bare or dimension(fact.unit) == dimension(target.unit)) and isinstance(fact.value, Fraction):
            per_unit = in_base(fact.value, fact.unit)
            if any(
                price == per_unit * rate
                for rate in rates
                if dimension(fact.unit) != ("mass" if rate in PER_WEIGHT else "area")
            ):
                return fact
    return None
