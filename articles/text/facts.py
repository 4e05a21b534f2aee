"""The facts that a text states in figures, and whether a translation states the same.

Facts are matched by value, not by digits: 100亿元 is "10 billion yuan", 一季度 is "January to March", 1500亩 is "100 hectares".
"""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from articles.text.figures import chinese, english
from articles.text.figures.fact import SILENT, SMALL, Fact
from articles.text.figures.matching import FIGURES, Difference, compare_figures, power_of_ten
from articles.text.figures.matching_dates import compare_dates, compare_simple, compare_weekdays, weekday_of
from articles.text.figures.saying import meaning, weekday_name
from articles.text.figures.swaps import compare_places
from articles.text.figures.trends import compare_rates, compare_trends
from articles.text.figures.sentences import SENTENCES, SEVERITIES, tell
from articles.vocabulary import Severity

__all__ = [
    "SENTENCES",
    "Discrepancy",
    "Fact",
    "Severity",
    "compare_facts",
    "facts_changed",
    "facts_in",
    "tell",
]

READERS = {"zh": chinese.read, "en": english.read}


@dataclass(frozen=True)
class Discrepancy:
    """One difference between a text and its translation.

    `params` are plain strings that fill the sentence of the `code`, so that it can be kept and told again.
    """

    code: str
    source: Fact | None
    target: Fact | None
    params: dict[str, str] = field(hash=False)

    @property
    def severity(self) -> Severity:
        return SEVERITIES[self.code]

    @property
    def message(self) -> str:
        """The whole sentence, in the language of the screen."""
        return tell(self.code, self.params)

    @property
    def fingerprint(self) -> str:
        """What is wrong with exactly these facts, wherever they stand: a waiver of it dies when one of them changes."""
        facts = [fact and (*fact.key, fact.text) for fact in (self.source, self.target)]
        return hashlib.sha256(repr([self.code, *facts]).encode()).hexdigest()


def facts_in(text: str, language: str) -> list[Fact]:
    """The facts of a text in Chinese ("zh-hans") or English ("en"), in its order; none in other languages."""
    return list(_facts(text, language))


@lru_cache(maxsize=64)
def _facts(text: str, language: str) -> tuple[Fact, ...]:
    reader = READERS.get(language.split("-")[0])
    return tuple(sorted(reader(text).facts, key=lambda fact: (fact.start, fact.end))) if reader else ()


def compare_facts(source: str, target: str, source_language: str, target_language: str) -> list[Discrepancy]:
    """What the translation states otherwise than the source, in the order of the texts."""
    if any(language.split("-")[0] not in READERS for language in (source_language, target_language)):
        return []
    one, other = facts_in(source, source_language), facts_in(target, target_language)
    texts, languages = (source, target), (source_language, target_language)
    one, other = as_scores(one, other, source), as_scores(other, one, target)
    reach = (len(source) or 1, len(target) or 1)
    differences = [
        *compare_figures(
            [f for f in one if f.kind in FIGURES],
            [f for f in other if f.kind in FIGURES],
            reach,
            (named(one), named(other)),
            rates(source, target),
            spans(one + other),
        ),
        *compare_dates(one, other),
        *compare_weekdays(one, other),
        *compare_simple(one, other),
        *compare_places(one, other, texts, languages),
    ]
    if not any(difference[0] == "direction" for difference in differences):
        differences += compare_trends(texts, languages)
    differences += compare_rates(
        texts, languages, any(difference[0] == "converted" for difference in differences)
    )
    differences.sort(key=lambda difference: place(difference, reach))
    return [discrepancy(difference, other, target_language) for difference in differences]


RATES = [
    (re.compile("(?<![公市])斤"), re.compile(r"kilo|\bkg\b"), Fraction(2)),
    (re.compile("亩"), re.compile(r"hectare|\bha\b"), Fraction(15)),
]


