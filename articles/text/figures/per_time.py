"""What is paid or done per month, told as per year."""

import re
from collections.abc import Iterator

from articles.text.figures.fact import SILENT, Difference, Fact

# A rate as either language states it, and any word by which a text may mean that time at all.
PERIODS = {
    "year": (
        "每年|年均",
        r"(?:an?|per|each|every) year|annually|yearly",
        "(?<![0-9]{4})年",
        "year|annual|annum",
    ),
    "month": ("每个?月|月均", "(?:a|per|each|every) month|monthly", "(?<![0-9])月", "month"),
    "week": ("每周|每个?星期", "(?:a|per|each|every) week|weekly", "周|星期|礼拜", "week"),
    "day": (
        "每[天日]|日均",
        "(?:a|per|each|every) day|daily",
        "[天日夜晚早]",
        "da(?:y|il)|night|morning|evening|24",
    ),
    "hour": ("每个?小时", "(?:an|per|each|every) hour|hourly", "[时点]|钟头", r"hour|hourly|km/h|\bk?mph"),
    "minute": ("每分钟", "(?:a|per|each|every) minute", "分", "minute"),
    "second": ("每秒|/秒|秒速", "(?:a|per|each|every) second", "秒", "second|m/s"),
}
# "In a year", "half a day", "a year earlier" tell no rate.
RATES = {
    "zh": {name: re.compile(row[0]) for name, row in PERIODS.items()},
    "en": {
        name: re.compile(
            rf"(?<!\bin )(?<!\bhalf )(?<!\bfor )(?<!\bof )(?<!\bthan )(?<!\bwithin )(?<!\bafter )\b(?:{row[1]})\b(?!\s(?:earlier|ago|later|before|and|or|old|after|longer))",
            re.IGNORECASE,
        )
        for name, row in PERIODS.items()
    },
}
MEANT = {
    "zh": {name: re.compile(row[2]) for name, row in PERIODS.items()},
    "en": {name: re.compile(row[3], re.IGNORECASE) for name, row in PERIODS.items()},
}


def rate(text: str, language: str, other: str, other_language: str) -> tuple[str, re.Match[str]] | None:
    """A rate of this text whose time the other text does not mean anywhere."""
    for name, pattern in RATES[language[:2]].items():
        if not MEANT[other_language[:2]][name].search(other) and (found := pattern.search(text)):
            return name, found
    return None


# 每两年 is once in two years, "twice a year" is every half year.
SELDOM = {
    "zh": re.compile("每[两二2]个?(?:年|月|周|星期|礼拜|天|日|小时)"),
    "en": re.compile(
        r"\bevery (?:two|2|other|second) (?:years?|months?|weeks?|days?|hours?)\b|\bbiennially\b",
        re.IGNORECASE,
    ),
}
OFTEN = {
    "zh": re.compile("(?:每|一)个?(?:年|月|周|星期|礼拜|天|日|小时)[^，。；0-9]{0,8}[两二2](?:次|回|届|场|趟|班)"),
    "en": re.compile(r"\btwice (?:an?|per|every|each) (?:year|month|week|day|hour)\b|\btwice[- ](?:yearly|monthly|weekly|daily)\b", re.IGNORECASE),
}  # fmt: skip


def compare_frequencies(texts: tuple[str, str], languages: tuple[str, str]) -> Iterator[Difference]:
    """每两年一次 told as "twice a year", or the other way round."""
    source, target = languages[0][:2], languages[1][:2]
    for one, other in ((SELDOM, OFTEN), (OFTEN, SELDOM)):
        said, told = one[source].search(texts[0]), other[target].search(texts[1])
        if said and told and not (other[source].search(texts[0]) or one[target].search(texts[1])):
            facts = [Fact("per", match[0], *match.span(), match[0], weight=SILENT) for match in (said, told)]
            yield "wrong_unit", facts[0], facts[1]


def compare_periods(
    texts: tuple[str, str], languages: tuple[str, str], numbers: bool
) -> Iterator[Difference]:
    """每月120元 told as "120 yuan a year"; not where figures were worked out anew."""
    if not numbers:
        return
    one = rate(texts[0], languages[0], texts[1], languages[1])
    other = rate(texts[1], languages[1], texts[0], languages[0]) if one else None
    if one and other:
        facts = [Fact("per", name, *match.span(), match[0], weight=SILENT) for name, match in (one, other)]
        yield "wrong_unit", facts[0], facts[1]
