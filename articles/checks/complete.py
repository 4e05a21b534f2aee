from django.utils.translation import gettext as _

from .issue import Issue


def missing_title(edition):
    """An edition has a title."""
    if not (edition.working and edition.working.title):
        yield Issue(_("Write the title of the article."))


def missing_text(edition):
    """An edition has a text."""
    if not (edition.working and edition.working.body):
        yield Issue(_("Write the text of the article."))


def missing_category(edition):
    """An article stands in a category. Pages taken over from the old site may wait for theirs."""
    if not edition.article.category_id and not edition.imported_at:
        yield Issue(_("Choose the category of the article."))
