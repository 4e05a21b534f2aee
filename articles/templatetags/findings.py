"""What the checks found, as it stands before one person: with the form to waive it, or why there is none."""

from typing import NamedTuple

from django import template

from .. import rules
from ..checks import Issue
from ..vocabulary import Severity

register = template.Library()


class Line(NamedTuple):
    """One finding. `may_waive` is whether the form is offered; `why_not` is said to editors alone, of what blocks."""

    issue: Issue
    may_waive: bool
    why_not: str


@register.simple_tag(takes_context=True)
def lines(context, issues, edition):
    """The findings on an edition as lines for whoever looks.

    The rules are asked once for each kind of finding, not for each line nor for each list of the page.
    """
    person = context["request"].user
    edits = rules.may_edit(person, edition.language)
    answers = edition.__dict__.setdefault("_waiver_refusals", {})
    found = []
    for issue in issues:
        kind = (person.pk, edition.working_id, issue.check.waivable)
        if kind not in answers:
            answers[kind] = rules.waiver_refusal(person, edition, issue) or ""
        refusal = answers[kind]
        is_open = issue.waiver is None and issue.severity != Severity.NOTE
        found.append(
            Line(issue, is_open and not refusal, refusal if is_open and edits and issue.blocking else "")
        )
    return found
