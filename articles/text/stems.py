"""English words without their plural, for a search that minds no such difference.

What comes out need be no word: house and houses both become "hous". It only has to be the same for both.
"""

KEPT = frozenset({"news", "always", "perhaps", "towards", "besides", "previous", "various"})
ODD = {
    "children": "child",
    "men": "man",
    "women": "woman",
    "feet": "foot",
    "teeth": "tooth",
    "leaves": "leaf",
    "halves": "half",
    "knives": "knife",
    "wives": "wife",
    "shelves": "shelf",
}
NO_PLURAL = ("ss", "us", "is")
MUTE = ("se", "xe", "ze", "che", "she", "oe")
"""Endings whose e is lost, since the plural of bus, box and church has one as well as that of house."""


def stem(word: str) -> str:
    """The stem of a word in small letters; whatever is no English word stays."""
    if len(word) < 4 or not (word.isascii() and word.isalpha()) or word in KEPT:
        return ODD.get(word, word)
    if word in ODD:
        return ODD[word]
    if word.endswith("s") and not word.endswith(NO_PLURAL):
        word = word[:-1]
    if word.endswith("ie"):
        return word[:-2] + "y"
    return word[:-1] if word.endswith(MUTE) else word
