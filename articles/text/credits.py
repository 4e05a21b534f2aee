"""What one credit is, and what reading a credit line needs in every language."""

import re
from typing import NamedTuple

from articles.vocabulary import CreditRole

AUTHOR, PHOTOGRAPHER, TRANSLATOR, EDITOR, RESPONSIBLE_EDITOR = (role.value for role in CreditRole)
AUTHOR_AND_PHOTOGRAPHER = (AUTHOR, PHOTOGRAPHER)

_DASH = re.compile(r"\s*[—–―]+\s*|\s+-+\s*|-+\s+|--+")
_HAN_NAME = re.compile(
    r"[\u3007\u3400-\u9fff]{2,4}|(?=.{3,20}$)[\u3007\u3400-\u9fffA-Z]+(?:[·•.]+[\u3007\u3400-\u9fffA-Z]+)+"
)
_LATIN_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,5}")
_LOWER_CASE_WORDS = frozenset(
    {"al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "la", "van", "von", "y"}
)
_OUTLET = re.compile(
    r".*\b(?:Daily|News|Newspaper|Times|Weekly|Agency|Media|Television|TV|Radio)"
    r"|.{2,}(?:日报|晚报|早报|晨报|商报|时报|新闻网|新华社|新闻社|电视台|传媒|融媒体中心|客户端)",
)


class Named(NamedTuple):
    """One credit as it is printed: a `CreditRole` value and a name."""

    role: str
    name: str


class CreditLine(NamedTuple):
    """What a credit line says; without credits and outlet it was none."""

    credits: list[Named]
    outlet: str


def in_order(credits: list[Named]) -> list[Named]:
    """Each credit once, in the order of the roles, the names of a role as they came."""
    order = [role.value for role in CreditRole]
    return sorted(dict.fromkeys(credits), key=lambda credit: order.index(credit.role))


def people_and_outlet(text: str) -> tuple[str, str]:
    """The two sides of a dash; without one, all are people."""
    match = _DASH.search(text)
    if not match:
        return text, ""
    return text[: match.start()], text[match.end() :].strip(" ,，;；")


def has_letters(name: str) -> bool:
    """Whether there is a name at all, and not only dots or digits."""
    return any(character.isalpha() for character in name)


def names_an_outlet(name: str) -> bool:
    """Whether a name is that of a paper, an agency or a station."""
    return bool(_OUTLET.fullmatch(name))


def is_plausible_name(name: str) -> bool:
    """Whether a person may be called so; words of a sentence are not."""
    if _HAN_NAME.fullmatch(name):
        return True
    return bool(_LATIN_NAME.fullmatch(name)) and all(
        not word[0].islower() or word in _LOWER_CASE_WORDS for word in name.split()
    )
