"""Laying the figures of two texts side by side by their value: exact, rounded, converted, a power of ten off, left over."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.units import MONEY, STRICT, UNITS, dimension, in_base

Difference = tuple[str, Fact | None, Fact | None]
Sense = tuple[str, Fraction | int | str]

# A 40尺 container has 40 feet, a 12寸 wafer twelve inches.
LIKE_SIZES = ({"chi", "foot"}, {"cun", "inch"})
FIGURES = frozenset({"number", "ordinal", "multiple", "discount"})
# More candidates or left-over facts than these are not weighed against each other: the work stays linear in the text.
OPPOSITES = (
    {"up", "down"},
    {"early", "late"},
    {"fast", "slow"},
    {"fast", "late"},
    {"slow", "early"},
    {"fast", "up"},
    {"slow", "down"},
)
# How many days a month and a half month are told as: a fortnight, six weeks.
MONTH_DAYS = {Fraction(1, 2): (14, 15), Fraction(1): (28, 30), Fraction(3, 2): (42, 45)}
# "most" and "least" are bounds that may be told as the bare figure: up to 600 seats, output broke the mark of 2,000.
OTHER_SIDES = ({"above", "below"}, {"above", "most"}, {"least", "below"}, {"least", "most"})
OPEN_SIDES = frozenset({"loose", "most", "least"})
CANDIDATES = 40
LEFT_OVER = 120


def values(fact: Fact) -> list[Fraction]:
    return [value for value in (fact.value, *fact.also) if isinstance(value, Fraction)]


def offers(fact: Fact) -> Iterator[Sense]:
    """The senses under which a fact of the one text can be found from the other."""
    for value in values(fact):
        if fact.kind == "ordinal":
            yield "ordinal", value
        elif fact.kind == "multiple":
            yield "grown", value
            yield "share", value
            yield "loose", value
        elif fact.kind == "discount":
            yield "discount", value
            yield ("removed", 100 - value) if fact.unit else ("whole", value)
        elif not fact.unit:
            yield "bare", value
        else:
            kind = dimension(fact.unit)
            yield kind, in_base(value, fact.unit)
            if fact.unit == "month":
                yield from (("time", Fraction(86400 * days)) for days in MONTH_DAYS.get(value, ()))
            if kind == "share":
                yield "grown", 1 + in_base(value, fact.unit)
                if fact.direction is None and in_base(value, fact.unit) > 1:
                    # 131 percent of last year's is 31 percent more.
                    yield "grown", in_base(value, fact.unit)
                yield "price", 100 * in_base(value, fact.unit)
                yield "cut", 100 * in_base(value, fact.unit)
            elif kind not in STRICT:
                yield "loose", value


def probes(fact: Fact) -> Iterator[Sense]:
    """The senses under which a fact looks for its like: a unit may be understood on one side, never differ."""
    yield from (
        sense for sense in offers(fact) if sense[0] not in {"loose", "price", "cut", "removed", "whole"}
    )
    for value in values(fact):
        if fact.kind == "discount":
            yield ("cut", 100 - value) if fact.unit else ("price", value)
            continue
        if fact.unit and dimension(fact.unit) == "share":
            yield "whole", 100 * in_base(value, fact.unit)
            yield "removed", 100 * in_base(value, fact.unit)
        if fact.kind == "ordinal" or (fact.kind == "number" and not fact.unit):
            yield "loose", value
        if fact.kind != "ordinal" and not (fact.unit and dimension(fact.unit) in STRICT):
            yield "ordinal", value
            yield "bare", value
        elif fact.kind == "ordinal":
            yield "bare", value


class Index:
    """The facts of one text by their senses."""

    def __init__(self, facts: list[Fact]) -> None:
        self.facts = facts
        self.used = [False] * len(facts)
        self.by_sense: dict[Sense, list[int]] = defaultdict(list)
        for at, fact in enumerate(facts):
            for sense in dict.fromkeys(offers(fact)):
                self.by_sense[sense].append(at)

    def like(self, fact: Fact) -> list[int]:
        """The facts that mean the same figure, those still free first."""
        found = list(
            dict.fromkeys(
                at for sense in probes(fact) for at in self.by_sense.get(sense, ())[: 4 * CANDIDATES]
            )
        )
        free = [at for at in found if not self.used[at]]
        return (free or found)[:CANDIDATES]


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


GRAVE = {"direction": 3, "by_or_to": 3, "wrong_figure": 2, "bounds": 2, "approximation": 1, None: 0}


def distance(source: Fact, target: Fact, reach: tuple[int, int]) -> tuple[int, int, int, float]:
    """How ill two facts of equal value fit: smaller is better."""
    return (
        (source.kind != target.kind)
        + (source.unit == target.unit and not set(values(source)) & set(values(target)))
        + (dimension(source.unit) != dimension(target.unit)) * 2
        + (source.unit != target.unit),
        GRAVE[conflict(source, target)],
        -target.weight,
        abs(source.start / reach[0] - target.start / reach[1]),
    )


def paired(
    source: list[Fact], target: list[Fact], reach: tuple[int, int]
) -> tuple[list[tuple[Fact, Fact]], list[Fact], list[Fact]]:
    """Facts of equal value as pairs, and what is left on both sides; a repetition is never left."""
    index = Index(target)
    pairs: list[tuple[Fact, Fact]] = []
    waiting = list(source)
    for strict in (True, False):
        rest = []
        for fact in waiting:
            free = [at for at in index.like(fact) if not index.used[at]]
            if strict:
                free = [
                    at
                    for at in free
                    if GRAVE[conflict(fact, target[at])] < 2
                    and dimension(fact.unit) == dimension(target[at].unit)
                ]
            if not free:
                rest.append(fact)
                continue
            best = min(free, key=lambda at: distance(fact, target[at], reach))
            index.used[best] = True
            pairs.append((fact, target[best]))
        waiting = rest
    left_source = [fact for fact in waiting if fact.weight > SILENT and not index.like(fact)]
    back = Index(source)
    left_target = [
        fact
        for at, fact in enumerate(target)
        if not index.used[at] and fact.weight > SILENT and not back.like(fact)
    ]
    return pairs, left_source, left_target


def judged(pairs: list[tuple[Fact, Fact]], others: list[Fact]) -> Iterator[Difference]:
    """What is wrong, or worth a note, between facts of equal value."""
    for source, target in pairs:
        code = conflict(source, target)
        if code:
            yield code, source, target
        kinds = dimension(source.unit), dimension(target.unit)
        if (
            kinds[0] == kinds[1]
            and source.unit != target.unit
            and kinds[0] not in {"share", "time", "months", "points", ""}
        ):
            yield "converted", source, target
        elif (
            source.kind == target.kind == "number"
            and kinds[0]
            and not kinds[1]
            and kinds[0] not in {"time", "months", "temperature"}
            and source.weight == FIRM
            and target.weight > SILENT
            and not any(
                one.unit and dimension(one.unit) == kinds[0] and 0 < target.start - one.end < 80
                for one in others[:LEFT_OVER]
            )
        ):
            yield "unit_lost", source, target


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
        return abs(old - new) <= Fraction(1, 40 if loose else 200)
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


def take(source: list[Fact], target: list[Fact], fits) -> Iterator[tuple[object, Fact, Fact]]:
    """Pair off left-over facts that fit, each once, in the order of the text."""
    for fact in source[:LEFT_OVER]:
        for other in target[:LEFT_OVER]:
            answer = fits(fact, other)
            if answer:
                source.remove(fact)
                target.remove(other)
                yield answer, fact, other
                break


def counts_few(fact: Fact) -> bool:
    """A small number in words, as a translator may count up what the source lists: "the three cities"."""
    return (
        fact.kind == "number"
        and not fact.unit
        and isinstance(fact.value, Fraction)
        and fact.value < 10
        and not any(sign.isdecimal() or sign in "IVXⅠⅡⅢⅣⅤ" for sign in fact.text)
    )


def both_small(source: Fact, target: Fact) -> bool:
    """Whether two facts that may each be missed stand for each other all the same: 两座 and "one (1)"."""
    return source.unit == target.unit and all(
        isinstance(fact.value, Fraction) and fact.value <= 10 for fact in (source, target)
    )


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


def lasts(fact: Fact, spans: frozenset[tuple[str, int]]) -> bool:
    """Whether the time is that of a period the texts name: "the three quarters to September"."""
    return isinstance(fact.value, Fraction) and (fact.unit, fact.value) in spans


def worked_out(facts: list[Fact]) -> set[Fraction]:
    """How many times as much figures that stand close together are: 2 and 1/2 for "from 30 metres to 15"."""
    found: set[Fraction] = set()
    for at, one in enumerate(facts):
        for other in facts[at + 1 : at + 4]:
            if (
                one.kind == other.kind == "number"
                and isinstance(one.value, Fraction)
                and isinstance(other.value, Fraction)
                and one.value * other.value > 0
                and (one.unit == other.unit or "" in (one.unit, other.unit))
            ):
                found |= {one.value / other.value, other.value / one.value}
    return found


def sums_up(fact: Fact) -> bool:
    """Whether a fact is a doubling, a halving or the like, which two figures may tell as well."""
    return fact.kind == "multiple" or (fact.unit == "share" and fact.value == Fraction(1, 2))


def is_worked_out(fact: Fact, found: set[Fraction]) -> bool:
    """Whether a doubling or halving only sums up two figures of the other text."""
    return sums_up(fact) and any(value in found for value in values(fact))


def repriced(source: list[Fact], target: Fact, rates: frozenset[Fraction]) -> Fact | None:
    """The price per jin that the target tells per kilogram."""
    return next(
        (
            fact
            for fact in source[: 4 * LEFT_OVER]
            if dimension(fact.unit) == dimension(target.unit)
            and any(
                in_base(target.value, target.unit) == in_base(fact.value, fact.unit) * rate for rate in rates
            )
        ),
        None,
    )  # type: ignore[arg-type]


def compare_figures(
    source: list[Fact],
    target: list[Fact],
    reach: tuple[int, int],
    known: tuple[set, set] = (set(), set()),
    rates: frozenset[Fraction] = frozenset(),
    spans: frozenset[tuple[str, int]] = frozenset(),
) -> Iterator[Difference]:
    """All that differs between the figures of two texts.

    `known` are the numbers that each text gives in dates and names; `rates` turn a price per jin into one per kilogram;
    `spans` are the lengths of their periods.
    """
    pairs, left, over = paired(source, target, reach)
    left = [fact for fact in left if fact.value not in known[1] and not lasts(fact, spans)]
    over = [fact for fact in over if fact.value not in known[0] and not lasts(fact, spans)]
    steps = worked_out(source), worked_out(target)
    if not any(map(sums_up, left)):
        over = [fact for fact in over if not is_worked_out(fact, steps[0])]
    elif not any(map(sums_up, over)):
        left = [fact for fact in left if not is_worked_out(fact, steps[1])]
    yield from judged(pairs, target)
    trusted = {id(fact) for _, fact in pairs}
    for _, one, other in take(
        left,
        over,
        lambda a, b: (
            comparable(a, b)
            and dimension(a.unit) == dimension(b.unit)
            and (a.unit == b.unit or "share" in (a.unit, b.unit))
            and is_rounded(a, b)
        ),
    ):
        trusted.add(id(other))
        way = conflict(one, other)
        if way in {"direction", "by_or_to"}:
            yield way, one, other
        yield ("rounded" if other.approximate else "rounded_silently"), one, other
    for _, one, other in take(left, over, is_converted):
        trusted.add(id(other))
        yield "converted", one, other
    for code, one, other in take(left, over, same_figure):
        if code != "understood":
            yield str(code), one, other
    for other in list(over[:LEFT_OVER]) if rates else []:
        price = repriced(source, other, rates)
        if price:
            over.remove(other)
            if price in left:
                left.remove(price)
            yield "converted", price, other
    for power, one, other in take(left, over, power_of_ten):
        yield ("power_of_ten_too_much" if int(power) > 0 else "power_of_ten_too_little"), one, other  # type: ignore[call-overload]
    for other in list(over[:LEFT_OVER]):
        near = next(
            (
                one
                for one in source[: 4 * LEFT_OVER]
                if is_converted(one, other)
                or (
                    other.approximate
                    and comparable(one, other)
                    and dimension(one.unit) == dimension(other.unit)
                    and is_rounded(one, other)
                )
            ),
            None,
        )
        if near:
            over.remove(other)
            yield ("converted" if near.unit != other.unit else "rounded"), near, other
        elif dimension(other.unit) in MONEY and (amount := beside(target, other, trusted)):
            over.remove(other)
            yield ("converted_beside" if plausible_rate(amount, other) else "wrong_rate"), None, other
    for one in list(left[:LEFT_OVER]):
        if any(is_converted(one, other) for other in target[: 4 * LEFT_OVER]) or (
            dimension(one.unit) in MONEY and beside(source, one, {id(fact) for fact, _ in pairs})
        ):
            left.remove(one)
    for _, one, other in take(
        left,
        over,
        lambda a, b: (
            comparable(a, b)
            and dimension(a.unit) == dimension(b.unit)
            and a.kind == b.kind
            and (FIRM in (a.weight, b.weight) or both_small(a, b))
        ),
    ):
        yield ("wrong_ordinal" if one.kind == "ordinal" else "wrong_figure"), one, other
    for _, one, other in take(
        left, over, lambda a, b: FIRM in (a.weight, b.weight) and (comparable(a, b) or a.kind != b.kind)
    ):
        yield "wrong_figure", one, other
    for fact in left:
        if fact.weight == FIRM:
            yield ("missing_count" if counts_few(fact) else "missing_figure"), fact, None
    for fact in over:
        if fact.weight == FIRM:
            yield ("added_count" if counts_few(fact) else "added_figure"), None, fact


__all__ = ["FIGURES", "SMALL", "Difference", "compare_figures", "take"]
