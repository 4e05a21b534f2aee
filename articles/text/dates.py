"""Dates and numbers as the office prints them, whatever the language of the interface."""

import datetime

ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def long_date(date: datetime.date, language: str) -> str:
    """14 November 2022, in Chinese 2022年11月14日; a language without a form of its own gets the English one."""
    if language.startswith("zh"):
        return f"{date.year}年{date.month}月{date.day}日"
    return f"{date.day} {ENGLISH_MONTHS[date.month - 1]} {date.year}"


def long_moment(moment: datetime.datetime, language: str) -> str:
    """14 November 2022, 09:05, in the time zone that the moment carries."""
    separator = " " if language.startswith("zh") else ", "
    return f"{long_date(moment, language)}{separator}{moment:%H:%M}"


def month_name(date: datetime.date, language: str) -> str:
    """November 2022, in Chinese 2022年11月, for the month that a date lies in."""
    if language.startswith("zh"):
        return f"{date.year}年{date.month}月"
    return f"{ENGLISH_MONTHS[date.month - 1]} {date.year}"


def month_alone(date: datetime.date, language: str) -> str:
    """November, in Chinese 11月, where the year stands beside it."""
    return f"{date.month}月" if language.startswith("zh") else ENGLISH_MONTHS[date.month - 1]


def year_name(year: int, language: str) -> str:
    """2022, in Chinese 2022年."""
    return f"{year}年" if language.startswith("zh") else str(year)


def number(n: int, language: str) -> str:
    """A count with its thousands grouped, as both languages of the office write it."""
    return f"{n:,}"