def rates(source: str, target: str) -> frozenset[Fraction]:
    """By how much a price or yield changes where one text counts per 斤 or 亩 and the other per kilogram or hectare."""
    found = []
    for one, other, factor in RATES:
        if one.search(source) and other.search(target):
            found.append(factor)
        elif one.search(target) and other.search(source):
            found.append(1 / factor)
    return frozenset(found)


def spans(facts: list[Fact]) -> frozenset[int]:
    """How many months the periods of the texts last: "the nine months to September"."""
    return frozenset(
        fact.value[1] - fact.value[0] + 1
        for fact in facts
        if fact.kind == "period" and isinstance(fact.value, tuple)
    )  # type: ignore[operator]


def named(facts: list[Fact]) -> set[int | None]:
    """The numbers that a text gives as a year or inside a name such as G320."""
    years = {fact.value[0] for fact in facts if fact.kind == "date" and isinstance(fact.value, tuple)}
    codes = {
        Fraction(re.search(r"[0-9]+(?:\.[0-9]+)?", fact.value)[0])
        for fact in facts
        if fact.kind == "code" and isinstance(fact.value, str)
    }
    days = {
        fact.value[2]
        for fact in facts
        if fact.kind == "date" and isinstance(fact.value, tuple) and fact.value[:2] == (None, None)
    }
    plans = {fact.value for fact in facts if fact.kind == "plan"}
    ages = {fact.value for fact in facts if fact.kind == "decade"}
    return (years | codes | ages | days | plans) - {None}


CLOCK = re.compile("([0-9]{1,2}):([0-9]{2})")


def as_scores(facts: list[Fact], others: list[Fact], text: str) -> list[Fact]:
    """21:15 is a score, no time, where the other text has 21 and 15 and no such time."""
    times = {fact.value for fact in others if fact.kind == "time"}
    numbers = {fact.value for fact in others if fact.kind == "number"}
    out = []
    for fact in facts:
        clock = CLOCK.fullmatch(fact.text) if fact.kind == "time" and fact.value not in times else None
        if clock and {int(clock[1]), int(clock[2])} <= numbers:
            out += [
                Fact("number", Fraction(part), fact.start, fact.end, fact.text, weight=SMALL)
                for part in clock.groups()
            ]
        else:
            out.append(fact)
    return out


def place(difference: Difference, reach: tuple[int, int]) -> float:
    _, source, target = difference
    return source.start / reach[0] if source else target.start / reach[1] if target else 0


def discrepancy(difference: Difference, target_facts: list[Fact], language: str) -> Discrepancy:
    code, source, target = difference
    params = {
        "language": language,
        "source": source.text if source else "",
        "target": target.text if target else "",
    }
    if code == "weekday_of_date" and target:
        params["meaning"] = weekday_name(weekday_of(target_facts, target) or 0, language)
    elif source:
        params["meaning"] = meaning(source, language)
    if code.startswith("power_of_ten") and source and target:
        params["times"] = str(10 ** abs(power_of_ten(source, target)))
    return Discrepancy(code, source, target, params)


def facts_changed(old: str, new: str, language: str) -> list[tuple[Fact | None, Fact | None]]:
    """Which facts two wordings in one language do not share: pairs of the old fact and the one in its place."""
    before, after = ([f for f in facts_in(text, language) if f.weight > SILENT] for text in (old, new))
    gone, come = (unshared(one, other) for one, other in ((before, after), (after, before)))
    pairs: list[tuple[Fact | None, Fact | None]] = []
    for fact in gone:
        mate = next((other for other in come if other.kind == fact.kind), None)
        if mate:
            come.remove(mate)
        pairs.append((fact, mate))
    return pairs + [(None, fact) for fact in come]


def unshared(facts: list[Fact], others: list[Fact]) -> list[Fact]:
    """The facts that the others lack, counted as often as they stand."""
    spare = Counter(fact.key for fact in others)
    left = []
    for fact in facts:
        if spare[fact.key]:
            spare[fact.key] -= 1
        else:
            left.append(fact)
    return left
