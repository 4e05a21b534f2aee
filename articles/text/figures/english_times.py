"""Times of day in English: 9.30 am, half past six, seven in the evening, from 6 to 9 at night, "at nine and eleven every night"."""

import re
from collections.abc import Iterable
from fractions import Fraction

from articles.text.figures import english_words as words
from articles.text.figures.fact import SILENT, SMALL, Fact
from articles.text.figures.page import Page

TO = r"\s?(?:-{1,2}|–|—|~|to|through|until|till|and|&|/)\s?"
HOURS = "|".join(list(words.ONES)[1:13])
DIGIT_HOURS = "[01]?[0-9]|2[0-4]"
PART = (
    r"\s(?:(?:early |late )?(?:in the|every|each|that|this|the (?:next|following|same)|next|of (?:an?|the)|tomorrow|yesterday|last|most|on (?:a|the|[A-Z][a-z]+day|weekend))"
    r"\s(?:early |late )?(?:morning|afternoon|evening|night)s?|at night|a night|nightly|tonight)\b"
)
IN = r"\s(?:in the|at)\s(?:morning|afternoon|evening|night)"
AM = r"(?P<ap>[ap]\.?\s?m\b\.?|noon|midnight|o'clock)"
MINUTES = r"(?P<min>5|10|15|20|25|[0-9]{1,2}(?=\sminutes?\b)|five|ten|twenty-five|twenty)(?:\sminutes?)?"
# "August 15 to 5 pm": the day of a month, no minutes.
NO_DAY = "".join(rf"(?<!\b{month} )(?<!\b{month}\. )" for month in words.MONTHS)
# What shows after "ten past six" that these are no hours but a number.
COUNTED = r"\s(?:percent|million|billion|yuan|[a-z]*(?:days|months|years|people|hours)\b)|[,.]?[0-9]|%"
TIME = re.compile(
    rf"(?<![0-9.:,$])(?P<h>{DIGIT_HOURS})(?:[:.](?P<m>[0-5][0-9]))?\s?{AM}(?P<o>(?:\ssharp)?{IN}|\sp\.?m\b)?"
    rf"|(?<![0-9.:])(?P<h2>{DIGIT_HOURS}):(?P<m2>[0-5][0-9])(?P<s2>:[0-5][0-9](?:\.[0-9]{{1,2}})?)?(?![0-9:])(?:\s?(?:hours|hrs|h)\b)?(?P<o2>{PART})?"
    rf"|(?<![0-9.:,$])(?P<h3>{DIGIT_HOURS})\.(?P<m3>[0-5][0-9])(?P<o7>{PART})"
    rf"|\b(?P<word>{HOURS})(?:[\s-](?P<wm>fifteen|thirty|forty-five|forty|twenty|ten))?\s(?P<wap>[ap]\.?\s?m\b\.?|o'clock)(?P<o3>{IN})?"
    rf"|\b(?=[0-9afhqt]){NO_DAY}(?:at\s)?(?:(?P<half>half)|(?:a\s)?(?P<quarter>quarter)|{MINUTES})\s(?P<pt>past|to|after|before)\s(?P<ph>{HOURS}|1[0-2]|[1-9]|noon|midday|midnight)\b(?!{COUNTED})(?:\s?(?P<pap>[ap]\.?m\b\.?))?(?P<o4>{PART})?"
    rf"|\b(?:at|from|around|about|by|before|after|until|till|since|to|and|or|between|past)\s(?P<bare>[0-9]|1[0-2]|{HOURS})(?P<o5>{PART})"
    rf"|\b(?P<six>{HOURS}|1[0-2]|[1-9])(?P<o6>\sin the\s(?:morning|afternoon|evening)|\sat\snight)"
    r"|\b(?P<named>noon|midday|midnight)\b",
    re.IGNORECASE,
)
LAP = re.compile(r"(?<![0-9:.])(?P<m>[0-9]{1,2}):(?P<s>[0-5][0-9]\.[0-9]{1,2})(?![0-9])")
SPAN = re.compile(
    rf"(?<![0-9.:,$])\b(?P<h>{DIGIT_HOURS}|{HOURS})(?:[:.](?P<m>[0-5][0-9]))?"
    rf"(?={TO}(?:{DIGIT_HOURS}|{HOURS})(?:[:.][0-5][0-9])?(?:\s?(?P<ap>[ap])\.?\s?m\b|(?P<part>{PART})))",
    re.IGNORECASE,
)
AFTER_MONTH = re.compile(
    "(?:" + "|".join(sorted((w.capitalize() for w in words.MONTHS), key=len, reverse=True)) + r")\b\.?\s$"
)
# An hour of which only the sentence tells that it is one: "(open from 7 pm) until ten", "at nine".
ALONE = re.compile(
    rf"\b(?P<at>at|until|till|to|by|from|before|after|between|around|about|and|or)\s(?P<h>{HOURS}|1[0-2]|[1-9])(?:[:.](?P<m>[0-5][0-9]))?"
    r"(?=[;!?)”\"]|[,.:](?![0-9])|$|\n|\s(?:and|until|till|to|or|on|every|each|for|when|but|while|as|with|before|after|sharp|local|the (?:next|following|same)|tonight|tomorrow|yesterday|daily|today|this|that|get|gets|will|would|can|may|must|is|are|was|were|has|have|had)\b)",
    re.IGNORECASE,
)
DAY_PART = re.compile(
    r"\b(?:morning|afternoon|evening|night|tonight|midnight|noon|dawn|dusk|o'clock)s?\b|(?<![A-Za-z])[ap]\.?m\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[!?\n]|\.(?=\s[A-Z])")
