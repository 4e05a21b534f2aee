"""What a figure is a figure of, where the other text names the opposite: exports told as imports, 人均 as a total."""

import re
from collections.abc import Iterator

from articles.text.figures.fact import SILENT, Difference, Fact
from articles.text.figures.opposites import DOUBTFUL, OPPOSITES


class Sign:
    """How both languages name one thing."""

    def __init__(self, chinese: str, loose_chinese: str, english: str, loose_english: str) -> None:
        self.plain = {"zh": re.compile(chinese), "en": re.compile(rf"\b(?:{english})\b", re.IGNORECASE)}
        self.loose = {
            "zh": re.compile(loose_chinese or chinese),
            "en": re.compile(loose_english, re.IGNORECASE),
        }


PAIRS = [
    (code, (Sign(*one), Sign(*other)))
    for code, rows in (("wrong_figure", OPPOSITES), ("other_word", DOUBTFUL))
    for one, other in rows
]


def compare_oppositions(texts: tuple[str, str], languages: tuple[str, str]) -> Iterator[Difference]:
    """Words of the original that stand in the translation as their opposites."""
    source, target = languages[0][:2], languages[1][:2]
    for code, pair in PAIRS:
        for one, other in (pair, pair[::-1]):
            said = one.plain[source].search(texts[0])
            if (
                said
                and not other.loose[source].search(texts[0])
                and (told := other.plain[target].search(texts[1]))
                and not one.loose[target].search(texts[1])
            ):
                yield code, word(said), word(told)


def word(match: re.Match[str]) -> Fact:
    return Fact("word", match[0], *match.span(), match[0], weight=SILENT)
