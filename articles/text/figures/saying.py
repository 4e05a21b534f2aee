"""Writing a figure the way the other language would, for the sentence that shows the slip."""

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from articles.text.figures.fact import Fact
from articles.text.figures.units import UNITS

ENGLISH_SCALES = [(10**12, "trillion"), (10**9, "billion"), (10**6, "million")]
CHINESE_SCALES = [(10**12, "万亿"), (10**8, "亿"), (10**4, "万")]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]  # fmt: skip
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def decimal(value: Fraction) -> str:
    """At most four decimals, thousands set off."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    written = (
        f"{exact.quantize(Decimal('0.0001'), ROUND_HALF_EVEN):,f}" if abs(exact) < 10**20 else str(exact)
    )
    return written.rstrip("0").rstrip(".") if "." in written else written


def amount(value: Fraction, scales: list[tuple[int, str]], gap: str) -> str:
    for size, name in scales:
        if abs(value) >= size and (value / size * 10**4).denominator == 1:
            return f"{decimal(value / size)}{gap}{name}"
    return decimal(value) if scales is ENGLISH_SCALES else decimal(value).replace(",", "")


def in_english(value: Fraction, unit: str) -> str:
    if unit == "share":
        return f"{value.numerator}/{value.denominator}"
    if unit == "percent":
        return f"{decimal(value)}%"
    spellings = UNITS[unit].english if unit else ()
    name = {"USD": "US dollars", "HKD": "Hong Kong dollars", "celsius": "degrees Celsius", "CNY": "yuan"}.get(
        unit
    ) or (
        spellings[1]
        if len(spellings) > 1 and value != 1 and spellings[1] == spellings[0] + "s"
        else spellings[0]
        if spellings
        else ""
    )
    return f"{amount(value, ENGLISH_SCALES, ' ')} {name}".strip()


def in_chinese(value: Fraction, unit: str) -> str:
    if unit == "share":
        return f"{value.denominator}分之{value.numerator}"
    name = UNITS[unit].chinese[0] if unit and UNITS[unit].chinese else ""
    name = {"CNY": "元", "celsius": "℃"}.get(unit, name)
    return f"{amount(value, CHINESE_SCALES, '')}{name}"


def meaning(fact: Fact, language: str) -> str:
    """The value of a figure as the language writes it; its own words for what is no plain figure."""
    if fact.kind != "number" or not isinstance(fact.value, Fraction):
        return fact.text
    return (
        in_chinese(fact.value, fact.unit) if language.startswith("zh") else in_english(fact.value, fact.unit)
    )


def weekday_name(number: int, language: str) -> str:
    return "星期" + "一二三四五六日"[number] if language.startswith("zh") else WEEKDAYS[number]
