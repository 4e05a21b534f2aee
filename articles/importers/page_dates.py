"""The publication date as the old pages print it: three styles over the years, one of them ambiguous."""

import datetime
import re
import unicodedata
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.text.dates import ENGLISH_MONTHS, long_date

OLD_SITE_CLOCK = ZoneInfo("Asia/Shanghai")
EARLIEST = datetime.date(1994, 1, 1)  # no government of the country had a site before
LATEST = datetime.date(2100, 1, 1)

_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})(?!\d)")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_MONTH_FIRST = re.compile(rf"{_MONTH}\s*(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(\d{{4}})", re.IGNORECASE)
_TIME = re.compile(r"(?<!\d)(\d{1,2})[:时](\d{2})(?:[:分](\d{2}))?(?!\d)")


class Dated(NamedTuple):
    """What was read: a date, or none and a question for a person."""

    date: datetime.date | None
    moment: datetime.datetime | None
    warnings: list[str]


def read_date(text: str, day_of_address: datetime.date | None, latest: datetime.date | None = None) -> Dated:
    """The date in the header line of a page whose address names a day (or none).

    Nothing is guessed: of two possible readings the address may decide, otherwise a person must.
    `latest` is the last day a page can have, usually today.
    """
    text = unicodedata.normalize("NFKC", text).strip()[:60]
    readings = sorted(set(_readings(text)))
    if not any(EARLIEST <= day <= (latest or LATEST) for day in readings):
        return Dated(None, None, [_impossible(text, day_of_address)])
    if len(readings) == 1:
        warnings = _contradiction(readings[0], day_of_address)
        return Dated(readings[0], _moment(readings[0], text), warnings)
    if day_of_address in readings:
        return Dated(day_of_address, _moment(day_of_address, text), [_settled(text, day_of_address)])
    question = _('The date "%(date)s" is either %(first)s or %(second)s. Which one is right?')
    first, second = map(_printed, readings)
    return Dated(None, None, [question % {"date": text, "first": first, "second": second}])


def has_date(text: str) -> bool:
    """Whether a text is a date and nothing else but a time."""
    text = unicodedata.normalize("NFKC", text)
    for pattern in (_YEAR_FIRST, _YEAR_LAST, _MONTH_FIRST, _DAY_FIRST):
        if match := pattern.search(text):
            rest = _TIME.sub("", text[: match.start()] + " " + text[match.end() :])
            return not re.sub(r"[\s日号,TZ]", "", rest)
    return False


def _readings(text: str) -> list[datetime.date]:
    """Every day that the first date in a text can mean."""
    if match := _YEAR_FIRST.search(text):
        year, month, day = map(int, match.groups())
        return _days((year, month, day))
    if match := _YEAR_LAST.search(text):
        one, two, year = map(int, match.groups())
        return _days((year, two, one), (year, one, two))
    if match := _MONTH_FIRST.search(text):
        return _days((int(match[3]), _month(match[1]), int(match[2])))
    if match := _DAY_FIRST.search(text):
        return _days((int(match[3]), _month(match[2]), int(match[1])))
    return []


def _days(*candidates: tuple[int, int, int]) -> list[datetime.date]:
    found = []
    for year, month, day in candidates:
        try:
            found.append(datetime.date(year, month, day))
        except ValueError:
            continue
    return found


def _month(name: str) -> int:
    return [month[:3].lower() for month in ENGLISH_MONTHS].index(name.lower()) + 1


def _moment(day: datetime.date, text: str) -> datetime.datetime | None:
    match = _TIME.search(text)
    if not match:
        return None
    try:
        hour, minute, second = (int(part or 0) for part in match.groups())
        time = datetime.time(hour, minute, second)
    except ValueError:
        return None
    return datetime.datetime.combine(day, time, OLD_SITE_CLOCK)


def _printed(day: datetime.date) -> str:
    return long_date(day, get_language() or "en")


def _impossible(text: str, day_of_address: datetime.date | None) -> str:
    if day_of_address:
        return _(
            'The date "%(date)s" is not possible; the old address says %(day)s. Is that the right one?'
        ) % {
            "date": text,
            "day": _printed(day_of_address),
        }
    return _('The date "%(date)s" is not possible. When was this page published?') % {"date": text}


def _settled(text: str, day: datetime.date) -> str:
    return _('The date "%(date)s" has two readings; %(day)s was taken, because the old address says so.') % {
        "date": text,
        "day": _printed(day),
    }


def _contradiction(day: datetime.date, day_of_address: datetime.date | None) -> list[str]:
    if day_of_address in {None, day}:
        return []
    warning = _("The page says %(day)s, its old address %(other)s. The page was believed; is it right?")
    return [warning % {"day": _printed(day), "other": _printed(day_of_address)}] if day_of_address else []
