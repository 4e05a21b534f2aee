"""The queue of translations: a page from which everything that waits can be found, taken and given out."""

from dataclasses import dataclass
from datetime import datetime

from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .. import rules
from ..checks import material
from ..models import Category
from ..queries import translation_queue
from ..queries.queue_rows import Row, rows
from ..queries.register import register
from ..vocabulary import Pile
from . import modules, queue_choices
from .access import on_staff
from .assign import mark

ROWS_PER_PAGE = 50
HOUR = 3600
TO_TAKE = (Pile.WITHDRAWN, Pile.STALE, Pile.SENT_BACK, Pile.IN_WORK, Pile.UNTRANSLATED, Pile.MINOR)
"""The piles in which it is a translator's turn."""


@dataclass(frozen=True)
class Tab:
    """A pile with the number of what lies in it; `is_cut` where there is more than was counted."""

    value: str
    label: str
    count: int
    is_cut: bool
    address: str
    is_here: bool


@dataclass(frozen=True)
class Line:
    """A row as this person finds it: where it leads, what they may do with it, how much the source's change weighs.

    `days` is how many days of the calendar it has been waiting.
    """

    row: Row
    mark: str
    address: str
    days: int
    reasons: list[str]
    may_take: bool
    may_give_back: bool
    may_assign: bool


def translation_queue_page(request, context):
    """What the person looks for, a page of lines."""
    if not on_staff(request.user):
        raise PermissionDenied
    at = timezone.now()
    categories = list(Category.objects.all())
    asked = queue_choices.asked_by(request.GET, request.user, categories)
    piles = translation_queue.queue(request.user, asked.sought, at=at)
    jobs = piles[asked.pile] if asked.pile else translation_queue.together(piles, asked.sought.order, at)
    pages = max(1, -(-len(jobs) // ROWS_PER_PAGE))
    number = min(max(1, asked.page), pages)
    found = rows(jobs[(number - 1) * ROWS_PER_PAGE : number * ROWS_PER_PAGE], at=at)
    weight = weigh(found, at)
    context |= {
        "title": _("Translations"),
        "asked": asked,
        "tabs": tabs(piles, asked, request.GET),
        "lines": [line(row, request.user, weight, at) for row in found],
        "pages": pages,
        "number": number,
        "selects": queue_choices.selects(asked, categories),
        "ticks": queue_choices.ticks(asked.sought),
        "page_query": queue_choices.query_of(request.GET, "page"),
        "here": request.get_full_path(),
        "reach": translation_queue.REACH,
        "days": translation_queue.READERS_DAYS,
        "modules": modules.for_page(request, modules.named("keys")),
    }
    return TemplateResponse(request, "admin/queue/page.html", context)


def tabs(piles, asked, sent):
    reach = translation_queue.REACH
    query = queue_choices.query_of(sent, "page", "pile")
    every = sum(len(jobs) for jobs in piles.values())
    cut = any(len(jobs) >= reach for jobs in piles.values())
    found = [Tab("", _("Everything"), every, cut, query.rstrip("?&") or "?", asked.pile is None)]
    for pile, jobs in piles.items():
        address = f"{query}pile={pile.value}"
        found.append(Tab(pile.value, pile.label, len(jobs), len(jobs) >= reach, address, asked.pile == pile))
    return found


def line(row: Row, person, weight, at: datetime) -> Line:
    job = row.job
    holder = row.translator
    is_free = holder is None or not holder.is_active
    page = "review" if job.pile == Pile.IN_REVIEW else "translate"
    return Line(
        row=row,
        mark=mark(row.article, job.language),
        address=reverse(f"admin:articles_article_{page}", args=[job.article, job.language]),
        days=(timezone.localdate(at) - timezone.localdate(job.since)).days,
        reasons=weight.get(key_of(row), []),
        may_take=is_free
        and job.pile in TO_TAKE
        and rules.taking_refusal(person, job.language, holder) is None,
        may_give_back=holder == person and job.pile in TO_TAKE,
        may_assign=rules.assigning_refusal(person, job.language) is None,
    )


def weigh(found: list[Row], at: datetime) -> dict[str, list[str]]:
    """Why the changes of the sources cannot be passed over, by what tells a change: kept for an hour, as two texts
    never change and comparing the facts of a whole page takes long.
    """
    changed = {key_of(row): row for row in found if row.change and row.change.pinned}
    known = cache.get_many(changed)
    if len(known) < len(changed):
        names = register(at)
        new = {key: reasons(row, names, at) for key, row in changed.items() if key not in known}
        cache.set_many(new, HOUR)
        known |= new
    return known


def key_of(row: Row) -> str:
    """The key of a change; empty where there is none to look at."""
    if row.change is None or row.change.pinned is None:
        return ""
    return f"change-{row.change.pinned.pk}-{row.change.now.pk}-{get_language()}"


def reasons(row: Row, names, at: datetime) -> list[str]:
    now = row.change.now
    text = (now.title, now.summary, now.body)
    return material.reasons(row.source.language, row.change.pinned, text, at=at, names=names)
