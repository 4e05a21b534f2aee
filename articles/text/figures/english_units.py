"""The unit that stands beside an English figure."""

import re

from articles.text.figures.english_tokens import Words
from articles.text.figures.units import ENGLISH

CURRENCY = re.compile(
    r"(US\$|U\.S\.\$|HK\$|NT\$|A\$|C\$|S\$|RMB|CNY|USD|HKD|EUR|JPY|GBP|[$€£¥￥])\s?$", re.IGNORECASE
)
ADJECTIVE = re.compile(
    "(?!used|need|speed|seed|feed|bed|shed)[a-z]{3,}ed|extra|additional|further|whole|full|solid|straight|consecutive"
)


def unit_at(tokens: Words, at: int, *, adjective: bool = True) -> tuple[str, int]:
    """The unit written at this token, also after an adjective (912 abandoned mu), and the token after it."""
    at = tokens.skip(at)
    best, stop = "", at
    phrase = ""
    for step in range(5):
        word = tokens.word(at + step)
        if not word or word == "\0" or (step and tokens.gap(at + step) > 1):
            break
        glued = step and tokens.gap(at + step) == 0
        phrase = phrase + ("" if glued else " " if phrase else "") + word
        known = phrase if phrase in ENGLISH else phrase.replace("-", " ")
        if known in ENGLISH:
            best, stop = ENGLISH[known], at + step + 1
    if not best and adjective and ADJECTIVE.fullmatch(tokens.word(at)) and tokens.gap(at + 1) == 1:
        best, stop = unit_at(tokens, at + 1, adjective=False)
        if best and len(tokens.word(stop - 1)) > 1:
            return best, stop
        best, stop = "", at
    return best, stop
