"""Whether a line of a translation is still its source."""

import re

from articles.text.scripts import HAN

_WORDS = re.compile(r"[^\W\d_]+")
_HAN = re.compile(f"[{HAN}]")
FEWEST_WORDS = 4
"""Fewer may be a name, an address or a unit that stays as it is."""


def same(source: str, target: str) -> bool:
    """Whether two lines say the same letter for letter, and something that asks for a translation."""
    if source.casefold() != target.casefold():
        return False
    return bool(_HAN.search(target)) or ("://" not in target and len(_WORDS.findall(target)) >= FEWEST_WORDS)
