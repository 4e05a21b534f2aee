"""How long a text is, as a desk counts it: words where words stand apart, characters anywhere."""

import re
from typing import NamedTuple

from articles.text.scripts import HAN

_WORD = re.compile(rf"[^\W{HAN}_]+(?:['’.,-][^\W{HAN}_]+)*")
_SPACE = re.compile(r"\s+")


class Extent(NamedTuple):
    """`words` of scripts that set them apart, each figure one; `characters` without spaces."""

    words: int
    characters: int


def extent(text: str) -> Extent:
    """How long a plain text is."""
    return Extent(len(_WORD.findall(text)), len(_SPACE.sub("", text)))
