"""An official name as a file from outside says it, before anything is stored."""

from dataclasses import dataclass, field

from django.conf import settings

from ..text.wordings import Worded
from ..vocabulary import TermKind


@dataclass
class Draft:
    """One entry of a file. `number` is that of the name in this register, where the file says it is one of ours.

    `unsaid` are the details of which the file says nothing at all: a known name keeps its own. `where` says in the file's own terms where it stands. `faults` are reasons why it cannot be taken in, `doubts`
    what a person should know; whole sentences.
    """

    where: str
    number: int | None = None
    kind: str = TermKind.TERM
    rank: int | None = None
    note: str = ""
    source: str = ""
    renderings: list[Worded] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    unsaid: frozenset[str] = frozenset()


def tag_of(language: str) -> str:
    """How a language of the office is called in files: zh-Hans for zh-hans."""
    return "-".join(part.title() if len(part) == 4 else part for part in language.split("-"))


def language_of(tag: str) -> str:
    """The office's language for a tag of a file: zh, zh-CN and zh-Hans-CN are zh-hans, en-GB is en.

    A tag that fits none comes back as it was; Traditional Chinese is not Simplified.
    """
    codes = [code for code, _name in settings.LANGUAGES]
    asked = tag.replace("_", "-").lower()
    same = {"zh": "zh-hans", "zh-cn": "zh-hans", "zh-sg": "zh-hans", "zh-hans-cn": "zh-hans"}
    asked = same.get(asked, asked)
    if asked in codes or asked.startswith("zh-"):
        return asked
    return next((code for code in codes if code == asked.partition("-")[0]), asked)
