"""The text under the reader's finger: what has been understood is struck out, so that nothing is read twice."""

import re
from collections.abc import Callable, Iterable

from articles.text.figures.fact import Fact

STRUCK = "\0"

# Full-width ASCII becomes ASCII sign by sign, so that offsets stay true; the Chinese comma and full stop stay as they are.
WIDTHS = {
    code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code not in (0xFF0C, 0xFF1B, 0xFF01, 0xFF1F)
}
SIGNS = WIDTHS | {
    ord(old): new
    for old, new in zip(
        "∶\u3000\u00a0\u2009\u202f\u2007萬億兩點時個項億倍−﹣﹪‐‑’‘Ｏ〜∼─―",
        ":     万亿两点时个项亿倍--%--''O~~——",
        strict=True,
    )
}
SPACED_THOUSANDS = re.compile(
    r"(?<![0-9.,] )(?<![0-9.,+(-])[1-9][0-9]{0,2}(?: [0-9]{3}){2,4}(?![0-9.,-]| [0-9])|(?<![0-9.,] )(?<![0-9.,+(-])[1-9][0-9]{0,2} 000(?![0-9.,-]| [0-9])"
)
WIDE_THOUSANDS = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")


def narrow(text: str) -> str:
    """The text with narrow digits, signs and spaces, as long as before."""
    narrowed = WIDE_THOUSANDS.sub(",", text).translate(SIGNS)
    return SPACED_THOUSANDS.sub(lambda match: match[0].replace(" ", ","), narrowed)


SPACES = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=[\u4e00-\u9fff])")


def closed_up(text: str) -> tuple[str, list[int]]:
    """A Chinese text without the spaces that set off its figures (8.3 万户), and where each of its signs stood before."""
    places: list[int] = []
    done = 0
    for gap in SPACES.finditer(text):
        places.extend(range(done, gap.start()))
        done = gap.end()
    places.extend(range(done, len(text) + 1))
    return SPACES.sub("", text), places


class Page:
    """A text and the facts found in it so far."""

    def __init__(self, text: str) -> None:
        self.written = text
        self.text = narrow(text)
        self.left = self.text
        self.facts: list[Fact] = []

    def claim(self, pattern: re.Pattern[str], read: Callable[[re.Match[str]], Iterable[Fact] | None]) -> None:
        """Strike out what the pattern finds and keep the facts read from it; None leaves it to later patterns."""

        def strike(match: re.Match[str]) -> str:
            facts = read(match)
            if facts is None:
                return match[0]
            self.facts.extend(facts)
            return STRUCK * len(match[0])

        self.left = pattern.sub(strike, self.left)

    def strike(self, pattern: re.Pattern[str]) -> None:
        """Strike out what is no figure."""
        self.claim(pattern, lambda match: ())

    def fact(self, kind: str, value, start: int, end: int, **more) -> Fact:
        """A fact that stands between two offsets."""
        return Fact(kind, value, start, end, self.written[start:end], **more)
