"""What is looked at before an edition goes out: a plain list of small functions.

Each docstring is the check's entry in the manual.
"""

from .complete import missing_category, missing_text, missing_title
from .issue import Issue
from .pictures import undescribed_photo

CHECKS = [missing_title, missing_text, missing_category, undescribed_photo]


def issues(edition) -> list[Issue]:
    """Everything the checks say about the working revision of an edition."""
    return [issue for check in CHECKS for issue in check(edition)]


__all__ = ["CHECKS", "Issue", "issues"]
