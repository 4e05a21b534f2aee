"""Words that name a day by where the writer stands: true on that day, wrong when the text is read later."""

import re
from typing import NamedTuple

_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|(?<![A-Za-z])‘.*?’(?![A-Za-z])|\"[^\"]*(?:\"|$)|「[^」]*(?:」|$)|《[^》]*(?:》|$)"
)
_ENGLISH = re.compile(
    r"\b(?:(?:the day before )?yesterday|(?:the day after )?tomorrow|(?:earlier |later )?today|tonight|last night"
    r"|this (?:morning|afternoon|evening|week|weekend|month)|(?:last|next) (?:week|weekend|month)"
    r"|the other day|a few days ago|in recent days|recently)\b",
    re.IGNORECASE,
)
_SKY = "[气空然津候色堑池]"  # 说明天气 has no 明天 in it
_CHINESE = re.compile(
    rf"昨[日天晚夜晨]|前天(?!{_SKY}|下)|今[日晚晨早夜]|今天(?!{_SKY})|明[日晚早晨](?!期|程|确|本|报|会)|明天(?!{_SKY})"
    rf"|(?<![之以])后天(?!{_SKY}|性|形)|(?<!日)本[周月](?!期)|(?<![路山街海版])上周(?!围|边|转|折|全)"
    r"|(?<![以之如])下周(?!围|边|转|折|期)|[上下本这]个?星期|[上下]个[周月]|(?<![日海])上月|(?<![之以])下月|这周"
    r"|(?<![0-9〇一二三四五六七八九十百两几数多天生假节书当工周末])日前(?!夕)|(?<![最附临靠接])近日(?!照)"
)
_VAGUE = frozenset({"日前", "近日", "recently", "the other day", "a few days ago", "in recent days"})


class RelativeDay(NamedTuple):
    """The words, and whether they name no day in particular (recently, 日前)."""

    words: str
    vague: bool


def relative_days(line: str, language: str) -> list[RelativeDay]:
    """The words of one paragraph that name a day, week or month from the day of writing, each once.

    What somebody is quoted as saying, a title in 《》 and a name ("China Today") stay as they are.
    """
    text = _QUOTED.sub(" ", line)
    if language.startswith("zh"):
        words = _CHINESE.findall(text)
    elif language.startswith("en"):
        words = [match[0].lower() for match in _ENGLISH.finditer(text) if not _in_name(text, match)]
    else:
        words = []
    return [RelativeDay(word, word in _VAGUE) for word in dict.fromkeys(words)]


def _in_name(text: str, match: re.Match[str]) -> bool:
    """Whether the word has a capital and follows another that has one, as in "USA Today"."""
    before = text[: match.start()].rstrip(" ").rpartition(" ")[2]
    return match[0][0].isupper() and before[:1].isupper() and before[-1:].isalpha()
