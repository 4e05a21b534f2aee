from django.db.transaction import atomic
from django.utils.translation import gettext as _

from .. import rules
from ..errors import Conflict, Refused
from .locking import locked_article
from .make_findable import make_findable, with_a_live_text

DETAILS = (
    "category",
    "lead_photo",
    "outlet",
    "original_url",
    "original_date",
    "event_date",
    "embargo_until",
    "featured",
)


@atomic
def save_details(article, *, by, at, lock_version, tags=None, **details):
    """Change what all languages of an article share, such as category, photo and embargo.

    `lock_version` is the article's when the person opened the form; Conflict is raised where somebody
    else changed the details since.
    """
    article = locked_article(article.pk)
    if sentence := rules.details_refusal(by, article, at=at):
        raise Refused(sentence)
    if article.lock_version != lock_version:
        raise Conflict(
            _(
                "Somebody else changed the category, photo or dates while you were writing. Look at them again."
            )
        )
    if details.get("embargo_until") and details["embargo_until"] != article.embargo_until:
        hold_under_embargo(article, details["embargo_until"], at=at)
    for name in DETAILS:
        if name in details:
            setattr(article, name, details[name])
    article.lock_version += 1
    article.changed_at = at
    article.save(update_fields=[*DETAILS, "lock_version", "changed_at"])
    if tags is not None:
        article.tags.set(tags)
    make_findable(with_a_live_text().filter(article=article), at=at)
    return article


def hold_under_embargo(article, embargo_until, *, at):
    for edition in article.editions.all():
        if embargo_until > at and edition.is_public(at):
            raise Refused(_("Readers see this article already: an embargo comes too late for it."))
        if edition.release_at and edition.release_at < embargo_until:
            raise Refused(
                _("The article is scheduled before the end of this embargo: take it off the schedule first.")
            )
