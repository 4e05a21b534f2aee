"""The page on which an editor reads source and target side by side, with all that is known of both, and decides."""

from dataclasses import dataclass, field

from django.conf import settings
from django.contrib import admin
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import checks
from ..checks import Subject
from ..checks.subject import Words
from ..models import Article, Decision, Edition, Revision
from ..queries import dashboard, history, translation
from ..queries.remarks import threads_of
from ..text import credit_line
from ..text.diff import compare
from ..vocabulary import Move, Role, Severity, State
from ..workflow import MOVES
from .panels import buttons
from .review_rows import Before, review_rows

OFFERED = (Move.APPROVE, Move.SEND_BACK, Move.PUBLISH, Move.SIGN)
"""The decisions that are made here; the others stand on the article's own page."""


def review(request, article_id, language):
    """Show the page. Whoever has a role may read it; the decisions are open to those whose they are."""
    article = get_object_or_404(Article.objects.select_related("outlet", "lead_photo"), pk=article_id)
    editions = Edition.objects.select_related(
        "working__source_revision", "working__written_by", "live", "approved", "confirmed_source"
    )
    edition = get_object_or_404(editions, article=article, language=language)
    if edition.working is None:
        raise Http404
    return page(request, article, edition)


def page(request, article, edition, *, refusal="", sent=None, status=200):
    """The page, on a refused decision with the reason and what was typed for it."""
    at = timezone.now()
    edition.article = article
    found = reading(edition, at=at)
    edits = [code for code, _name in settings.LANGUAGES if request.user.holds(Role.EDITOR, code)]
    moves = offered(request.user, edition, at=at)
    context = {
        **admin.site.each_context(request),
        "title": _("Read and decide"),
        "opts": Article._meta,
        "article": article,
        "edition": edition,
        "reading": found,
        "only_changes": request.GET.get("only") == "changes" and found.baseline is not None,
        "open_moves": [one for one in moves if one.reason is None],
        "closed_moves": [one for one in moves if one.reason is not None],
        "not_in_review": MOVES[Move.APPROVE].otherwise if edition.state == State.DRAFT else "",
        "in_tray": dashboard.place_in_tray(request.user, edits, edition) if edits else None,
        "photo_alt": article.lead_photo and article.lead_photo.alt_in(edition.language),
        "photo_caption": article.lead_photo and article.lead_photo.caption_in(edition.language),
        "refusal": refusal,
        "sent": sent or {},
        "here": reverse("admin:articles_article_review", args=[article.pk, edition.language]),
    }
    request.current_app = admin.site.name
    return TemplateResponse(request, "admin/review/page.html", context, status=status)


def offered(person, edition, *, at):
    """The decisions of this page, in the order of their keys. Signing speaks of the live text, which must be this one."""
    known = {one.move: one for one in buttons(person, edition, at=at)}
    if edition.live_id != edition.working_id:
        known.pop(Move.SIGN, None)
    return [known[move] for move in OFFERED if move in known]


@dataclass
class Source:
    """How the text stands to its source: what it renders, what there is now, and whether these differ."""

    rendered: Revision | None
    now: Revision
    moved_on: bool
    is_withdrawn: bool


@dataclass
class Reading:
    """All that stands on the page about one text."""

    rows: list
    issues: list
    threads: list
    counts: dict
    baseline: Revision | None
    seal: Decision | None
    own_seal: Decision | None
    source: Source | None
    source_was: Revision | None
    hands: list
    submission: Decision | None
    byline: str
    byline_change: list = field(default_factory=list)

    @property
    def changed(self):
        return sum(row.is_changed for row in self.rows)


def reading(edition, *, at):
    subject = Subject(edition, edition.working, at)
    baseline = history.sealed_before(edition, edition.working)
    source = source_of(edition)
    source_was = baseline.source_revision if baseline else None
    if source is None or source.moved_on or source_was == edition.working.source_revision:
        source_was = None
    issues, threads = checks.issues(edition, at=at), threads_of(edition)
    by_place = {}
    for issue in issues:
        by_place.setdefault(issue.place, []).append(issue)
    rows = review_rows(
        subject,
        Before(Words(baseline, edition.language), subject.words) if baseline else None,
        source_before(subject, source, source_was),
        by_place,
        threads,
    )
    placed = {one.place for row in rows for one in row.targets}
    own_line, line_was = byline(edition, edition.working), byline(edition, baseline) if baseline else None
    return Reading(
        rows=rows,
        issues=[issue for issue in issues if issue.place not in placed],
        threads=[one for place, some in threads.items() if place not in placed for one in some],
        counts=counts(issues, threads),
        baseline=baseline,
        seal=history.seal_of(baseline) if baseline else None,
        own_seal=history.seal_of(edition.working),
        source=source,
        source_was=source_was,
        hands=history.writers_since(edition, edition.working),
        submission=history.last_submission(edition.working),
        byline=own_line,
        byline_change=compare(line_was, own_line) if line_was not in (None, own_line) else [],
    )


def source_of(edition):
    source = translation.source_of(edition)
    if source is None or source.working is None:
        return None
    return Source(
        translation.pin(edition, edition.working),
        translation.source_to_render(source),
        translation.source_moved_on(edition, source),
        source.withdrawal_id is not None,
    )


def source_before(subject, source, source_was):
    """What the source on the page is compared with: its newer state where it has moved on, else what the last
    approved text rendered.
    """
    if subject.source is None or source is None:
        return None
    language = subject.source.language
    if source.moved_on:
        return Before(Words(source.now, language), subject.source, shown_is_old=True)
    return Before(Words(source_was, language), subject.source) if source_was else None


def counts(issues, threads):
    """How much waits to be looked at."""
    waiting = [issue.severity for issue in issues if issue.waiver is None]
    return {
        "errors": waiting.count(Severity.ERROR),
        "warnings": waiting.count(Severity.WARNING),
        "remarks": sum(thread.is_open for some in threads.values() for thread in some),
    }


def byline(edition, revision):
    """The credit line as it is printed below the text."""
    outlet = edition.article.outlet
    named = [credit_line.Named(credit["role"], credit["name"]) for credit in revision.credits]
    return credit_line.build(named, outlet.name_in(edition.language)[0] if outlet else "", edition.language)
