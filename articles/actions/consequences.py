"""What follows when readers get another text: all of it in one place."""

from django.utils.translation import gettext as _

from ..models import Edition
from ..queries.queue_waiting import forget_apart
from ..queries.translation import matters, source_moved_on
from ..vocabulary import Event, Move, State
from ..workflow import make
from .make_findable import make_findable
from .notify import notify
from .release import withhold
from .remember import remember


def of_publication(edition, before, *, by, role, at):
    """After an edition went out. `before` is what readers had until then, None for a first publication.

    A changed original takes those of its translations off the schedule that would go out behind it, and their
    translators are told.
    """
    remember(edition, at=at)
    make_findable([edition], at=at)
    forget_apart()
    if before is None or not edition.is_original or not matters(before, edition.live):
        return
    for translation in translations_of(edition):
        if source_moved_on(translation, edition):
            hold_back(translation, by=by, role=role, at=at, comment=_("The source has changed."))
        notify(Event.SOURCE_CHANGED, translation, by=by, at=at)


def of_withdrawal(edition, *, by, role, at, reason):
    """After an original was withdrawn: its scheduled translations stay in, and everybody at them is told at once."""
    if not edition.is_original:
        return
    for translation in translations_of(edition):
        hold_back(translation, by=by, role=role, at=at, comment=str(Event.SOURCE_WITHDRAWN.label))
        notify(Event.SOURCE_WITHDRAWN, translation, by=by, at=at, text=reason)


def hold_back(translation, *, by, role, at, comment):
    """Take a translation off the schedule; one whose time has come stays, since readers have it already."""
    if translation.state == State.SCHEDULED and translation.release_at > at:
        withhold(translation)
        make(translation, Move.UNSCHEDULE, by=by, role=role, at=at, comment=comment)


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
