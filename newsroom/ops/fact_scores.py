"""How well the facts check does on pairs of sentences of which it is known whether they are right."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from articles.text.facts import compare_facts
from articles.vocabulary import Severity


@dataclass
class Score:
    """Wrong pairs caught and right pairs accused, in all and per subject, with the pairs it judged wrongly."""

    wrong: int = 0
    caught: int = 0
    right: int = 0
    accused: int = 0
    missed: list[str] = field(default_factory=list)

    def count(self, pair: dict, found: bool) -> None:
        if pair["wrong"]:
            self.wrong += 1
            self.caught += found
        else:
            self.right += 1
            self.accused += found
        if found != pair["wrong"]:
            self.missed.append(pair["id"])

    @property
    def caught_percent(self) -> float:
        return 100 * self.caught / self.wrong if self.wrong else 100.0

    @property
    def accused_percent(self) -> float:
        return 100 * self.accused / self.right if self.right else 0.0


def pairs(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def has_error(pair: dict) -> bool:
    """Whether the check would hold this translation back."""
    found = compare_facts(pair["source"], pair["target"], pair["source_language"], pair["target_language"])
    return any(finding.severity == Severity.ERROR for finding in found)


def score(path: Path) -> tuple[Score, dict[str, Score]]:
    """The score of one file of pairs, and of each subject in it."""
    whole, subjects = Score(), defaultdict(Score)
    for pair in pairs(path):
        found = has_error(pair)
        whole.count(pair, found)
        subjects[pair["subject"]].count(pair, found)
    return whole, dict(sorted(subjects.items()))
