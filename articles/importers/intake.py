"""Taking manuscripts in: each becomes an imported draft, once, with every doubt said."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any

from django.conf import settings
from django.db.transaction import atomic, set_rollback
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from ..actions import publish as publishing
from ..actions import write
from ..errors import Refused, Unreadable
from ..models import Edition, FormerAddress, StaffMember
from ..vocabulary import CreditRole
from . import legacy_page, names
from .manuscript import Manuscript, unreadable_as_json


@dataclass
class Report:
    """What became of one page. `outcome`: new, unchanged, would be new, or refused."""

    path: str
    manuscript: Manuscript | None = None
    error: str = ""
    warnings: list[str] = field(default_factory=list)
    outcome: str = "refused"
    edition: Edition | None = None
    published: bool = False

    def as_json(self) -> dict[str, Any]:
        """One flat object for machines; `error` is null where the page could be taken in."""
        known = (
            self.manuscript.as_json()
            if self.manuscript
            else unreadable_as_json(self.path, Exception(self.error))
        )
        return known | {
            "warnings": self.warnings,
            "error": self.error or None,
            "outcome": self.outcome,
            "published": self.published,
            "article": self.edition.article_id if self.edition and self.outcome != "would be new" else None,
        }


def take_in(
    pages: Iterable[tuple[str, bytes | Unreadable]],
    *,
    by: StaffMember | None,
    at: datetime,
    publish: bool = False,
    dry_run: bool = False,
) -> Iterator[Report]:
    """Read and keep each page in a transaction of its own; a bad page stops nobody else.

    A page that is here already is left as it stands. With `publish`, `by` takes each page over as
    published on its old date, unless a question about it is open. With `dry_run` all is tried and
    nothing kept.
    """
    for path, data in pages:
        report = Report(path)
        try:
            if isinstance(data, Unreadable):
                raise data
            manuscript = report.manuscript = legacy_page.read(data, path, latest=timezone.localdate(at))
            report.warnings += manuscript.warnings
            with atomic():
                keep(manuscript, report, by=by, at=at, publish=publish)
                if dry_run:
                    set_rollback(True)
        except Refused as refused:
            report.error, report.outcome, report.edition, report.published = (
                str(refused),
                "refused",
                None,
                False,
            )
        if dry_run and report.outcome == "new":
            report.outcome = "would be new"
        yield report


def keep(
    manuscript: Manuscript, report: Report, *, by: StaffMember | None, at: datetime, publish: bool
) -> None:
    """Store a manuscript as drafts, or find it where it was stored before; the report says how it went."""
    known = edition_of(manuscript)
    if known:
        edition, report.outcome = known, "unchanged"
        open_questions = undecided(known, manuscript)
        if known.revisions.get(number=1).body != manuscript.body:
            report.warnings.append(_("The page differs from what was taken in before. Nothing was changed."))
    else:
        edition, open_questions = store(manuscript, at=at)
        report.outcome = "new"
        report.warnings += open_questions
    report.edition = edition
    if not publish or edition.live_id:
        return
    if open_questions:
        report.warnings.append(
            _("The page waits as a draft until the questions about its names are answered.")
        )
    else:
        take_over(edition, report, by=by, at=at)


def undecided(edition: Edition, manuscript: Manuscript) -> list[str]:
    """Names of the page that were left out when it was taken in, and that nobody has decided on since."""
    working = edition.working
    if working is None or working.number > 1:
        return []
    kept = {credit["name"] for credit in working.credits}
    left_out = [name for _role, name in manuscript.credits if name not in kept]
    if manuscript.outlet and not edition.article.outlet_id:
        left_out.append(manuscript.outlet)
    return left_out


def edition_of(manuscript: Manuscript) -> Edition | None:
    """The edition this page was taken in as: by its old address, else by its language, title and text."""
    here = Edition.objects.select_related("article", "working", "live")
    if manuscript.old_address:
        found = here.filter(former_addresses__path=manuscript.old_address).first()
        if found:
            return found
    return here.filter(
        imported_at__isnull=False,
        language=manuscript.language,
        revisions__number=1,
        revisions__title=manuscript.title,
        revisions__body=manuscript.body,
    ).first()


def store(manuscript: Manuscript, *, at: datetime) -> tuple[Edition, list[str]]:
    """Write the article, its edition, its source text and its old addresses; gives the open questions too."""
    questions: list[str] = []
    credits = []
    for role, name in manuscript.credits:
        try:
            credits.append((CreditRole(role), names.person_named(name, manuscript.language)))
        except names.OpenQuestion as question:
            questions.append(str(question))
    outlet = None
    if manuscript.outlet:
        try:
            outlet = names.outlet_named(manuscript.outlet, manuscript.language)
        except names.OpenQuestion as question:
            questions.append(str(question))
    article = write.create_article(
        source_language=source_language_of(manuscript),
        by=None,
        at=at,
        outlet=outlet,
        original_date=manuscript.date,
    )
    source = keep_leftover(article, manuscript, at=at)
    edition = write.add_edition(article, manuscript.language, by=None, at=at)
    edition.imported_at = at
    edition.published_at = moment_of(manuscript)
    edition.baseline_views = manuscript.views or 0
    edition.save()
    write.save_revision(
        edition,
        title=manuscript.title,
        summary="",
        body=manuscript.body,
        credits=credits,
        source_revision=source,
        change_note=_("Taken in from the old site."),
        by=None,
        at=at,
        base=None,
    )
    for path in addresses_of(manuscript):
        FormerAddress.objects.get_or_create(path=path, defaults={"edition": edition})
    return Edition.objects.select_related("article", "working", "live").get(pk=edition.pk), questions


def source_language_of(manuscript: Manuscript) -> str:
    """A page that names its translator, or carries its source text, was first written in the office's language."""
    translated = manuscript.leftover or any(
        role == CreditRole.TRANSLATOR for role, _name in manuscript.credits
    )
    return settings.SOURCE_LANGUAGE if translated else manuscript.language


def keep_leftover(article, manuscript: Manuscript, *, at: datetime):
    """Keep source text that was pasted below a translation as the draft of the original."""
    if not manuscript.leftover or article.source_language == manuscript.language:
        return None
    original = article.editions.get(language=article.source_language)
    paragraphs = format_html_join(
        "", "<p>{}</p>", ((line,) for line in manuscript.leftover.splitlines() if line)
    )
    return write.save_revision(
        original,
        title="",
        summary="",
        body=paragraphs,
        change_note=_("Found below the translation on the old site."),
        by=None,
        at=at,
        base=None,
    )


def moment_of(manuscript: Manuscript) -> datetime | None:
    """When the old site says it published: to the minute where it says so, else the start of the day."""
    if manuscript.moment or not manuscript.date:
        return manuscript.moment
    return timezone.make_aware(datetime.combine(manuscript.date, time.min))


def addresses_of(manuscript: Manuscript) -> list[str]:
    """The old path, and that of the whole text where the path names the first page of its body."""
    address = manuscript.old_address
    if not address:
        return []
    return list(dict.fromkeys([address, address.replace("_1.html", ".html")]))


def take_over(edition: Edition, report: Report, *, by: StaffMember | None, at: datetime) -> None:
    """Publish on the old date in the name of a chief editor; a refusal leaves the draft and says why."""
    if by is None:
        raise Refused(_("Name the chief editor who takes the pages over."))
    try:
        report.edition = publishing.take_over(edition, revision=edition.working, by=by, at=at)
        report.published = True
    except Refused as refused:
        report.warnings.append(str(refused))
