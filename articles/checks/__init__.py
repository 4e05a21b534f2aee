"""What is looked at before an edition goes out: a plain list of small functions.

Each carries the sentence that is its entry in the manual, and the sentences that it speaks.
"""

from collections import Counter

from .characters import full_width_punctuation, half_width_punctuation, left_over_chinese
from .check import Check, Found, Issue, fingerprint
from .complete import missing_category, missing_text, missing_title
from .credits import missing_credits, names_in_byline
from .figures import figures
from .names import (
    forbidden_name,
    leader_name,
    official_name,
    old_name,
    order_of_leaders,
    short_before_full,
)
from .paragraphs import added_paragraphs, missing_paragraphs, missing_summary, odd_length, same_as_source
from .pictures import chinese_at_photo, missing_caption, undescribed_photo
from .structure import headings_and_lists, links, tables
from .subject import Subject
from .wording import days_without_date, unbalanced_marks, words_doubled

CHECKS: list[Check] = [
    missing_title,
    missing_text,
    missing_category,
    undescribed_photo,
    figures,
    forbidden_name,
    leader_name,
    missing_paragraphs,
    left_over_chinese,
    official_name,
    old_name,
    short_before_full,
    order_of_leaders,
    same_as_source,
    added_paragraphs,
    missing_summary,
    odd_length,
    links,
    headings_and_lists,
    tables,
    full_width_punctuation,
    half_width_punctuation,
    unbalanced_marks,
    words_doubled,
    days_without_date,
    missing_caption,
    chinese_at_photo,
    missing_credits,
    names_in_byline,
]
BY_NAME = {check.name: check for check in CHECKS}


def issues(edition, *, at) -> list[Issue]:
    """Everything the checks say about the working revision of an edition, each with its waiver.

    Asked again of the same edition at hand, it answers from what it found before.
    """
    asked = (edition.working_id, edition.lock_version)
    kept = edition.__dict__.get("_issues")
    if kept is None or kept[0] != asked:
        kept = edition.__dict__["_issues"] = asked, issues_of(edition, edition.working, at=at)
    return kept[1]


def issues_of(edition, revision, *, at) -> list[Issue]:
    """Everything the checks say about one revision of an edition.

    A page of the old site comes in as it was published there: only what it lacks holds it back.
    """
    subject = Subject(edition, revision, at)
    waivers = {waiver.fingerprint: waiver for waiver in edition.waivers.select_related("by")}
    from_the_old_site = bool(edition.imported_at and not edition.live_id)
    seen: Counter[str] = Counter()
    found = []
    for check in CHECKS if revision else [check for check in CHECKS if not check.waivable]:
        for one in check.look(subject):
            seen[fingerprint(check, one)] += 1
            mark = fingerprint(check, one, seen[fingerprint(check, one)])
            found.append(
                Issue(check, one, mark, waivers.get(mark), lowered=from_the_old_site and check.waivable)
            )
    return found


def told(finding) -> str:
    """The sentence of a stored finding or waiver, in the language of whoever reads it."""
    check = BY_NAME.get(finding.check_name)
    return check.told(finding.code, finding.params) if check and finding.code in check.tells else finding.code


__all__ = ["BY_NAME", "CHECKS", "Check", "Found", "Issue", "Subject", "issues", "issues_of", "told"]
