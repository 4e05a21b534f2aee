"""The line in parentheses under an article that says who did what: built from credits, and read back.

`(By Tang Yuxin — Jinhua Daily, translated by Jiang Yifan, edited by Daniel Haws)` and, in Chinese,
`（记者 唐宇昕 — 金华日报，翻译 蒋一帆，编辑 丹尼尔·霍斯）`. Reading takes every form that the office's old
pages have used; building knows one form a language.
"""

import re
from typing import NamedTuple

from articles.text import credit_line_chinese as chinese
from articles.text import credit_line_english as english
from articles.text.credits import (
    AUTHOR,
    EDITOR,
    PHOTOGRAPHER,
    RESPONSIBLE_EDITOR,
    TRANSLATOR,
    CreditLine,
    Named,
    is_plausible_name,
)
from articles.text.plain import one_line

__all__ = ["CreditLine", "Named", "Piece", "build", "parse", "pieces", "split_credit_line"]

_LONGEST = 400  # characters of a credit line
_SENTENCE = re.compile(r"[。！？!?]|\w{3,}\. [A-Z]")


class Form(NamedTuple):
    """How one language writes the line."""

    opening: str
    closing: str
    between_parts: str
    between_names: str
    before_last_name: str
    labels: dict[str, str]
    written_and_photographed: str
    outlet_alone: str


ENGLISH = Form(
    opening="(",
    closing=")",
    between_parts=", ",
    between_names=", ",
    before_last_name=" and ",
    labels={
        AUTHOR: "by",
        PHOTOGRAPHER: "photographed by",
        TRANSLATOR: "translated by",
        EDITOR: "edited by",
        RESPONSIBLE_EDITOR: "responsible editor",
    },
    written_and_photographed="text and photo by",
    outlet_alone="from",
)
CHINESE = Form(
    opening="（",
    closing="）",
    between_parts="，",
    between_names="、",
    before_last_name="、",
    labels={
        AUTHOR: "记者",
        PHOTOGRAPHER: "摄影",
        TRANSLATOR: "翻译",
        EDITOR: "编辑",
        RESPONSIBLE_EDITOR: "责任编辑",
    },
    written_and_photographed="文/图",
    outlet_alone="来源",
)
# By the first part of the language code; a language without a row gets the English form.
FORMS = {"zh": CHINESE, "en": ENGLISH}


class Piece(NamedTuple):
    """A stretch of the line. `credit` is the place of the credit whose name it is, in the list they came in."""

    text: str
    credit: int | None = None
    is_outlet: bool = False


def build(credits: list[Named], outlet: str, language: str) -> str:
    """The credit line in the form of a language, in the order of the roles; empty when there is nothing to say."""
    return "".join(piece.text for piece in pieces(credits, outlet, language))


def pieces(credits: list[Named], outlet: str, language: str) -> list[Piece]:
    """The same line, cut where names and the outlet begin and end, for whoever makes links of them."""
    form = FORMS.get(language.split("-")[0], ENGLISH)
    names = {
        role: [Piece(name, place) for place, (of, name) in enumerate(credits) if of == role]
        for role in form.labels
    }
    if names[AUTHOR] and _texts(names[AUTHOR]) == _texts(names[PHOTOGRAPHER]):
        written = [(form.written_and_photographed, names[AUTHOR])]
        rest = [TRANSLATOR, EDITOR, RESPONSIBLE_EDITOR]
    else:
        written = [(form.labels[AUTHOR], names[AUTHOR])] if names[AUTHOR] else []
        rest = [PHOTOGRAPHER, TRANSLATOR, EDITOR, RESPONSIBLE_EDITOR]
    parts = [[Piece(f"{label} "), *_listed(people, form)] for label, people in written]
    if outlet:
        before = [*parts[0], Piece(" — ")] if parts else [Piece(f"{form.outlet_alone} ")]
        parts = [[*before, Piece(outlet, is_outlet=True)]]
    parts += [[Piece(f"{form.labels[role]} "), *_listed(names[role], form)] for role in rest if names[role]]
    if not parts:
        return []
    label = parts[0][0].text
    parts[0][0] = Piece(form.opening + label[0].upper() + label[1:])
    line = parts[0]
    for part in parts[1:]:
        line = [*line, Piece(form.between_parts), *part]
    return [*line, Piece(form.closing)]


def _texts(found: list[Piece]) -> list[str]:
    return [piece.text for piece in found]


def _listed(names: list[Piece], form: Form) -> list[Piece]:
    *others, last = names
    listed: list[Piece] = []
    for name in others:
        listed += [Piece(form.between_names), name] if listed else [name]
    return [*listed, Piece(form.before_last_name), last] if listed else [last]


def parse(line: str) -> CreditLine:
    """The credits and the outlet that a line names, with or without its parentheses."""
    text = one_line(line).strip(" .。")
    if text.startswith(("(", "（")) and text.endswith((")", "）")):
        text = text[1:-1].strip()
    if english.ROLE.search(text):
        return english.parse_english(text)
    return chinese.parse_chinese(text)


def split_credit_line(text: str) -> tuple[str, str | None]:
    """A paragraph without the credit line at its end, and that line; None where it has none.

    The line stands in parentheses, or is the whole paragraph.
    """
    stripped = one_line(text).rstrip(" .。")
    start = _opening_parenthesis(stripped)
    if start >= 0 and _is_credit_line(stripped[start:]):
        return stripped[:start].rstrip(), stripped[start:]
    if _is_credit_line(stripped):
        return "", stripped
    return text, None


def _opening_parenthesis(text: str) -> int:
    """Where the parenthesis opens that closes at the end of the text; -1 where none does."""
    depth = 0
    for position in range(len(text) - 1, -1, -1):
        depth += (text[position] in ")）") - (text[position] in "(（")
        if depth == 0:
            return position if text[-1] in ")）" else -1
    return -1


def _is_credit_line(line: str) -> bool:
    """Whether a text is a credit line, and not a sentence that merely contains "by" or 记者."""
    if len(line) > _LONGEST or _SENTENCE.search(line):
        return False
    credits = parse(line).credits
    inner = line.strip("(（)） ")
    if not credits or not all(is_plausible_name(name) for _, name in credits):
        return False
    if match := english.ROLE.match(inner):
        by_a_day = match.group().strip().lower() == "by" and " " not in inner[match.end() :]
        return not by_a_day
    return chinese.opens_with_role(inner) and (inner != line or chinese.is_set_apart(inner))
