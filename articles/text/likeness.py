"""How alike two paragraphs are, and marks by which alike ones find each other among very many.

The marks are min-hashes in bands, as in Broder, "On the resemblance and containment of documents" (1997):
the more pairs of neighbouring words two texts share, the more marks they have in common. They are stored,
so they are made of nothing that differs between processes, machines or versions of Python.
"""

import hashlib
import struct
from collections.abc import Callable
from itertools import pairwise

from rapidfuzz.distance import Indel

from articles.text.tokens import units

BANDS = 20
ROWS = 2
_HASHES = struct.Struct(f">{BANDS * ROWS}I")
_BAND = struct.Struct(f">{ROWS}I")


def likeness(one: str, other: str) -> int:
    """How much of two texts is the same, in per cent: by characters in Chinese, by words elsewhere.

    100 only where no sign differs.
    """
    return likeness_to(one)(other)


def likeness_to(one: str) -> Callable[[str], int]:
    """The same, for one text and many others."""
    words = units(one)

    def measured(other: str) -> int:
        if one == other:
            return 100
        return min(99, round(100 * Indel.normalized_similarity(words, units(other))))

    return measured


def marks(text: str, kind: str = "") -> list[int]:
    """The marks of a text, signed 64-bit numbers; none where it has no word.

    Texts of another `kind` have other marks, whatever they say.
    """
    words = units(text)
    shingles: set[tuple[str, ...]] = set(pairwise(words)) or {(word,) for word in words}
    if not shingles:
        return []
    salt = f"{kind}\0"
    hashed = [
        _HASHES.unpack(hashlib.shake_128((salt + "\0".join(shingle)).encode()).digest(_HASHES.size))
        for shingle in shingles
    ]
    smallest = [min(column) for column in zip(*hashed, strict=True)]
    return [_mark(place, smallest[place : place + ROWS]) for place in range(0, BANDS * ROWS, ROWS)]


def _mark(place: int, rows: list[int]) -> int:
    mixed = hashlib.blake2b(bytes([place]) + _BAND.pack(*rows), digest_size=8).digest()
    return int.from_bytes(mixed, "big", signed=True)
