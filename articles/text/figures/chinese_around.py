"""The words around a Chinese figure: how exact it is, and whether it goes up or down."""

import re

from articles.text.figures import chinese_words as words
from articles.text.figures.page import Page
from articles.text.figures.units import dimension

RECENT = re.compile(r"近[^，。]{1,6}?(?:年|个?月|天|日|周)(?:来|内|间|以来|时间|里|，)")


def surroundings(page: Page, start: int, end: int, *, more: bool = False, unit: str = "") -> dict:
    """Approximation and direction of the figure between two offsets."""
    side, at = None, start
    if more:
        side = "above"
    found = words.BEFORE.search(page.text, max(0, start - 9), start)
    if found and found[1] in words.LOOSE:
        side = side or "loose"
    elif found and not (found[1] == "不到" and page.text[found.start() - 1 : found.start()] == "看"):
        side = words.SIDES_BEFORE[found[1]]
    if found and found[1] in words.TURNED:
        side = turned(page, found, side, page.text[end : end + 8])
    if found and found[1] in words.YOUNG and words.BARRED.match(page.text, end):
        side = "loose"
    if found and found[1] == "近" and RECENT.match(page.text, found.start()):
        side = "above" if more else None
    if found:
        at = found.start()
    after = words.AFTER.match(page.text, end)
    if after and not side and after[1] not in words.LOOSE:
        side = words.SIDES_AFTER[after[1]]
    if not side and (far := words.FAR_BEFORE.search(page.text, max(0, start - 18), at)):
        side = far.lastgroup
    if not side and (counted := words.AFTER_COUNTED.match(page.text, end)):
        side = words.SIDES_AFTER[counted["word"]]
    way, step = direction(page, at, end, timed=dimension(unit) in {"time", "months"})
    return {"approximate": side, "direction": way, "step": step}


def turned(page: Page, found: re.Match[str], side: str | None, after: str) -> str | None:
    """The side of a bound after a negation, if one stands before it; 禁止超过10吨的车辆通行 forbids the vehicles."""
    clause = page.text[max(0, found.start() - 14) : found.start()]
    clause = clause[max((stop.end() for stop in words.STOPS.finditer(clause)), default=0) :]
    if words.NEGATED.search(clause):
        return "loose" if "的" in words.STOPS.split(after)[0] else words.TURNED[found[1]]
    return "loose" if words.FAR_NEGATED.search(clause) else side


def direction(page: Page, start: int, end: int, *, timed: bool = False) -> tuple[str | None, str | None]:
    """Whether the figure rises or falls, and whether "by" it or "to" it."""
    tail = words.TAIL.match(page.text, end)
    if tail and not timed:
        return ("up" if tail["up"] else "down"), None
    window = page.left[max(0, start - 14) : start]
    cut = max((stop.end() for stop in words.STOPS.finditer(window)), default=0)
    window = window[cut:]
    last = None
    for last in words.DIRECTION.finditer(window):  # noqa: B007
        pass
    clause = page.text[max(0, start - 14) : start]
    cut = max((stop.end() for stop in words.STOPS.finditer(clause)), default=0)
    compared = words.COMPARED.search(clause[cut:])
    if compared and not last:
        way = compared.lastgroup
        if timed and way and (speed := words.SPEED.match(compared[way])):
            return speed.lastgroup, None
        return way, "by" if way in {"up", "down"} else None
    if not last or last["neither"] or words.NEGATED.search(window[: last.start()]):
        return None, None
    gap = window[last.end() :]
    if timed and (last[0] in words.RATES or words.LASTED.search(gap)):
        return None, None
    if len(gap) > 6 or "的" in gap or re.search(r"[0-9]", gap):
        return None, None
    word = last[0]
    if timed and (speed := words.SPEED.fullmatch(word)):
        return (speed.lastgroup if speed.lastgroup != "better" else None), None
    link = words.LINK.fullmatch(gap)
    step = None
    if link and to_a_rate(word, gap, window[: last.start()]):
        return words.PACE.get(word, last.lastgroup if word in words.RATES else None), None
    if link:
        to = link["to"] or word[-1] in "至到为"
        step = "to" if to else "by"
        if not to and word in {"高于", "低于", "快于", "慢于", "少于", "超出", "跌破", "新增", "净增"}:
            step = None
    return last.lastgroup, step if last.lastgroup in {"up", "down"} else None


def to_a_rate(word: str, gap: str, before: str) -> bool:
    """Whether a rate of growth stands at the figure or moves to it: 增速为7.4%, 增速放缓至5%."""
    if word in words.RATES:
        return gap.startswith(("为", "达"))
    return word in words.PACE and ("至" in gap or "到" in gap) and bool(words.RATE.search(before))