OWN = frozenset({"at", "until", "till"})
NAMED_HOURS = {"noon": 12, "midday": 12, "midnight": 24}


def read_times(page: Page) -> None:
    page.claim(SPAN, lambda match: span(page, match))
    page.claim(LAP, lambda match: lap(page, match))
    page.claim(TIME, lambda match: time(page, match))


def read_bare_hours(page: Page) -> None:
    """After the dates have been read: "from 3 to 8 October" names no hours."""
    page.claim(ALONE, lambda match: alone(page, match))


def hours(word: str) -> int:
    return int(word) if word.isdigit() else words.ONES[word.lower()]


def afternoon(hour: int, mark: str | None, rest: str | None) -> tuple[int, tuple[int, ...], bool]:
    """The hour of the day, further hours that it may be, whether it is sure."""
    mark = (mark or "").lower().replace(".", "").replace(" ", "")
    rest = (rest or "").lower()
    if mark == "noon":
        return 12, (), True
    if mark == "midnight":
        return 0, (24,), True
    night = "night" in rest
    if (
        mark.startswith("p")
        or "afternoon" in rest
        or "evening" in rest
        or " pm" in rest
        or (night and 5 <= hour <= 12)
    ):
        return (hour + 12 if hour < 12 else 24 if night else 12), (), True
    if mark.startswith("a") or "morning" in rest or night:
        return hour % 12 if hour == 12 else hour, (), True
    return hour, (hour + 12,) if hour <= 12 else (), False


def at(page: Page, match: re.Match[str], hour: int, minute: int, also: Iterable[int], **more) -> list[Fact]:
    others = tuple((60 * other + minute) % 1440 for other in also)
    return [page.fact("time", (60 * hour + minute) % 1440, *match.span(), also=others, **more)]


def lap(page: Page, match: re.Match[str]) -> list[Fact]:
    return [page.fact("number", Fraction(match["s"]) + 60 * int(match["m"]), *match.span(), unit="second")]


def time(page: Page, match: re.Match[str]) -> list[Fact] | None:
    groups = match.groupdict()
    if groups["named"]:
        return at(page, match, 0 if groups["named"].lower() == "midnight" else 12, 0, (), weight=SILENT)
    if groups["s2"]:
        seconds = Fraction(groups["s2"][1:]) + int(groups["h2"]) * 3600 + int(groups["m2"]) * 60
        return [page.fact("number", seconds, *match.span(), unit="second", weight=SMALL)]
    minute = 0
    if groups["h"]:
        hour, also, _ = afternoon(int(groups["h"]), groups["ap"], groups["o"])
        minute = int(groups["m"] or 0)
    elif groups["h2"]:
        hour, minute = int(groups["h2"]), int(groups["m2"])
        open_ = groups["o2"] or (hour < 12 and groups["h2"][0] != "0")
        hour, also, _ = afternoon(hour, None, groups["o2"]) if open_ else (hour, (), True)
    elif groups["h3"]:
        hour, also, _ = afternoon(int(groups["h3"]), None, groups["o7"])
        minute = int(groups["m3"])
    elif groups["word"]:
        hour, also, _ = afternoon(hours(groups["word"]), groups["wap"], groups["o3"])
        minute = sum(in_words(part) for part in (groups["wm"] or "zero").lower().split("-"))
    elif groups["six"] or groups["bare"]:
        hour, also, _ = afternoon(hours(groups["six"] or groups["bare"]), None, groups["o6"] or groups["o5"])
    else:
        return beside_the_hour(page, match)
    return at(page, match, hour, minute, also)


def beside_the_hour(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """Half past six, ten to nine."""
    named = NAMED_HOURS.get(match["ph"].lower())
    hour, also, sure = (
        (named, (), True) if named else afternoon(hours(match["ph"]), match["pap"], match["o4"])
    )
    minute = (
        30
        if match["half"]
        else 15
        if match["quarter"]
        else sum(map(in_words, match["min"].lower().split("-")))
    )
    if match["pt"].lower() in {"to", "before"}:
        if match["half"] or (match["min"] and not sure and not match[0].lower().startswith("at ")):
            return None
        hour, minute, also = hour - 1, 60 - minute, tuple(other - 1 for other in also)
    return at(page, match, hour, minute, also)


def in_words(word: str) -> int:
    return int(word) if word.isdigit() else words.ONES.get(word, words.TENS.get(word, 0))


def span(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """The 9 of "9 to 11 am" and of "nine and eleven every night": before noon or after, as fits before the end."""
    if AFTER_MONTH.search(page.text[max(0, match.start() - 11) : match.start()]):
        return None
    hour, minute = hours(match["h"]), int(match["m"] or 0)
    if hour > 12:
        return at(page, match, hour, minute, ())
    first, _, _ = afternoon(hour, match["ap"], match["part"])
    return at(page, match, first, minute, (hour % 12, hour % 12 + 12))


def alone(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """An hour, or just as well a number: it answers an hour or a number of the other text and is never missed itself."""
    before = page.text[max(0, match.start() - 90) : match.start()]
    before = before[max((stop.end() for stop in SENTENCE.finditer(before)), default=0) :]
    after = SENTENCE.split(page.text[match.end() : match.end() + 50], maxsplit=1)[0]
    if (match["at"].lower() not in OWN or match["m"]) and not DAY_PART.search(before + "," + after):
        return None
    hour, minute = hours(match["h"]), int(match["m"] or 0)
    value = 60 * hour + minute
    return [
        page.fact(
            "time", value % 1440, match.start("h"), match.end(), also=((value + 720) % 1440,), weight=SILENT
        ),
        page.fact("number", hour + Fraction(minute, 100), match.start("h"), match.end(), weight=SILENT),
    ]
