"""Periods in English: January to June, the first three quarters, the first half, the quarter ended June 30."""

import re

from articles.text.figures.english_calendar import DAY, MONTH, SMALL_NUMBER, YEAR, month_number, nth, small
from articles.text.figures.english_times import TO
from articles.text.figures.fact import FIRM, SILENT, Fact
from articles.text.figures.page import Page

MONTHS_RANGE = re.compile(
    rf"\b(?P<a>{MONTH}){TO}(?P<b>{MONTH})(?!\s?{DAY}\b(?!\s?(?:percent|%|million)))(?:,?\s(?:of\s)?(?P<y>{YEAR})\b(?![,.]?[0-9]))?"
)
PERIOD = re.compile(
    rf"\b(?:(?P<half>first|second|1st|2nd|latter|last)[\s-]half(?!\s(?:of\s(?:the\s)?(?:game|match|century|month|course|day|week))|\s?-?time)|(?P<h>H[12])\b(?!N)"
    rf"|(?:first|opening|initial|1st)\s(?P<quarters>two|three|2|3)\squarters|(?P<quarter>first|second|third|fourth|final|last|opening|closing|1st|2nd|3rd|4th)(?:\s(?:fiscal|calendar|full))?[\s-]quarter(?!-?final)|\bQ(?P<qa>[1-4])\s?(?:-|–|—|to|through)\s?Q(?P<qb>[1-4])\b|(?P<closing>March|June|September|December)\squarter|\b(?:[0-9]{{4}})?(?P<q>Q[1-4])\b|\b(?P<q2>[1-4]Q)\b"
    rf"|(?:first|opening|initial)\s(?P<months>{SMALL_NUMBER})[\s-]months|(?:last|final|closing)\s(?P<lasts>three|six|two|3|6|2)\smonths(?=\sof\s)|(?P<whole>full[\s-]year|whole year|whole of (?:the )?year)"
    rf"|(?:first|second|third|fourth)(?:\s(?:and|to|through)\s(?:second|third|fourth)\squarters))(?![a-z])",
    re.IGNORECASE,
)
ENDED = re.compile(
    rf"\b(?P<n>quarter|three months|six months|nine months)(?=\s(?:ended|ending|through|to)(?:\sthe\send\sof|\sin|\son)?\s(?P<m>{MONTH}))"
)


def months_range(page: Page, match: re.Match[str]) -> list[Fact] | None:
    a, b = month_number(match["a"]), month_number(match["b"])
    if a >= b:
        return None
    between = page.text[match.end("a") : match.start("b")].strip(" .")
    if between in {"and", "&", "/"} and not re.search(
        r"between\s$", page.text[max(0, match.start() - 8) : match.start()], re.IGNORECASE
    ):
        facts = [
            page.fact("date", (None, a, None), *match.span("a")),
            page.fact("date", (None, b, None), *match.span("b")),
        ]
    else:
        facts = [
            page.fact(
                "period",
                (a, b),
                match.start("a"),
                match.end("b"),
                weight=SILENT if (a, b) == (1, 12) else FIRM,
            )
        ]
    if match["y"]:
        facts.append(page.fact("date", (int(match["y"]), None, None), *match.span("y")))
    return facts


def period(page: Page, match: re.Match[str]) -> list[Fact] | None:
    groups = {name: value.lower() if value else value for name, value in match.groupdict().items()}
    weight = FIRM
    if groups["half"] or groups["h"]:
        first = (groups["half"] or groups["h"]) in {"first", "1st", "h1"}
        months = (1, 6) if first else (7, 12)
    elif groups["qa"]:
        months = (3 * int(groups["qa"]) - 2, 3 * int(groups["qb"]))
    elif groups["closing"]:
        months = (month_number(groups["closing"]) - 2, month_number(groups["closing"]))
    elif groups["quarters"]:
        months = (1, 3 * small(groups["quarters"]))
    elif groups["quarter"] or groups["q"] or groups["q2"]:
        name = groups["quarter"] or (groups["q"] or groups["q2"]).strip("q")
        number = (
            int(name)
            if name.isdigit()
            else {"opening": 1, "final": 4, "last": 4, "closing": 4}.get(name) or nth(name)
        )
        months = (3 * number - 2, 3 * number)
        if name == "last" and not page.text.startswith(" of", match.end()):
            weight = SILENT
    elif groups["months"]:
        months = (1, small(groups["months"]))
    elif groups["lasts"]:
        months = (13 - small(groups["lasts"]), 12)
    elif groups["whole"]:
        months, weight = (1, 12), SILENT
    else:
        ends = [nth(word) for word in re.findall("first|second|third|fourth", match[0].lower())]
        if " and " in match[0].lower():
            return [page.fact("period", (3 * n - 2, 3 * n), *match.span()) for n in ends]
        months = (3 * ends[0] - 2, 3 * ends[-1])
    if not 1 <= months[1] <= 12:
        return None
    before = page.text[max(0, match.start() - 28) : match.start()].lower()
    edge = (
        ("end", months[1])
        if re.search(r"\bend of (?:the )?$", before)
        else ("start", months[0])
        if re.search(r"\b(?:since (?:the )?|(?:start|beginning) of (?:the )?)$", before)
        else None
    )
    return [page.fact("period", months, *match.span(), weight=weight, also=(edge,) if edge else ())]


def ended(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """The quarter ended June 30."""
    last = month_number(match["m"])
    first = last + 1 - {"six months": 6, "nine months": 9}.get(match["n"].lower(), 3)
    return [page.fact("period", (first, last), *match.span(), weight=SILENT)] if first > 0 else None
