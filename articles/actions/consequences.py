"""What follows when readers get another text: all of it in one place."""

from django.utils.translation import gettext as _

from ..models import Edition, Revision
from ..queries.queue_waiting import forget_apart
from ..queries.translation import source_moved_on
from ..vocabulary import Event, Impact, Move, State
from ..workflow import make
from .notify import notify
from .release import withhold
from .remember import remember


def of_publication(edition, before, *, by, role, at):
    """After an edition went out. `before` is what readers had until then, None for a first publication.

    A changed original takes those of its translations off the schedule that would go out behind it, and their
    translators are told.
    """
    remember(edition, at=at)
    forget_apart()
    if before is None or not edition.is_original or not matters(edition, before):
        return
    for translation in translations_of(edition):
        if translation.state == State.SCHEDULED and source_moved_on(translation, edition):
            withhold(translation)
            make(translation, Move.UNSCHEDULE, by=by, role=role, at=at, comment=_("The source has changed."))
        notify(Event.SOURCE_CHANGED, translation, by=by, at=at)


def of_withdrawal(edition, *, by, at, reason):
    """After an original was withdrawn: everybody at its translations is told at once."""
    if edition.is_original:
        for translation in translations_of(edition):
            notify(Event.SOURCE_WITHDRAWN, translation, by=by, at=at, text=reason)


def matters(edition, before):
    """Whether the translations have to look at what changed between two revisions of their source."""
    if edition.live.digest == before.digest:
        return False
    low, high = sorted((before.number, edition.live.number))
    return Revision.objects.filter(
        edition=edition, number__gt=low, number__lte=high, impact=Impact.MATERIAL
    ).exists()


def translations_of(original):
    """The translations that somebody has written on, locked by the lock of their article."""
    found = (
        Edition.objects.filter(article=original.article_id, working__isnull=False)
        .exclude(pk=original.pk)
        .select_related("working__source_revision", "live", "confirmed_source")
    )
    for edition in found:
        edition.article = original.article
        yield edition
