"""Quotation marks and brackets that lost their other half."""

import re

_CLOSED_BY = {
    "“": "”",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "【": "】",
    "〔": "〕",
    "[": "]",
    "(": ")",
}
_OPENED_BY = {closing: opening for opening, closing in _CLOSED_BY.items()}
_SAME = {"（": "(", "）": ")", "［": "[", "］": "]"}
"""Marks of the two widths close each other; that their widths differ is another matter."""
_QUOTES = frozenset("“「『")
_ENTRY = re.compile(r"(?:^|[\s；;，,。.:：、])[0-9A-Za-z一二三四五六七八九十]{1,3}[)）]$")
_APOSTROPHE = re.compile(r"(?<=[0-9A-Za-zÀ-ɏ])’(?=[A-Za-zÀ-ɏ])|’(?=\d0s)|(?<=s)’(?=\s)")
_INCHES = re.compile(r"(?<=[0-9])\"")


def unbalanced(line: str, following: str = "") -> list[str]:
    """The marks of one paragraph that have no other half.

    A quotation that goes on in the next paragraph (`following`) is opened there anew and closed at its end only.
    Numbers of entries as in "1)" are no brackets, apostrophes no quotation marks.
    """
    waiting, alone = _matched(line)
    if waiting and waiting[-1] in _QUOTES and following.lstrip().startswith(waiting[-1]):
        waiting.pop()
    single = _APOSTROPHE.sub("", line)
    if single.count("‘") > single.count("’"):
        alone.append("‘")
    if _INCHES.sub("", line).count('"') % 2:
        alone.append('"')
    return waiting + alone


def _matched(line: str) -> tuple[list[str], list[str]]:
    """The marks still open at the end of the line, and those that were out of place before it."""
    waiting: list[str] = []
    alone: list[str] = []
    for place, sign in enumerate(line):
        mark = _SAME.get(sign, sign)
        opening = _OPENED_BY.get(mark)
        if mark in _CLOSED_BY:
            waiting.append(mark)
        elif opening in waiting:
            while waiting[-1] != opening:
                alone.append(waiting.pop())
            waiting.pop()
        elif opening and not (opening == "(" and _ENTRY.search(line[: place + 1])):
            alone.append(sign)
    return waiting, alone
