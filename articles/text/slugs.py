"""The readable part of an article's address."""

import re
import unicodedata

LONGEST = 60


def slug(title: str, language: str) -> str:
    """The title as it may stand in an address: letters of every script kept, at most 60 characters.

    It may be empty, for a title of signs only. Two spellings of the same characters give one slug.
    Languages written without spaces are cut anywhere, others between words.
    """
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", title).lower())
    text = re.sub(r"['’‘ʼ]", "", text)
    words = "".join(character if _belongs(character) else " " for character in text).split()
    whole = "-".join(words)
    if len(whole) <= LONGEST:
        return whole
    cut = whole[:LONGEST]
    if whole[LONGEST] != "-" and "-" in cut and language.split("-")[0] not in {"zh", "ja"}:
        cut = cut[: cut.rindex("-")]
    return cut.rstrip("-")


def _belongs(character: str) -> bool:
    """Whether a letter, a digit, or a mark on one; a mark alone on nothing is left to normalisation."""
    return unicodedata.category(character)[0] in "LNM"
