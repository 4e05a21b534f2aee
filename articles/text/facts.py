"""The facts that a text states in figures, and whether a translation states the same.

Facts are matched by value, not by digits: 100亿元 is "10 billion yuan", 一季度 is "January to March", 1500亩 is "100 hectares".
"""

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from articles.text.figures import chinese, english
from articles.text.figures.deadlines import compare_deadlines
from articles.text.figures.fact import SILENT, Difference, Fact
from articles.text.figures.levels import compare_levels
from articles.text.figures.matching import FIGURES, compare_figures
from articles.text.figures.matching_dates import compare_dates
from articles.text.figures.matching_names import compare_simple, compare_weekdays, weekday_of
from articles.text.figures.month_parts import compare_parts
from articles.text.figures.negations import compare_negations
from articles.text.figures.oppositions import compare_oppositions
from articles.text.figures.per_time import compare_frequencies, compare_periods
from articles.text.figures.quantities import power_of_ten
from articles.text.figures.reckoning import reckoned_hours, reckoned_years, totals
from articles.text.figures.reversals import compare_changes
from articles.text.figures.saying import meaning, weekday_name
from articles.text.figures.sentences import SENTENCES, SEVERITIES, tell
from articles.text.figures.swaps import compare_places
from articles.text.figures.trends import compare_rates, compare_trends
from articles.text.figures.understood import as_scores, named, rates, spans
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

# Where figures are missing or reckoned anew, the words around them tell nothing more.
RECKONED = frozenset({"converted", "wrong_figure", "missing_figure", "added_figure"})
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
    texts, languages = (source, target), (source_language, target_language)
    if any(language.split("-")[0] not in READERS for language in languages):
        return []
    read = facts_in(source, source_language), facts_in(target, target_language)
    one, other = as_scores(read[0], read[1]), as_scores(read[1], read[0])
    for reckoned in (reckoned_hours, reckoned_years):
        one, other = reckoned(one, other)
        other, one = reckoned(other, one)
    reach = (len(source) or 1, len(target) or 1)
    found = compared(one, other, texts, languages, reach)
    found.sort(key=lambda difference: place(difference, reach))
    return [discrepancy(difference, other, target_language) for difference in found]


def compared(
    one: list[Fact],
    other: list[Fact],
    texts: tuple[str, str],
    languages: tuple[str, str],
    reach: tuple[int, int],
) -> list[Difference]:
    """What each comparison finds."""
    figures = [fact for fact in one if fact.kind in FIGURES], [fact for fact in other if fact.kind in FIGURES]
    found = [
        *compare_figures(
            *figures,
            reach,
            known=(named(one), named(other)),
            rates=rates(*texts),
            spans=spans(one) | spans(other),
            totals=totals(one, other, texts[1]),
        ),
        *compare_dates(one, other),
        *compare_weekdays(one, other),
        *compare_simple(one, other),
        *compare_places(one, other, texts, languages),
        *compare_deadlines(one, other, texts, languages),
        *compare_parts(one, other, texts, languages),
        *compare_oppositions(texts, languages),
        *compare_negations(texts, languages),
        *compare_frequencies(texts, languages),
    ]
    codes = {code for code, _, _ in found}
    if "direction" not in codes:
        found += compare_levels(one, other, texts, languages)
        found += [*compare_changes(one, other, texts, languages)] or [*compare_trends(texts, languages)]
    found += compare_periods(texts, languages, codes.isdisjoint(RECKONED))
    return found + list(compare_rates(texts, languages, "converted" in codes))


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
