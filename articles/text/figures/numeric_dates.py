"""Dates in digits, written alike in both languages: 2024-03-05, 2024.3."""

import re

from articles.text.figures.fact import Fact
from articles.text.figures.page import Page

ISO = re.compile(r"(?<![0-9.\-/])([12][0-9]{3})([-/.])([01]?[0-9])\2([0-3]?[0-9])(?![0-9/]|[.\-][0-9])")
YEAR_MONTH = re.compile(r"(?<![0-9.\-/])([12][0-9]{3})[-/.](0[1-9]|1[0-2])(?![0-9/%]|[.\-][0-9])")


def numeric(page: Page, match: re.Match[str], count: int) -> list[Fact] | None:
    values = [int(part) for part in match.groups() if part and part.isdigit()]
    if not 1 <= values[1] <= 12 or (count == 3 and not 1 <= values[2] <= 31):
        return None
    return [page.fact("date", (values[0], values[1], values[2] if count == 3 else None), *match.span())]
