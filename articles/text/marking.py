"""Where in a text the words stand that somebody looked for."""

import re

from articles.text.tokens import pieces


def marked(text: str, asked: str) -> list[tuple[bool, str]]:
    """The text in pieces, each with whether it is one of the words looked for. Joined they are the text."""
    words = sorted(set(pieces(asked)), key=len, reverse=True)
    if not words:
        return [(False, text)] if text else []
    either = "|".join(_whole(re.escape(word), word) for word in words)
    parts = re.split(f"({either})", text, flags=re.IGNORECASE)
    return [(place % 2 == 1, piece) for place, piece in enumerate(parts) if piece]


def _whole(pattern: str, word: str) -> str:
    """Latin words are found whole, as the search finds them; Chinese has no such bounds."""
    before = r"(?<![a-zA-Z0-9])" if word[0].isascii() and word[0].isalnum() else ""
    after = r"(?![a-zA-Z0-9])" if word[-1].isascii() and word[-1].isalnum() else ""
    return before + pattern + after
