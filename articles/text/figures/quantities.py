"""Whether one figure is another one rounded, converted or a power of ten off."""

from fractions import Fraction

from articles.text.figures.fact import SMALL, Fact
from articles.text.figures.senses import values
from articles.text.figures.units import MONEY, STRICT, UNITS, dimension, in_base

# A 40尺 container has 40 feet, a 12寸 wafer twelve inches; 850 pounds may be money.
LIKE_SIZES = ({"tonne", "cubic metre"}, {"chi", "foot"}, {"cun", "inch"}, {"pound", "GBP"})


def grain(value: Fraction) -> Fraction:
    """The smallest step that the figure shows: 100 for 1,200, 1/10 for 12.3."""
    if not value:
        return Fraction(1)
    step = Fraction(1)
    if value.denominator == 1:
        number = abs(value.numerator)
        while number % 10 == 0:
            number //= 10
            step *= 10
        return step
    while (value / step).denominator != 1 and step > Fraction(1, 10**12):
        step /= 10
    return step


def digits(value: Fraction) -> int:
    """How many figures are stated: 2 for 1,200."""
    return len(str(abs(int(value / grain(value)))))


def is_rounded(source: Fact, target: Fact) -> bool:
    """Whether the target states the source's figure with fewer digits."""
    old, new = source.value, target.value
    if not (isinstance(old, Fraction) and isinstance(new, Fraction)) or not old or old * new <= 0:
        return False
    old, new = in_base(old, source.unit), in_base(new, target.unit or source.unit)
    if "share" in (source.unit, target.unit):
        loose = target.unit == "share" and (source.approximate or target.approximate)
        return abs(old - new) <= min(Fraction(1, 40 if loose else 200), abs(old) / 5)
    step = grain(new / (UNITS[target.unit].factor if target.unit else 1)) * (
        UNITS[target.unit].factor if target.unit else 1
    )
    off, far = abs(old - new), abs(old - new) / abs(old)
    fewer = digits(new) < digits(old) if old.denominator < 10**6 else True
    if not fewer:
        return False
    if target.approximate in {"above", "least"}:
        return old >= new and off < step and far <= Fraction(1, 10)
    if target.approximate in {"below", "most"}:
        return old <= new and off < step and far <= Fraction(1, 10)
    if target.approximate:
        return off <= step / 2 and far <= Fraction(1, 12)
    return off <= step / 2 and far <= Fraction(3, 200) and digits(new) >= 2


def is_converted(source: Fact, target: Fact) -> bool:
    """Whether the target states the source's quantity in another unit, give or take its last digit."""
    old, new = source.value, target.value
    if (
        not (isinstance(old, Fraction) and isinstance(new, Fraction))
        or source.unit == target.unit
        or not source.unit
        or not target.unit
    ):
        return False
    if {source.unit, target.unit} == {"celsius", "fahrenheit"}:
        other = old * 9 / 5 + 32 if target.unit == "fahrenheit" else (old - 32) * 5 / 9
        return abs(other - new) <= Fraction(6, 10)
    if dimension(source.unit) != dimension(target.unit) or dimension(source.unit) in STRICT or not old:
        return False
    old, new = in_base(old, source.unit), in_base(new, target.unit)
    return abs(old - new) <= max(
        abs(old) * Fraction(3, 200),
        min(grain(values(target)[0]) * UNITS[target.unit].factor / 2, abs(old) / 20),
    )


def power_of_ten(source: Fact, target: Fact) -> int:
    """k, where the target is 10ᵏ times the source, 0 where it is not."""
    if not comparable(source, target):
        return 0
    for old in values(source):
        for new in values(target):
            if not old or not new:
                continue
            unit = target.unit or source.unit
            ratio = in_base(new, unit) / in_base(old, source.unit or unit)
            if ratio <= 0:
                continue
            up, down = ratio.numerator, ratio.denominator
            text = str(up if down == 1 else down)
            if (down == 1 or up == 1) and len(text) > 1 and len(text) < 20 and text.strip("0") == "1":
                return len(text) - 1 if down == 1 else 1 - len(text)
    return 0


def comparable(source: Fact, target: Fact) -> bool:
    """Whether two facts could be meant to say the same thing."""
    if "ordinal" in (source.kind, target.kind):
        return source.kind == target.kind
    kinds = {dimension(source.unit) or source.kind, dimension(target.unit) or target.kind}
    return (
        len(kinds) == 1
        or kinds <= {"discount", "share"}
        or ("number" in kinds and not kinds & STRICT)
        or kinds == {"multiple", "share"}
    )


def same_figure(source: Fact, target: Fact) -> str | None:
    """Equal digits with another unit or sign: what went wrong."""
    if source.kind != "number" or target.kind != "number" or source.value == 0:
        return None
    if source.value == target.value:
        if {source.unit, target.unit} in LIKE_SIZES:
            return "understood"
        kinds = {dimension(source.unit), dimension(target.unit)}
        if kinds == {"share", "points"}:
            return "points"
        if len(kinds) == 2 and kinds <= MONEY:
            return "wrong_currency"
        if "" in kinds and SMALL in (source.weight, target.weight):
            return "understood"
        return "wrong_unit" if source.unit or target.unit else None
    if isinstance(source.value, Fraction) and source.value == -target.value and comparable(source, target):  # type: ignore[operator]
        return "sign"
    return None
