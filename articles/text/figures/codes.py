"""Telephone numbers, model names and Roman numerals: written alike in both languages."""

import re
from fractions import Fraction

from articles.text.figures.fact import SILENT, SMALL, Fact
from articles.text.figures.page import Page
from articles.text.figures.units import CHINESE, ENGLISH

SUM = re.compile(r"(?<![0-9.])[0-9](?:\+[0-9NXn])+(?![0-9.])")
PHONE = re.compile(
    r"(?<![0-9.,A-Za-z+-])(?:"
    r"(?:\(?\+\s?86\)?|0086)[- ]?\(?0?[0-9]{2,4}\)?(?:[-—– ]?[0-9]{3,8}){1,3}"
    r"|\(?0[0-9]{2,3}\)?[-—– ]{0,3}[0-9]{3,4}[-—– ]?[0-9]{4}"
    r"|1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}"
    r"|[48]00[-—– ]?[0-9]{3,4}[-—– ]?[0-9]{3,4}"
    r")(?![0-9]|[.,][0-9])"
)
CODE = re.compile(
    r"(?<![A-Za-z0-9])(?:[A-Za-z]{1,12}-?[0-9][0-9.]{0,8}[A-Za-z0-9]{0,8}(?:-[0-9]{1,6})?|(?<![.,])[0-9]{1,4}-?[A-Z][A-Za-z]{0,2}[0-9]{0,4})(?![A-Za-z0-9])"
)
PREFIXES = {
    "rmb",
    "usd",
    "cny",
    "us",
    "hk",
    "hkd",
    "eur",
    "gbp",
    "jpy",
    "yuan",
    "no",
    "q",
    "h",
    "tel",
    "p",
    "aed",
    "krw",
}
SUFFIXES = (
    set(CHINESE)
    | set(ENGLISH)
    | {"k", "m", "b", "bn", "mn", "tn", "st", "nd", "rd", "th", "am", "pm", "x", "s"}
)
ROMAN = re.compile(r"[Ⅰ-Ⅻ]")
# Fine and coarse dust go by their names as well.
DUST = re.compile(
    "(?P<pm2>细颗粒物|fine particles?|fine particulate matter)|(?P<pm10>可吸入颗粒物|inhalable particles?)",
    re.IGNORECASE,
)


def model(page: Page, match: re.Match[str]) -> list[Fact]:
    """The 5 and 2 of a "5+2" model."""
    return [
        page.fact(
            "number", Fraction(one[0]), match.start() + one.start(), match.start() + one.end(), weight=SILENT
        )
        for one in re.finditer("[0-9]", match[0])
    ]


def phone(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """The number without its country code and the 0 of its area code."""
    digits = "".join(sign for sign in match[0] if sign.isdigit())
    if len(digits) < 9:
        return None
    core = digits.removeprefix("00")
    core = core.removeprefix("86") if len(core) > 11 or "+" in match[0] else core
    return [page.fact("phone", core.lstrip("0"), match.start(), match.end())]


def code(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """A model or route such as G60, C919, 5G; None for 110kV or RMB60, which are figures."""
    word = match[0].rstrip(".-").lower()
    if word[0].isalpha():
        if re.match("[a-z]+[-0-9]", match[0]):
            return None
        if word[: re.search("[-0-9]", word).start()] in PREFIXES:  # type: ignore[union-attr]
            return None
    else:
        suffix = word.lstrip("0123456789").lstrip("-")
        if (suffix in SUFFIXES and suffix not in {"g", "a", "k"}) or (suffix == "k" and len(word) > 2):
            return None
        if suffix == "g" and not re.fullmatch("[2-7]-?g", word):
            return None
    end = match.start() + len(match[0].rstrip(".-"))
    return [page.fact("code", word.replace("-", ""), match.start(), end, weight=SMALL)]


def read_codes(page: Page) -> None:
    page.claim(
        DUST,
        lambda match: [page.fact("code", "pm2.5" if match["pm2"] else "pm10", *match.span(), weight=SILENT)],
    )
    page.claim(PHONE, lambda match: phone(page, match))
    page.claim(CODE, lambda match: code(page, match))


def roman(page: Page, match: re.Match[str]) -> list[Fact]:
    """Ⅰ to Ⅻ as one sign."""
    return [page.fact("number", Fraction(ord(match[0]) - 0x215F), *match.span())]
