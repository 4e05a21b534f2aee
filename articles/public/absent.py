"""What a reader meets where an article cannot be read in the language of its address."""

from ..queries.public import gone_edition, public_editions
from . import errors


def absent(request, article_id, language, at, *, side_by_side=False):
    """410 with the reason where readers had it until it was withdrawn or expired, 404 otherwise.

    What is not released yet answers word for word like what never was. The editions that can be read are offered.
    """
    editions = [one.edition for one in public_editions(article_id, at)]
    if gone := gone_edition(article_id, language, at):
        return errors.gone(request, withdrawal=gone.withdrawal, expired_at=gone.expires_at, editions=editions)
    return errors.not_found(request, editions=editions, side_by_side=side_by_side)
