from django.db.transaction import atomic
from django.utils.translation import gettext as _

from .. import rules
from ..errors import Refused
from ..models import Edition
from ..vocabulary import Move, State
from ..workflow import make
from .bring_out import bring_out
from .locking import locked
from .make_findable import make_findable
from .release import point_readers_to, withhold


@atomic
def publish(edition, *, revision, by, at):
    """Show the approved revision to readers."""
    edition = locked(edition, at=at)
    role = rules.require(by, Move.PUBLISH, edition, revision=revision, at=at)
    withhold(edition)
    bring_out(edition, Move.PUBLISH, by=by, role=role, at=at)
    return edition


@atomic
def publish_together(editions, *, by, at):
    """Publish several editions of one article in one act: all of them, or none where one is refused.

    `editions` are pairs of an edition and the revision that the person saw. The original goes first,
    so that a translation finds its source published.
    """
    originals_first = sorted(editions, key=lambda pair: not pair[0].is_original)
    return [publish(edition, revision=revision, by=by, at=at) for edition, revision in originals_first]


@atomic
def schedule(edition, *, revision, by, at, release_at):
    """Set the moment at which the approved revision goes out by itself."""
    edition = locked(edition, at=at)
    role = rules.require(by, Move.SCHEDULE, edition, revision=revision, at=at)
    if release_at <= at:
        raise Refused(_("The release must lie in the future: choose a later time, or publish now."))
    embargo = edition.article.embargo_until
    if embargo and release_at < embargo:
        raise Refused(_("The release must not come before the end of the embargo: choose a later time."))
    edition.release_at = release_at
    if not edition.first_published_at:
        point_readers_to(edition, edition.working)
        edition.public_from = release_at
        edition.published_at = edition.published_at or release_at
    make(edition, Move.SCHEDULE, by=by, role=role, at=at)
    if not edition.first_published_at:
        make_findable([edition], at=at)
    return edition


@atomic
def unschedule(edition, *, revision, by, at):
    """Hold back a scheduled text that has not gone out yet. It stays approved."""
    edition = locked(edition, at=at)
    role = rules.require(by, Move.UNSCHEDULE, edition, revision=revision, at=at)
    withhold(edition)
    make(edition, Move.UNSCHEDULE, by=by, role=role, at=at)
    return edition


@atomic
def publish_unreviewed(edition, *, revision, by, at, comment):
    """Show a text that nobody has approved, for a reason that is kept; flagged until somebody else signs."""
    edition = locked(edition, at=at)
    role = rules.require(by, Move.PUBLISH_UNREVIEWED, edition, revision=revision, at=at, comment=comment)
    bring_out(edition, Move.PUBLISH_UNREVIEWED, by=by, role=role, at=at, unreviewed=True, comment=comment)
    return edition


@atomic
def sign(edition, *, revision, by, at, comment=""):
    """Vouch afterwards for a live text that went out unreviewed. `revision` is the live one."""
    edition = locked(edition, at=at)
    role = rules.require(by, Move.SIGN, edition, revision=revision, at=at)
    edition.live_unreviewed = False
    make(edition, Move.SIGN, by=by, role=role, at=at, comment=comment)
    return edition


@atomic
def take_over(edition, *, revision, by, at, published_at=None):
    """Show an imported page as the old site published it, on its old date, marked as imported.

    `published_at` answers the question of the date where the page left it open.
    """
    edition = locked(edition, at=at)
    role = rules.require(by, Move.TAKE_OVER, edition, revision=revision, at=at)
    edition.published_at = published_at or edition.published_at
    if edition.published_at is None:
        raise Refused(_("The old page's date is not certain: give its publication date first."))
    if edition.published_at > at:
        raise Refused(_("The old page's date lies in the future: give its publication date first."))
    bring_out(edition, Move.TAKE_OVER, by=by, role=role, at=at)
    return edition


def release_due(*, at):
    """Enter every release whose time has come; returns how many. Two clerks at once do no harm."""
    due = Edition.objects.filter(state=State.SCHEDULED, release_at__lte=at).order_by("release_at", "id")
    return sum(release_one(edition, at=at) for edition in due)


@atomic
def release_one(edition, *, at):
    return locked(edition, at=at).state == State.PUBLISHED
