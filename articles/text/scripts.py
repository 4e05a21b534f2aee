"""Which characters of a text belong to another script: what a translator overlooks and a supervisor counts."""

import re

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
FULL_WIDTH = "\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff60\uffe0-\uffe6"
WITH_HAN = frozenset({"zh", "yue", "ja"})

_RUN = re.compile(rf"[{HAN}]+(?:[\s·{FULL_WIDTH}]*[{HAN}]+)*")
_HAN = re.compile(f"[{HAN}]")
_FULL_WIDTH = re.compile(f"[{FULL_WIDTH}]")
_HALF_WIDTH = re.compile(
    rf"(?<=[{HAN}”’》）])[,;:?!](?=[{HAN}“‘《（]|$)|(?<=[{HAN}])\.(?=[{HAN}]|$)|(?<=[{HAN}])\((?=[{HAN}])|(?<=[{HAN}])\)"
)


def writes_han(language: str) -> bool:
    """Whether a language, by its code, is written with Chinese characters."""
    return language.split("-")[0] in WITH_HAN


def chinese_runs(text: str) -> list[str]:
    """The stretches of Chinese characters in a text of one line, each with the marks between its characters."""
    return _RUN.findall(text)


def full_width_marks(text: str) -> list[str]:
    """The punctuation, digits and letters in the width of a Chinese character, and 《》, each kind once."""
    return list(dict.fromkeys(_FULL_WIDTH.findall(text)))


def half_width_marks(text: str) -> list[str]:
    """The Latin punctuation that stands where a Chinese text has its own, each kind once."""
    return list(dict.fromkeys(_HALF_WIDTH.findall(text)))


def is_written_for(text: str, language: str) -> bool:
    """Whether most of what is written in a text is in the script of a language, as far as Chinese characters tell."""
    letters = [character for character in text if character.isalpha()]
    han = len("".join(_HAN.findall(text)))
    return han > 0 if writes_han(language) else 2 * han < len(letters)
