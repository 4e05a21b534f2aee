"""Words written twice in a row by a slip of the hand, told apart from those that a language doubles on purpose."""

import re
from typing import NamedTuple

# "Had had" and "that that", "her her" and "it it" are often right, so they are none of these.
_SMALL_WORD = re.compile(
    r"a|an|the|and|or|but|nor|of|in|on|at|to|for|from|by|with|about|into|over|under|as|than|are|was|were|be|been|being"
    r"|am|has|have|will|would|can|could|shall|should|may|might|must|its|he|him|his|she|they|them|their|we|us|our|your|this"
    r"|these|those|which|who|whom|whose|what|when|where|there|if|not|also|between|through|after|before|against|during"
)
_TWICE = re.compile(r"(?<![\w'’-])([^\W\d_]+)(?:\s+\1)+(?![\w'’-])", re.IGNORECASE)

_PARTICLES = re.compile(
    r"(?<![目标打])的的(?![确喀士])|(?<!不)了了(?![之解然不结得如却])|(?<!参)与与(?![会其])|被被"
    r"|(?<![温平缓随共])和和(?![美气平谐解睦田县顺])|(?<![于但就还可只或若要总算倒硬真凡])是是(?!非)"
)
_COMMON_WORD = re.compile(
    r"我们|你们|他们|她们|它们|以及|可以|因为|所以|但是|由于|通过|对于|关于|进行|已经|目前|其中|根据|为了|同时|并且|或者"
    r"|如果|这个|那个|没有|不是|就是|还是|以来|之后|之前|今年|去年|此次|本次|记者|表示|介绍|认为|实现|完成|提高|达到|超过"
    r"|增长|同比"
)
_PHRASE_TWICE = re.compile(r"([\u4e00-\u9fff]{2,12}?)\1")
_COUNTED = re.compile(r"[一二三四五六七八九十两几每半]")


class Doubled(NamedTuple):
    """What stands twice; `surely` a slip, or perhaps meant so."""

    words: str
    surely: bool


def doubled_words(line: str, language: str) -> list[Doubled]:
    """The words that stand twice in a line. Names (Duran Duran) and reduplications (慢慢, 一个一个) are none."""
    if language.startswith("en"):
        return _english(line)
    return _chinese(line) if language.startswith("zh") else []


def _english(line: str) -> list[Doubled]:
    return [
        Doubled(match[0], bool(_SMALL_WORD.fullmatch(match[1].lower())))
        for match in _TWICE.finditer(line)
        if not all(word[0].isupper() for word in match[0].split())
    ]


def _chinese(line: str) -> list[Doubled]:
    found = [Doubled(match[0], surely=True) for match in _PARTICLES.finditer(line)]
    for match in _PHRASE_TWICE.finditer(line):
        phrase = match[1]
        if len(set(phrase)) > 1 and not _COUNTED.match(phrase):
            found.append(Doubled(match[0], len(phrase) > 2 or bool(_COMMON_WORD.fullmatch(phrase))))
    return found
