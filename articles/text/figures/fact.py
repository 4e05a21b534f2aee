"""What a sentence states in figures: one fact with its value, its unit and its place in the text."""

from dataclasses import dataclass
from fractions import Fraction

# How much a fact may be missed. SILENT explains a figure on the other side and is never missed itself (一座 = "a");
# SMALL is missed only where another figure stands in its place (两 against "three"); FIRM must be there.
SILENT, SMALL, FIRM = 0, 1, 2

Value = Fraction | int | str | tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure, date or time as the text states it.

    `kind`: number, ordinal, multiple, date (year, month, day), period (first month, last month), weekday (Monday is 0),
    time (minutes after midnight), plan, decade, century, phone, code, relative, comparison, trend.
    `value` is exact and in `unit` (a key of `units.UNITS`, "" for a plain count); `also` holds the other values that the
    same words may mean ("threefold"). `approximate` is above, below, about, most or least (bounds that the bare figure may tell as well: "up to", 突破), loose (fits any
    of them: 高达, "an estimated") or None; `direction` is up, down, early, late, of a time also fast or slow, of a rate of growth brisker or slacker, or None;
    `step` tells whether the change is "by" or "to" the figure. `start` and `end` are offsets into the text.
    """

    kind: str
    value: Value
    start: int
    end: int
    text: str
    unit: str = ""
    approximate: str | None = None
    direction: str | None = None
    step: str | None = None
    weight: int = FIRM
    also: tuple[Value, ...] = ()
    vague: bool = False

    @property
    def key(self) -> tuple[str, Value, str, str | None, str | None]:
        """What the fact means, without its place: equal keys say the same thing."""
        return (
            self.kind,
            self.value,
            self.unit,
            None if self.approximate == "loose" else self.approximate,
            self.direction,
        )


# What is wrong, with the fact of the source and that of the target.
Difference = tuple[str, Fact | None, Fact | None]
