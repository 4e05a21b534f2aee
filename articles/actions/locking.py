from ..errors import Conflict
from ..models import Article, Edition
from .bring_out import enter_if_due


def locked_article(pk):
    """The article as it stands now, locked until the transaction ends. SQLite locks by its transaction."""
    return Article.objects.select_for_update().get(pk=pk)


def locked(edition, *, at):
    """The edition as it stands now, locked with its article, with a due release entered."""
    article = locked_article(edition.article_id)
    fresh = Edition.objects.select_related(
        "working__source_revision", "live", "approved", "confirmed_source"
    ).get(pk=edition.pk)
    fresh.article = article
    enter_if_due(fresh, at=at)
    return fresh


def locked_as_seen(record, seen, *, deleted, changed):
    """A reference record as it stands now, locked until the transaction ends; None where there is none yet.

    `seen` is when it was last changed as the person had it before them. Conflict with one of the sentences is raised
    where somebody else has deleted it, or changed it since.
    """
    if record is None:
        return None
    fresh = type(record).objects.select_for_update().filter(pk=record.pk).first()
    if fresh is None:
        raise Conflict(deleted)
    if seen is not None and fresh.changed_at != seen:
        raise Conflict(changed)
    return fresh
