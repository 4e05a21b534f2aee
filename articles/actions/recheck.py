"""After the register of official names changed, the texts that it touches are looked at again, little by little."""

from django.db.models import F, Q
from django.db.transaction import atomic
from django.utils.timezone import get_default_timezone, localdate

from ..models import Edition, GlossaryTerm, Recheck
from ..text.plain import plain
from ..text.terms import Register, Wording
from ..vocabulary import Use
from .checking import look_again
from .glossary import follow_up
from .locking import locked
from .make_findable import make_findable

BATCH = 25


def recheck(*, at, most=100) -> int:
    """Go on with what the register's changes asked for, through at most so many editions; returns how many it looked at.

    Editions go by in the order of their numbers, all changes that wait together in one round; a change that comes
    meanwhile waits for the next. Every batch is noted, so that an interrupted round goes on where it stopped.
    """
    note_what_the_calendar_changed(at)
    waiting = Recheck.objects.filter(done_at=None)
    round_ = list(waiting.filter(done_to__gt=0)) or list(waiting)
    if not round_:
        return 0
    known = register_of(round_, at)
    seen, done_to = 0, min(change.done_to for change in round_)
    while seen < most:
        batch = editions_after(done_to)
        for edition in batch:
            if is_touched(edition, known):
                look_at(edition, at=at)
        done_to = batch[-1].pk if batch else done_to
        seen += len(batch)
        is_done = len(batch) < BATCH
        Recheck.objects.filter(pk__in=[change.pk for change in round_]).update(
            done_to=done_to, done_at=at if is_done else None
        )
        if is_done:
            break
    return seen


@atomic
def note_what_the_calendar_changed(at):
    """Wordings that came into force or went out of it since somebody last changed the name: texts must follow."""
    today = localdate(at, get_default_timezone())
    turned = GlossaryTerm.objects.filter(
        Q(renderings__valid_to__lt=today, changed_at__date__lte=F("renderings__valid_to"))
        | Q(renderings__valid_from__lte=today, changed_at__date__lt=F("renderings__valid_from"))
    ).distinct()
    words = set()
    for term in turned:
        words |= {(one.language, one.text) for one in term.renderings.all()}
    if words:
        GlossaryTerm.objects.filter(pk__in=[term.pk for term in turned]).update(changed_at=at)
        follow_up(words, at=at)


def register_of(changes, at):
    """The wordings of these changes, all alike, to be found in texts."""
    words = {tuple(word) for change in changes for word in change.words}
    day = localdate(at, get_default_timezone())
    return Register(
        (
            Wording(number, language, text, use=Use.ADMITTED)
            for number, (language, text) in enumerate(sorted(words))
        ),
        day,
    )


def editions_after(number):
    return list(
        Edition.objects.filter(pk__gt=number, working__isnull=False)
        .select_related("article", "working__source_revision", "live__source_revision")
        .order_by("pk")[:BATCH]
    )


def is_touched(edition, known):
    """Whether one of the wordings stands in a text of the edition or in a source that it renders."""
    for revision in {edition.working, edition.live} - {None}:
        if known.every(text_of(revision), edition.language):
            return True
        source = revision.source_revision
        if source and known.every(text_of(source), edition.article.source_language):
            return True
    return False


def text_of(revision):
    return f"{revision.title}\n{revision.summary}\n{plain(revision.body)}"


@atomic
def look_at(edition, *, at):
    """Look again at the working text and at the live one, as they stand now; by its new names it is then found."""
    edition = locked(edition, at=at)
    for revision in {edition.working, edition.live} - {None}:
        look_again(edition, revision, at=at)
    make_findable([edition], at=at)
