"""The words of the calendar in English: months, days, ordinals of days."""

import re

from articles.text.figures import english_words as words

MONTH = "(?:" + "|".join(sorted((w.capitalize() for w in words.MONTHS), key=len, reverse=True)) + r")\b\.?"
DAY = r"(?:[0-3]?[0-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[0-9]|2[01])[0-9]{2}"
SMALL_NUMBER = "|".join([*words.ONES, "twenty", r"[0-9]{1,2}"])
NTH = "|".join([*list(words.ORDINALS)[:31], r"[0-9]{1,2}(?:st|nd|rd|th)"])
NTH_WORD = "|".join(
    [
        "thirty-first",
        "thirtieth",
        *[f"twenty-{w}" for w in list(words.ORDINALS)[:9]],
        "twentieth",
        *reversed(list(words.ORDINALS)[:19]),
    ]
)


def nth(word: str) -> int:
    word = word.lower()
    if word[0].isdigit():
        return int(word[:-2])
    tens, _, one = word.partition("-")
    return (
        words.TENS[tens] + words.ORDINALS[one] if one and tens in words.TENS else words.ORDINALS.get(word, 0)
    )


def small(word: str) -> int:
    word = word.lower()
    return int(word) if word.isdigit() else words.ONES.get(word, words.TENS.get(word, 0))


def month_number(word: str) -> int:
    return words.MONTHS[word.lower().rstrip(".")]


def day(word: str) -> int:
    if word.lower().partition("-")[0] in words.TENS or word.lower() in words.ORDINALS:
        return nth(word)
    return int(re.sub("[a-z]+", "", word.lower()))
