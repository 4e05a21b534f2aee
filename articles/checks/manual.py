"""The checks as the manual prints them."""

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from . import CHECKS


class Entry(NamedTuple):
    """One check in the manual: its name, what it looks at, how much its findings weigh, whether they can be waived."""

    name: str
    sentence: str
    severities: str
    waivable: str


def entries() -> Iterator[Entry]:
    """All checks, in the order in which they look, in the active language."""
    for check in CHECKS:
        severities = ", ".join(str(severity.label) for severity in check.severities)
        yield Entry(check.name, str(check.sentence), severities, _("yes") if check.waivable else _("no"))


def table() -> str:
    """All checks as a Markdown table in the active language."""
    heading = Entry(_("Check"), _("What it looks at"), _("Weight"), _("Can be waived"))
    return "\n".join(_row(cells) for cells in (heading, ["---"] * len(heading), *entries()))


def _row(cells) -> str:
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"
