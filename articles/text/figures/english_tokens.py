"""Reading an English text word by word."""

from articles.text.figures import english_words as words
from articles.text.figures.page import Page

DIGITS = frozenset("0123456789")
HYPHENS = frozenset("-‑")


def is_figure(word: str) -> bool:
    """Whether a token is written in digits."""
    return word[:1] in DIGITS


def is_whole(word: str) -> bool:
    return word.isascii() and word.isdigit()


class Words:
    """The tokens of what is left of a page."""

    def __init__(self, page: Page) -> None:
        matches = list(words.TOKEN.finditer(page.left))
        self.spans = [match.span() for match in matches]
        self.words = [match[0].lower() for match in matches]
        self.text = page.left

    def word(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else ""

    def gap(self, at: int) -> int:
        """How far the token stands from the one before."""
        if at == 0:
            return 1
        return self.spans[at][0] - self.spans[at - 1][1] if 0 < at < len(self.words) else 9

    def skip(self, at: int) -> int:
        """Over a hyphen inside a compound."""
        return at + 1 if self.word(at) in HYPHENS and self.gap(at) == 0 and self.gap(at + 1) == 0 else at
