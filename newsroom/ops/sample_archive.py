"""An invented archive for measuring, the same on every machine."""

import random
from collections.abc import Callable, Iterator
from itertools import accumulate

QUESTIONS = 60
"""How many of each kind are asked."""


class Archive:
    """An office's paragraphs in both languages, invented, and the same on every machine.

    Words are as common as in any language (the second half as often as the first, and so on); one paragraph in
    twenty is a sentence of every week, one in five an older one with other words and figures in it.
    """

    def __init__(self, seed: int = 2026):
        self.random = random.Random(seed)  # noqa: S311
        signs = [chr(0x4E00 + 7 * n) for n in range(2_400)]
        self.chinese = [
            "".join(self.random.choices(signs, k=length))
            for length in self.random.choices((1, 2, 2, 2, 3), k=9_000)
        ]
        syllables = [
            first + vowel + last for first in "bdfgklmnprst" for vowel in "aeiou" for last in ("", "n", "s")
        ]
        self.english = [
            "".join(self.random.choices(syllables, k=length))
            for length in self.random.choices((1, 2, 2, 3), k=9_000)
        ]
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(9_000)))
        self.weekly = [self.fresh() for _number in range(40)]
        self.past: list[tuple[list[str], list[str]]] = []

    def paragraphs(self) -> Iterator[tuple[str, str]]:
        while True:
            chance = self.random.random()
            if chance < 0.05:
                pair = self.random.choice(self.weekly)
            elif chance < 0.25 and self.past:
                pair = self.varied(self.random.choice(self.past))
            else:
                pair = self.fresh()
                if len(self.past) < 5_000:
                    self.past.append(pair)
            yield self.written(pair)

    def fresh(self) -> tuple[list[str], list[str]]:
        length = self.random.randint(12, 60)
        return self.words(self.chinese, length), self.words(self.english, length)

    def words(self, vocabulary: list[str], count: int) -> list[str]:
        words = self.random.choices(vocabulary, cum_weights=self.weights, k=count)
        words[self.random.randrange(count)] = str(self.random.randint(2, 99_999))
        return words

    def varied(self, pair: tuple[list[str], list[str]]) -> tuple[list[str], list[str]]:
        """Another paragraph on the same lines: about one word in eight is another."""
        chinese, english = (list(words) for words in pair)
        for words, vocabulary in ((chinese, self.chinese), (english, self.english)):
            for place in range(len(words)):
                if self.random.random() < 0.12:
                    words[place] = self.random.choices(vocabulary, cum_weights=self.weights)[0]
        return chinese, english

    def written(self, pair: tuple[list[str], list[str]]) -> tuple[str, str]:
        chinese, english = pair
        return "，".join("".join(chinese[n : n + 6]) for n in range(0, len(chinese), 6)) + "。", " ".join(
            english
        ) + "."

    def asked_paragraphs(self) -> list[str]:
        """Paragraphs of a text at hand: like older ones, of every week, and new, in equal parts."""
        kinds: list[Callable] = [
            lambda: self.varied(self.random.choice(self.past)),
            lambda: self.random.choice(self.weekly),
            self.fresh,
        ]
        return [self.written(kinds[number % 3]())[0] for number in range(QUESTIONS)]

    def asked_words(self) -> list[str]:
        """What people type: frequent and rare words, single characters, phrases, words of both languages."""
        random = self.random
        kinds: list[Callable] = [
            lambda: self.chinese[random.randrange(5)],
            lambda: self.chinese[random.randrange(100, 9_000)],
            lambda: self.chinese[random.randrange(300)][0],
            lambda: "".join(random.choice(self.past)[0][2:5]),
            lambda: self.english[random.randrange(5)],
            lambda: '"' + " ".join(random.choice(self.past)[1][2:5]) + '"',
            lambda: f"{self.chinese[random.randrange(40)]} {self.chinese[random.randrange(40)]}",
            lambda: f"{self.chinese[random.randrange(200)]} {self.english[random.randrange(200)]}",
        ]
        return [kinds[number % len(kinds)]() for number in range(QUESTIONS)]
